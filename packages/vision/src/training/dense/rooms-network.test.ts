import { constantParameters, Graph, renamedParameters } from "@vistazo/graph";
import { prune } from "@vistazo/graph/gradients";
import { Session } from "@vistazo/runtime";
import { averagedTensors, initialState, Random, stateFrom, Trainer } from "@vistazo/training";
import { describe, expect, it } from "vitest";
import { loadBackbones, loadNetwork } from "../../architectures/load.js";
import { ConfigReader, type Json } from "../../config-reader.js";
import type { Task } from "../../task.js";
import { targetChannels } from "./mask-loss.js";
import { RoomsNetwork, strides } from "./rooms-network.js";

const size = 64;
const encoder = {
  model_type: "resnet",
  embedding_size: 8,
  hidden_sizes: [8, 8, 12, 16],
  depths: [1, 1, 1, 1],
  layer_type: "basic",
};
const segmenter = {
  architectures: ["UperNetForSemanticSegmentation"],
  model_type: "upernet",
  backbone_config: { ...encoder, out_features: ["stage2", "stage3", "stage4"] },
  hidden_size: 8,
  pool_scales: [1, 2],
};
const depthEstimator = {
  architectures: ["DPTForDepthEstimation"],
  model_type: "dpt",
  is_hybrid: true,
  backbone_config: { ...encoder, out_features: ["stage2", "stage3", "stage4"] },
  image_size: size,
  patch_size: 32,
  hidden_size: 16,
  num_hidden_layers: 2,
  num_attention_heads: 2,
  intermediate_size: 16,
  backbone_out_indices: [0, 0, 0, 1],
  reassemble_factors: [1, 1, 1, 0.5],
  neck_hidden_sizes: [8, 12, 8, 8],
  fusion_hidden_size: 8,
  use_batch_norm_in_fusion_residual: true,
};
const masks = { classes: 4, told: 2 };
const network = new RoomsNetwork({ encoder, segmenter, depthEstimator, masks, depthWeight: 1, size });
const { cells, channels, depths } = network.sizes;
const maskPart = channels * cells ** 2;

const random = new Random(3);
const pixels = Float32Array.from({ length: 3 * size * size }, () => random.next());

/** What a model of a task says of the photo with the parameters of a joint network. */
async function answer(
  config: Json,
  task: Task,
  output: string,
  named: (name: string) => string,
): Promise<Float32Array> {
  const definition = await loadNetwork(config, task);
  const g = new Graph();
  definition.build({
    graph: g,
    config: new ConfigReader(config),
    parameters: renamedParameters(constantParameters(g, parameters), named),
    classes: masks.classes,
    imageSize: [size, size],
    buildBackbone: await loadBackbones(config),
  });
  const session = await Session.create(g.build(), { threads: 1 });
  const found = await session.run({ pixel_values: { dtype: "float32", shape: [1, 3, size, size], data: pixels } });
  await session.dispose();
  return found[output].data as Float32Array;
}

const state = initialState(network, 1);
// So that no depth is cut off at 0, and no statistic is as it was before any batch.
const parameters = averagedTensors(network, state);
parameters.get("head.head.4.bias")!.data.fill(3);
for (const [name, { data }] of parameters)
  if (name.endsWith("running_mean")) data.set(data.map(() => random.between(-0.2, 0.2)));

describe("RoomsNetwork", () => {
  it("is a UPerNet and a hybrid DPT on one encoder", async () => {
    const g = new Graph();
    const x = g.constant(pixels, [1, 3, size, size]);
    const both = network.logits(g, x, constantParameters(g, parameters));
    const logits = g.reshape(g.slice(both, 1, 0, maskPart), 1, channels, cells, cells);
    g.output("logits", g.resize(logits, strides.masks));
    g.output("depths", g.slice(both, 1, maskPart));
    const session = await Session.create(prune(g.build()), { threads: 1 });
    const joint = await session.run({});
    await session.dispose();

    const masksAlone = await answer(segmenter, "image-segmentation", "logits", (name) => name);
    const depthAlone = await answer(depthEstimator, "depth-estimation", "predicted_depth", (name) =>
      name.replace("dpt.embeddings.backbone.", "backbone."),
    );
    expect(depthAlone.length).toBe(depths ** 2);
    expectNear(joint.logits.data as Float32Array, masksAlone);
    expectNear(joint.depths.data as Float32Array, depthAlone);
    expect(new Set(Array.from(depthAlone, (depth) => depth.toFixed(3))).size).toBeGreaterThan(100);
  });

  it("learns masks and depths of a photo, also where one of both is not known", async () => {
    const trainer = await Trainer.create(
      { network, inputShape: [2, 3, size, size], classes: 0, threads: 1 },
      stateFrom(network, 2, new Map([["head.head.4.bias", { shape: [1], data: Float32Array.of(3) }]])),
    );
    const length = network.objective.targets[0];
    const targets = new Float32Array(2 * length);
    // Of the first photo it is known where another class is and which, and how deep it is; of the second that it is the first class.
    targets.fill(1, masks.told * cells ** 2, (masks.told + 2) * cells ** 2);
    targets.fill(2, targetChannels(masks) * cells ** 2, length);
    targets.fill(1, length, length + cells ** 2);
    const photos = Uint8Array.from({ length: 2 * 3 * size * size }, () => random.below(256));
    const losses: number[] = [];
    for (let i = 0; i < 10; i++) losses.push((await trainer.step(photos, targets, 5e-3)).loss);
    await trainer.dispose();
    expect(losses.every(Number.isFinite)).toBe(true);
    expect(losses.at(-1)).toBeLessThan(0.8 * losses[0]);
  }, 240_000);
});

function expectNear(found: Float32Array, expected: Float32Array): void {
  expect(found.length).toBe(expected.length);
  let worst = 0;
  for (let i = 0; i < found.length; i++) worst = Math.max(worst, Math.abs(found[i] - expected[i]));
  expect(worst).toBeLessThan(1e-3);
}
