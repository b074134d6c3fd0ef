import { commonType, type OperatorNode, outputOf, sameSize, type TypeRule } from "./operator-node.js";

/** Weights and biases with an element for each entry of an axis. */
function normalization(axisOf: (node: OperatorNode) => number): TypeRule {
  return (node) => {
    const { dtype, shape } = node.input(0);
    const axis = node.axis(axisOf(node), shape.length);
    for (let i = 1; i < node.inputs.length; i++) {
      const [size, ...more] = node.input(i).shape;
      if (more.length > 0) throw node.error("needs vectors after its first input");
      sameSize(node, size, shape[axis]);
    }
    commonType(node);
    return outputOf(dtype, shape);
  };
}

/**
 * Multi-head attention: query [batch, queries, width], key and value [batch, keys, width], then a bias, a mask of keys
 * [batch, keys] and a bias of the scores [1 or batch, 1 or heads, queries, keys].
 */
const multiHeadAttention: TypeRule = (node) => {
  const [query, key, value] = [0, 1, 2].map((i) => node.input(i));
  const all = [query, key, value];
  if (all.some(({ shape }) => shape.length !== 3)) throw node.error("needs [batch, tokens, width]");
  const heads = node.int("num_heads", 1);
  if (all.some(({ shape: [, , width] }) => typeof width === "number" && width % heads !== 0))
    throw node.error(`needs a width that ${heads} heads can share`);
  sameSize(node, query.shape[2], key.shape[2]);
  sameSize(node, key.shape[1], value.shape[1]);
  for (const { shape } of [key, value]) sameSize(node, query.shape[0], shape[0]);
  const bias = node.inputs[5]?.shape;
  if (bias) {
    const scores = [query.shape[0], heads, query.shape[1], key.shape[1]];
    if (bias.length !== 4) throw node.error("needs a bias [batch, heads, queries, keys]");
    bias.forEach((size, axis) => {
      if (axis > 1 || size !== 1) sameSize(node, scores[axis], size);
    });
  }
  return outputOf(commonType(node, all), [query.shape[0], query.shape[1], value.shape[2]]);
};

export const normalizations: Readonly<Record<string, TypeRule>> = {
  BatchNormalization: normalization(() => 1),
  InstanceNormalization: normalization(() => 1),
  LayerNormalization: normalization((node) => node.int("axis", -1)),
  MultiHeadAttention: multiHeadAttention,
};
