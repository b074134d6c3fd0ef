import { GraphError } from "../graph-error.js";
import type { NodeSpec } from "../onnx-model.js";
import { attention } from "./attention.js";
import { convolution } from "./convolution.js";
import type { Differentiable } from "./differentiable.js";
import { elementwise } from "./elementwise.js";
import { layout } from "./layout.js";
import { matrix } from "./matrix.js";
import { normalization } from "./normalization.js";
import { reductions } from "./reduction.js";

const operators: ReadonlyMap<string, Differentiable> = new Map(
  Object.entries({
    ...elementwise,
    ...matrix,
    ...reductions,
    ...layout,
    ...convolution,
    ...normalization,
    ...attention,
  }),
);

/** What differentiation needs of a node's operator. */
export function rule(node: NodeSpec): Differentiable {
  const found = operators.get(node.type);
  if (!found) throw new GraphError("invalid-graph", `The operator ${node.type} cannot be differentiated.`);
  return found;
}
