import type { Graph } from "../graph-layers.js";
import { windowedSizes } from "../operators/convolution.js";
import type { Value } from "../value.js";
import type { Shape } from "./fixed-shape.js";

/** Pixels of an output below which one product over a whole batch is faster than ONNX Runtime's, which takes image by image. */
const smallArea = 40;

/** Whether a convolution to a [height, width] is faster as one product. */
export function isSmall([height, width]: Shape): boolean {
  return height * width < smallArea;
}

export interface Convolution {
  readonly x: Value;
  /** [kernel height x kernel width x in, out]: see `kernelMatrix`. */
  readonly matrix: Value;
  /** Of x: [batch, in, height, width]. */
  readonly shape: Shape;
  /** Channels of the output. */
  readonly outputs: number;
  readonly kernel_shape: readonly number[];
  readonly strides: readonly number[];
  /** top, left, bottom, right */
  readonly pads: readonly number[];
  readonly dilations: readonly number[];
}

/** A convolution as one product of matrices: what each place of the kernel sees side by side, times the kernels. */
export function convolveByProduct(g: Graph, convolution: Convolution): Value {
  const { x, matrix, shape, outputs, kernel_shape: kernel, strides, pads, dilations } = convolution;
  const [batch, channels, ...sizes] = shape;
  const [top, left, bottom, right] = pads;
  const output = windowedSizes(sizes, { kernel, strides, pads, dilations }).map(Number);
  const last = g.transpose(x, 0, 2, 3, 1);
  const padded = pads.some((pad) => pad > 0)
    ? g.pad(last, { axes: [1, 2], before: [top, left], after: [bottom, right] })
    : last;
  const seen = Array.from({ length: kernel[0] * kernel[1] }, (_, place) => {
    const start = [Math.floor(place / kernel[1]) * dilations[0], (place % kernel[1]) * dilations[1]];
    const end = start.map((first, axis) => first + (output[axis] - 1) * strides[axis] + 1);
    return g.op("Slice", [padded, g.ints(...start), g.ints(...end), g.ints(1, 2), g.ints(...strides)]);
  });
  const columns = g.reshape(seen.length === 1 ? seen[0] : g.concat(3, ...seen), -1, kernel[0] * kernel[1] * channels);
  return g.transpose(g.reshape(g.matmul(columns, matrix), batch, ...output, outputs), 0, 3, 1, 2);
}

/** A weight [out, in, height, width] as a matrix [height x width x in, out]. One axis is moved at a time, which ONNX Runtime does fast. */
export function kernelMatrix(g: Graph, weight: Value, [out, channels, height, width]: Shape): Value {
  const places = height * width;
  const inner = g.transpose(g.reshape(weight, out, channels, places), 0, 2, 1);
  return g.transpose(g.reshape(inner, out, places * channels), 1, 0);
}

/** The inverse of `kernelMatrix`. */
export function kernelWeight(g: Graph, matrix: Value, [out, channels, height, width]: Shape): Value {
  const places = height * width;
  const inner = g.reshape(g.transpose(matrix, 1, 0), out, places, channels);
  return g.reshape(g.transpose(inner, 0, 2, 1), out, channels, height, width);
}

/** The matrix of the convolution that brings gradients back: the kernels turned by 180 degrees, in and out exchanged. */
export function turnedKernelMatrix(g: Graph, weight: Value, [out, channels, height, width]: Shape): Value {
  const places = g.transpose(g.reshape(weight, out, channels, height * width), 2, 0, 1);
  const turned = g.op("Slice", [places, g.ints(-1), g.ints(-height * width - 1), g.ints(0), g.ints(-1)]);
  return g.reshape(turned, height * width * out, channels);
}
