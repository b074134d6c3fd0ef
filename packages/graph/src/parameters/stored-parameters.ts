import type { GraphBuilder } from "../graph-builder.js";
import type { StoredTensor, Weight } from "../value.js";
import { type ParameterSource, Parameters, type SizedUse } from "./parameters.js";

/** The parameters of a checkpoint, by their names there. They stay in its files. */
export function storedParameters(graph: GraphBuilder, tensors: ReadonlyMap<string, StoredTensor>): Parameters {
  return new Parameters(new StoredSource(graph, tensors));
}

export class StoredSource implements ParameterSource {
  readonly #read = new Set<string>();

  constructor(
    private readonly graph: GraphBuilder,
    private readonly tensors: ReadonlyMap<string, StoredTensor>,
  ) {}

  shape(name: string): readonly number[] | undefined {
    return this.tensors.get(name)?.shape;
  }

  get unread(): readonly string[] {
    return [...this.tensors.keys()].filter((name) => !this.#read.has(name));
  }

  get(name: string, { shape, as = shape }: SizedUse): Weight {
    this.#read.add(name);
    return this.graph.weight({ ...this.tensors.get(name)!, shape: as });
  }
}
