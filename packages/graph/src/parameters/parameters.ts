import { GraphError } from "../graph-error.js";
import { shapeText, type Value, type Weight } from "../value.js";

/** What a parameter begins with where it is trained from nothing: draws from a normal distribution of this deviation, or one value throughout. */
export type InitialValue = { readonly deviation: number } | { readonly value: number };

/** What a layer says of a parameter that it asks for. */
export interface ParameterUse {
  /** The sizes that it must have. Default: those that it has. */
  readonly shape?: readonly number[];
  /** The sizes that the layer takes it in, of as many elements. Default: those that it has. */
  readonly as?: readonly number[];
  /** Default: 0 throughout. */
  readonly initial?: InitialValue;
  /** Whether weight decay pulls it to zero: matrices and kernels yes, biases and scales no. */
  readonly decays?: boolean;
  /** It is no parameter but a statistic that training gathers. */
  readonly gathered?: boolean;
}

/** A parameter's use, its sizes known. */
export type SizedUse = ParameterUse & { readonly shape: readonly number[] };

/** Where a network's parameters come from: a checkpoint, a vector that is trained, constants. Names are those of the checkpoint, in full. */
export interface ParameterSource {
  /** The sizes of a parameter; undefined if there is none of this name (yet). */
  shape(name: string): readonly number[] | undefined;
  /** A parameter as a float32 value of the graph, of the sizes `use.as ?? use.shape`, which the caller has compared with its own. */
  get(name: string, use: SizedUse): Weight;
  /** The names of those that nobody has asked for, where they are known. */
  readonly unread?: readonly string[];
  /** There is a parameter of every name that is asked for: those that there are not yet are made. */
  readonly open?: boolean;
  /** The network is being trained: its layers go by the statistics of a batch, and tell them. */
  readonly observes?: boolean;
  /** Is told a statistic of a batch, by the name that it is gathered under for use afterwards; before the first batch it is `initial` throughout. */
  observe?(name: string, value: Value, initial: number): void;
}

/** A network's parameters under the names of its modules, checked against the shapes that its layers give them. */
export class Parameters implements ParameterSource {
  constructor(
    private readonly source: ParameterSource,
    private readonly prefix = "",
  ) {}

  /** The parameters of a module inside this one. */
  in(module: string): Parameters {
    return new Parameters(this.source, `${this.prefix}${module}.`);
  }

  has(name: string): boolean {
    return this.shape(name) !== undefined;
  }

  /** The sizes of a parameter, where there is one of this name. */
  shape(name: string): readonly number[] | undefined {
    return this.source.shape(this.prefix + name);
  }

  /** Of several names that a module has had, the one that these parameters have. */
  named(...modules: readonly string[]): string {
    return modules.find((module) => this.has(`${module}.weight`)) ?? modules[0];
  }

  /**
   * One parameter.
   *
   * @throws GraphError `missing-weight` or `weight-shape`, naming it.
   */
  get(name: string, use: ParameterUse | readonly number[] = {}): Weight {
    const wanted: ParameterUse = isShape(use) ? { shape: use } : use;
    const full = this.prefix + name;
    const known = this.source.shape(full);
    const shape = wanted.shape ?? known;
    if (!shape || !(known || this.open)) {
      throw new GraphError(
        "missing-weight",
        `The checkpoint has no weight "${full}", which its config.json calls for.`,
      );
    }
    if (known && !sameShape(known, shape)) {
      throw new GraphError(
        "weight-shape",
        `The weight "${full}" is ${shapeText(known)} where its config.json calls for ${shapeText(shape)}.`,
      );
    }
    return this.source.get(full, { ...wanted, shape });
  }

  /** The names, in full, of all parameters that no layer has asked for. */
  get unread(): readonly string[] {
    return this.source.unread ?? [];
  }

  get open(): boolean {
    return this.source.open ?? false;
  }

  get observes(): boolean {
    return this.source.observes ?? false;
  }

  observe(name: string, value: Value, initial: number): void {
    this.source.observe?.(this.prefix + name, value, initial);
  }
}

function isShape(use: ParameterUse | readonly number[]): use is readonly number[] {
  return Array.isArray(use);
}

export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}
