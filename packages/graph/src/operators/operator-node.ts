import type { DataType } from "../data-type.js";
import type { Dimension } from "../dimension.js";
import { GraphError } from "../graph-error.js";
import type { Attribute } from "../onnx-model.js";
import { shapeText, type TensorType, type Value } from "../value.js";

/** A node as the rules of its operator see it: its attributes, its inputs, and the elements of those that are known. */
export class OperatorNode {
  /** @param elementsOf the elements of a small tensor of whole numbers, where they are known: sizes, axes. */
  constructor(
    readonly type: string,
    readonly inputs: readonly (Value | undefined)[],
    private readonly attributes: Readonly<Record<string, Attribute>>,
    private readonly elementsOf: (value: Value) => readonly Dimension[] | undefined,
  ) {}

  has(input: number): boolean {
    return this.inputs[input] !== undefined;
  }

  input(index: number): Value {
    const value = this.inputs[index];
    if (!value) throw this.error(`lacks its input ${index}`);
    return value;
  }

  /** The elements of an input, where they are known. */
  known(index: number): readonly Dimension[] | undefined {
    const value = this.inputs[index];
    return value && this.elementsOf(value);
  }

  /** The elements of an input that says sizes. */
  sizes(index: number): readonly Dimension[] {
    const found = this.known(index);
    if (!found) throw this.error(`needs to know the elements of its input ${index}, ${this.input(index).name}`);
    return found;
  }

  /** The elements of an input that are numbers in every run: axes, places, paddings. */
  numbers(index: number): readonly number[] {
    return this.sizes(index).map((size) => {
      if (typeof size === "string") throw this.error(`needs numbers in its input ${index}, not the size ${size}`);
      return size;
    });
  }

  /** An attribute, or its default. */
  int(name: string, fallback: number): number {
    const value = this.attributes[name];
    return typeof value === "number" ? value : fallback;
  }

  float(name: string, fallback: number): number {
    const value = this.attributes[name];
    return typeof value === "object" && "float" in value ? value.float : fallback;
  }

  text(name: string, fallback: string): string {
    const value = this.attributes[name];
    return typeof value === "string" ? value : fallback;
  }

  intList(name: string, fallback: readonly number[]): readonly number[] {
    const value = this.attributes[name];
    return Array.isArray(value) ? (value as readonly number[]) : fallback;
  }

  /** An axis of an input of so many axes, counted from the front. */
  axis(axis: number, rank: number): number {
    const positive = axis < 0 ? axis + rank : axis;
    if (positive < 0 || positive >= rank) throw this.error(`has no axis ${axis}`);
    return positive;
  }

  /** A mistake of this node, to be thrown. */
  error(what: string): GraphError {
    const given = this.inputs.map((value) => (value ? `${value.dtype} ${shapeText(value.shape)}` : "nothing"));
    return new GraphError("invalid-graph", `${this.type} of ${given.join(", ")} ${what}.`);
  }
}

/** The type of each output of a node. */
export type TypeRule = (node: OperatorNode) => readonly TensorType[];

export function outputOf(dtype: DataType, shape: readonly Dimension[]): readonly TensorType[] {
  return [{ dtype, shape }];
}

/** The dtype that all inputs have, but for those left out. */
export function commonType(node: OperatorNode, inputs: readonly (Value | undefined)[] = node.inputs): DataType {
  const types = new Set(inputs.flatMap((value) => (value ? [value.dtype] : [])));
  if (types.size !== 1) throw node.error("needs inputs of one type");
  return types.values().next().value!;
}

/** The size of two that must be equal. */
export function sameSize(node: OperatorNode, a: Dimension, b: Dimension): Dimension {
  if (a === b) return a;
  // One of them is known only when the graph runs, which then checks it.
  if (typeof a === "number" && typeof b === "string") return a;
  if (typeof b === "number" && typeof a === "string") return b;
  throw node.error(`needs the size ${a} to be ${b}`);
}

/** The shape of operands broadcast against each other, as in NumPy. */
export function broadcast(node: OperatorNode, ...shapes: (readonly Dimension[])[]): readonly Dimension[] {
  return shapes.reduce((a, b) => {
    const rank = Math.max(a.length, b.length);
    return Array.from({ length: rank }, (_, axis) => {
      const x = a[axis - rank + a.length] ?? 1;
      const y = b[axis - rank + b.length] ?? 1;
      return x === 1 ? y : y === 1 ? x : sameSize(node, x, y);
    });
  });
}
