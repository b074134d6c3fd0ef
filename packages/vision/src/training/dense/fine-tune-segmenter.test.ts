import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openModel, readWeights } from "@vistazo/checkpoint";
import { encodePhoto, Mask } from "@vistazo/image";
import { Random } from "@vistazo/training";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchitectureFixture, withCheckpoint } from "../../../tests/synthetic-checkpoint.js";
import { Model } from "../../model.js";
import { imageSegmentation } from "../../tasks/image-segmentation.js";
import { VisionError } from "../../vision-error.js";
import { fineTuneSegmenter } from "./fine-tune-segmenter.js";
import type { ClassMap } from "./semantic-targets.js";
import type { TrueExample } from "./train-head.js";

const classes = ["sky", "sea", "sand"];
const size = { width: 48, height: 40 };

/** Bands of three colours, and which pixel is of which; a frame of 255. */
function beach(random: Random): { rgb: Uint8Array; map: ClassMap } {
  const { width, height } = size;
  const [first, second] = [8 + random.below(10), 22 + random.below(10)];
  const colours = [
    [90, 160, 240],
    [10, 60, 90],
    [230, 200, 130],
  ];
  const rgb = new Uint8Array(width * height * 3);
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const label = y < first ? 0 : y < second ? 1 : 2;
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = Math.min(255, colours[label][c] + random.below(20));
    data[i] = x === 0 || x === width - 1 ? 255 : label;
  }
  return { rgb, map: { data, ...size } };
}

let folder: string;
const examples: TrueExample<ClassMap>[] = [];
let fixture: ArchitectureFixture;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fine-tune-segmenter-"));
  const random = new Random(4);
  for (let i = 0; i < 8; i++) {
    const { rgb, map } = beach(random);
    const photo = join(folder, `${i}.png`);
    await writeFile(photo, await encodePhoto({ ...size, channels: 3, data: rgb }, "png"));
    examples.push({ photo, truth: async () => map });
  }
  const path = new URL("../../architectures/segformer/fixtures/small.json", import.meta.url);
  fixture = JSON.parse(await readFile(path, "utf8")) as ArchitectureFixture;
});
afterAll(() => rm(folder, { recursive: true }));

const quick = { epochs: 25, learningRate: 1e-2, keepsBack: false, threads: 1 } as const;

/** The share of pixels of which a model says what is true. */
async function agreement(out: string): Promise<number> {
  const model = await Model.load(await openModel(out), "image-segmentation", { threads: 1 });
  let [right, all] = [0, 0];
  for (const { photo, truth } of examples) {
    const [segments] = await imageSegmentation(model, [await readFile(photo)], { subtask: "semantic" });
    const { data } = await truth(size);
    for (const { label, mask } of segments) {
      const inside = Mask.fromRuns(mask).toBytes();
      right += data.filter((value, i) => value === classes.indexOf(label) && inside[i] > 0).length;
    }
    all += data.filter((value) => value < classes.length).length;
  }
  await model.dispose();
  return right / all;
}

describe("fineTuneSegmenter", () => {
  it("teaches new classes to the head, which pipeline loads", async () => {
    const out = join(folder, "head");
    const stages = new Set<string>();
    const result = await withCheckpoint(fixture, (model) =>
      fineTuneSegmenter({ ...quick, model, out, examples, classes, onProgress: (stage) => stages.add(stage) }),
    );
    expect(result).toMatchObject({ trained: 8, heldOut: [], leftOut: [], anew: true });
    const losses = result.history.map(({ loss }) => loss);
    expect(losses.at(-1)).toBeLessThan(0.5 * losses[0]);
    expect([...stages]).toEqual(["photos", "training"]);
    expect((await readdir(out)).sort()).toEqual(["config.json", "model.safetensors", "preprocessor_config.json"]);
    const config = JSON.parse(await readFile(join(out, "config.json"), "utf8"));
    expect(config.id2label).toEqual({ 0: "sky", 1: "sea", 2: "sand" });
    expect(await agreement(out)).toBeGreaterThan(0.9);
  });

  it("teaches the last block too, and leaves those before as they are", async () => {
    const out = join(folder, "block");
    await withCheckpoint(fixture, async (model) => {
      await fineTuneSegmenter({ ...quick, epochs: 2, blocks: 2, model, out, examples, classes });
      const [before, after] = await Promise.all([model, out].map(async (at) => readWeights(await openModel(at))));
      const changed = [...after].flatMap(([key, { data }]) =>
        data.some((value, i) => value !== before.get(key)?.data[i])
          ? [/block\.\d|patch_embeddings\.\d|decode_head/.exec(key)?.[0]]
          : [],
      );
      // The third stage's last layer, what leads to the fourth stage, and that.
      expect(new Set(changed)).toEqual(new Set([undefined, "block.2", "patch_embeddings.3", "block.3", "decode_head"]));
    });
  });

  it("goes on where it was stopped, and then from what it has learnt", async () => {
    const short = { ...quick, epochs: 3, examples, classes };
    await withCheckpoint(fixture, async (model) => {
      await fineTuneSegmenter({ ...short, model, out: join(folder, "whole") });
      const out = join(folder, "stopped");
      const stop = (stage: string, done: number) => {
        if (stage === "photos" && done === 5) throw new Error("stopped");
      };
      await expect(fineTuneSegmenter({ ...short, model, out, onProgress: stop })).rejects.toThrow("stopped");
      await fineTuneSegmenter({ ...short, model, out });
    });
    const [whole, stopped] = await Promise.all(
      ["whole", "stopped"].map((name) => readFile(join(folder, name, "model.safetensors"))),
    );
    expect(stopped.equals(whole)).toBe(true);
    const again = await fineTuneSegmenter({ ...short, model: join(folder, "whole"), out: join(folder, "again") });
    expect(again.anew).toBe(false);
  });

  it("leaves out what cannot be used, in a sentence, or stops there", async () => {
    const broken = join(folder, "broken.png");
    await writeFile(broken, "none");
    const map: ClassMap = { ...size, data: new Uint8Array(size.width * size.height).fill(7) };
    const odd: TrueExample<ClassMap>[] = [
      { photo: broken, truth: async () => map },
      { photo: examples[0].photo, truth: async () => map },
      { photo: examples[1].photo, truth: async () => ({ ...map, width: 7 }) },
      {
        photo: examples[2].photo,
        truth: async () => {
          throw new VisionError("invalid-data", "mask.png is damaged.");
        },
      },
      ...examples.slice(3),
    ];
    const options = { ...quick, epochs: 1, examples: odd, classes };
    await withCheckpoint(fixture, async (model) => {
      const { trained, leftOut } = await fineTuneSegmenter({ ...options, model, out: join(folder, "odd") });
      expect(trained).toBe(5);
      expect(leftOut.map(({ reason }) => reason)).toEqual([
        expect.stringContaining("broken.png"),
        `The mask of ${examples[0].photo} has the value 7, which is none of the 3 classes.`,
        expect.stringMatching(/has 48 x 40 pixels and its mask 7 x 40; they must be the same\.$/),
        "mask.png is damaged.",
      ]);
      const all = { ...options, model, out: join(folder, "none") };
      await expect(fineTuneSegmenter({ ...all, strict: true })).rejects.toThrow(/broken\.png/);
      await expect(fineTuneSegmenter({ ...all, examples: odd.slice(0, 2) })).rejects.toThrow(
        /nothing to train on: none of 2 photos is left/,
      );
      await expect(fineTuneSegmenter({ ...all, blocks: 9 })).rejects.toThrow(/4 blocks before its head .* not 9/);
      await expect(fineTuneSegmenter({ ...all, classes: ["one"] })).rejects.toMatchObject({ code: "invalid-data" });
    });
  });
});
