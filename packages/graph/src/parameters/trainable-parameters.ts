import { Graph } from "../graph-layers.js";
import type { Value, Weight } from "../value.js";
import { type InitialValue, type ParameterSource, Parameters, type SizedUse } from "./parameters.js";

/** A tensor that training changes. */
export interface ParameterSpec {
  /** As in the checkpoint. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly initial: InitialValue;
  /** Whether weight decay pulls it to zero. */
  readonly decays?: boolean;
}

/** What a network turns out to be made of when it is built once. */
export interface DeclaredParameters {
  /** In the order in which its layers ask for them. */
  readonly parameters: readonly ParameterSpec[];
  /** What batch normalisation gathers in training for use afterwards. */
  readonly statistics: readonly ParameterSpec[];
}

/**
 * The parameters that a network asks for when it is built, with what they begin with.
 *
 * @param build adds the network to a graph, which is thrown away.
 */
export function declareParameters(build: (g: Graph, parameters: Parameters) => void): DeclaredParameters {
  const g = new Graph();
  const source = new DeclaringSource(g);
  build(g, new Parameters(source));
  return { parameters: [...source.parameters.values()], statistics: [...source.statistics.values()] };
}

class DeclaringSource implements ParameterSource {
  readonly open = true;
  readonly observes = true;
  readonly parameters = new Map<string, ParameterSpec>();
  readonly statistics = new Map<string, ParameterSpec>();

  constructor(private readonly graph: Graph) {}

  shape(name: string): readonly number[] | undefined {
    return this.parameters.get(name)?.shape;
  }

  get(name: string, { shape, as = shape, initial = { value: 0 }, decays }: SizedUse): Weight {
    this.parameters.set(name, { name, shape, initial, ...(decays && { decays }) });
    return { ...this.graph.input(name, "float32", as), shape: as };
  }

  observe(name: string, { shape }: Value, value: number): void {
    this.statistics.set(name, { name, shape: shape as readonly number[], initial: { value } });
  }
}

class GivenSource implements ParameterSource {
  constructor(
    private readonly graph: Graph,
    private readonly values: ReadonlyMap<string, Value>,
    private readonly observed?: Map<string, Value>,
  ) {}

  get observes(): boolean {
    return this.observed !== undefined;
  }

  observe(name: string, value: Value): void {
    this.observed?.set(name, value);
  }

  shape(name: string): readonly number[] | undefined {
    return this.values.get(name)?.shape as readonly number[] | undefined;
  }

  get(name: string, { shape, as }: SizedUse): Weight {
    const value = this.values.get(name)!;
    return as ? { ...this.graph.reshape(value, ...as), shape: as } : { ...value, shape };
  }
}

/**
 * Values of the graph as parameters, by name: the pieces of a vector that is trained.
 *
 * @param observed in training: where the statistics of a batch are put.
 */
export function givenParameters(
  graph: Graph,
  values: ReadonlyMap<string, Value>,
  observed?: Map<string, Value>,
): Parameters {
  return new Parameters(new GivenSource(graph, values, observed));
}
