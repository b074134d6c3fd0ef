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

export const normalization: Readonly<Record<string, Differentiable>> = { BatchNormalization: batchNormalization };
