import { Session } from "@vistazo/runtime";
import { Random } from "@vistazo/training";
import { describe, expect, it } from "vitest";
import { GraphError } from "../graph-error.js";
import { Graph } from "../graph-layers.js";
import { givenParameters } from "../parameters/trainable-parameters.js";
import type { Tensor } from "../tensor.js";
import type { Value } from "../value.js";
import { gradients } from "./gradients.js";
import { prune } from "./prune.js";

type Shapes = Readonly<Record<string, readonly number[]>>;
type Build = (g: Graph, inputs: Readonly<Record<string, Value>>) => Value;

/** Distance of the points of a central difference: float32 leaves no room for a smaller one. */
const delta = 1e-2;

function tensor(shape: readonly number[], random: Random, low: number, high: number): Tensor {
  const length = shape.reduce((product, size) => product * size, 1);
  return { dtype: "float32", shape, data: Float32Array.from({ length }, () => random.between(low, high)) };
}

/** Compare the gradients of a random weighting of an operator's output with central differences, for every element of every input. */
async function check(shapes: Shapes, build: Build, [low, high]: readonly [number, number] = [-1, 1]): Promise<void> {
  const random = new Random(7);
  const names = Object.keys(shapes);
  const feeds: Record<string, Tensor> = Object.fromEntries(
    names.map((name) => [name, tensor(shapes[name], random, low, high)]),
  );
  const begin = () => {
    const g = new Graph();
    const inputs = Object.fromEntries(names.map((name) => [name, g.input(name, "float32", shapes[name])]));
    return { g, inputs, output: build(g, inputs) };
  };
  const forward = begin();
  forward.g.output("output", forward.output);
  const once = await Session.create(forward.g.build(), { threads: 1 });
  const { shape } = (await once.run(feeds)).output;
  await once.dispose();

  const { g, inputs, output } = begin();
  const { data: weighting } = tensor(shape, random, -1, 1);
  const loss = g.op("ReduceSum", [g.mul(output, g.constant(weighting, shape))], { keepdims: 0 });
  const sources = names.map((name) => inputs[name]);
  g.output("loss", loss);
  gradients(g, loss, sources).forEach((gradient, i) => {
    g.output(`d${names[i]}`, gradient);
  });
  const session = await Session.create(prune(g.build()), { threads: 1 });
  const exact = await session.run(feeds);
  for (const name of names) {
    const data = feeds[name].data as Float32Array;
    const gradient = exact[`d${name}`];
    expect(gradient.shape, name).toEqual(shapes[name]);
    for (let i = 0; i < data.length; i++) {
      const before = data[i];
      const at = async (value: number) => {
        data[i] = value;
        return ((await session.run(feeds)).loss.data as Float32Array)[0];
      };
      const difference = (await at(before + delta)) - (await at(before - delta));
      data[i] = before;
      const expected = difference / (2 * delta);
      const actual = (gradient.data as Float32Array)[i];
      expect(Math.abs(actual - expected), `${name}[${i}]: ${actual}, by differences ${expected}`).toBeLessThan(
        0.01 * Math.max(1, Math.abs(expected)),
      );
    }
  }
  await session.dispose();
}

/** Values at least 0.1 apart, so that a small change does not change which is the largest. */
function apart(g: Graph, x: Value, length: number, shape: readonly number[]): Value {
  const random = new Random(3);
  const order = Array.from({ length }, (_, i) => ({ i, key: random.next() })).sort((a, b) => a.key - b.key);
  const offsets = new Float32Array(length);
  order.forEach(({ i }, rank) => {
    offsets[i] = rank * 0.1;
  });
  return g.add(g.mul(x, g.float(0.03)), g.constant(offsets, shape));
}

/** Values as the parameters of a layer. */
function module(g: Graph, values: Readonly<Record<string, Value>>, observed?: Map<string, Value>) {
  return givenParameters(g, new Map(Object.entries(values)), observed);
}

const conv =
  (attributes: Record<string, number | readonly number[]>) =>
  (g: Graph, { x, w, b }: Readonly<Record<string, Value>>) =>
    g.op("Conv", b ? [x, w, b] : [x, w], attributes);

describe("gradients against central differences", () => {
  const cases: [string, Shapes, Build, (readonly [number, number])?][] = [
    ["Add, broadcast", { a: [2, 3], b: [3] }, (g, { a, b }) => g.add(a, b)],
    ["Sub, broadcast", { a: [3, 1], b: [2, 1, 4] }, (g, { a, b }) => g.sub(a, b)],
    ["Mul, broadcast", { a: [2, 3, 2], b: [3, 1] }, (g, { a, b }) => g.mul(a, b)],
    ["Div, broadcast", { a: [2, 3], b: [2, 1] }, (g, { a, b }) => g.div(a, b), [0.5, 2]],
    ["a value used twice", { a: [2, 3] }, (g, { a }) => g.add(g.mul(a, a), a)],
    ["Neg", { a: [4] }, (g, { a }) => g.op("Neg", [a])],
    ["Relu", { a: [3, 4] }, (g, { a }) => g.relu(g.sub(apart(g, a, 12, [3, 4]), g.float(0.55)))],
    ["Sigmoid", { a: [5] }, (g, { a }) => g.sigmoid(a), [-3, 3]],
    ["Tanh", { a: [5] }, (g, { a }) => g.tanh(a), [-2, 2]],
    ["Exp", { a: [5] }, (g, { a }) => g.op("Exp", [a])],
    ["Log", { a: [5] }, (g, { a }) => g.op("Log", [a]), [0.5, 3]],
    ["Sqrt", { a: [5] }, (g, { a }) => g.op("Sqrt", [a]), [0.5, 3]],
    ["Gelu", { a: [8] }, (g, { a }) => g.gelu(a), [-3, 3]],
    ["Abs", { a: [3, 4] }, (g, { a }) => g.abs(g.sub(apart(g, a, 12, [3, 4]), g.float(0.55)))],
    ["Reciprocal", { a: [5] }, (g, { a }) => g.reciprocal(a), [0.5, 2]],
    [
      "Max, broadcast",
      { a: [3, 4], b: [1, 4] },
      (g, { a, b }) => g.maximum(apart(g, a, 12, [3, 4]), g.add(g.mul(b, g.float(0.03)), g.float(0.55))),
    ],
    [
      "Min, broadcast",
      { a: [3, 4], b: [4] },
      (g, { a, b }) => g.minimum(apart(g, a, 12, [3, 4]), g.add(g.mul(b, g.float(0.03)), g.float(0.55))),
    ],
    [
      "Where, broadcast",
      { a: [2, 3], b: [3] },
      (g, { a, b }) => g.where(g.equal(g.ints(1, 0, 1), g.ints(1, 1, 1)), a, b),
    ],
    ["Clip", { a: [3, 4] }, (g, { a }) => g.clip(apart(g, a, 12, [3, 4]), g.float(0.25), g.float(0.85))],
    ["MatMul", { a: [3, 4], b: [4, 2] }, (g, { a, b }) => g.matmul(a, b)],
    ["MatMul, matrices by a vector", { a: [2, 3, 4], b: [4] }, (g, { a, b }) => g.matmul(a, b)],
    ["MatMul, one matrix for a batch", { a: [2, 3, 4], b: [4, 2] }, (g, { a, b }) => g.matmul(a, b)],
    ["MatMul, a batch of matrices", { a: [2, 1, 3, 4], b: [3, 4, 2] }, (g, { a, b }) => g.matmul(a, b)],
    ...[0, 1, 2, 3].map((i): [string, Shapes, Build] => [
      `FusedMatMul, transA ${i >> 1}, transB ${i & 1}`,
      { a: i >> 1 ? [2, 4, 3] : [2, 3, 4], b: i & 1 ? [2, 2, 4] : [2, 4, 2] },
      (g, { a, b }) => g.op("FusedMatMul", [a, b], { transA: i >> 1, transB: i & 1 }, "com.microsoft"),
    ]),
    [
      "linear",
      { x: [2, 2, 3], w: [4, 3], b: [4] },
      (g, { x, w, b }) => g.add(g.op("FusedMatMul", [x, w], { transB: 1 }, "com.microsoft"), b),
    ],
    ["ReduceSum, some axes", { a: [2, 3, 2] }, (g, { a }) => g.op("ReduceSum", [a, g.ints(0, -1)], { keepdims: 0 })],
    ["ReduceMean, kept axes", { a: [2, 3, 2] }, (g, { a }) => g.mean(a, 1, true)],
    ["ReduceMean of everything", { a: [2, 3] }, (g, { a }) => g.op("ReduceMean", [a], { keepdims: 1 })],
    ["Softmax", { a: [2, 4] }, (g, { a }) => g.softmax(a)],
    ["Softmax, first axis", { a: [3, 2] }, (g, { a }) => g.softmax(a, 0)],
    ["LogSoftmax", { a: [2, 4] }, (g, { a }) => g.op("LogSoftmax", [a], { axis: -1 })],
    ["Reshape", { a: [2, 6] }, (g, { a }) => g.reshape(a, 0, -1, 2)],
    ["Flatten", { a: [2, 3, 2] }, (g, { a }) => g.op("Flatten", [a], { axis: 1 })],
    ["Transpose", { a: [2, 3, 4] }, (g, { a }) => g.transpose(a, 2, 0, 1)],
    ["Concat", { a: [2, 1], b: [2, 3] }, (g, { a, b }) => g.concat(1, a, b, a)],
    ["Slice", { a: [5, 3] }, (g, { a }) => g.slice(a, 0, 1, -1)],
    ["Slice with steps", { a: [2, 7] }, (g, { a }) => g.slice(a, 1, 1, 7, 3)],
    ["Slice with steps to the end", { a: [6] }, (g, { a }) => g.slice(a, 0, 1, 6, 2)],
    ["Gather of one index", { a: [2, 4, 3] }, (g, { a }) => g.at(a, 1, -2)],
    [
      "LayerNormalization",
      { x: [2, 3, 5], weight: [5], bias: [5] },
      (g, { x, ...norm }) => g.layerNorm(x, module(g, norm), 1e-2),
    ],
    [
      "MultiHeadAttention",
      { q: [2, 2, 4], k: [2, 3, 4], v: [2, 3, 4] },
      (g, { q, k, v }) => g.attention(q, k, v, { heads: 2 }),
    ],
    [
      "MultiHeadAttention with a bias",
      { q: [2, 3, 4], k: [2, 3, 4], v: [2, 3, 4], bias: [1, 2, 3, 3] },
      (g, { q, k, v, bias }) => g.attention(q, k, v, { heads: 2, bias }),
    ],
    ["Pad", { a: [2, 3] }, (g, { a }) => g.padEnd(a, 1, 2)],
    ["Expand", { a: [3, 1] }, (g, { a }) => g.op("Expand", [a, g.ints(2, 3, 4)])],
    ["GlobalAveragePool", { a: [2, 2, 3, 2] }, (g, { a }) => g.globalAveragePool(a)],
    [
      "BatchNormalization by running statistics",
      { x: [2, 2, 2, 3], weight: [2], bias: [2] },
      (g, { x, ...norm }) => {
        const [running_mean, running_var] = [
          g.constant(Float32Array.of(0.2, -0.3)),
          g.constant(Float32Array.of(0.5, 2)),
        ];
        return g.batchNorm(x, module(g, { ...norm, running_mean, running_var }), { epsilon: 1e-3 });
      },
    ],
    ["Conv 1x1", { x: [2, 3, 3, 3], w: [2, 3, 1, 1] }, conv({ kernel_shape: [1, 1] })],
    ["Conv 1x1, stride 2", { x: [2, 3, 4, 4], w: [2, 3, 1, 1] }, conv({ kernel_shape: [1, 1], strides: [2, 2] })],
    [
      "Conv 3x3 with a bias",
      { x: [2, 2, 4, 5], w: [3, 2, 3, 3], b: [3] },
      conv({ kernel_shape: [3, 3], pads: [1, 1, 1, 1] }),
    ],
    [
      "Conv 3x3, uneven padding",
      { x: [1, 2, 4, 4], w: [2, 2, 3, 3] },
      conv({ kernel_shape: [3, 3], pads: [0, 2, 1, 1] }),
    ],
    [
      "Conv 3x3, stride 2",
      { x: [2, 2, 5, 6], w: [2, 2, 3, 3] },
      conv({ kernel_shape: [3, 3], pads: [1, 1, 1, 1], strides: [2, 2] }),
    ],
    [
      "Conv 3x3, dilated",
      { x: [1, 2, 6, 6], w: [2, 2, 3, 3] },
      conv({ kernel_shape: [3, 3], pads: [2, 2, 2, 2], dilations: [2, 2] }),
    ],
    ["Conv of many channels", { x: [1, 9, 4, 4], w: [2, 9, 3, 3] }, conv({ kernel_shape: [3, 3], pads: [1, 1, 1, 1] })],
    [
      "Conv of many channels, stride 2",
      { x: [1, 8, 5, 5], w: [2, 8, 3, 3] },
      conv({ kernel_shape: [3, 3], pads: [1, 1, 1, 1], strides: [2, 2] }),
    ],
    [
      "Conv 7x7, stride 2",
      { x: [1, 3, 8, 8], w: [2, 3, 7, 7] },
      conv({ kernel_shape: [7, 7], pads: [3, 3, 3, 3], strides: [2, 2] }),
    ],
    [
      "Conv of one kernel a channel",
      { x: [2, 3, 4, 5], w: [3, 1, 3, 3], b: [3] },
      conv({ kernel_shape: [3, 3], pads: [1, 1, 1, 1], group: 3 }),
    ],
    [
      "Conv of one kernel a channel, stride 2",
      { x: [1, 2, 5, 6], w: [2, 1, 3, 3] },
      conv({ kernel_shape: [3, 3], pads: [1, 1, 1, 1], strides: [2, 2], group: 2 }),
    ],
    [
      "ConvTranspose",
      { x: [2, 3, 3, 2], w: [3, 2, 2, 2], b: [2] },
      (g, { x, w, b }) => g.convTranspose2d(x, { weight: w, bias: b }, { stride: 2 }),
    ],
    [
      "ConvTranspose of many channels, overlapping",
      { x: [1, 2, 3, 3], w: [2, 9, 3, 3] },
      (g, { x, w }) => g.op("ConvTranspose", [x, w], { kernel_shape: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1] }),
    ],
    ["Resize, bilinear", { x: [2, 2, 3, 2] }, (g, { x }) => g.resize(x, g.ints(5, 4))],
    ["Resize, bilinear, smaller", { x: [1, 1, 6, 5] }, (g, { x }) => g.resize(x, g.ints(4, 3))],
    ["Resize, bilinear, corners aligned", { x: [1, 2, 3, 4] }, (g, { x }) => g.resize(x, 2, { alignCorners: true })],
    ["Resize, bicubic", { x: [1, 1, 4, 3] }, (g, { x }) => g.resize(x, g.ints(7, 3), { mode: "bicubic" })],
    [
      "Resize to the nearest",
      { x: [1, 1, 2, 3] },
      (g, { x }) => g.resizeNearestAs(x, g.constant(new Float32Array(35), [1, 1, 5, 7])),
    ],
    [
      "MaxPool, overlapping windows",
      { x: [1, 2, 5, 6] },
      (g, { x }) => g.maxPool2d(apart(g, x, 60, [1, 2, 5, 6]), 3, { stride: 2, padding: 1 }),
    ],
    [
      "AveragePool",
      { x: [2, 2, 5, 4] },
      (g, { x }) => g.op("AveragePool", [x], { kernel_shape: [2, 2], strides: [2, 2] }),
    ],
    [
      "batch normalisation by the batch's own statistics",
      { x: [3, 2, 2, 2], weight: [2], bias: [2] },
      (g, { x, ...norm }) => g.batchNorm(x, module(g, norm, new Map()), { epsilon: 1e-5 }),
    ],
  ];
  it.each(cases)("%s", async (_, shapes, build, range) => check(shapes, build, range));
});

describe("gradients", () => {
  it("are zero for what the loss does not depend on", async () => {
    const g = new Graph();
    const [a, b] = [g.input("a", "float32", [2]), g.input("b", "float32", [3])];
    const loss = g.op("ReduceSum", [a], { keepdims: 0 });
    g.output("db", gradients(g, loss, [b])[0]);
    const session = await Session.create(prune(g.build()));
    expect(
      Array.from(
        (await session.run({ a: tensor([2], new Random(1), 0, 1), b: tensor([3], new Random(1), 0, 1) })).db
          .data as Float32Array,
      ),
    ).toEqual([0, 0, 0]);
    await session.dispose();
  });

  it("do not go back through what is detached", async () => {
    const g = new Graph();
    const a = g.input("a", "float32", [2]);
    const loss = g.sum(g.mul(a, g.detach(g.mul(a, a))), 0);
    g.output("loss", loss);
    g.output("da", gradients(g, loss, [a])[0]);
    const session = await Session.create(prune(g.build()));
    const { loss: found, da } = await session.run({ a: { dtype: "float32", shape: [2], data: Float32Array.of(2, 3) } });
    await session.dispose();
    expect(found.data).toEqual(Float32Array.of(35));
    expect(da.data).toEqual(Float32Array.of(4, 9));
  });

  it("name an operator that has none", () => {
    const g = new Graph();
    const a = g.input("a", "float32", [2]);
    const loss = g.op("ReduceSum", [g.op("Round", [a])], { keepdims: 0 });
    expect(() => gradients(g, loss, [a])).toThrow(
      new GraphError("invalid-graph", "The operator Round cannot be differentiated."),
    );
  });

  it("need inputs of fixed sizes", () => {
    const g = new Graph();
    const a = g.input("a", "float32", ["batch", 2]);
    const loss = g.op("ReduceSum", [a], { keepdims: 0 });
    expect(() => gradients(g, loss, [a])).toThrow(/fixed sizes/);
  });
});
