import { type Differentiable, type NodeView, positiveAxis, type Shape } from "./differentiable.js";

function reducedAxes(node: NodeView): { axes: number[]; input: Shape; kept: Shape } {
  const input = node.shape(node.inputs[0]);
  const named = node.inputs.length > 1 ? node.ints(node.inputs[1]) : [];
  const axes = (named.length > 0 ? named : input.map((_, axis) => axis)).map((axis) =>
    positiveAxis(axis, input.length),
  );
  return { axes, input, kept: input.map((size, axis) => (axes.includes(axis) ? 1 : size)) };
}

function reduction(mean: boolean): Differentiable {
  return {
    shapes(node) {
      const { axes, input, kept } = reducedAxes(node);
      return [node.int("keepdims", 1) === 1 ? kept : input.filter((_, axis) => !axes.includes(axis))];
    },
    gradient(node, dy) {
      const { graph: g } = node;
      const { axes, input, kept } = reducedAxes(node);
      const count = axes.reduce((product, axis) => product * input[axis], 1);
      const shaped = g.reshape(dy, ...kept);
      const scaled = mean ? g.mul(shaped, g.float(1 / count)) : shaped;
      return [g.op("Expand", [scaled, g.ints(...input)])];
    },
  };
}

/** dx = y (dy - Σ y dy) */
const softmax: Differentiable = {
  shapes: ({ inputs: [x], shape }) => [shape(x)],
  gradient(node, dy) {
    const { graph: g, outputs } = node;
    const axis = node.int("axis", -1);
    const inner = g.op("ReduceSum", [g.mul(dy, outputs[0]), g.ints(axis)], { keepdims: 1 });
    return [g.mul(outputs[0], g.sub(dy, inner))];
  },
};

/** dx = dy - softmax(x) Σ dy */
const logSoftmax: Differentiable = {
  shapes: ({ inputs: [x], shape }) => [shape(x)],
  gradient(node, dy) {
    const { graph: g, outputs } = node;
    const total = g.op("ReduceSum", [dy, g.ints(node.int("axis", -1))], { keepdims: 1 });
    return [g.sub(dy, g.mul(g.op("Exp", [outputs[0]]), total))];
  },
};

const globalAveragePool: Differentiable = {
  shapes({ inputs: [x], shape }) {
    const [batch, channels, ...spatial] = shape(x);
    return [[batch, channels, ...spatial.map(() => 1)]];
  },
  gradient({ graph: g, inputs: [x], shape }, dy) {
    const sizes = shape(x);
    const area = sizes.slice(2).reduce((product, size) => product * size, 1);
    return [g.op("Expand", [g.mul(dy, g.float(1 / area)), g.ints(...sizes)])];
  },
};

export const reductions: Readonly<Record<string, Differentiable>> = {
  ReduceSum: reduction(false),
  ReduceMean: reduction(true),
  Softmax: softmax,
  LogSoftmax: logSoftmax,
  GlobalAveragePool: globalAveragePool,
};
