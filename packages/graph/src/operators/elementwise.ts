import { type DataType, onnxDataType } from "../data-type.js";
import { broadcast, commonType, outputOf, type TypeRule } from "./operator-node.js";

/** One operand's elements changed one by one, or among themselves. */
const unary: TypeRule = (node) => outputOf(node.input(0).dtype, node.input(0).shape);

/** Operands of one type, broadcast. */
const variadic: TypeRule = (node) =>
  outputOf(commonType(node), broadcast(node, ...node.inputs.map((_, i) => node.input(i).shape)));

const comparison: TypeRule = (node) => {
  commonType(node);
  return outputOf("bool", broadcast(node, node.input(0).shape, node.input(1).shape));
};

const where: TypeRule = (node) => {
  const [condition, a, b] = [0, 1, 2].map((i) => node.input(i));
  if (condition.dtype !== "bool") throw node.error("needs a condition of type bool");
  return outputOf(commonType(node, [a, b]), broadcast(node, condition.shape, a.shape, b.shape));
};

const cast: TypeRule = (node) => {
  const to = node.int("to", 0);
  const found = (Object.keys(onnxDataType) as DataType[]).find((dtype) => onnxDataType[dtype] === to);
  if (!found) throw node.error(`cannot be cast to the type ${to}`);
  return outputOf(found, node.input(0).shape);
};

/** The second operand, of one element, is a bound or a place. */
const bounded: TypeRule = (node) => outputOf(commonType(node), node.input(0).shape);

const normalizedOverAxis: TypeRule = (node) => {
  node.axis(node.int("axis", -1), node.input(0).shape.length);
  return unary(node);
};

const unaries = [
  "Abs",
  "Ceil",
  "Cos",
  "CumSum",
  "Elu",
  "Erf",
  "Exp",
  "Floor",
  "Gelu",
  "HardSigmoid",
  "HardSwish",
  "Identity",
  "LeakyRelu",
  "Log",
  "Neg",
  "Not",
  "Reciprocal",
  "Relu",
  "Round",
  "Sigmoid",
  "Sign",
  "Sin",
  "Softplus",
  "Sqrt",
  "Tanh",
];

export const elementwise: Readonly<Record<string, TypeRule>> = {
  ...Object.fromEntries(unaries.map((type) => [type, unary])),
  ...Object.fromEntries(["Add", "Sub", "Mul", "Div", "Max", "Min", "Pow"].map((type) => [type, variadic])),
  ...Object.fromEntries(
    ["Equal", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "And", "Or"].map((type) => [type, comparison]),
  ),
  Where: where,
  Cast: cast,
  Clip: bounded,
  Softmax: normalizedOverAxis,
  LogSoftmax: normalizedOverAxis,
};
