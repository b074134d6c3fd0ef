import { reducedAxes } from "../operators/reduction.js";
import type { GradientRule } from "./differentiable.js";

function reduction(mean: boolean): GradientRule {
  return (view, dy) => {
    const { graph: g } = view;
    const input = view.shape(view.inputs[0]);
    const axes = reducedAxes(view.node);
    const count = axes.reduce((product, axis) => product * input[axis], 1);
    const shaped = g.reshape(dy, ...input.map((size, axis) => (axes.includes(axis) ? 1 : size)));
    const scaled = mean ? g.mul(shaped, g.float(1 / count)) : shaped;
    return [g.expand(scaled, ...input)];
  };
}

/** dx = y (dy - Σ y dy) */
const softmax: GradientRule = ({ graph: g, node, outputs: [y] }, dy) => {
  const inner = g.sum(g.mul(dy, y), node.int("axis", -1), true);
  return [g.mul(y, g.sub(dy, inner))];
};

/** dx = dy - softmax(x) Σ dy */
const logSoftmax: GradientRule = ({ graph: g, node, outputs: [y] }, dy) => {
  const total = g.sum(dy, node.int("axis", -1), true);
  return [g.sub(dy, g.mul(g.exp(y), total))];
};

const globalAveragePool: GradientRule = ({ graph: g, inputs: [x], shape }, dy) => {
  const sizes = shape(x);
  const area = sizes.slice(2).reduce((product, size) => product * size, 1);
  return [g.expand(g.mul(dy, g.float(1 / area)), ...sizes)];
};

export const reductions: Readonly<Record<string, GradientRule>> = {
  ReduceSum: reduction(false),
  ReduceMean: reduction(true),
  Softmax: softmax,
  LogSoftmax: logSoftmax,
  GlobalAveragePool: globalAveragePool,
};
