import type { Value } from "../graph.js";
import { GraphError } from "../graph-error.js";
import type { Graph } from "../graph-layers.js";
import type { Attribute, NodeSpec } from "../onnx-model.js";

export type Shape = readonly number[];

/** A node as the rules of differentiation see it: its attributes, values, their shapes and the constants among them. */
export interface NodeView {
  readonly graph: Graph;
  readonly type: string;
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  shape(value: Value): Shape;
  /** The elements of an int64 constant: the sizes of a Reshape, the axes of a reduction. */
  ints(value: Value): readonly number[];
  /** An attribute, or its default. */
  int(name: string, fallback: number): number;
  float(name: string, fallback: number): number;
  intList(name: string, fallback: readonly number[]): readonly number[];
}

/** What differentiation needs of an operator. */
export interface Differentiable {
  /** The shape of each output. */
  shapes(node: NodeView): readonly Shape[];
  /**
   * The vector-Jacobian product: from the loss's gradients by the outputs to those by the inputs, as new nodes of the
   * graph. An input that has no gradient (indices, shapes) gives `undefined`.
   */
  gradient(node: NodeView, gradient: Value): readonly (Value | undefined)[];
}

/** A gradient brought to the shape of an operand that was broadcast: summed over the axes along which it was repeated. */
export function sumToShape(g: Graph, gradient: Value, from: Shape, to: Shape): Value {
  const extra = from.length - to.length;
  const axes = from
    .map((_, axis) => axis)
    .filter((axis) => axis < extra || (to[axis - extra] === 1 && from[axis] !== 1));
  if (axes.length === 0) return gradient;
  const summed = g.op("ReduceSum", [gradient, g.ints(...axes)], { keepdims: 1 });
  return extra > 0 ? g.reshape(summed, ...to) : summed;
}

/** The shape of two operands broadcast against each other, as in NumPy. */
export function broadcastShape(a: Shape, b: Shape): Shape {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const x = a[axis - rank + a.length] ?? 1;
    const y = b[axis - rank + b.length] ?? 1;
    if (x !== y && x !== 1 && y !== 1)
      throw new GraphError("invalid-graph", `Shapes [${a}] and [${b}] do not broadcast.`);
    return x === 1 ? y : x;
  });
}

export function elementCount(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** An axis counted from the front. */
export function positiveAxis(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis;
}

export function makeNodeView(
  graph: Graph,
  node: NodeSpec,
  shape: (name: string) => Shape,
  ints: (name: string) => readonly number[],
): NodeView {
  const attribute = (name: string): Attribute | undefined => node.attributes[name];
  return {
    graph,
    type: node.type,
    inputs: node.inputs.map((name) => ({ name })),
    outputs: node.outputs.map((name) => ({ name })),
    shape: (value) => shape(value.name),
    ints: (value) => ints(value.name),
    int(name, fallback) {
      const value = attribute(name);
      return typeof value === "number" ? value : fallback;
    },
    float(name, fallback) {
      const value = attribute(name);
      return typeof value === "object" && "float" in value ? value.float : fallback;
    },
    intList(name, fallback) {
      const value = attribute(name);
      return Array.isArray(value) ? (value as readonly number[]) : fallback;
    },
  };
}
