import type { Weight } from "../value.js";
import { type ParameterSource, Parameters, type SizedUse } from "./parameters.js";

/**
 * Parameters of two sources: those that are trained, and the others of the network, which stay as they are. Statistics that
 * training has gathered stay too.
 *
 * @param isTrained asked anew whenever the network asks for a parameter.
 */
export function partlyTrained(
  trained: Parameters,
  others: Parameters,
  isTrained: (name: string) => boolean,
): Parameters {
  return new Parameters(new CombinedSource(trained, others, isTrained));
}

class CombinedSource implements ParameterSource {
  constructor(
    private readonly trained: Parameters,
    private readonly others: Parameters,
    private readonly isTrained: (name: string) => boolean,
  ) {}

  get open(): boolean {
    return this.trained.open;
  }

  shape(name: string): readonly number[] | undefined {
    return (this.isTrained(name) ? this.trained.shape(name) : undefined) ?? this.others.shape(name);
  }

  get(name: string, use: SizedUse): Weight {
    return (this.isTrained(name) && !use.gathered ? this.trained : this.others).get(name, use);
  }
}
