import type { Differentiable } from "./differentiable.js";

/** y = (x - mean) / √(variance + ε) · weight + bias by running statistics, which have no gradient. */
const batchNormalization: Differentiable = {
  shapes: ({ inputs: [x], shape }) => [shape(x)],
  gradient(node, dy) {
    const { graph: g, inputs } = node;
    const [x, weight, , mean, variance] = inputs;
    const rank = node.shape(x).length;
    const perChannel = Array.from({ length: rank }, (_, axis) => (axis === 1 ? -1 : 1));
    const others = g.ints(...perChannel.map((_, axis) => axis).filter((axis) => axis !== 1));
    const deviation = g.op("Sqrt", [g.add(variance, g.float(node.float("epsilon", 1e-5)))]);
    const centred = g.sub(x, g.reshape(mean, ...perChannel));
    const sum = (value: typeof dy) => g.op("ReduceSum", [value, others], { keepdims: 0 });
    return [
      g.mul(dy, g.reshape(g.div(weight, deviation), ...perChannel)),
      g.div(sum(g.mul(dy, centred)), deviation),
      sum(dy),
    ];
  },
};

/**
 * Layer normalisation over the last axis, y = w x̂ + b: dx = (d - mean(d) - x̂ mean(d x̂)) / σ with d = w dy.
 * https://arxiv.org/abs/1607.06450
 */
const layerNormalization: Differentiable = {
  shapes: ({ inputs: [x], shape }) => [shape(x)],
  gradient(node, dy) {
    const { graph: g, inputs } = node;
    const [x, weight] = inputs;
    const mean = (value: typeof x) => g.op("ReduceMean", [value, g.ints(-1)], { keepdims: 1 });
    const centred = g.sub(x, mean(x));
    const deviation = g.op("Sqrt", [g.add(mean(g.mul(centred, centred)), g.float(node.float("epsilon", 1e-5)))]);
    const normed = g.div(centred, deviation);
    const d = g.mul(dy, weight);
    const dx = g.div(g.sub(g.sub(d, mean(d)), g.mul(normed, mean(g.mul(d, normed)))), deviation);
    const axes = g.ints(
      ...node
        .shape(x)
        .slice(0, -1)
        .map((_, axis) => axis),
    );
    const perFeature = (value: typeof x) => g.op("ReduceSum", [value, axes], { keepdims: 0 });
    return [dx, perFeature(g.mul(dy, normed)), perFeature(dy)];
  },
};

export const normalization: Readonly<Record<string, Differentiable>> = {
  BatchNormalization: batchNormalization,
  LayerNormalization: layerNormalization,
};
