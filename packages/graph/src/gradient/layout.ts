import { GraphError } from "../graph-error.js";
import {
  type Differentiable,
  elementCount,
  type NodeView,
  positiveAxis,
  type Shape,
  sumToShape,
} from "./differentiable.js";

/** An operator that only arranges elements anew: its gradient is arranged back. */
function rearranged(shape: (node: NodeView, input: Shape) => Shape): Differentiable {
  return {
    shapes: (node) => [shape(node, node.shape(node.inputs[0]))],
    gradient: ({ graph: g, inputs: [x], shape: shapeOf }, dy) => [g.reshape(dy, ...shapeOf(x))],
  };
}

const transpose: Differentiable = {
  shapes(node) {
    const input = node.shape(node.inputs[0]);
    return [permutation(node).map((axis) => input[axis])];
  },
  gradient(node, dy) {
    const inverse: number[] = [];
    permutation(node).forEach((from, to) => {
      inverse[from] = to;
    });
    return [node.graph.transpose(dy, ...inverse)];
  },
};

function permutation(node: NodeView): readonly number[] {
  const rank = node.shape(node.inputs[0]).length;
  return node.intList(
    "perm",
    Array.from({ length: rank }, (_, axis) => rank - 1 - axis),
  );
}

const concat: Differentiable = {
  shapes(node) {
    const shapes = node.inputs.map(node.shape);
    const axis = positiveAxis(node.int("axis", 0), shapes[0].length);
    const total = shapes.reduce((sum, shape) => sum + shape[axis], 0);
    return [shapes[0].map((size, i) => (i === axis ? total : size))];
  },
  gradient(node, dy) {
    const shapes = node.inputs.map(node.shape);
    const axis = positiveAxis(node.int("axis", 0), shapes[0].length);
    let start = 0;
    return shapes.map((shape) => {
      const end = start + shape[axis];
      const part = node.graph.slice(dy, axis, start, end);
      start = end;
      return part;
    });
  },
};

interface SliceRange {
  readonly axis: number;
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

function sliceRanges(node: NodeView): readonly SliceRange[] {
  const [, startsOf, endsOf, axesOf, stepsOf] = node.inputs;
  const input = node.shape(node.inputs[0]);
  const starts = node.ints(startsOf);
  const ends = node.ints(endsOf);
  const axes = axesOf ? node.ints(axesOf) : starts.map((_, i) => i);
  const steps = stepsOf ? node.ints(stepsOf) : starts.map(() => 1);
  return axes.map((named, i) => {
    const axis = positiveAxis(named, input.length);
    const size = input[axis];
    if (steps[i] < 1) throw new GraphError("invalid-graph", "A Slice with a negative step cannot be differentiated.");
    const clamp = (at: number) => Math.min(Math.max(at < 0 ? at + size : at, 0), size);
    const start = clamp(starts[i]);
    return { axis, start, step: steps[i], count: Math.max(0, Math.ceil((clamp(ends[i]) - start) / steps[i])) };
  });
}

const slice: Differentiable = {
  shapes(node) {
    const shape = [...node.shape(node.inputs[0])];
    for (const { axis, count } of sliceRanges(node)) shape[axis] = count;
    return [shape];
  },
  gradient(node, dy) {
    const { graph: g } = node;
    const input = node.shape(node.inputs[0]);
    const shape = [...node.shape(node.outputs[0])];
    let gradient = dy;
    for (const { axis, start, step, count } of sliceRanges(node)) {
      if (step > 1) {
        gradient = spread(g, gradient, shape, axis, step);
        shape[axis] = count * step;
        if (start + shape[axis] > input[axis]) {
          gradient = g.slice(gradient, axis, 0, input[axis] - start);
          shape[axis] = input[axis] - start;
        }
      }
      const after = input[axis] - start - shape[axis];
      if (start > 0 || after > 0) gradient = g.op("Pad", [gradient, g.ints(start, after), undefined, g.ints(axis)]);
      shape[axis] = input[axis];
    }
    return [gradient];
  },
};

/** The elements at one index of an axis, which goes away. */
const gather: Differentiable = {
  shapes(node) {
    const input = node.shape(node.inputs[0]);
    const axis = gatheredAxis(node);
    return [input.filter((_, i) => i !== axis)];
  },
  gradient(node, dy) {
    const { graph: g } = node;
    const input = node.shape(node.inputs[0]);
    const axis = gatheredAxis(node);
    const [index] = node.ints(node.inputs[1]);
    const at = index < 0 ? index + input[axis] : index;
    const kept = g.reshape(dy, ...input.map((size, i) => (i === axis ? 1 : size)));
    return [g.op("Pad", [kept, g.ints(at, input[axis] - at - 1), undefined, g.ints(axis)])];
  },
};

function gatheredAxis(node: NodeView): number {
  if (node.shape(node.inputs[1]).length > 0)
    throw new GraphError("invalid-graph", "A Gather of several indices cannot be differentiated.");
  return positiveAxis(node.int("axis", 0), node.shape(node.inputs[0]).length);
}

/** Put `step - 1` zeros after every element along an axis. */
export function spread(g: NodeView["graph"], x: { name: string }, shape: Shape, axis: number, step: number) {
  const apart = g.reshape(x, ...shape.slice(0, axis + 1), 1, ...shape.slice(axis + 1));
  const padded = g.op("Pad", [apart, g.ints(0, step - 1), undefined, g.ints(axis + 1)]);
  return g.reshape(padded, ...shape.map((size, i) => (i === axis ? size * step : size)));
}

interface Padding {
  readonly axis: number;
  readonly before: number;
  readonly after: number;
}

function paddings(node: NodeView): readonly Padding[] {
  const rank = node.shape(node.inputs[0]).length;
  const pads = node.ints(node.inputs[1]);
  const named = node.inputs[3] ? node.ints(node.inputs[3]) : Array.from({ length: rank }, (_, axis) => axis);
  return named.map((axis, i) => ({ axis: positiveAxis(axis, rank), before: pads[i], after: pads[i + named.length] }));
}

/** Padding by a constant. */
const pad: Differentiable = {
  shapes(node) {
    const shape = [...node.shape(node.inputs[0])];
    for (const { axis, before, after } of paddings(node)) shape[axis] += before + after;
    return [shape];
  },
  gradient(node, dy) {
    const { graph: g } = node;
    const input = node.shape(node.inputs[0]);
    const padded = paddings(node).filter(({ before, after }) => before > 0 || after > 0);
    const starts = padded.map(({ before }) => before);
    const ends = padded.map(({ axis, before }) => before + input[axis]);
    return [g.op("Slice", [dy, g.ints(...starts), g.ints(...ends), g.ints(...padded.map(({ axis }) => axis))])];
  },
};

const expand: Differentiable = {
  shapes(node) {
    const input = node.shape(node.inputs[0]);
    const wanted = node.ints(node.inputs[1]);
    const rank = Math.max(input.length, wanted.length);
    const at = (shape: Shape, axis: number) => shape[axis - rank + shape.length] ?? 1;
    return [Array.from({ length: rank }, (_, axis) => Math.max(at(input, axis), at(wanted, axis)))];
  },
  gradient: (node, dy) => [sumToShape(node.graph, dy, node.shape(node.outputs[0]), node.shape(node.inputs[0]))],
};

/** Sizes in which 0 keeps the input's and one -1 is what is left. */
function reshapedSizes(node: NodeView, input: Shape): Shape {
  const wanted = node.ints(node.inputs[1]).map((size, axis) => (size === 0 ? input[axis] : size));
  const known = wanted.reduce((product, size) => (size < 0 ? product : product * size), 1);
  return wanted.map((size) => (size < 0 ? elementCount(input) / known : size));
}

export const layout: Readonly<Record<string, Differentiable>> = {
  Reshape: rearranged(reshapedSizes),
  Flatten: rearranged((node, input) => {
    const axis = positiveAxis(node.int("axis", 1), input.length);
    return [elementCount(input.slice(0, axis)), elementCount(input.slice(axis))];
  }),
  Transpose: transpose,
  Concat: concat,
  Slice: slice,
  Gather: gather,
  Pad: pad,
  Expand: expand,
};
