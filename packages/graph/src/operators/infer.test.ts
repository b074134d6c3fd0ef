import { Session } from "@vistazo/runtime";
import { Random } from "@vistazo/training";
import { describe, expect, it } from "vitest";
import type { DataType } from "../data-type.js";
import type { Dimension } from "../dimension.js";
import { Graph } from "../graph-layers.js";
import type { Tensor } from "../tensor.js";
import type { Value } from "../value.js";
import { operatorTypes } from "./infer.js";

type Shape = readonly number[];
type Port = Shape | readonly [dtype: DataType, shape: Shape];

/** An operator in a graph. Sizes of inputs that `names` lists are known only when it runs. */
interface Trial {
  readonly inputs: Readonly<Record<string, Port>>;
  /** Axes, of each input, whose sizes have no name. Default: none. */
  readonly fixed?: Readonly<Record<string, readonly number[]>>;
  build(g: Graph, inputs: Readonly<Record<string, Value>>): Value | readonly Value[];
}

/** Draws of random sizes. */
class Draw {
  constructor(private readonly random: Random) {}

  int(low: number, high: number): number {
    return low + this.random.below(high - low + 1);
  }

  size(): number {
    return this.int(1, 5);
  }

  shape(rank: number): number[] {
    return Array.from({ length: rank }, () => this.size());
  }

  rank(low = 1): number {
    return this.int(low, 4);
  }

  pick<T>(...choices: readonly T[]): T {
    return choices[this.random.below(choices.length)];
  }

  /** Some of a shape's sizes at 1, some of its first axes left out. */
  broadcastable(shape: Shape): number[] {
    return shape.slice(this.int(0, shape.length - 1)).map((size) => (this.random.next() < 0.4 ? 1 : size));
  }
}

type Make = (draw: Draw) => Trial;

const unary =
  (type: string, attributes: Record<string, number> = {}, dtype: DataType = "float32"): Make =>
  (draw) => ({ inputs: { x: [dtype, draw.shape(draw.rank())] }, build: (g, { x }) => g.op(type, [x], attributes) });

const binary =
  (type: string, dtype: DataType = "float32"): Make =>
  (draw) => {
    const shape = draw.shape(draw.rank());
    const [a, b] = draw.pick([shape, draw.broadcastable(shape)], [draw.broadcastable(shape), shape]);
    return { inputs: { a: [dtype, a], b: [dtype, b] }, build: (g, { a, b }) => g.op(type, [a, b]) };
  };

const overAxis =
  (type: string): Make =>
  (draw) => {
    const shape = draw.shape(draw.rank());
    const axis = draw.int(-shape.length, shape.length - 1);
    return { inputs: { x: shape }, build: (g, { x }) => g.op(type, [x], { axis }) };
  };

const reduction =
  (type: string): Make =>
  (draw) => {
    const shape = draw.shape(draw.rank(2));
    const axes = draw
      .pick([], [0], [-1], [0, 1], [1, -2 % shape.length])
      .filter((axis, i, all) => all.indexOf(axis) === i);
    const named = new Set(axes.map((axis) => (axis + shape.length) % shape.length));
    const keepdims = draw.int(0, 1);
    return {
      inputs: { x: shape },
      build: (g, { x }) => g.op(type, named.size > 0 ? [x, g.ints(...named)] : [x], { keepdims }),
    };
  };

const extreme =
  (type: string): Make =>
  (draw) => {
    const shape = draw.shape(draw.rank());
    const attributes = { axis: draw.int(0, shape.length - 1), keepdims: draw.int(0, 1) };
    return { inputs: { x: shape }, build: (g, { x }) => g.op(type, [x], attributes) };
  };

/** [batch, channels, height, width] and how a window goes over it. */
function windowed(draw: Draw) {
  const kernel = [draw.int(1, 3), draw.int(1, 3)];
  const image = [draw.size(), draw.int(1, 3), draw.int(6, 12), draw.int(6, 12)];
  const attributes = {
    kernel_shape: kernel,
    strides: [draw.int(1, 4), draw.int(1, 3)],
    pads: kernel.concat(kernel).map((size) => draw.int(0, size - 1)),
  };
  return { kernel, image, attributes, dilations: [draw.int(1, 2), draw.int(1, 2)] };
}

const pooling =
  (type: string): Make =>
  (draw) => {
    const { image, attributes } = windowed(draw);
    return { inputs: { x: image }, build: (g, { x }) => g.op(type, [x], attributes) };
  };

const product =
  (type: string, domain = ""): Make =>
  (draw) => {
    const [rows, inner, columns] = draw.shape(3);
    const batch = draw.shape(draw.int(0, 2));
    const fused = domain !== "";
    const [transA, transB] = fused ? [draw.int(0, 1), draw.int(0, 1)] : [0, 0];
    const a = [...batch, ...(transA ? [inner, rows] : [rows, inner])];
    const b = [...draw.pick([], batch), ...(transB ? [columns, inner] : [inner, columns])];
    const vectors = !fused && batch.length === 0 && draw.int(0, 2) === 0;
    return {
      inputs: { a: vectors ? [inner] : a, b: vectors ? draw.pick([inner], [inner, columns]) : b },
      build: (g, { a, b }) => g.op(type, [a, b], fused ? { transA, transB } : {}, domain),
    };
  };

const norm =
  (type: string): Make =>
  (draw) => {
    const shape = [draw.size(), draw.int(2, 4), ...draw.shape(2)];
    const vectors = type === "BatchNormalization" ? ["a", "b", "c", "d"] : ["a", "b"];
    const width = type === "LayerNormalization" ? shape[3] : shape[1];
    return {
      inputs: { x: shape, ...Object.fromEntries(vectors.map((name) => [name, [width]])) },
      build: (g, { x, ...others }) => g.op(type, [x, ...vectors.map((name) => others[name])]),
    };
  };

/** A trial of every operator. */
const trials: Readonly<Record<string, Make>> = {
  ...Object.fromEntries(
    [
      "Abs",
      "Ceil",
      "Cos",
      "Elu",
      "Erf",
      "Exp",
      "Floor",
      "Gelu",
      "HardSigmoid",
      "HardSwish",
      "Identity",
      "LeakyRelu",
    ].map((type) => [type, unary(type)]),
  ),
  ...Object.fromEntries(
    ["Log", "Neg", "Reciprocal", "Relu", "Round", "Sigmoid", "Sign", "Sin", "Softplus", "Sqrt", "Tanh"].map((type) => [
      type,
      unary(type),
    ]),
  ),
  ...Object.fromEntries(["Add", "Sub", "Mul", "Div", "Max", "Min", "Pow"].map((type) => [type, binary(type)])),
  ...Object.fromEntries(
    ["Equal", "Greater", "GreaterOrEqual", "Less", "LessOrEqual"].map((type) => [type, binary(type)]),
  ),
  And: binary("And", "bool"),
  Or: binary("Or", "bool"),
  Not: unary("Not", {}, "bool"),
  Cast: unary("Cast", { to: 6 }),
  Softmax: overAxis("Softmax"),
  LogSoftmax: overAxis("LogSoftmax"),
  ...Object.fromEntries(
    ["ReduceSum", "ReduceMean", "ReduceMax", "ReduceMin", "ReduceProd", "ReduceL1", "ReduceL2"].map((type) => [
      type,
      reduction(type),
    ]),
  ),
  ArgMax: extreme("ArgMax"),
  ArgMin: extreme("ArgMin"),
  MaxPool: (draw) => {
    const { image, attributes } = windowed(draw);
    return { inputs: { x: image }, build: (g, { x }) => g.ops("MaxPool", 2, [x], attributes) };
  },
  AveragePool: pooling("AveragePool"),
  MatMul: product("MatMul"),
  FusedMatMul: product("FusedMatMul", "com.microsoft"),
  BatchNormalization: norm("BatchNormalization"),
  InstanceNormalization: norm("InstanceNormalization"),
  LayerNormalization: norm("LayerNormalization"),
  Clip: (draw) => ({
    inputs: { x: draw.shape(draw.rank()) },
    build: (g, { x }) => g.clip(x, g.float(-1), g.float(1)),
  }),
  CumSum: (draw) => ({ inputs: { x: draw.shape(2) }, build: (g, { x }) => g.cumulativeSum(x, 1) }),
  Where: (draw) => {
    const shape = draw.shape(3);
    return {
      inputs: { a: shape, b: draw.broadcastable(shape), c: ["bool", draw.broadcastable(shape)] },
      build: (g, { a, b, c }) => g.where(c, a, b),
    };
  },
  Gemm: (draw) => {
    const [rows, inner, columns] = draw.shape(3);
    return {
      inputs: { a: [rows, inner], b: [columns, inner], c: draw.pick([columns], [1, columns], [rows, columns]) },
      build: (g, { a, b, c }) => g.op("Gemm", [a, b, c], { transB: 1 }),
    };
  },
  DynamicQuantizeMatMul: (draw) => {
    const [inner, columns] = draw.shape(2);
    return {
      inputs: { a: [...draw.shape(2), inner], b: ["int8", [inner, columns]], scales: [columns] },
      build: (g, { a, b, scales }) => g.op("DynamicQuantizeMatMul", [a, b, scales], {}, "com.microsoft"),
    };
  },
  MatMulInteger: (draw) => {
    const [inner, columns] = draw.shape(2);
    return {
      inputs: { a: ["uint8", [...draw.shape(2), inner]], b: ["int8", [inner, columns]] },
      build: (g, { a, b }) => g.op("MatMulInteger", [a, b]),
    };
  },
  MatMulIntegerToFloat: (draw) => {
    const [inner, columns] = draw.shape(2);
    return {
      inputs: { a: ["uint8", [...draw.shape(2), inner]], b: ["int8", [inner, columns]], s: [] },
      build: (g, { a, b, s }) => g.op("MatMulIntegerToFloat", [a, b, s, s], {}, "com.microsoft"),
    };
  },
  DynamicQuantizeLinear: (draw) => ({
    inputs: { x: draw.shape(3) },
    build: (g, { x }) => g.ops("DynamicQuantizeLinear", 3, [x]),
  }),
  QuantizeLinear: (draw) => ({
    inputs: { x: draw.shape(2), s: [] },
    build: (g, { x, s }) => g.op("QuantizeLinear", [x, s]),
  }),
  DequantizeLinear: (draw) => ({
    inputs: { x: ["int8", draw.shape(2)], s: [] },
    build: (g, { x, s }) => g.op("DequantizeLinear", [x, s]),
  }),
  GlobalAveragePool: (draw) => ({
    inputs: { x: draw.shape(4) },
    build: (g, { x }) => g.op("GlobalAveragePool", [x]),
  }),
  GlobalMaxPool: (draw) => ({ inputs: { x: draw.shape(4) }, build: (g, { x }) => g.op("GlobalMaxPool", [x]) }),
  TopK: (draw) => ({
    inputs: { x: [draw.size(), draw.size(), 6] },
    build: (g, { x }) => g.ops("TopK", 2, [x, g.ints(4)], { axis: -1 }),
  }),
  Conv: (draw) => {
    const { image, kernel, attributes, dilations } = windowed(draw);
    const group = draw.pick(1, image[1]);
    const out = group * draw.int(1, 3);
    return {
      inputs: { x: image, w: [out, image[1] / group, ...kernel], b: [out] },
      fixed: { w: [0, 1, 2, 3], x: [1], b: [0] },
      build: (g, { x, w, b }) => g.op("Conv", [x, w, b], { ...attributes, dilations, group }),
    };
  },
  DeformConv: (draw) => {
    const { image, kernel, attributes, dilations } = windowed(draw);
    const taps = kernel[0] * kernel[1];
    const [height, width] = [0, 1].map((axis) => {
      const { strides, pads } = attributes;
      const reach = dilations[axis] * (kernel[axis] - 1) + 1;
      return Math.floor((image[axis + 2] + pads[axis] + pads[axis + 2] - reach) / strides[axis]) + 1;
    });
    return {
      inputs: {
        x: image,
        w: [3, image[1], ...kernel],
        places: [image[0], 2 * taps, height, width],
        strengths: [image[0], taps, height, width],
      },
      fixed: { w: [0, 1, 2, 3], x: [1, 2, 3], places: [1, 2, 3], strengths: [1, 2, 3] },
      build: (g, { x, w, places, strengths }) =>
        g.op("DeformConv", [x, w, places, undefined, strengths], { ...attributes, dilations }),
    };
  },
  ConvTranspose: (draw) => {
    const { image, kernel, attributes, dilations } = windowed(draw);
    const group = draw.pick(1, image[1]);
    return {
      inputs: { x: image, w: [image[1], draw.int(1, 3), ...kernel] },
      fixed: { w: [0, 1, 2, 3], x: [1] },
      build: (g, { x, w }) => g.op("ConvTranspose", [x, w], { ...attributes, dilations, group }),
    };
  },
  MultiHeadAttention: (draw) => {
    const [batch, queries, keys] = draw.shape(3);
    const [heads, size] = [draw.int(1, 3), 4 * draw.int(1, 2)];
    const wide = [batch, keys, heads * size];
    const biased = draw.int(0, 1) === 1;
    return {
      inputs: {
        q: [batch, queries, heads * size],
        k: wide,
        v: wide,
        ...(biased && { bias: [draw.pick(1, batch), heads, queries, keys] }),
      },
      fixed: { q: [2], k: [2], v: [2], bias: [1] },
      build: (g, { q, k, v, bias }) => g.attention(q, k, v, { heads, bias }),
    };
  },
  Reshape: (draw) => {
    const [a, b, c, d] = draw.shape(4);
    const sizes = draw.pick([0, -1], [0, 0, -1], [-1, 0, 0, 0]);
    return {
      inputs: { x: [a, b, c, d] },
      build: (g, { x }) => (sizes[0] < 0 ? g.reshape(x, -1, g.sizes(x, 2)) : g.reshape(x, ...sizes)),
    };
  },
  Flatten: (draw) => {
    const axis = draw.int(-3, 3);
    return { inputs: { x: draw.shape(4) }, build: (g, { x }) => g.flatten(x, axis) };
  },
  Transpose: (draw) => {
    const axes = draw.pick([2, 0, 1], [0, 2, 1], [1, 2, 0]);
    return { inputs: { x: draw.shape(3) }, build: (g, { x }) => g.transpose(x, ...axes) };
  },
  Concat: (draw) => {
    const shape = draw.shape(3);
    const axis = draw.int(-3, 2);
    return {
      inputs: { a: shape, b: shape.with(axis, draw.size()), c: shape.with(axis, draw.size()) },
      build: (g, { a, b, c }) => g.concat(axis, a, b, c),
    };
  },
  Slice: (draw) => {
    const size = draw.int(4, 9);
    const [start, end] = draw.pick([0, -1], [1, undefined], [-1, undefined], [0, 1]);
    const step = draw.int(1, 3);
    return {
      inputs: { x: [draw.size(), size] },
      // Of a size that is known, more can be told.
      ...(draw.int(0, 1) === 1
        ? { fixed: { x: [1] }, build: (g, { x }) => g.slice(x, 1, draw.pick(-3, 2, 20), draw.pick(-2, 3, 30), step) }
        : { build: (g, { x }) => g.slice(x, 1, start, end, step) }),
    };
  },
  Gather: (draw) => {
    const indices = draw.shape(draw.int(0, 2));
    const axis = draw.int(-3, 2);
    return {
      inputs: { x: draw.shape(3), i: ["int64", indices] },
      build: (g, { x, i }) => g.gather(x, i, axis),
    };
  },
  Pad: (draw) => {
    const [before, after] = [
      [draw.int(0, 3), draw.int(0, 3)],
      [draw.int(0, 3), draw.int(0, 3)],
    ];
    return { inputs: { x: draw.shape(3) }, build: (g, { x }) => g.pad(x, { axes: [2, 0], before, after }) };
  },
  Expand: (draw) => {
    const shape = draw.shape(3);
    return {
      inputs: { x: draw.broadcastable(shape), like: shape },
      build: (g, { x, like }) => g.expand(x, g.sizes(like)),
    };
  },
  Unsqueeze: (draw) => {
    const axes = draw.pick([0], [1, 3], [-1], [0, -1]);
    return { inputs: { x: draw.shape(2) }, build: (g, { x }) => g.unsqueeze(x, ...axes) };
  },
  Squeeze: (draw) => ({
    inputs: { x: [1, draw.size(), 1, draw.size()] },
    build: (g, { x }) => g.squeeze(x, ...draw.pick([0], [2, 0], [-2])),
  }),
  Tile: (draw) => {
    const count = draw.int(1, 3);
    return {
      inputs: { x: draw.shape(2), like: draw.shape(1) },
      build: (g, { x, like }) => g.tile(x, g.sizes(like), count),
    };
  },
  Range: (draw) => ({
    inputs: { x: draw.shape(2) },
    build: (g, { x }) => {
      const size = g.size(x, 1);
      return g.range(draw.int(0, 1) === 1 ? size : g.cast(size, "float32"));
    },
  }),
  Shape: (draw) => {
    const range = draw.pick<Record<string, number>>({}, { start: 1 }, { end: 2 }, { start: 1, end: -1 });
    return { inputs: { x: draw.shape(4) }, build: (g, { x }) => g.op("Shape", [x], range) };
  },
  Size: (draw) => ({ inputs: { x: draw.shape(3) }, build: (g, { x }) => g.op("Size", [x]) }),
  Resize: (draw) => {
    const factor = draw.int(1, 3);
    return {
      inputs: { x: draw.shape(4), like: draw.shape(4) },
      build: (g, { x, like }) =>
        draw.int(0, 1) === 1 ? g.resize(x, factor) : g.resizeAs(x, like, { mode: "bicubic" }),
    };
  },
  GatherND: (draw) => {
    const [batch, rows, width] = draw.shape(3);
    const indices = [batch, ...draw.shape(draw.int(1, 3))];
    return {
      inputs: { x: [batch, rows, width], i: ["int64", indices] },
      build: (g, { x, i }) => g.gatherRows(x, i),
    };
  },
  GridSample: (draw) => {
    const [batch, channels, height, width] = draw.shape(4);
    return {
      inputs: { x: [batch, channels, height, width], grid: [batch, ...draw.shape(2), 2] },
      fixed: { grid: [3] },
      build: (g, { x, grid }) => g.gridSample(x, grid),
    };
  },
  ScatterElements: (draw) => {
    const shape = draw.shape(2);
    return {
      inputs: { x: shape, u: shape, i: ["int64", shape] },
      build: (g, { x, u, i }) => g.op("ScatterElements", [x, i, u], { axis: 0, reduction: "add" }),
    };
  },
};

/** Zeros, which are indices too. */
function tensor(dtype: DataType, shape: Shape): Tensor {
  const length = shape.reduce((product, size) => product * size, 1);
  const arrays = { float32: Float32Array, int64: BigInt64Array, int8: Int8Array, uint8: Uint8Array, bool: Uint8Array };
  return { dtype, shape, data: new arrays[dtype as keyof typeof arrays](length) };
}

function evaluated(size: Dimension): number {
  if (typeof size === "number") return size;
  return Function(`return ${size.replaceAll("floor", "Math.floor").replaceAll(/\bs(\d+)/g, "$1")}`)();
}

/** Run an operator on random sizes, which have names where they can, and compare what it gives with what was inferred. */
async function check(trial: Trial, named: boolean): Promise<void> {
  const g = new Graph();
  const ports = Object.entries(trial.inputs).map(([name, port]) => {
    const [dtype, shape] = (typeof port[0] === "string" ? port : ["float32", port]) as [DataType, Shape];
    return { name, dtype, shape };
  });
  const values = ports.map(({ name, dtype, shape }) => {
    const isFixed = (size: number, axis: number) => !named || size === 1 || trial.fixed?.[name]?.includes(axis);
    return [
      name,
      g.input(
        name,
        dtype,
        shape.map((size, axis) => (isFixed(size, axis) ? size : `s${size}`)),
      ),
    ] as const;
  });
  const outputs = [trial.build(g, Object.fromEntries(values))].flat() as Value[];
  outputs.forEach((value, i) => {
    g.output(`y${i}`, value);
  });
  const session = await Session.create(g.build(), { threads: 1 });
  const feeds = Object.fromEntries(ports.map(({ name, dtype, shape }) => [name, tensor(dtype, shape)]));
  const found = await session.run(feeds);
  await session.dispose();
  outputs.forEach(({ shape, dtype }, i) => {
    const { shape: actual, dtype: actualType } = found[`y${i}`];
    expect({ dtype, shape: shape.map(evaluated) }, `inferred ${shape}`).toEqual({ dtype: actualType, shape: actual });
  });
}

describe("what is inferred is what ONNX Runtime answers", () => {
  it("for every operator that there is a rule for", () => {
    expect(Object.keys(trials).sort()).toEqual([...operatorTypes].sort());
  });

  it.each(Object.keys(trials))("%s", async (type) => {
    for (let seed = 0; seed < 10; seed++) {
      for (const named of [false, true]) await check(trials[type](new Draw(new Random(seed, 17))), named);
    }
  });
});

describe("inference", () => {
  const g = new Graph();
  const x = g.input("x", "float32", ["batch", 3, "height", "width"]);

  it("follows sizes through arithmetic", () => {
    const patches = g.op("Conv", [x, g.constant(new Float32Array(8 * 3 * 16), [8, 3, 4, 4])], { strides: [4, 4] });
    const tokens = g.tokens(patches);
    expect(tokens.shape).toEqual(["batch", "floor(height / 4)*floor(width / 4)", 8]);
    expect(g.mapAs(tokens, patches).shape).toEqual(patches.shape);
    const doubled = g.sub(g.mul(g.sizes(patches, 2), g.ints(2)), g.ints(1));
    expect(g.resize(patches, doubled).shape.slice(2)).toEqual(["2*floor(height / 4) - 1", "2*floor(width / 4) - 1"]);
    expect(g.expandToBatch(g.constant(new Float32Array(8), [1, 1, 8]), x).shape).toEqual(["batch", 1, 8]);
  });

  it.each([
    ["an operator without a rule", () => g.op("NoSuchOperator", [x]), /NoSuchOperator has no rule/],
    [
      "operands that do not fit",
      () => g.add(x, g.reshape(g.float(1, 2), 2, 1, 1)),
      /Add of .*height, width\], float32 \[2, 1, 1\] needs/,
    ],
    ["sizes that may differ", () => g.add(x, g.transpose(x, 0, 1, 3, 2)), /needs the size height to be width/],
    ["operands of two types", () => g.add(x, g.ints(1)), /one type/],
    ["a reshape that does not fit", () => g.reshape(x, 0, 5, -1), /does not fit/],
    ["a place that may be outside", () => g.slice(x, 2, 0, 7), /may have its place 7 outside the size height/],
    ["an axis that there is not", () => g.softmax(x, 4), /has no axis 4/],
    [
      "matrices that cannot be multiplied",
      () => g.matmul(g.constant(new Float32Array(6), [2, 3]), g.float(1, 2)),
      /3 to be 2/,
    ],
  ])("refuses %s at once", (_, build, message) => {
    expect(build).toThrow(expect.objectContaining({ code: "invalid-graph", message: expect.stringMatching(message) }));
  });
});
