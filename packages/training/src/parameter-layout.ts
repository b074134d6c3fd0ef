import type { Graph, ParameterSpec, Value } from "@vistazo/graph";
import type { Random } from "./random.js";

interface Slot extends ParameterSpec {
  readonly offset: number;
  readonly length: number;
}

/**
 * The tensors of a network, laid one after the other in one vector: then the optimizer is a few operations on long vectors,
 * and a checkpoint a few arrays.
 */
export class ParameterLayout {
  readonly #slots: readonly Slot[];
  /** Of the vector, in elements. */
  readonly length: number;

  constructor(specs: readonly ParameterSpec[]) {
    let offset = 0;
    this.#slots = specs.map((spec) => {
      const slot = { ...spec, offset, length: spec.shape.reduce((product, size) => product * size, 1) };
      offset += slot.length;
      return slot;
    });
    this.length = offset;
  }

  /** The tensors, in their order. */
  get specs(): readonly ParameterSpec[] {
    return this.#slots;
  }

  /** A vector with the tensors' initial values. */
  initial(random: Random): Float32Array {
    const vector = new Float32Array(this.length);
    for (const { initial, offset, length } of this.#slots) {
      if ("value" in initial) vector.fill(initial.value, offset, offset + length);
      else for (let i = 0; i < length; i++) vector[offset + i] = random.normal() * initial.deviation;
    }
    return vector;
  }

  /** 1 for the elements that weight decay is for, 0 for the others. */
  decayMask(): Float32Array {
    const mask = new Float32Array(this.length);
    for (const { decays, offset, length } of this.#slots) if (decays) mask.fill(1, offset, offset + length);
    return mask;
  }

  /** The tensors, each a piece of the vector: a change of one is a change of the other. */
  tensors(vector: Float32Array): Map<string, { readonly shape: readonly number[]; readonly data: Float32Array }> {
    return new Map(
      this.#slots.map(({ name, shape, offset, length }) => [
        name,
        { shape, data: vector.subarray(offset, offset + length) },
      ]),
    );
  }

  /** The tensors as values of a graph in which `vector` is one. */
  split(g: Graph, vector: Value): Map<string, Value> {
    return new Map(
      this.#slots.map(({ name, shape, offset, length }) => [
        name,
        g.reshape(g.slice(vector, 0, offset, offset + length), ...shape),
      ]),
    );
  }

  /** The inverse of `split`. */
  join(g: Graph, values: ReadonlyMap<string, Value>): Value {
    return g.concat(0, ...this.#slots.map(({ name }) => g.reshape(values.get(name)!, -1)));
  }
}
