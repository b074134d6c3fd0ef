import { GraphError } from "../graph-error.js";
import { broadcastShape, type Differentiable, type NodeView, type Shape, sumToShape } from "./differentiable.js";

const microsoft = "com.microsoft";

function product(node: NodeView): { transA: boolean; transB: boolean; a: Shape; b: Shape } {
  const [a, b] = node.inputs.map(node.shape);
  if (a.length < 2 || b.length < 2)
    throw new GraphError(
      "invalid-graph",
      `${node.type} of shapes [${a}] and [${b}] cannot be differentiated: both need two axes.`,
    );
  return { transA: node.int("transA", 0) === 1, transB: node.int("transB", 0) === 1, a, b };
}

function swapped(shape: Shape, swap: boolean): Shape {
  return swap ? [...shape.slice(0, -2), shape.at(-1)!, shape.at(-2)!] : shape;
}

/** `op(a) · op(b)` over the last two axes, the others broadcast; with FusedMatMul either operand may be transposed. */
const matMul: Differentiable = {
  shapes(node) {
    const { transA, transB, a, b } = product(node);
    const left = swapped(a, transA);
    const right = swapped(b, transB);
    if (left.at(-1) !== right.at(-2))
      throw new GraphError("invalid-graph", `Matrices [${left}] and [${right}] cannot be multiplied.`);
    return [[...broadcastShape(left.slice(0, -2), right.slice(0, -2)), left.at(-2)!, right.at(-1)!]];
  },
  gradient(node, dy) {
    const { graph: g, inputs } = node;
    const { transA, transB, a, b } = product(node);
    const fused = (left: typeof dy, right: typeof dy, transLeft: boolean, transRight: boolean) =>
      g.op("FusedMatMul", [left, right], { transA: Number(transLeft), transB: Number(transRight) }, microsoft);
    const batch = node.shape(node.outputs[0]).slice(0, -2);
    // A matrix shared by a whole batch: its gradient is one product over all rows, not one an item and their sum.
    if (b.length === 2 && !transA) {
      const rows = (x: typeof dy, width: number) => g.reshape(x, -1, width);
      const width = swapped(b, transB);
      const [left, right] = [rows(inputs[0], width[0]), rows(dy, width[1])];
      const db = transB ? g.op("Gemm", [right, left], { transA: 1 }) : g.op("Gemm", [left, right], { transA: 1 });
      return [fused(dy, inputs[1], false, !transB), db];
    }
    const da = transA ? fused(inputs[1], dy, transB, true) : fused(dy, inputs[1], false, !transB);
    const db = transB ? fused(dy, inputs[0], true, transA) : fused(inputs[0], dy, !transA, false);
    return [sumToShape(g, da, [...batch, ...a.slice(-2)], a), sumToShape(g, db, [...batch, ...b.slice(-2)], b)];
  },
};

export const matrix: Readonly<Record<string, Differentiable>> = { MatMul: matMul, FusedMatMul: matMul };
