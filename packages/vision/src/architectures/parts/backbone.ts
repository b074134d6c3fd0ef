import type { Value } from "@vistazo/graph";

/** A vision transformer as part of a larger network. */
export interface Backbone {
  /** The states after the layers that the config asks for, the class token's first: [batch, 1 + patches, hidden]. */
  readonly states: readonly Value[];
  /** A value of the shape of the patches' map, [batch, hidden, rows, columns]. */
  readonly grid: Value;
  readonly hiddenSize: number;
}
