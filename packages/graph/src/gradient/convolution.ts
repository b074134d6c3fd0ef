import { GraphError } from "../graph-error.js";
import { microsoft } from "../graph-operations.js";
import { windowGeometry } from "../operators/convolution.js";
import { shapeText, type Value } from "../value.js";
import { convolveByProduct, isSmall, kernelWeight, turnedKernelMatrix } from "./convolve-by-product.js";
import type { GradientRule, NodeView } from "./differentiable.js";
import { elementCount, type Shape } from "./fixed-shape.js";

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

function geometry(view: NodeView): Geometry {
  const input = view.shape(view.inputs[0]);
  if (input.length !== 4)
    throw new GraphError(
      "invalid-graph",
      `${view.node.type} of shape ${shapeText(input)} cannot be differentiated: it needs [batch, channels, height, width].`,
    );
  const { kernel, strides, dilations, pads } = windowGeometry(view.node, view.inputs[1]?.shape.slice(2));
  const [top, left, bottom, right] = pads;
  return {
    kernel: pair(kernel),
    strides: pair(strides),
    dilations: pair(dilations),
    pads: [top, left, bottom, right],
    input,
    output: pair(view.shape(view.outputs[0]).slice(2)),
  };
}

function pair(sizes: readonly number[]): readonly [number, number] {
  return [sizes[0], sizes[1]];
}

const conv: GradientRule = (view, dy) => {
  const { inputs, node } = view;
  const [x, weight, bias] = inputs;
  const at = geometry(view);
  const groups = node.int("group", 1);
  if (groups !== 1) {
    if (groups !== at.input[1] || groups !== view.shape(weight)[0])
      throw new GraphError("invalid-graph", "A convolution of groups of several channels cannot be differentiated.");
    return [
      depthwiseInput(view, at, weight, dy),
      depthwiseWeight(view, at, x, dy),
      ...(bias ? [biasGradient(view, dy)] : []),
    ];
  }
  return [
    inputGradient(view, at, weight, dy),
    weightGradient(view, at, x, view.shape(weight), dy),
    ...(bias ? [biasGradient(view, dy)] : []),
  ];
};

function biasGradient({ graph: g }: NodeView, dy: Value): Value {
  return g.sum(dy, [0, 2, 3]);
}

/** Of a transposed convolution: its own gradient is the convolution that it is the transpose of. */
const convTranspose: GradientRule = (view, dy) => {
  const { graph: g, inputs, outputs, node, shape } = view;
  const [x, weight, bias] = inputs;
  if (node.int("group", 1) !== 1)
    throw new GraphError("invalid-graph", "A transposed convolution of several groups cannot be differentiated.");
  const forward = geometry(view);
  const at: Geometry = { ...forward, input: shape(outputs[0]), output: pair(shape(x).slice(2)) };
  const { kernel: kernel_shape, strides, dilations, pads } = at;
  return [
    g.op("Conv", [dy, weight], { kernel_shape, strides, pads, dilations }),
    weightGradient(view, at, dy, shape(weight), x),
    ...(bias ? [biasGradient(view, dy)] : []),
  ];
};

/**
 * The gradient of a convolution's input: without strides, a convolution of the output's gradient by the kernels turned by
 * 180 degrees, which ONNX Runtime computes far faster than the transposed convolution that it is with strides.
 */
function inputGradient(view: NodeView, at: Geometry, weight: Value, dy: Value): Value {
  const { graph: g } = view;
  const { strides, input, output } = at;
  const attributes = turnedWindow(at);
  if (attributes) {
    const kernels = view.shape(weight);
    if (isSmall(input.slice(2))) {
      const matrix = turnedKernelMatrix(g, weight, kernels);
      const shape = [input[0], kernels[0], ...output];
      return convolveByProduct(g, { x: dy, matrix, shape, outputs: input[1], strides, ...attributes });
    }
    return g.op("Conv", [dy, turned(g, g.transpose(weight, 1, 0, 2, 3), at)], attributes);
  }
  return g.op("ConvTranspose", [dy, weight], transposedWindow(at));
}

/** The same where each channel has a kernel of its own. */
function depthwiseInput({ graph: g }: NodeView, at: Geometry, weight: Value, dy: Value): Value {
  const group = at.input[1];
  const attributes = turnedWindow(at);
  if (attributes) return g.op("Conv", [dy, turned(g, weight, at)], { ...attributes, group });
  return g.op("ConvTranspose", [dy, weight], { ...transposedWindow(at), group });
}

function reachOf({ kernel, dilations }: Geometry): readonly number[] {
  return kernel.map((size, axis) => dilations[axis] * (size - 1));
}

/** Where the convolution by turned kernels looks; undefined where there is none, because of strides. */
function turnedWindow(at: Geometry) {
  const { kernel, strides, dilations, pads } = at;
  const reach = reachOf(at);
  if (strides[0] !== 1 || strides[1] !== 1 || pads.some((pad, side) => pad > reach[side % 2])) return undefined;
  return { kernel_shape: kernel, pads: pads.map((pad, side) => reach[side % 2] - pad), dilations };
}

/** The kernels of a weight turned by 180 degrees. */
function turned(g: NodeView["graph"], weight: Value, { kernel }: Geometry): Value {
  if (kernel[0] * kernel[1] === 1) return weight;
  const one = g.ints(-1, -1);
  return g.op("Slice", [weight, one, g.ints(-(kernel[0] + 1), -(kernel[1] + 1)), g.ints(2, 3), one]);
}

function transposedWindow(at: Geometry) {
  const { kernel: kernel_shape, strides, dilations, pads, input, output } = at;
  const reach = reachOf(at);
  // Rows and columns at the end of the input that no window reached.
  const rest = output.map((size, axis) => {
    const covered = (size - 1) * strides[axis] + reach[axis] + 1;
    return input[2 + axis] + pads[axis] + pads[axis + 2] - covered;
  });
  return { kernel_shape, strides, pads, dilations, output_padding: rest };
}

/** What each place of the kernel sees of an input whose height and width are at `axis` and the one after. */
function seenFrom(
  g: NodeView["graph"],
  at: Geometry,
  from: Value,
  [row, column]: readonly number[],
  axis: number,
): Value {
  const { dilations, strides, output } = at;
  const start = [row * dilations[0], column * dilations[1]];
  const end = start.map((first, i) => first + (output[i] - 1) * strides[i] + 1);
  return g.op("Slice", [from, g.ints(...start), g.ints(...end), g.ints(axis, axis + 1), g.ints(...strides)]);
}

function placesOf(kernel: Geometry["kernel"]): readonly (readonly [row: number, column: number])[] {
  return Array.from({ length: kernel[0] * kernel[1] }, (_, i) => [Math.floor(i / kernel[1]), i % kernel[1]]);
}

function paddedPixels(g: NodeView["graph"], x: Value, [top, left, bottom, right]: Geometry["pads"]): Value {
  if (top + left + bottom + right === 0) return x;
  return g.pad(x, { axes: [2, 3], before: [top, left], after: [bottom, right] });
}

/** The gradient of a weight [channels, 1, height, width], each kernel for a channel of its own. */
function depthwiseWeight({ graph: g }: NodeView, at: Geometry, x: Value, dy: Value): Value {
  const source = paddedPixels(g, x, at.pads);
  const sums = placesOf(at.kernel).map((place) =>
    g.reshape(g.sum(g.mul(seenFrom(g, at, source, place, 2), dy), [0, 2, 3]), -1, 1),
  );
  return g.reshape(g.concat(1, ...sums), at.input[1], 1, ...at.kernel);
}

/** Below so many channels a product for each place in the kernel would be too narrow to be fast. */
const narrow = 8;

/** The gradient of a convolution's weight, [out, in, height, width], by matrix products over all pixels. */
function weightGradient(view: NodeView, at: Geometry, x: Value, weight: Shape, dy: Value): Value {
  const { graph: g } = view;
  const { kernel, strides, pads, output, input } = at;
  const [out, channels] = weight;
  const [top, left, bottom, right] = pads;
  const padded = pads.some((pad) => pad > 0);
  const places = placesOf(kernel);
  const whole = places.length === 1 && strides[0] === 1 && strides[1] === 1 && !padded;
  const seen = (from: Value, place: readonly number[], axis: number) =>
    whole ? from : seenFrom(g, at, from, place, axis);
  if (channels < narrow) {
    const source = paddedPixels(g, x, pads);
    const area = output[0] * output[1];
    const columns = g.reshape(g.concat(1, ...places.map((place) => seen(source, place, 2))), input[0], -1, area);
    const products = g.op("FusedMatMul", [g.reshape(dy, input[0], out, area), columns], { transB: 1 }, microsoft);
    return g.transpose(g.reshape(g.sum(products, 0), out, ...kernel, channels), 0, 3, 1, 2);
  }
  const last = g.transpose(x, 0, 2, 3, 1);
  const source = padded ? g.pad(last, { axes: [1, 2], before: [top, left], after: [bottom, right] }) : last;
  const rows = g.reshape(g.transpose(dy, 0, 2, 3, 1), -1, out);
  const products = places.map((place) =>
    g.op("Gemm", [g.reshape(seen(source, place, 1), -1, channels), rows], { transA: 1 }),
  );
  const stacked = products.length === 1 ? products[0] : g.concat(0, ...products);
  return kernelWeight(g, stacked, weight);
}

/** The gradient goes to where each maximum came from. */
const maxPool: GradientRule = (view, dy) => {
  const { graph: g } = view;
  const { kernel, strides, pads, input } = geometry(view);
  // The indices are found anew: asking the first pooling for them would slow every run of a graph that is not differentiated.
  const [, indices] = g.ops("MaxPool", 2, [view.inputs[0]], { kernel_shape: kernel, strides, pads });
  const zeros = g.expand(g.float(0), elementCount(input));
  const scattered = g.op("ScatterElements", [zeros, g.reshape(indices, -1), g.reshape(dy, -1)], {
    axis: 0,
    reduction: "add",
  });
  return [g.reshape(scattered, ...input)];
};

/** Of averages over windows without padding: a pixel's gradient is spread evenly over its window. */
const averagePool: GradientRule = (view, dy) => {
  const { graph: g } = view;
  const { kernel, strides, pads, input, output } = geometry(view);
  if (pads.some((pad) => pad > 0))
    throw new GraphError("invalid-graph", "An average over padded windows cannot be differentiated.");
  const planes = g.reshape(dy, input[0] * input[1], 1, ...output);
  const weight = g.expand(g.float(1 / (kernel[0] * kernel[1])), 1, 1, ...kernel);
  const rest = output.map((size, axis) => input[2 + axis] - (size - 1) * strides[axis] - kernel[axis]);
  const attributes = { kernel_shape: kernel, strides, output_padding: rest };
  return [g.reshape(g.op("ConvTranspose", [planes, weight], attributes), ...input)];
};

export const convolution: Readonly<Record<string, GradientRule>> = {
  Conv: conv,
  ConvTranspose: convTranspose,
  MaxPool: maxPool,
  AveragePool: averagePool,
};
