import { CheckpointError } from "./error.js";
import type { ModelFiles } from "./model-files.js";
import { readFloat32 } from "./read-tensor.js";

/**
 * All weights of a model in memory, by their names. Counters, which are whole numbers, are left out.
 *
 * @throws CheckpointError no-weights for a model of which there is an ONNX graph only.
 */
export async function readWeights({ id, weights }: ModelFiles) {
  if (weights.kind !== "pytorch")
    throw new CheckpointError("no-weights", `${id} has an ONNX graph only; choose a model with PyTorch weights.`);
  const tensors = new Map<string, { readonly shape: readonly number[]; readonly data: Float32Array }>();
  for (const [name, info] of weights.tensors)
    if (info.dtype !== "int64") tensors.set(name, { shape: info.shape, data: await readFloat32(info) });
  return tensors;
}
