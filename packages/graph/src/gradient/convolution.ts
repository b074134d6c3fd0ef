import type { Value } from "../graph.js";
import { GraphError } from "../graph-error.js";
import { convolveByProduct, isSmall, kernelWeight, turnedKernelMatrix } from "./convolve-by-product.js";
import { type Differentiable, elementCount, type NodeView, type Shape } from "./differentiable.js";

const microsoft = "com.microsoft";

/** Where a convolution or pooling looks, of an input [batch, channels, height, width]. */
interface Geometry {
  readonly kernel: readonly [number, number];
  readonly strides: readonly [number, number];
  readonly dilations: readonly [number, number];
  /** top, left, bottom, right */
  readonly pads: readonly [number, number, number, number];
  /** [batch, channels, height, width] */
  readonly input: Shape;
  /** [height, width] */
  readonly output: readonly [number, number];
}

function geometry(node: NodeView, kernelShape: readonly number[]): Geometry {
  const input = node.shape(node.inputs[0]);
  if (input.length !== 4)
    throw new GraphError(
      "invalid-graph",
      `${node.type} of shape [${input}] cannot be differentiated: it needs [batch, channels, height, width].`,
    );
  const kernel = pair(node.intList("kernel_shape", kernelShape));
  const strides = pair(node.intList("strides", [1, 1]));
  const dilations = pair(node.intList("dilations", [1, 1]));
  const [top, left, bottom, right] = node.intList("pads", [0, 0, 0, 0]);
  const out = (axis: 0 | 1, padding: number) =>
    Math.floor((input[2 + axis] + padding - dilations[axis] * (kernel[axis] - 1) - 1) / strides[axis]) + 1;
  return {
    kernel,
    strides,
    dilations,
    pads: [top, left, bottom, right],
    input,
    output: [out(0, top + bottom), out(1, left + right)],
  };
}

function pair(sizes: readonly number[]): readonly [number, number] {
  return [sizes[0], sizes[1]];
}

const conv: Differentiable = {
  shapes(node) {
    const weight = node.shape(node.inputs[1]);
    const { input, output } = geometry(node, weight.slice(2));
    return [[input[0], weight[0], ...output]];
  },
  gradient(node, dy) {
    if (node.int("group", 1) !== 1)
      throw new GraphError("invalid-graph", "A convolution of several groups cannot be differentiated.");
    const { graph: g, inputs } = node;
    const [x, weight, bias] = inputs;
    const at = geometry(node, node.shape(weight).slice(2));
    return [
      inputGradient(node, at, weight, dy),
      weightGradient(node, at, x, node.shape(weight), dy),
      ...(bias ? [g.op("ReduceSum", [dy, g.ints(0, 2, 3)], { keepdims: 0 })] : []),
    ];
  },
};

/**
 * The gradient of a convolution's input: without strides, a convolution of the output's gradient by the kernels turned by
 * 180 degrees, which ONNX Runtime computes far faster than the transposed convolution that it is with strides.
 */
function inputGradient(node: NodeView, at: Geometry, weight: Value, dy: Value): Value {
  const { graph: g } = node;
  const { kernel, strides, dilations, pads, input, output } = at;
  const reach = kernel.map((size, axis) => dilations[axis] * (size - 1));
  if (strides[0] === 1 && strides[1] === 1 && pads.every((pad, side) => pad <= reach[side % 2])) {
    const attributes = { kernel_shape: kernel, pads: pads.map((pad, side) => reach[side % 2] - pad), dilations };
    const kernels = node.shape(weight);
    if (isSmall(input.slice(2))) {
      const matrix = turnedKernelMatrix(g, weight, kernels);
      const shape = [input[0], kernels[0], ...output];
      return convolveByProduct(g, { x: dy, matrix, shape, outputs: input[1], strides, ...attributes });
    }
    const one = g.ints(-1, -1);
    const ends = g.ints(-(kernel[0] + 1), -(kernel[1] + 1));
    const exchanged = g.transpose(weight, 1, 0, 2, 3);
    const turned = kernel[0] * kernel[1] === 1 ? exchanged : g.op("Slice", [exchanged, one, ends, g.ints(2, 3), one]);
    return g.op("Conv", [dy, turned], attributes);
  }
  // Rows and columns at the end of the input that no window reached.
  const rest = output.map((size, axis) => {
    const covered = (size - 1) * strides[axis] + reach[axis] + 1;
    return input[2 + axis] + pads[axis] + pads[axis + 2] - covered;
  });
  return g.op("ConvTranspose", [dy, weight], { kernel_shape: kernel, strides, pads, dilations, output_padding: rest });
}

/** Below so many channels a product for each place in the kernel would be too narrow to be fast. */
const narrow = 8;

/** The gradient of a convolution's weight, [out, in, height, width], by matrix products over all pixels. */
function weightGradient(node: NodeView, at: Geometry, x: Value, weight: Shape, dy: Value): Value {
  const { graph: g } = node;
  const { kernel, strides, dilations, pads, output, input } = at;
  const [out, channels] = weight;
  const [top, left, bottom, right] = pads;
  const padded = pads.some((pad) => pad > 0);
  const places = Array.from({ length: kernel[0] * kernel[1] }, (_, i) => [Math.floor(i / kernel[1]), i % kernel[1]]);
  /** What each place of the kernel sees of an input whose height and width are at `axis` and the one after. */
  const seen = (from: Value, [row, column]: readonly number[], axis: number): Value => {
    const start = [row * dilations[0], column * dilations[1]];
    if (places.length === 1 && strides[0] === 1 && strides[1] === 1 && !padded) return from;
    const end = start.map((first, i) => first + (output[i] - 1) * strides[i] + 1);
    return g.op("Slice", [from, g.ints(...start), g.ints(...end), g.ints(axis, axis + 1), g.ints(...strides)]);
  };
  if (channels < narrow) {
    const source = padded ? g.op("Pad", [x, g.ints(top, left, bottom, right), undefined, g.ints(2, 3)]) : x;
    const area = output[0] * output[1];
    const columns = g.reshape(g.concat(1, ...places.map((place) => seen(source, place, 2))), input[0], -1, area);
    const products = g.op("FusedMatMul", [g.reshape(dy, input[0], out, area), columns], { transB: 1 }, microsoft);
    const sum = g.op("ReduceSum", [products, g.ints(0)], { keepdims: 0 });
    return g.transpose(g.reshape(sum, out, ...kernel, channels), 0, 3, 1, 2);
  }
  const last = g.transpose(x, 0, 2, 3, 1);
  const source = padded ? g.op("Pad", [last, g.ints(top, left, bottom, right), undefined, g.ints(1, 2)]) : last;
  const rows = g.reshape(g.transpose(dy, 0, 2, 3, 1), -1, out);
  const products = places.map((place) =>
    g.op("Gemm", [g.reshape(seen(source, place, 1), -1, channels), rows], { transA: 1 }),
  );
  const stacked = products.length === 1 ? products[0] : g.concat(0, ...products);
  return kernelWeight(g, stacked, weight);
}

/** The gradient goes to where each maximum came from. */
const maxPool: Differentiable = {
  shapes(node) {
    const { input, output } = geometry(node, []);
    return [[input[0], input[1], ...output]];
  },
  gradient(node, dy) {
    const { graph: g } = node;
    const { kernel, strides, pads, input } = geometry(node, []);
    // The indices are found anew: asking the first pooling for them would slow every run of a graph that is not differentiated.
    const [, indices] = g.ops("MaxPool", 2, [node.inputs[0]], { kernel_shape: kernel, strides, pads });
    const zeros = g.op("Expand", [g.float(0), g.ints(elementCount(input))]);
    const scattered = g.op("ScatterElements", [zeros, g.reshape(indices, -1), g.reshape(dy, -1)], {
      axis: 0,
      reduction: "add",
    });
    return [g.reshape(scattered, ...input)];
  },
};

/** Averages over windows without padding; a pixel's gradient is spread evenly over its window. */
const averagePool: Differentiable = {
  shapes(node) {
    const { input, output } = geometry(node, []);
    return [[input[0], input[1], ...output]];
  },
  gradient(node, dy) {
    const { graph: g } = node;
    const { kernel, strides, pads, input, output } = geometry(node, []);
    if (pads.some((pad) => pad > 0))
      throw new GraphError("invalid-graph", "An average over padded windows cannot be differentiated.");
    const planes = g.reshape(dy, input[0] * input[1], 1, ...output);
    const weight = g.op("Expand", [g.float(1 / (kernel[0] * kernel[1])), g.ints(1, 1, ...kernel)]);
    const rest = output.map((size, axis) => input[2 + axis] - (size - 1) * strides[axis] - kernel[axis]);
    const attributes = { kernel_shape: kernel, strides, output_padding: rest };
    return [g.reshape(g.op("ConvTranspose", [planes, weight], attributes), ...input)];
  },
};

export const convolution: Readonly<Record<string, Differentiable>> = {
  Conv: conv,
  MaxPool: maxPool,
  AveragePool: averagePool,
};
