import type { DataType } from "../data-type.js";
import type { Dimension } from "../dimension.js";
import { broadcast, commonType, type OperatorNode, outputOf, sameSize, type TypeRule } from "./operator-node.js";

type Shape = readonly Dimension[];

function swapped(shape: Shape, swap: boolean): Shape {
  return swap ? [...shape.slice(0, -2), shape.at(-1)!, shape.at(-2)!] : shape;
}

/** The shape of a · b over the last two axes, the others broadcast; a vector is a matrix of one row, or column, that goes away again. */
function productShape(node: OperatorNode, a: Shape, b: Shape): Shape {
  if (a.length === 0 || b.length === 0) throw node.error("needs matrices");
  const left = a.length === 1 ? [1, ...a] : a;
  const right = b.length === 1 ? [...b, 1] : b;
  sameSize(node, left.at(-1)!, right.at(-2)!);
  return [
    ...broadcast(node, left.slice(0, -2), right.slice(0, -2)),
    ...(a.length === 1 ? [] : [left.at(-2)!]),
    ...(b.length === 1 ? [] : [right.at(-1)!]),
  ];
}

/** A product of two matrices; the elements are of the type of the first, or of one that is given. */
function product(dtype?: DataType): TypeRule {
  return (node) =>
    outputOf(
      dtype ?? commonType(node, node.inputs.slice(0, 2)),
      productShape(
        node,
        swapped(node.input(0).shape, node.int("transA", 0) === 1),
        swapped(node.input(1).shape, node.int("transB", 0) === 1),
      ),
    );
}

/** a · b + c of matrices. */
const gemm: TypeRule = (node) => {
  if (node.input(0).shape.length !== 2 || node.input(1).shape.length !== 2) throw node.error("needs two matrices");
  const [type] = product()(node);
  if (node.has(2)) broadcast(node, type.shape, node.input(2).shape);
  return [type];
};

/** Whole numbers of 8 bits, with their scale and zero point. */
const dynamicQuantizeLinear: TypeRule = (node) => [
  { dtype: "uint8", shape: node.input(0).shape },
  { dtype: "float32", shape: [] },
  { dtype: "uint8", shape: [] },
];

export const matrix: Readonly<Record<string, TypeRule>> = {
  MatMul: product(),
  FusedMatMul: product(),
  Gemm: gemm,
  DynamicQuantizeMatMul: product("float32"),
  MatMulInteger: product("int32"),
  MatMulIntegerToFloat: product("float32"),
  DynamicQuantizeLinear: dynamicQuantizeLinear,
  QuantizeLinear: (node) => outputOf(node.has(2) ? node.input(2).dtype : "uint8", node.input(0).shape),
  DequantizeLinear: (node) => outputOf(node.input(1).dtype, node.input(0).shape),
};
