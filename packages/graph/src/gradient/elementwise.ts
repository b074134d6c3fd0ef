import type { Value } from "../graph.js";
import { broadcastShape, type Differentiable, type NodeView, sumToShape } from "./differentiable.js";

/** The gradients of a binary operator's operands, given as functions of the output's gradient, before broadcasting is undone. */
function binary(gradients: (node: NodeView, gradient: Value) => readonly [Value, Value]): Differentiable {
  return {
    shapes: ({ inputs: [a, b], shape }) => [broadcastShape(shape(a), shape(b))],
    gradient(node, gradient) {
      const from = node.shape(node.outputs[0]);
      return gradients(node, gradient).map((operand, i) =>
        sumToShape(node.graph, operand, from, node.shape(node.inputs[i])),
      );
    },
  };
}

/** The gradient of an operator of one operand, x, whose output is y. */
function unary(gradient: (node: NodeView, gradient: Value, x: Value, y: Value) => Value): Differentiable {
  return {
    shapes: ({ inputs: [x], shape }) => [shape(x)],
    gradient: (node, dy) => [gradient(node, dy, node.inputs[0], node.outputs[0])],
  };
}

export const elementwise: Readonly<Record<string, Differentiable>> = {
  Identity: unary((_, dy) => dy),
  // From 8-bit pixels to float32: nothing to differentiate lies before it.
  Cast: unary((_, dy) => dy),
  Add: binary((_, dy) => [dy, dy]),
  Sub: binary(({ graph: g }, dy) => [dy, g.op("Neg", [dy])]),
  Mul: binary(({ graph: g, inputs: [a, b] }, dy) => [g.mul(dy, b), g.mul(dy, a)]),
  Div: binary(({ graph: g, inputs: [, b], outputs: [y] }, dy) => {
    const da = g.div(dy, b);
    return [da, g.op("Neg", [g.mul(da, y)])];
  }),
  Neg: unary(({ graph: g }, dy) => g.op("Neg", [dy])),
  // A steep HardSigmoid is 1 where y > 0 and 0 elsewhere, in one pass; ONNX Runtime's Greater, Cast and Where take ten times as long.
  Relu: unary(({ graph: g }, dy, _, y) =>
    g.mul(dy, g.op("HardSigmoid", [y], { alpha: { float: 1e30 }, beta: { float: 0 } })),
  ),
  Sigmoid: unary(({ graph: g }, dy, _, y) => g.mul(dy, g.mul(y, g.sub(g.float(1), y)))),
  Tanh: unary(({ graph: g }, dy, _, y) => g.mul(dy, g.sub(g.float(1), g.mul(y, y)))),
  Exp: unary(({ graph: g }, dy, _, y) => g.mul(dy, y)),
  Log: unary(({ graph: g }, dy, x) => g.div(dy, x)),
  Sqrt: unary(({ graph: g }, dy, _, y) => g.div(dy, g.add(y, y))),
  // y = x Φ(x), so y' = Φ(x) + x φ(x): https://arxiv.org/abs/1606.08415.
  Gelu: unary(({ graph: g }, dy, x) => {
    const cumulative = g.mul(g.float(0.5), g.add(g.float(1), g.op("Erf", [g.mul(x, g.float(Math.SQRT1_2))])));
    const density = g.mul(g.op("Exp", [g.mul(g.mul(x, x), g.float(-0.5))]), g.float(1 / Math.sqrt(2 * Math.PI)));
    return g.mul(dy, g.add(cumulative, g.mul(x, density)));
  }),
};
