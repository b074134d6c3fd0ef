import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openModel, readWeights, writeSafetensors } from "@vistazo/checkpoint";
import { declareParameters } from "@vistazo/graph";
import { encodePhoto, resize } from "@vistazo/image";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchitectureFixture, withCheckpoint } from "../../../tests/synthetic-checkpoint.js";
import { syntheticValues } from "../../../tests/synthetic-values.js";
import { glpn } from "../../architectures/glpn/glpn.js";
import { ConfigReader } from "../../config-reader.js";
import { Model } from "../../model.js";
import { depthEstimation } from "../../tasks/depth-estimation.js";
import { imageSegmentation } from "../../tasks/image-segmentation.js";
import { fineTuneDepthEstimator, type TrueDepths } from "./fine-tune-depth-estimator.js";
import { fineTuneSegmenter } from "./fine-tune-segmenter.js";
import type { ClassMap } from "./semantic-targets.js";
import type { TrueExample } from "./train-head.js";

const size = { width: 48, height: 48 };
const area = size.width * size.height;

/** Two pictures that darken downwards, one the other's mirror image but for its colours. */
const pictures = [0, 1].map((kind) =>
  new Uint8Array(area * 3).map((_, i) => 250 - 5 * Math.floor(i / 3 / size.width) - (i % 3 === kind ? 30 : 0)),
);
const half = new Uint8Array(area).map((_, i) => (i < area / 2 ? 0 : 1));
const depths = new Float32Array(area / 4).map((_, i) => 4 - (3 * Math.floor(i / 24)) / 24);

let folder: string;
let photos: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dense-heads-"));
  photos = await Promise.all(
    pictures.map(async (data, i) => {
      const path = join(folder, `${i}.png`);
      await writeFile(path, await encodePhoto({ ...size, channels: 3, data }, "png"));
      return path;
    }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function fixtureOf(architecture: string, name: string): Promise<ArchitectureFixture> {
  const path = new URL(`../../architectures/${architecture}/fixtures/${name}.json`, import.meta.url);
  return JSON.parse(await readFile(path, "utf8")) as ArchitectureFixture;
}

/** Names of the weights that are others now. */
async function changed(before: string, after: string): Promise<string[]> {
  const [old, now] = await Promise.all([before, after].map(async (at) => readWeights(await openModel(at))));
  return [...now].flatMap(([key, { data }]) => (data.some((value, i) => value !== old.get(key)?.data[i]) ? [key] : []));
}

/** A GLPN of synthetic weights: the names and sizes are those that it asks for. */
async function glpnFolder(): Promise<string> {
  const path = join(folder, "glpn");
  await mkdir(path);
  const sizes = { hidden_sizes: [8, 16, 24, 32], depths: [1, 1, 1, 1], num_attention_heads: [1, 2, 3, 4] };
  const config = { model_type: "glpn", ...sizes, decoder_hidden_size: 8 };
  const { parameters, statistics } = declareParameters((graph, parameters) => {
    const buildBackbone = () => {
      throw new Error("A GLPN has no other backbone.");
    };
    glpn.build({ graph, config: new ConfigReader(config), parameters, classes: 2, buildBackbone });
  });
  const tensors = [...parameters, ...statistics].map(({ name, shape, initial }) => {
    const centre = "value" in initial ? initial.value : 0;
    const length = shape.reduce((product, size) => product * size, 1);
    return [name, { shape, data: syntheticValues(name, length, centre, 0.2) }] as const;
  });
  await writeSafetensors(join(path, "model.safetensors"), new Map(tensors));
  await writeFile(join(path, "config.json"), JSON.stringify(config));
  await writeFile(
    join(path, "preprocessor_config.json"),
    JSON.stringify({ image_processor_type: "GLPNImageProcessor" }),
  );
  return path;
}

const quick = { epochs: 24, learningRate: 3e-3, keepsBack: false, threads: 1 } as const;

describe("the head is trained, and pipeline loads what comes of it,", () => {
  it.each([
    ["mobilenet-v2", "segmentation", 1, /^(segmentation_head|mobilenet_v2\.layer\.15)\./],
    ["mobilevit", "segmentation", 0, /^segmentation_head\./],
    ["beit", "segmentation", 0, /^(decode_head|fpn\d)\./],
    ["upernet", "convnext", 0, /^decode_head\./],
    ["dpt", "segmentation", 1, /^(head|neck)\./],
  ])("of %s, %s, blocks: %i", async (architecture, name, blocks, names) => {
    const out = join(folder, `${architecture}-${name}-${blocks}`);
    const map: ClassMap = { ...size, data: half };
    const examples = photos.map((photo): TrueExample<ClassMap> => ({ photo, truth: async () => map }));
    await withCheckpoint(await fixtureOf(architecture, name), async (model) => {
      const options = { ...quick, model, out, blocks, examples, classes: ["above", "below"] };
      const { history } = await fineTuneSegmenter(options);
      expect(history[1].loss).toBeLessThan(history[0].loss);
      const keys = await changed(model, out);
      expect(keys.length).toBeGreaterThan(1);
      expect(keys.filter((key) => !names.test(key))).toEqual([]);
    });
    const model = await Model.load(await openModel(out), "image-segmentation", { threads: 1 });
    const [segments] = await imageSegmentation(model, [photos[0]], { subtask: "semantic" });
    expect(["above", "below"]).toContain(segments[0].label);
    await model.dispose();
  });

  it("of a GLPN, whose depths are metres", async () => {
    const out = join(folder, "glpn-out");
    const big = await Promise.all(
      pictures.map(async (data, i) => {
        const photo = join(folder, `big-${i}.png`);
        const larger = resize({ ...size, channels: 3, data }, { width: 64, height: 64, filter: "bilinear" });
        await writeFile(photo, await encodePhoto(larger, "png"));
        return photo;
      }),
    );
    const truth: TrueDepths = { width: 24, height: 24, data: depths };
    const examples = big.map((photo): TrueExample<TrueDepths> => ({ photo, truth: async () => truth }));
    const model = await glpnFolder();
    const { history } = await fineTuneDepthEstimator({ ...quick, model, out, examples });
    expect(history[1].loss).toBeLessThan(history[0].loss);
    expect((await changed(model, out)).filter((key) => !/^(decoder|head)\./.test(key))).toEqual([]);
  });

  it.each([
    ["depth-anything", "small", 0, /^head\./],
    ["depth-anything", "small", 1, /^(head|neck)\./],
    ["dpt", "swinv2", 0, /^head\./],
  ])("of %s, %s, blocks: %i", async (architecture, name, blocks, names) => {
    const out = join(folder, `${architecture}-${name}-${blocks}`);
    const truth: TrueDepths = { width: 24, height: 24, data: depths };
    const examples = photos.map((photo): TrueExample<TrueDepths> => ({ photo, truth: async () => truth }));
    await withCheckpoint(await fixtureOf(architecture, name), async (model) => {
      const { anew, history } = await fineTuneDepthEstimator({ ...quick, model, out, blocks, examples });
      expect(anew).toBe(false);
      expect(history[1].loss).toBeLessThan(history[0].loss);
      const keys = await changed(model, out);
      expect(keys.length).toBeGreaterThan(1);
      expect(keys.filter((key) => !names.test(key))).toEqual([]);
    });
    const model = await Model.load(await openModel(out), "depth-estimation", { threads: 1 });
    const [{ predicted_depth }] = await depthEstimation(model, [photos[0]], {});
    expect(predicted_depth.dims).toEqual([size.height, size.width]);
    await model.dispose();
  });
});
