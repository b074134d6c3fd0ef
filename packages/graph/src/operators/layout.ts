import {
  type Dimension,
  elementCount,
  exactQuotient,
  floorQuotient,
  leastOf,
  minus,
  plus,
  times,
} from "../dimension.js";
import { shapeText } from "../value.js";
import { broadcast, commonType, type OperatorNode, outputOf, sameSize, type TypeRule } from "./operator-node.js";

type Shape = readonly Dimension[];

/** Sizes in which 0 keeps the input's and one -1 is what is left. */
const reshape: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  const wanted = node.sizes(1).map((size, axis) => {
    if (size !== 0) return size;
    if (axis >= shape.length) throw node.error(`has no size ${axis} to keep`);
    return shape[axis];
  });
  const open = wanted.indexOf(-1);
  const [from, to] = withoutCommon(shape, open < 0 ? wanted : wanted.toSpliced(open, 1));
  if (open < 0) {
    if (elementCount(from) !== elementCount(to)) throw node.error(`does not fit ${shapeText(wanted)}`);
    return outputOf(dtype, wanted);
  }
  const rest = exactQuotient(elementCount(from), elementCount(to));
  if (rest === undefined) throw node.error(`does not fit ${shapeText(wanted)}`);
  return outputOf(dtype, wanted.with(open, rest));
};

/** Two shapes without the sizes that both have, which most that are computed with are. */
function withoutCommon(a: Shape, b: Shape): readonly [Shape, Shape] {
  const others = [...b];
  const own = a.filter((size) => {
    const at = size === 0 ? -1 : others.indexOf(size);
    if (at >= 0) others.splice(at, 1);
    return at < 0;
  });
  return [own, others];
}

const flatten: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  const axis = node.int("axis", 1);
  const at = axis < 0 ? axis + shape.length : axis;
  return outputOf(dtype, [elementCount(shape.slice(0, at)), elementCount(shape.slice(at))]);
};

/** The axes of the input in the order of the output's. */
export function permutation(node: OperatorNode): readonly number[] {
  const rank = node.input(0).shape.length;
  const order = node.intList(
    "perm",
    Array.from({ length: rank }, (_, axis) => rank - 1 - axis),
  );
  if (order.length !== rank || new Set(order).size !== rank) throw node.error(`has no axes ${shapeText(order)}`);
  return order.map((axis) => node.axis(axis, rank));
}

const transpose: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  return outputOf(
    dtype,
    permutation(node).map((axis) => shape[axis]),
  );
};

const concat: TypeRule = (node) => {
  const shapes = node.inputs.map((_, i) => node.input(i).shape);
  const [first, ...others] = shapes;
  const axis = node.axis(node.int("axis", 0), first.length);
  if (others.some((shape) => shape.length !== first.length)) throw node.error("needs inputs of as many axes");
  const joined = first.map((_, i) =>
    shapes.map((shape) => shape[i]).reduce((a, b) => (i === axis ? plus(a, b) : sameSize(node, a, b))),
  );
  return outputOf(commonType(node), joined);
};

/** What a Slice takes of an axis. */
export interface SliceRange {
  readonly axis: number;
  readonly start: Dimension;
  readonly step: number;
  readonly count: Dimension;
}

export function sliceRanges(node: OperatorNode): readonly SliceRange[] {
  const { shape } = node.input(0);
  const starts = node.sizes(1);
  const ends = node.sizes(2);
  const axes = node.has(3) ? node.numbers(3) : starts.map((_, i) => i);
  const steps = node.has(4) ? node.numbers(4) : starts.map(() => 1);
  return axes.map((named, i) => {
    const axis = node.axis(named, shape.length);
    const size = shape[axis];
    const step = steps[i];
    if (step === 0) throw node.error("has a step of 0");
    if (step < 0) {
      if (typeof size === "string") throw node.error(`goes backwards over the size ${size}`);
      const at = (place: Dimension) =>
        Math.min(Math.max(fixed(node, place) + (fixed(node, place) < 0 ? size : 0), -1), size - 1);
      return { axis, start: at(starts[i]), step, count: Math.max(0, Math.ceil((at(ends[i]) - at(starts[i])) / step)) };
    }
    const [start, end] = [clamped(node, starts[i], size), clamped(node, ends[i], size)];
    const length = minus(end, start);
    if (typeof length === "string" && leastOf(length) < 0) throw node.error(`may end before it begins, at ${end}`);
    const count = typeof length === "number" ? Math.max(0, Math.ceil(length / step)) : roundedUp(length, step);
    return { axis, start, step, count };
  });
}

function fixed(node: OperatorNode, place: Dimension): number {
  if (typeof place === "string") throw node.error(`needs a number where ${place} is`);
  return place;
}

function roundedUp(length: Dimension, step: number): Dimension {
  return floorQuotient(plus(length, step - 1), step);
}

/** A place along an axis: negative ones count from the end, those outside are at the ends. */
function clamped(node: OperatorNode, place: Dimension, size: Dimension): Dimension {
  if (typeof place === "number" && typeof size === "number")
    return Math.min(Math.max(place < 0 ? place + size : place, 0), size);
  if (typeof place === "number" && place >= 2 ** 31 - 1) return size;
  const at = typeof place === "number" && place < 0 ? plus(size, place) : place;
  const isBelow = at === size || leastOf(minus(size, at)) >= 0;
  if (!isBelow || leastOf(at) < 0) throw node.error(`may have its place ${place} outside the size ${size}`);
  return at;
}

const slice: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  const sliced = [...shape];
  for (const { axis, count } of sliceRanges(node)) sliced[axis] = count;
  return outputOf(dtype, sliced);
};

const gather: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  const axis = node.axis(node.int("axis", 0), shape.length);
  return outputOf(dtype, [...shape.slice(0, axis), ...node.input(1).shape, ...shape.slice(axis + 1)]);
};

/** Slices of the input, or within each entry of its first axes, at places that the last axis of the indices spells out. */
const gatherND: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  const indices = node.input(1).shape;
  const shared = node.int("batch_dims", 0);
  for (let axis = 0; axis < shared; axis++) sameSize(node, shape[axis], indices[axis]);
  const depth = indices.at(-1);
  if (typeof depth !== "number" || shared + depth > shape.length) throw node.error("needs indices of fewer axes");
  return outputOf(dtype, [...indices.slice(0, -1), ...shape.slice(shared + depth)]);
};

/** [batch, channels, height, width] read at [batch, rows, columns, 2]. */
const gridSample: TypeRule = (node) => {
  const [{ dtype, shape }, { shape: grid }] = [node.input(0), node.input(1)];
  if (shape.length !== 4 || grid.length !== 4) throw node.error("needs a map and a grid");
  sameSize(node, grid[3], 2);
  return outputOf(dtype, [sameSize(node, shape[0], grid[0]), shape[1], grid[1], grid[2]]);
};

export interface Padding {
  readonly axis: number;
  readonly before: number;
  readonly after: number;
}

export function paddings(node: OperatorNode): readonly Padding[] {
  const rank = node.input(0).shape.length;
  const pads = node.numbers(1);
  const named = node.has(3) ? node.numbers(3) : Array.from({ length: rank }, (_, axis) => axis);
  return named.map((axis, i) => ({
    axis: node.axis(axis, rank),
    before: pads[i],
    after: pads[i + named.length],
  }));
}

const pad: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  const padded = [...shape];
  for (const { axis, before, after } of paddings(node)) padded[axis] = plus(padded[axis], before + after);
  return outputOf(dtype, padded);
};

const expand: TypeRule = (node) => outputOf(node.input(0).dtype, broadcast(node, node.input(0).shape, node.sizes(1)));

const unsqueeze: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  const named = node.numbers(1);
  const rank = shape.length + named.length;
  const axes = new Set(named.map((axis) => node.axis(axis, rank)));
  let from = 0;
  return outputOf(
    dtype,
    Array.from({ length: rank }, (_, axis) => (axes.has(axis) ? 1 : shape[from++])),
  );
};

const squeeze: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  const axes = node.numbers(1).map((axis) => node.axis(axis, shape.length));
  for (const axis of axes)
    if (shape[axis] !== 1) throw node.error(`cannot lose the axis ${axis} of size ${shape[axis]}`);
  return outputOf(
    dtype,
    shape.filter((_, axis) => !axes.includes(axis)),
  );
};

const tile: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  const repeats = node.sizes(1);
  return outputOf(
    dtype,
    shape.map((size, axis) => times(size, repeats[axis])),
  );
};

const range: TypeRule = (node) => {
  const [[start], [end], [step]] = [0, 1, 2].map((i) => node.sizes(i));
  const by = fixed(node, step);
  const length = minus(end, start);
  if (typeof length === "number") return outputOf(commonType(node), [Math.max(0, Math.ceil(length / by))]);
  if (by < 1 || leastOf(length) < 0) throw node.error(`may end before it begins, at ${end}`);
  return outputOf(commonType(node), [roundedUp(length, by)]);
};

const shape: TypeRule = (node) => outputOf("int64", [shapeRange(node).length]);

/** The sizes that a Shape gives. */
export function shapeRange(node: OperatorNode): Shape {
  const { shape } = node.input(0);
  return shape.slice(node.int("start", 0), node.int("end", shape.length));
}

/** Sizes are given, or factors that may be fractions. */
const resize: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  if (node.has(3)) {
    const sizes = node.sizes(3);
    if (sizes.length !== shape.length) throw node.error("needs as many sizes as it has axes");
    return outputOf(dtype, sizes);
  }
  const scales = node.numbers(2);
  return outputOf(
    dtype,
    shape.map((size, axis) => {
      const scale = scales[axis];
      if (typeof size === "number") return Math.floor(size * scale);
      if (Number.isInteger(scale)) return times(size, scale);
      if (!Number.isInteger(1 / scale)) throw node.error(`has no rule for the size ${size} times ${scale}`);
      return floorQuotient(size, 1 / scale);
    }),
  );
};

export const layout: Readonly<Record<string, TypeRule>> = {
  Reshape: reshape,
  Flatten: flatten,
  Transpose: transpose,
  Concat: concat,
  Slice: slice,
  Gather: gather,
  GatherND: gatherND,
  GridSample: gridSample,
  Pad: pad,
  Expand: expand,
  Unsqueeze: unsqueeze,
  Squeeze: squeeze,
  Tile: tile,
  Range: range,
  Shape: shape,
  Size: () => outputOf("int64", []),
  Resize: resize,
  ScatterElements: (node) => outputOf(node.input(0).dtype, node.input(0).shape),
};
