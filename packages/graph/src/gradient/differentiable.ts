import type { Graph } from "../graph-layers.js";
import type { OperatorNode } from "../operators/operator-node.js";
import type { Value } from "../value.js";
import { fixedShape, type Shape } from "./fixed-shape.js";

/** A node as the rules of differentiation see it. */
export class NodeView {
  constructor(
    readonly graph: Graph,
    /** Its attributes and what is known of its inputs. */
    readonly node: OperatorNode,
    readonly outputs: readonly Value[],
  ) {}

  /** Those that are left out have no name. */
  get inputs(): readonly Value[] {
    return this.node.inputs as readonly Value[];
  }

  /** The sizes of a value, all of them numbers. */
  readonly shape = (value: Value): Shape => fixedShape(value);
}

/**
 * The vector-Jacobian product of an operator: from the loss's gradient by its first output to those by its inputs, as new
 * nodes of the graph. An input that has no gradient (indices, shapes) gives `undefined`.
 */
export type GradientRule = (view: NodeView, gradient: Value) => readonly (Value | undefined)[];

/** A gradient brought to the shape of an operand that was broadcast: summed over the axes along which it was repeated. */
export function sumToShape(g: Graph, gradient: Value, from: Shape, to: Shape): Value {
  const extra = from.length - to.length;
  const axes = from
    .map((_, axis) => axis)
    .filter((axis) => axis < extra || (to[axis - extra] === 1 && from[axis] !== 1));
  if (axes.length === 0) return gradient;
  const summed = g.sum(gradient, axes, true);
  return extra > 0 ? g.reshape(summed, ...to) : summed;
}
