import { GraphError } from "../graph-error.js";
import { microsoft } from "../graph-operations.js";
import { shapeText, type Value } from "../value.js";
import { type GradientRule, type NodeView, sumToShape } from "./differentiable.js";
import type { Shape } from "./fixed-shape.js";

function product(view: NodeView): { transA: boolean; transB: boolean; a: Shape; b: Shape } {
  const [a, b] = view.inputs.map(view.shape);
  const { node } = view;
  if (a.length < 2 || b.length < 2)
    throw new GraphError(
      "invalid-graph",
      `${node.type} of shapes ${shapeText(a)} and ${shapeText(b)} cannot be differentiated: both need two axes.`,
    );
  return { transA: node.int("transA", 0) === 1, transB: node.int("transB", 0) === 1, a, b };
}

function swapped(shape: Shape, swap: boolean): Shape {
  return swap ? [...shape.slice(0, -2), shape.at(-1)!, shape.at(-2)!] : shape;
}

/** Of `op(a) · op(b)` over the last two axes, the others broadcast; with FusedMatMul either operand may be transposed. */
const matMul: GradientRule = (view, dy) => {
  const { graph: g, inputs } = view;
  if (inputs[1].shape.length === 1 && inputs[0].shape.length > 1) return matrixByVector(view, dy);
  const { transA, transB, a, b } = product(view);
  const fused = (left: Value, right: Value, transLeft: boolean, transRight: boolean) =>
    g.op("FusedMatMul", [left, right], { transA: Number(transLeft), transB: Number(transRight) }, microsoft);
  const batch = view.shape(view.outputs[0]).slice(0, -2);
  // A matrix shared by a whole batch: its gradient is one product over all rows, not one an item and their sum.
  if (b.length === 2 && !transA) {
    const rows = (x: Value, width: number) => g.reshape(x, -1, width);
    const width = swapped(b, transB);
    const [left, right] = [rows(inputs[0], width[0]), rows(dy, width[1])];
    const db = transB ? g.op("Gemm", [right, left], { transA: 1 }) : g.op("Gemm", [left, right], { transA: 1 });
    return [fused(dy, inputs[1], false, !transB), db];
  }
  const da = transA ? fused(inputs[1], dy, transB, true) : fused(dy, inputs[1], false, !transB);
  const db = transB ? fused(dy, inputs[0], true, transA) : fused(inputs[0], dy, !transA, false);
  return [sumToShape(g, da, [...batch, ...a.slice(-2)], a), sumToShape(g, db, [...batch, ...b.slice(-2)], b)];
};

function matrixByVector({ graph: g, inputs: [a, b] }: NodeView, dy: Value): readonly Value[] {
  const column = g.unsqueeze(dy, dy.shape.length);
  return [g.mul(column, b), g.sum(g.mul(a, column), [...a.shape.keys()].slice(0, -1))];
}

export const matrix: Readonly<Record<string, GradientRule>> = { MatMul: matMul, FusedMatMul: matMul };
