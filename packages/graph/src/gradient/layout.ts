import { GraphError } from "../graph-error.js";
import { paddings, permutation, sliceRanges } from "../operators/layout.js";
import type { Value } from "../value.js";
import { type GradientRule, type NodeView, sumToShape } from "./differentiable.js";
import type { Shape } from "./fixed-shape.js";

/** Of an operator that only arranges elements anew: its gradient is arranged back. */
const rearranged: GradientRule = ({ graph: g, inputs: [x], shape }, dy) => [g.reshape(dy, ...shape(x))];

const transpose: GradientRule = ({ graph: g, node }, dy) => {
  const inverse: number[] = [];
  permutation(node).forEach((from, to) => {
    inverse[from] = to;
  });
  return [g.transpose(dy, ...inverse)];
};

const concat: GradientRule = ({ graph: g, inputs, node, shape }, dy) => {
  const shapes = inputs.map(shape);
  const axis = node.axis(node.int("axis", 0), shapes[0].length);
  let start = 0;
  return shapes.map((each) => {
    const end = start + each[axis];
    const part = g.slice(dy, axis, start, end);
    start = end;
    return part;
  });
};

const slice: GradientRule = ({ graph: g, inputs, outputs, node, shape: shapeOf }, dy) => {
  const input = shapeOf(inputs[0]);
  const shape = [...shapeOf(outputs[0])];
  let gradient = dy;
  for (const { axis, start: first, step, count: taken } of sliceRanges(node)) {
    if (step < 1) throw new GraphError("invalid-graph", "A Slice with a negative step cannot be differentiated.");
    const [start, count] = [Number(first), Number(taken)];
    if (step > 1) {
      gradient = spread(g, gradient, shape, axis, step);
      shape[axis] = count * step;
      if (start + shape[axis] > input[axis]) {
        gradient = g.slice(gradient, axis, 0, input[axis] - start);
        shape[axis] = input[axis] - start;
      }
    }
    const after = input[axis] - start - shape[axis];
    if (start > 0 || after > 0) gradient = g.pad(gradient, { axes: [axis], before: [start], after: [after] });
    shape[axis] = input[axis];
  }
  return [gradient];
};

/** Of the elements at one index of an axis, which goes away. */
const gather: GradientRule = ({ graph: g, inputs, node, shape }, dy) => {
  const input = shape(inputs[0]);
  if (inputs[1].shape.length > 0)
    throw new GraphError("invalid-graph", "A Gather of several indices cannot be differentiated.");
  const axis = node.axis(node.int("axis", 0), input.length);
  const [index] = node.numbers(1);
  const at = index < 0 ? index + input[axis] : index;
  const kept = g.reshape(dy, ...input.map((size, i) => (i === axis ? 1 : size)));
  return [g.pad(kept, { axes: [axis], before: [at], after: [input[axis] - at - 1] })];
};

/** Put `step - 1` zeros after every element along an axis. */
function spread(g: NodeView["graph"], x: Value, shape: Shape, axis: number, step: number): Value {
  const apart = g.reshape(x, ...shape.slice(0, axis + 1), 1, ...shape.slice(axis + 1));
  const padded = g.padEnd(apart, axis + 1, step - 1);
  return g.reshape(padded, ...shape.map((size, i) => (i === axis ? size * step : size)));
}

/** Of padding by a constant. */
const pad: GradientRule = ({ graph: g, inputs, node, shape }, dy) => {
  const input = shape(inputs[0]);
  const padded = paddings(node).filter(({ before, after }) => before > 0 || after > 0);
  const starts = padded.map(({ before }) => before);
  const ends = padded.map(({ axis, before }) => before + input[axis]);
  return [g.op("Slice", [dy, g.ints(...starts), g.ints(...ends), g.ints(...padded.map(({ axis }) => axis))])];
};

const expand: GradientRule = ({ graph: g, inputs, outputs, shape }, dy) => [
  sumToShape(g, dy, shape(outputs[0]), shape(inputs[0])),
];

export const layout: Readonly<Record<string, GradientRule>> = {
  Reshape: rearranged,
  Flatten: rearranged,
  Unsqueeze: rearranged,
  Squeeze: rearranged,
  Transpose: transpose,
  Concat: concat,
  Slice: slice,
  Gather: gather,
  Pad: pad,
  Expand: expand,
};
