import type { Value } from "../value.js";
import type { GradientRule } from "./differentiable.js";

/** Of y = (x - mean) / √(variance + ε) · weight + bias by running statistics, which have no gradient. */
const batchNormalization: GradientRule = (view, dy) => {
  const { graph: g, inputs, node } = view;
  const [x, weight, , mean, variance] = inputs;
  const perChannel = x.shape.map((_, axis) => (axis === 1 ? -1 : 1));
  const others = [...perChannel.keys()].filter((axis) => axis !== 1);
  const deviation = g.sqrt(g.add(variance, g.float(node.float("epsilon", 1e-5))));
  const centred = g.sub(x, g.reshape(mean, ...perChannel));
  return [
    g.mul(dy, g.reshape(g.div(weight, deviation), ...perChannel)),
    g.div(g.sum(g.mul(dy, centred), others), deviation),
    g.sum(dy, others),
  ];
};

/**
 * Of layer normalisation over the last axis, y = w x̂ + b: dx = (d - mean(d) - x̂ mean(d x̂)) / σ with d = w dy.
 * https://arxiv.org/abs/1607.06450
 */
const layerNormalization: GradientRule = ({ graph: g, inputs: [x, weight], node }, dy) => {
  const mean = (value: Value) => g.mean(value, -1, true);
  const centred = g.sub(x, mean(x));
  const deviation = g.sqrt(g.add(mean(g.mul(centred, centred)), g.float(node.float("epsilon", 1e-5))));
  const normed = g.div(centred, deviation);
  const d = g.mul(dy, weight);
  const dx = g.div(g.sub(g.sub(d, mean(d)), g.mul(normed, mean(g.mul(d, normed)))), deviation);
  const axes = [...x.shape.keys()].slice(0, -1);
  return [dx, g.sum(g.mul(dy, normed), axes), g.sum(dy, axes)];
};

export const normalization: Readonly<Record<string, GradientRule>> = {
  BatchNormalization: batchNormalization,
  LayerNormalization: layerNormalization,
};
