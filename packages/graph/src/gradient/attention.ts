import { GraphError } from "../graph-error.js";
import { microsoft } from "../graph-operations.js";
import type { Value } from "../value.js";
import { type GradientRule, sumToShape } from "./differentiable.js";

/**
 * Of multi-head attention, o = p v with p = softmax(q kᵀ / √d + bias), of ONNX Runtime's fused operator, whose middle is
 * computed again: https://arxiv.org/abs/1706.03762.
 */
const multiHeadAttention: GradientRule = ({ graph: g, inputs, node, shape }, dy) => {
  const [query, key, value, , mask, bias] = inputs;
  if (mask) throw new GraphError("invalid-graph", "Attention with masked keys cannot be differentiated.");
  const heads = node.int("num_heads", 1);
  const [batch, queries, width] = shape(query);
  const keys = shape(key)[1];
  const scale = g.float((width / heads) ** -0.5);
  const [q, k, v, d] = [query, key, value, dy].map((x) => g.splitHeads(x, heads));
  const product = (a: Value, b: Value, transA: 0 | 1, transB: 0 | 1) =>
    g.op("FusedMatMul", [a, b], { transA, transB }, microsoft);
  const scores = g.mul(product(q, k, 0, 1), scale);
  const p = g.softmax(bias ? g.add(scores, bias) : scores);
  const dp = product(d, v, 0, 1);
  const dScores = g.mul(p, g.sub(dp, g.sum(g.mul(dp, p), -1, true)));
  const dBias = bias ? sumToShape(g, dScores, [batch, heads, queries, keys], shape(bias)) : undefined;
  const joined = (x: Value, like: Value) => g.reshapeAs(g.transpose(x, 0, 2, 1, 3), like);
  return [
    joined(g.mul(product(dScores, k, 0, 0), scale), query),
    joined(g.mul(product(dScores, q, 1, 0), scale), key),
    joined(product(p, d, 1, 0), value),
    undefined,
    undefined,
    dBias,
  ];
};

export const attention: Readonly<Record<string, GradientRule>> = { MultiHeadAttention: multiHeadAttention };
