import type { Graph, Parameters, Precision, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";

export interface MlpSizes {
  /** Between the two layers. */
  readonly inner: number;
  readonly outputs: number;
  /** The activation between them, as a config names it. */
  readonly act: string;
  /** Of the second layer, whose products are mostly added to a residual stream; default float32. */
  readonly precision?: Precision;
}

/** Two linear layers with an activation between them: [..., width] to [..., outputs]. */
export function mlp(
  g: Graph,
  x: Value,
  [first, second]: readonly [Parameters, Parameters],
  { inner, outputs, act, precision = "float32" }: MlpSizes,
): Value {
  const hidden = activation(act)(g, g.linear(x, first, { outputs: inner }));
  return g.linear(hidden, second, { outputs, precision });
}
