import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openModel } from "@vistazo/checkpoint";
import { Graph, storedParameters } from "@vistazo/graph";
import { Session } from "@vistazo/runtime";
import { expect, it } from "vitest";
import { type ResNetConfig, resnetStages } from "./resnet.js";
import { timmNames } from "./timm-resnet.js";

const fixtures = fileURLToPath(new URL("../../../tests/fixtures/detection/", import.meta.url));
const answers = JSON.parse(readFileSync(`${fixtures}timm.json`, "utf8")) as Record<
  string,
  { pixels: number[]; shape: number[]; features: number[] }
>;
const shared = { depths: [1, 2, 1, 2], channels: 3, embeddingSize: 64, hiddenAct: "relu" };
const plain = { downsampleInFirstStage: false, downsampleInBottleneck: false };
const configs: Record<string, ResNetConfig> = {
  "timm-bottleneck": { ...shared, ...plain, layerType: "bottleneck", hiddenSizes: [16, 16, 24, 32], outputStride: 16 },
  "timm-basic": { ...shared, ...plain, layerType: "basic", hiddenSizes: [8, 8, 12, 16], outputStride: 8 },
};

it.each(Object.keys(configs))("%s with dilated last stages has timm's features", async (name) => {
  const { weights } = await openModel(fixtures + name);
  if (weights.kind !== "pytorch") throw new Error("The fixture is a checkpoint.");
  const graph = new Graph();
  const pixels = graph.input("pixels", "float32", [1, 3, "height", "width"]);
  const stages = resnetStages(graph, pixels, configs[name], storedParameters(graph, weights.tensors), timmNames);
  graph.output("features", stages[3]);
  const session = await Session.create(graph.build(), { threads: 1 });
  const { pixels: input, shape, features } = answers[name];
  const data = Float32Array.from(input);
  const outputs = await session.run({ pixels: { dtype: "float32", shape: [1, 3, 45, 38], data } });
  await session.dispose();
  expect(outputs.features.shape).toEqual(shape.length === 3 ? [1, ...shape] : shape);
  for (const [i, value] of features.entries()) expect(Number(outputs.features.data[i])).toBeCloseTo(value, 3);
});
