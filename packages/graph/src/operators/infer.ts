import { GraphError } from "../graph-error.js";
import type { TensorType } from "../value.js";
import { convolution } from "./convolution.js";
import { elementwise } from "./elementwise.js";
import { layout } from "./layout.js";
import { matrix } from "./matrix.js";
import { normalizations } from "./normalization.js";
import type { OperatorNode, TypeRule } from "./operator-node.js";
import { reduce } from "./reduction.js";

const rules: ReadonlyMap<string, TypeRule> = new Map(
  Object.entries({ ...elementwise, ...matrix, ...reduce, ...layout, ...convolution, ...normalizations }),
);

/** The operators that a graph may have. */
export const operatorTypes: readonly string[] = [...rules.keys()];

/**
 * The type of each output of a node.
 *
 * @throws GraphError `invalid-graph` for inputs that the operator cannot take, and for an operator that has no rule.
 */
export function inferTypes(node: OperatorNode): readonly TensorType[] {
  const rule = rules.get(node.type);
  if (!rule) {
    throw new GraphError(
      "invalid-graph",
      `The operator ${node.type} has no rule for the shape of what it gives; write one in operators/.`,
    );
  }
  return rule(node);
}
