import type { Value } from "@vistazo/graph";
import type { NetworkInputs } from "../architecture.js";

/**
 * The last layer of a classifier, a linear one: the output `logits`, [batch, classes].
 *
 * @param features [batch, width]
 * @param module the layer's name in the checkpoint.
 * @param bias whether the layer has one; default true.
 */
export function classify(
  { graph: g, parameters, classes, trained }: NetworkInputs,
  features: Value,
  module: string,
  { bias = true }: { readonly bias?: boolean } = {},
) {
  const logits = g.linear(features, parameters.in(module), { outputs: classes, bias, precision: "float32" });
  if (trained) trained.head({ features, module, logits });
  else g.output("logits", logits);
}
