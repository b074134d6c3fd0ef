import type { Value } from "../value.js";
import { type GradientRule, type NodeView, sumToShape } from "./differentiable.js";

/** The gradients of a binary operator's operands, given as functions of the output's gradient, before broadcasting is undone. */
function binary(gradients: (view: NodeView, gradient: Value) => readonly [Value, Value]): GradientRule {
  return (view, gradient) => {
    const from = view.shape(view.outputs[0]);
    return gradients(view, gradient).map((operand, i) =>
      sumToShape(view.graph, operand, from, view.shape(view.inputs[i])),
    );
  };
}

/** Of an operator that gives one of its two operands, the first where the condition holds. */
function chosen(isFirst: (g: NodeView["graph"], a: Value, b: Value) => Value): GradientRule {
  return binary(({ graph: g, inputs, node }, dy) => {
    const [a, b, ...others] = inputs;
    if (others.length > 0) throw node.error("cannot be differentiated by more than two operands");
    const first = g.mul(dy, g.cast(isFirst(g, a, b), "float32"));
    return [first, g.sub(dy, first)];
  });
}

/** The gradient of an operator of one operand, x, whose output is y. */
function unary(gradient: (view: NodeView, gradient: Value, x: Value, y: Value) => Value): GradientRule {
  return (view, dy) => [gradient(view, dy, view.inputs[0], view.outputs[0])];
}

export const elementwise: Readonly<Record<string, GradientRule>> = {
  Identity: unary((_, dy) => dy),
  // From 8-bit pixels to float32: nothing to differentiate lies before it.
  Cast: unary((_, dy) => dy),
  Add: binary((_, dy) => [dy, dy]),
  Sub: binary(({ graph: g }, dy) => [dy, g.neg(dy)]),
  Mul: binary(({ graph: g, inputs: [a, b] }, dy) => [g.mul(dy, b), g.mul(dy, a)]),
  Div: binary(({ graph: g, inputs: [, b], outputs: [y] }, dy) => {
    const da = g.div(dy, b);
    return [da, g.neg(g.mul(da, y))];
  }),
  // Where both are equal the first has it all.
  Max: chosen((g, a, b) => g.op("GreaterOrEqual", [a, b])),
  Min: chosen((g, a, b) => g.op("LessOrEqual", [a, b])),
  Where: (view, dy) => {
    const { graph: g, inputs, shape } = view;
    const zero = g.float(0);
    const parts = [g.where(inputs[0], dy, zero), g.where(inputs[0], zero, dy)];
    const from = shape(view.outputs[0]);
    return [undefined, ...parts.map((part, i) => sumToShape(g, part, from, shape(inputs[1 + i])))];
  },
  // By bounds that are no parameters.
  Clip: unary(({ graph: g }, dy, x, y) => g.mul(dy, g.cast(g.equal(x, y), "float32"))),
  Abs: unary(({ graph: g }, dy, x) => g.mul(dy, g.op("Sign", [x]))),
  Reciprocal: unary(({ graph: g }, dy, _, y) => g.neg(g.mul(dy, g.mul(y, y)))),
  Neg: unary(({ graph: g }, dy) => g.neg(dy)),
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
  Gelu: unary(({ graph: g, node }, dy, x) => {
    if (node.text("approximate", "none") !== "none")
      throw node.error("cannot be differentiated where it is approximate");
    const cumulative = g.mul(g.float(0.5), g.add(g.float(1), g.op("Erf", [g.mul(x, g.float(Math.SQRT1_2))])));
    const density = g.mul(g.exp(g.mul(g.mul(x, x), g.float(-0.5))), g.float(1 / Math.sqrt(2 * Math.PI)));
    return g.mul(dy, g.add(cumulative, g.mul(x, density)));
  }),
};
