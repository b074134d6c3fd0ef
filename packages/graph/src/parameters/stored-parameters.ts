import type { GraphBuilder } from "../graph-builder.js";
import type { StoredTensor, Weight } from "../value.js";
import { type ParameterSource, Parameters, type SizedUse } from "./parameters.js";

/** The parameters of a checkpoint, by their names there. They stay in its files. */
export function storedParameters(graph: GraphBuilder, tensors: ReadonlyMap<string, StoredTensor>): Parameters {
  return new Parameters(new StoredSource(graph, tensors));
}

export class StoredSource implements ParameterSource {
  constructor(
    private readonly graph: GraphBuilder,
    private readonly tensors: ReadonlyMap<string, StoredTensor>,
  ) {}

  shape(name: string): readonly number[] | undefined {
    return this.tensors.get(name)?.shape;
  }

  get(name: string, { shape, as = shape }: SizedUse): Weight {
    return this.graph.weight({ ...this.tensors.get(name)!, shape: as });
  }
}
