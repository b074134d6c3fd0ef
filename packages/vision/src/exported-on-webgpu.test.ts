import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOnnxOperators } from "@vistazo/checkpoint";
import { encodeModel, Graph } from "@vistazo/graph";
import { afterAll, beforeAll, expect, it } from "vitest";
import { doubtfulOperators } from "./exported-on-webgpu.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-exported-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is doubtful in a graph that is written to a file and read again. */
async function doubtful(build: (graph: Graph) => void): Promise<readonly string[]> {
  const graph = new Graph();
  build(graph);
  const file = join(folder, "model.onnx");
  await writeFile(file, encodeModel(graph.build() as Parameters<typeof encodeModel>[0]));
  return doubtfulOperators(await readOnnxOperators(file));
}

it.each([
  [6, 8, 3, 1, ["convolution"]],
  [3, 8, 3, 1, []],
  [12, 8, 3, 1, []],
  [6, 8, 1, 1, []],
  [6, 6, 3, 1, []],
  [12, 12, 3, 2, []],
] as const)("%i channels to %i by a kernel of %i in %i groups", async (channels, outputs, side, groups, expected) => {
  const found = await doubtful((graph) => {
    const shape = [outputs, channels / groups, side, side];
    const weight = graph.constant(new Float32Array(shape.reduce((a, b) => a * b)), shape);
    const bias = graph.constant(new Float32Array(outputs));
    graph.output("y", graph.conv2d(graph.input("x", "float32", [1, channels, 9, 9]), { weight, bias }, { groups }));
  });
  expect(found).toEqual(expected);
});

it("a convolution whose weight is computed may be one", async () => {
  const found = await doubtful((graph) => {
    const weight = graph.relu(graph.constant(new Float32Array(8 * 4 * 9), [8, 4, 3, 3]));
    const x = graph.input("x", "float32", [1, 4, 9, 9]);
    graph.output("y", graph.conv2d(x, { weight, bias: graph.constant(new Float32Array(8)) }));
  });
  expect(found).toEqual(["convolution"]);
});

it("fused attention is doubtful, and what has neither is not", async () => {
  const x = (graph: Graph) => graph.input("x", "float32", [1, 5, 8]);
  expect(
    await doubtful((graph) => {
      const tokens = x(graph);
      graph.output("y", graph.attention(tokens, tokens, tokens, { heads: 2 }));
    }),
  ).toEqual(["attention"]);
  expect(await doubtful((graph) => graph.output("y", graph.relu(x(graph))))).toEqual([]);
});
