import { openModel, readFloat32 } from "@vistazo/checkpoint";

/** The tensors of a checkpoint by name. */
export async function readWeights(
  folder: string,
): Promise<Map<string, { shape: readonly number[]; data: Float32Array }>> {
  const { weights } = await openModel(folder);
  const tensors = new Map<string, { shape: readonly number[]; data: Float32Array }>();
  if (weights.kind !== "pytorch") return tensors;
  for (const [name, info] of weights.tensors)
    if (info.dtype !== "int64") tensors.set(name, { shape: info.shape, data: await readFloat32(info) });
  return tensors;
}
