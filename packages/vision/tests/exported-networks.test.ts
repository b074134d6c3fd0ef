import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ModelFiles } from "@vistazo/checkpoint";
import { loadPhoto, Mask } from "@vistazo/image";
import type { CutOut, SegmentRuns, Task } from "@vistazo/tasks";
import { describe, expect, it } from "vitest";
import { Model } from "../src/model.js";
import { runTask } from "../src/tasks/run-task.js";

const exported = new URL("fixtures/exported/", import.meta.url);
const landscape = fileURLToPath(new URL("fixtures/classification/landscape.png", import.meta.url));
const labels = { 0: "red", 1: "green", 2: "blue" };
const plain = {
  image_processor_type: "ImageFeatureExtractor",
  do_resize: true,
  size: { height: 24, width: 32 },
  resample: 2,
  do_normalize: false,
};

interface Given {
  readonly config?: object;
  readonly preprocessor?: object;
  readonly options?: object;
}

/** What a task answers, or why not. */
async function ask(task: Task, name: string, { config, preprocessor, options }: Given = {}): Promise<unknown> {
  const files: ModelFiles = {
    id: name,
    config: { model_type: "custom", id2label: labels, ...config },
    preprocessorConfig: { ...plain, ...preprocessor },
    weights: { kind: "onnx", file: fileURLToPath(new URL(`${name}.onnx`, exported)), externalData: [] },
    files: [],
  };
  let model: Model<Task> | undefined;
  try {
    model = await Model.load(files, task, { threads: 1 });
    const [answer] = await runTask(task, model, [landscape], { function_to_apply: "none", ...options });
    return answer;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await model?.dispose();
  }
}

/** The means of red, green and blue, from 0 to 1. */
async function means(name: string, preprocessor?: object): Promise<number[]> {
  const answer = (await ask("image-classification", name, { preprocessor })) as { label: string; score: number }[];
  return Object.values(labels).map((label) => answer.find((one) => one.label === label)!.score);
}

describe("an exported network is given its pixels as it asks for them:", () => {
  it("half precision, channels last, bytes", async () => {
    const expected = await means("fixed-size");
    expect(expected.every((mean) => mean > 0.4 && mean < 0.7)).toBe(true);
    for (const [i, mean] of (await means("float32-nhwc")).entries()) expect(mean).toBeCloseTo(expected[i], 6);
    for (const [i, mean] of (await means("float16")).entries()) expect(mean).toBeCloseTo(expected[i], 3);
    for (const name of ["uint8", "uint8-nhwc"]) {
      const bytes = await means(name, { do_rescale: false });
      for (const [i, mean] of bytes.entries()) expect(mean / 255).toBeCloseTo(expected[i], 5);
    }
  });

  it.each([
    [
      "uint8",
      {},
      /takes pixels as whole numbers from 0 to 255, but .* "do_rescale" and "do_normalize" must be false\.$/,
    ],
    ["fixed-size", { size: 30 }, /takes photos of 32 x 24, but preprocessor_config\.json makes them 30 x 30\.$/],
    ["gray", {}, /input "pixels" is float32 \[-1, 1, -1, -1\]; photos can be given as float32, float16 or uint8 /],
    ["unbatched", {}, /input "pixels" is float32 \[3, -1, -1\]; photos can be given as/],
  ])("%s with %j is refused", async (name, preprocessor, message) => {
    expect(await ask("image-classification", name, { preprocessor })).toMatch(message);
  });
});

describe("a task and a network that do not belong together are refused by name:", () => {
  it.each<[Task, string, Given, RegExp]>([
    [
      "depth-estimation",
      "fixed-size",
      {},
      /must answer one float32 map "predicted_depth" .*, not "logits" float32 \[1, 3\]/,
    ],
    ["object-detection", "fixed-size", {}, /must be float32 of 3 dimensions, not float32 \[1, 3\]/],
    ["image-segmentation", "fixed-size", {}, /must be float32 of 4 dimensions, not float32 \[1, 3\]/],
    ["image-classification", "matting", {}, /must be float32 of 2 dimensions, not float32 \[1, 1, 24, 32\]/],
    ["image-classification", "queries", {}, /has no output "logits" but class_queries_logits, masks_queries_logits/],
    ["depth-estimation", "queries", {}, /not "class_queries_logits" float32 \[1, 6, 4\], "masks_queries_logits"/],
    ["image-classification", "embeddings", {}, /has no output "logits" but last_hidden_state, pooler_output/],
    [
      "image-segmentation",
      "matting",
      { options: { subtask: "panoptic" } },
      /cannot do the subtask "panoptic", only "semantic"\.$/,
    ],
    [
      "background-removal",
      "fixed-size",
      {},
      /must answer one float32 map \[1, 1, height, width\] of the foreground, not "logits" float32 \[1, 3\]/,
    ],
    ["background-removal", "queries", {}, /of the foreground, not "class_queries_logits" float32 \[1, 6, 4\]/],
    [
      "background-removal",
      "matting",
      { config: { architectures: ["ViTForImageClassification"] } },
      /^ViTForImageClassification is a model for image-classification, not for background-removal\./,
    ],
    [
      "image-segmentation",
      "queries",
      { config: { model_type: "knet" } },
      /of the type "knet" tell their segments is not known/,
    ],
    [
      "image-classification",
      "fixed-size",
      { config: { id2label: { 0: "a", 1: "b" } } },
      /tells 3 classes apart where config\.json has 2 labels\.$/,
    ],
    [
      "depth-estimation",
      "fixed-size",
      { config: { architectures: ["ViTForImageClassification"] } },
      /^ViTForImageClassification is a model for image-classification, not for depth-estimation\./,
    ],
  ])("%s with %s, %j", async (task, name, given, message) => {
    expect(await ask(task, name, given)).toMatch(message);
  });
});

describe("a network that answers one map cuts the foreground out", () => {
  const cut = async (given?: Given) => (await ask("background-removal", "matting", given)) as CutOut;
  const alphas = ({ data }: CutOut) => data.filter((_, i) => i % 4 === 3);

  it("as alpha of the photo's own pixels", async () => {
    const photo = await loadPhoto(landscape);
    const cutOut = await cut();
    expect(cutOut).toMatchObject({ width: photo.width, height: photo.height, channels: 4 });
    expect(cutOut.data.filter((_, i) => i % 4 !== 3)).toEqual(photo.data);
    // The network's map is the mean of the colours.
    const mean = (values: Uint8Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(alphas(cutOut))).toBeCloseTo(mean(photo.data), -0.5);
    expect(new Set(alphas(cutOut)).size).toBeGreaterThan(50);
  });

  it("also where it answers logits", async () => {
    const centred = { do_normalize: true, image_mean: [0.5, 0.5, 0.5], image_std: [0.1, 0.1, 0.1] };
    const soft = alphas(await cut());
    // sigmoid((alpha - 0.5) / 0.1)
    for (const [i, level] of alphas(await cut({ preprocessor: centred })).entries()) {
      if (soft[i] > 160) expect(level).toBeGreaterThan(180);
      if (soft[i] < 95) expect(level).toBeLessThan(75);
    }
  });

  it("whichever class its config.json names for segmentation", async () => {
    const config = { architectures: ["SegformerForSemanticSegmentation"] };
    expect(alphas(await cut({ config }))).toEqual(alphas(await cut()));
  });

  it("and is one segment where segments are asked for", async () => {
    const soft = alphas(await cut());
    for (const threshold of [0.4, 0.5]) {
      const options = { mask_threshold: threshold };
      const [segment, ...others] = (await ask("image-segmentation", "matting", { options })) as SegmentRuns[];
      expect(others).toEqual([]);
      expect(segment).toMatchObject({ label: "foreground", score: null });
      const kept = Mask.fromRuns(segment.mask).toBytes(1);
      expect(kept).toEqual(soft.map((level) => Number(level >= threshold * 255)));
    }
    expect(await ask("image-segmentation", "matting", { options: { mask_threshold: 1 } })).toEqual([]);
  });
});

interface Segment {
  readonly label: number;
  readonly score: number | null;
  readonly counts: readonly number[];
}

describe("segments as transformers tells them from queries with masks:", () => {
  const answers = JSON.parse(readFileSync(new URL("answers.json", exported), "utf8")) as Record<
    string,
    Record<string, readonly Segment[]>
  >;

  it.each(
    Object.entries(answers).flatMap(([kind, of]) =>
      Object.entries(of).map(([subtask, expected]) => [kind, subtask, expected] as const),
    ),
  )("%s, %s", async (kind, subtask, expected) => {
    const config = { model_type: kind.toLowerCase() };
    const answer = await ask("image-segmentation", "queries", { config, options: { subtask, threshold: 0.5 } });
    const found = answer as { label: string; score: number | null; mask: { counts: readonly number[] } }[];
    expect(found.map(({ label }) => label)).toEqual(expected.map(({ label }) => Object.values(labels)[label]));
    for (const [i, { score, counts }] of expected.entries()) {
      if (score === null) expect(found[i].score).toBeNull();
      else expect(found[i].score).toBeCloseTo(score, 4);
      expect(differences(found[i].mask.counts, counts)).toBeLessThanOrEqual(2);
    }
  });
});

/** Of two masks in run lengths, how many pixels differ. */
function differences(a: readonly number[], b: readonly number[]): number {
  const pixels = (counts: readonly number[]) => counts.flatMap((count, i) => Array<number>(count).fill(i % 2));
  const other = pixels(b);
  return pixels(a).filter((pixel, i) => pixel !== other[i]).length;
}
