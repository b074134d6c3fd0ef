import type { Value } from "@vistazo/graph";
import type { NetworkInputs } from "../architecture.js";

/** What one of the blocks that follow one another takes in, where all that comes after is computed of it alone. */
export function enterBlock({ trained, enter }: Pick<NetworkInputs, "trained" | "enter">, x: Value): Value {
  const given = trained?.block(x) ?? x;
  return enter?.([given])[0] ?? given;
}

/** What a head takes in: all that the network's answer is computed of. */
export function enterHead({ enter }: Pick<NetworkInputs, "enter">, values: readonly Value[]): readonly Value[] {
  return enter?.(values) ?? values;
}
