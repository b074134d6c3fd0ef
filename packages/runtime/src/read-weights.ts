import { readFloat32, readTensor, type TensorInfo } from "@vistazo/checkpoint/tensors";
import {
  type ModelSpec,
  quantizeInitializers,
  type StoredModelSpec,
  type StoredTensor,
  type WeightRange,
} from "@vistazo/graph";

/**
 * A model as ONNX can say it: weights that are quantised, or not stored row-major, are read and become bytes in the model; all others
 * stay in their files.
 */
export async function readWeights(model: ModelSpec, range: WeightRange = "full"): Promise<StoredModelSpec> {
  const spec = await quantizeInitializers(model, (weight) => readFloat32(entry(weight)), range);
  const initializers = [];
  for (const initializer of spec.initializers) {
    const { data } = initializer;
    const strided = !(data instanceof Uint8Array) && data.layout !== undefined;
    initializers.push(
      strided ? { ...initializer, data: await readTensor(entry({ ...initializer, ...data })) } : initializer,
    );
  }
  return { ...spec, initializers };
}

/** All weights of a model as bytes in it. */
export async function readAllWeights(model: ModelSpec): Promise<StoredModelSpec> {
  const spec = await readWeights(model);
  const initializers = [];
  for (const initializer of spec.initializers) {
    const { data } = initializer;
    const bytes = data instanceof Uint8Array ? data : await readTensor(entry({ ...initializer, ...data }));
    initializers.push({ ...initializer, data: bytes });
  }
  return { ...spec, initializers };
}

/** As a checkpoint's table has it. */
function entry({ layout, ...stored }: Omit<StoredTensor, "name"> & { readonly name?: string }): TensorInfo {
  return { name: "a weight", ...stored, ...layout };
}
