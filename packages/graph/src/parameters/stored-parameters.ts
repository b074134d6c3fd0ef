import type { GraphBuilder } from "../graph-builder.js";
import type { StoredLayout, StoredTensor, Weight } from "../value.js";
import { type ParameterSource, Parameters, type SizedUse } from "./parameters.js";

/** What a checkpoint's table says of a tensor; strides only where it is not stored row-major, as transposed ones are not. */
export type TableEntry = Omit<StoredTensor, "layout"> & Partial<Pick<StoredLayout, "strides">>;

/** The parameters of a checkpoint, by their names there. They stay in its files. */
export function storedParameters(graph: GraphBuilder, tensors: ReadonlyMap<string, TableEntry>): Parameters {
  return new Parameters(new StoredSource(graph, tensors));
}

export class StoredSource implements ParameterSource {
  readonly #read = new Set<string>();

  constructor(
    private readonly graph: GraphBuilder,
    private readonly tensors: ReadonlyMap<string, TableEntry>,
  ) {}

  shape(name: string): readonly number[] | undefined {
    return this.tensors.get(name)?.shape;
  }

  get unread(): readonly string[] {
    return [...this.tensors.keys()].filter((name) => !this.#read.has(name));
  }

  get(name: string, { shape, as = shape }: SizedUse): Weight {
    this.#read.add(name);
    const { strides, ...stored } = this.tensors.get(name)!;
    return this.graph.weight({ ...stored, shape: as, ...(strides && { layout: { shape: stored.shape, strides } }) });
  }
}
