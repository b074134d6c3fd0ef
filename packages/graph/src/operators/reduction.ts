import { type OperatorNode, outputOf, type TypeRule } from "./operator-node.js";

/** The axes that a reduction goes over, counted from the front. */
export function reducedAxes(node: OperatorNode): readonly number[] {
  const rank = node.input(0).shape.length;
  const named = node.has(1) ? node.numbers(1) : [];
  return named.length > 0
    ? named.map((axis) => node.axis(axis, rank))
    : Array.from({ length: rank }, (_, axis) => axis);
}

const reduction: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  const axes = reducedAxes(node);
  const keeps = node.int("keepdims", 1) === 1;
  const kept = shape.flatMap((size, axis) => (!axes.includes(axis) ? [size] : keeps ? [1] : []));
  return outputOf(dtype, kept);
};

const globalAveragePool: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  return outputOf(dtype, [...shape.slice(0, 2), ...shape.slice(2).map(() => 1)]);
};

const argMax: TypeRule = (node) => {
  const { shape } = node.input(0);
  const axis = node.axis(node.int("axis", 0), shape.length);
  const keeps = node.int("keepdims", 1) === 1;
  return outputOf(
    "int64",
    shape.flatMap((size, i) => (i !== axis ? [size] : keeps ? [1] : [])),
  );
};

/** The greatest elements along an axis, and where they were. */
const topK: TypeRule = (node) => {
  const { dtype, shape } = node.input(0);
  const axis = node.axis(node.int("axis", -1), shape.length);
  const [count] = node.sizes(1);
  const kept = shape.map((size, i) => (i === axis ? count : size));
  return [
    { dtype, shape: kept },
    { dtype: "int64", shape: kept },
  ];
};

const reductions = ["ReduceSum", "ReduceMean", "ReduceMax", "ReduceMin", "ReduceProd", "ReduceL1", "ReduceL2"];

export const reduce: Readonly<Record<string, TypeRule>> = {
  ...Object.fromEntries(reductions.map((type) => [type, reduction])),
  GlobalAveragePool: globalAveragePool,
  GlobalMaxPool: globalAveragePool,
  ArgMax: argMax,
  ArgMin: argMax,
  TopK: topK,
};
