import { onnxDataType, type TensorData } from "../data-type.js";
import type { GraphBuilder } from "../graph-builder.js";
import type { Weight } from "../value.js";
import { type ParameterSource, Parameters, type SizedUse } from "./parameters.js";

/** A tensor in memory, row-major: float32, or float16 as its bits in a Uint16Array. */
export interface ConstantTensor {
  readonly shape: readonly number[];
  readonly data: TensorData;
}

/** Parameters in memory, which become a part of the graph. */
export function constantParameters(graph: GraphBuilder, tensors: ReadonlyMap<string, ConstantTensor>): Parameters {
  return new Parameters(new ConstantSource(graph, tensors));
}

class ConstantSource implements ParameterSource {
  readonly #values = new Map<string, Weight>();

  constructor(
    private readonly graph: GraphBuilder,
    private readonly tensors: ReadonlyMap<string, ConstantTensor>,
  ) {}

  shape(name: string): readonly number[] | undefined {
    return this.tensors.get(name)?.shape;
  }

  get(name: string, { shape, as = shape }: SizedUse): Weight {
    const key = `${name} ${as}`;
    const known = this.#values.get(key);
    if (known) return known;
    const constant = this.graph.constant(this.tensors.get(name)!.data, as);
    const value =
      constant.dtype === "float32"
        ? constant
        : { ...this.graph.op("Cast", [constant], { to: onnxDataType.float32 }), shape: as };
    this.#values.set(key, value);
    return value;
  }
}
