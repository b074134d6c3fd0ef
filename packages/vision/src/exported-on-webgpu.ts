import { type OnnxOperators, readOnnxOperators, type StoredFile } from "@vistazo/checkpoint/reader";
import { missingChannels } from "@vistazo/graph";
import { type DoubtfulOperator, operatorProblem } from "@vistazo/runtime";

/**
 * Why a network that somebody else exported would not be computed rightly by WebGPU here: its operators are as they are, where our graphs go
 * round those that were seen to be wrong.
 *
 * @returns what is wrong, as it stands after a colon, or undefined
 */
export async function exportedProblem(file: StoredFile): Promise<string | undefined> {
  for (const operator of doubtfulOperators(await readOnnxOperators(file))) {
    const problem = await operatorProblem(operator, { device: "webgpu" });
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Those of a network that are computed wrongly on some devices. A convolution whose weight is not known may be one. */
export function doubtfulOperators({ types, convolutions }: OnnxOperators): DoubtfulOperator[] {
  const odd = convolutions.some(
    ({ weight, groups }) => weight === undefined || (groups === 1 && missingChannels(weight) > 0),
  );
  const fused = types.has("MultiHeadAttention") || types.has("Attention") || types.has("GroupQueryAttention");
  return [...(odd ? (["convolution"] as const) : []), ...(fused ? (["attention"] as const) : [])];
}
