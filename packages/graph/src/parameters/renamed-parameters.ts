import type { Value, Weight } from "../value.js";
import { Parameters, type ParameterUse } from "./parameters.js";

/**
 * Parameters of a checkpoint that has other names than a network's layers ask by. Errors name them as the checkpoint has them.
 *
 * @param rename the name within `parameters` of one that is asked for.
 */
export function renamedParameters(parameters: Parameters, rename: (name: string) => string): Parameters {
  return new RenamedParameters(parameters, rename);
}

class RenamedParameters extends Parameters {
  constructor(
    private readonly target: Parameters,
    private readonly rename: (name: string) => string,
    private readonly path = "",
  ) {
    super(target);
  }

  override in(module: string): Parameters {
    return new RenamedParameters(this.target, this.rename, `${this.path}${module}.`);
  }

  override shape(name: string): readonly number[] | undefined {
    return this.target.shape(this.rename(this.path + name));
  }

  override get(name: string, use: ParameterUse | readonly number[] = {}): Weight {
    return this.target.get(this.rename(this.path + name), use);
  }

  override observe(name: string, value: Value, initial: number): void {
    this.target.observe(this.rename(this.path + name), value, initial);
  }
}
