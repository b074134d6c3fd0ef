import { type Dimension, floorQuotient, minus, plus, times } from "../dimension.js";
import { commonType, type OperatorNode, outputOf, sameSize, type TypeRule } from "./operator-node.js";

/** Where a convolution or pooling looks: lists with an entry an axis of height, width, …; pads are those before every axis, then those after. */
export interface WindowGeometry {
  readonly kernel: readonly number[];
  readonly strides: readonly number[];
  readonly dilations: readonly number[];
  readonly pads: readonly number[];
}

/** @param kernel the sizes of the kernel, where the node does not say them. */
export function windowGeometry(node: OperatorNode, kernel?: readonly Dimension[]): WindowGeometry {
  const sizes = node.intList(
    "kernel_shape",
    (kernel ?? []).filter((size) => typeof size === "number"),
  );
  const axes = node.input(0).shape.length - 2;
  if (axes < 1 || sizes.length !== axes) throw node.error("needs [batch, channels, …] and a kernel of as many axes");
  if (node.text("auto_pad", "NOTSET") !== "NOTSET") throw node.error("needs paddings in numbers");
  const all = (value: number) => sizes.map(() => value);
  return {
    kernel: sizes,
    strides: node.intList("strides", all(1)),
    dilations: node.intList("dilations", all(1)),
    pads: node.intList("pads", [...all(0), ...all(0)]),
  };
}

/** Height and width, or whatever axes there are, after a window has gone over them. */
export function windowedSizes(
  sizes: readonly Dimension[],
  { kernel, strides, dilations, pads }: WindowGeometry,
): readonly Dimension[] {
  return sizes.map((size, axis) => {
    const reach = dilations[axis] * (kernel[axis] - 1) + 1;
    const margin = pads[axis] + pads[axis + kernel.length] - reach;
    // (size + margin) / stride, rounded down, + 1
    return floorQuotient(plus(size, margin + strides[axis]), strides[axis]);
  });
}

const conv: TypeRule = (node) => {
  const { shape } = node.input(0);
  const [out, channels, ...kernel] = node.input(1).shape;
  sameSize(node, shape[1], times(channels, node.int("group", 1)));
  const sizes = windowedSizes(shape.slice(2), windowGeometry(node, kernel));
  if (node.has(2)) sameSize(node, node.input(2).shape[0], out);
  return outputOf(commonType(node), [shape[0], out, ...sizes]);
};

const deformConv: TypeRule = (node) => {
  const { shape } = node.input(0);
  const [out, channels, ...kernel] = node.input(1).shape;
  sameSize(node, shape[1], times(channels, node.int("group", 1)));
  const geometry = windowGeometry(node, kernel);
  const sizes = windowedSizes(shape.slice(2), geometry);
  const taps = geometry.kernel.reduce((product, size) => product * size, node.int("offset_group", 1));
  const places = [shape[0], 2 * taps, ...sizes];
  for (const [axis, size] of node.input(2).shape.entries()) sameSize(node, size, places[axis]);
  if (node.has(4)) sameSize(node, node.input(4).shape[1], taps);
  return outputOf(commonType(node), [shape[0], out, ...sizes]);
};

const convTranspose: TypeRule = (node) => {
  const { shape } = node.input(0);
  const [channels, out, ...weightKernel] = node.input(1).shape;
  sameSize(node, shape[1], channels);
  const { kernel, strides, dilations, pads } = windowGeometry(node, weightKernel);
  const more = node.intList(
    "output_padding",
    kernel.map(() => 0),
  );
  const sizes = shape.slice(2).map((size, axis) => {
    const reach = dilations[axis] * (kernel[axis] - 1) + 1;
    const spread = times(minus(size, 1), strides[axis]);
    return plus(spread, reach + more[axis] - pads[axis] - pads[axis + kernel.length]);
  });
  return outputOf(commonType(node), [shape[0], times(out, node.int("group", 1)), ...sizes]);
};

/** Pooling, with the places that maxima came from. */
const pool: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  const geometry = windowGeometry(node);
  const sizes = node.int("ceil_mode", 0) === 1 ? roundedUp(node, geometry) : windowedSizes(shape.slice(2), geometry);
  const pooled = [...shape.slice(0, 2), ...sizes];
  return [
    { dtype, shape: pooled },
    { dtype: "int64", shape: pooled },
  ];
};

/** Sizes with a last window that reaches beyond the end, as long as it begins before it. */
function roundedUp(node: OperatorNode, { kernel, strides, dilations, pads }: WindowGeometry): readonly Dimension[] {
  return node
    .input(0)
    .shape.slice(2)
    .map((size, axis) => {
      const [before, after] = [pads[axis], pads[axis + kernel.length]];
      const reach = dilations[axis] * (kernel[axis] - 1) + 1;
      if (typeof size !== "number") {
        // No window can begin beyond the end.
        if (after + strides[axis] > reach) throw node.error("needs sizes in numbers to round them up");
        return plus(floorQuotient(plus(size, before + after - reach + strides[axis] - 1), strides[axis]), 1);
      }
      const windows = Math.ceil((size + before + after - reach) / strides[axis]) + 1;
      return (windows - 1) * strides[axis] >= size + before ? windows - 1 : windows;
    });
}

export const convolution: Readonly<Record<string, TypeRule>> = {
  Conv: conv,
  DeformConv: deformConv,
  ConvTranspose: convTranspose,
  MaxPool: pool,
  AveragePool: pool,
};
