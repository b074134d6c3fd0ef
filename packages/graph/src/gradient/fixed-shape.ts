import { GraphError } from "../graph-error.js";
import { shapeText, type Value } from "../value.js";

export type Shape = readonly number[];

/**
 * The sizes of a value, all of them numbers.
 *
 * @throws GraphError `invalid-graph` if one is known only when the graph runs.
 */
export function fixedShape({ name, shape }: Value): Shape {
  if (shape.every((size) => typeof size === "number")) return shape;
  throw new GraphError(
    "invalid-graph",
    `${name} is ${shapeText(shape)}; inputs need fixed sizes for the graph to be differentiated.`,
  );
}

export function elementCount(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}
