import { GraphError } from "../graph-error.js";
import { attention } from "./attention.js";
import { convolution } from "./convolution.js";
import type { GradientRule } from "./differentiable.js";
import { elementwise } from "./elementwise.js";
import { layout } from "./layout.js";
import { matrix } from "./matrix.js";
import { normalization } from "./normalization.js";
import { reductions } from "./reduction.js";
import { resampled } from "./resize.js";

const rules: ReadonlyMap<string, GradientRule> = new Map(
  Object.entries({
    ...elementwise,
    ...matrix,
    ...reductions,
    ...layout,
    ...convolution,
    ...normalization,
    ...attention,
    ...resampled,
  }),
);

/** How gradients go back through an operator. */
export function gradientRule(type: string): GradientRule {
  const found = rules.get(type);
  if (!found) throw new GraphError("invalid-graph", `The operator ${type} cannot be differentiated.`);
  return found;
}
