import { type Dimension, elementCount, exactQuotient, floorQuotient, minus, plus, times } from "../dimension.js";
import { shapeRange, sliceRanges } from "./layout.js";
import type { OperatorNode } from "./operator-node.js";

type Elements = readonly Dimension[];

/** More elements than these are no sizes. */
const most = 64;

/** The elements of a node's output where they follow from sizes and constants; undefined where they do not. */
export function inferElements(node: OperatorNode, outputShape: readonly Dimension[]): Elements | undefined {
  const rule = rules.get(node.type);
  // Most nodes compute no sizes, and the elements of few are counted.
  if (!rule || (!ofShapes.has(node.type) && !node.known(0))) return undefined;
  const count = elementCount(outputShape);
  return typeof count === "number" && count <= most ? rule(node, count) : undefined;
}

type ElementRule = (node: OperatorNode, count: number) => Elements | undefined;

const same: ElementRule = (node) => node.known(0);

/** Of two operands that are alike in shape, or of which one has one element. */
function arithmetic(compute: (a: Dimension, b: Dimension) => Dimension | undefined): ElementRule {
  return (node, count) => {
    const [a, b] = [node.known(0), node.known(1)];
    if (!a || !b || (a.length !== 1 && a.length !== count) || (b.length !== 1 && b.length !== count)) return undefined;
    if (node.input(0).shape.length > 1 || node.input(1).shape.length > 1) return undefined;
    const results = Array.from({ length: count }, (_, i) => {
      const [x, y] = [a[a.length === 1 ? 0 : i], b[b.length === 1 ? 0 : i]];
      return isWhole(x) && isWhole(y) ? compute(x, y) : undefined;
    });
    return results.every((result) => result !== undefined) ? results : undefined;
  };
}

function isWhole(size: Dimension): boolean {
  return typeof size === "string" || Number.isSafeInteger(size);
}

const slice: ElementRule = (node) => {
  const elements = node.known(0);
  if (!elements || node.input(0).shape.length !== 1) return undefined;
  const [{ start, step, count }] = sliceRanges(node);
  if (typeof start !== "number" || typeof count !== "number") return undefined;
  return Array.from({ length: count }, (_, i) => elements[start + i * step]);
};

const gather: ElementRule = (node) => {
  const [elements, indices] = [node.known(0), node.known(1)];
  if (!elements || !indices || node.input(0).shape.length !== 1) return undefined;
  return indices.map((index) => elements.at(Number(index))!);
};

const concat: ElementRule = (node) => {
  const parts = node.inputs.map((_, i) => node.known(i));
  if (node.input(0).shape.length !== 1 || !parts.every((part) => part !== undefined)) return undefined;
  return parts.flat();
};

/** Those that read shapes, not elements. */
const ofShapes = new Set(["Shape", "Size"]);

const rules: ReadonlyMap<string, ElementRule> = new Map(
  Object.entries<ElementRule>({
    Shape: shapeRange,
    Size: (node) => [elementCount(node.input(0).shape)],
    Identity: same,
    Cast: same,
    Reshape: same,
    Unsqueeze: same,
    Squeeze: same,
    Slice: slice,
    Gather: gather,
    Concat: concat,
    Add: arithmetic(plus),
    Sub: arithmetic(minus),
    Mul: arithmetic(times),
    Div: arithmetic((a, b) =>
      typeof b === "number" && b > 0 && (typeof a === "string" || a >= 0) ? floorQuotient(a, b) : exactQuotient(a, b),
    ),
  }),
);
