import { encodeModel, type ModelSpec } from "@vistazo/graph";
import { readAllWeights } from "./read-weights.js";

/** A graph as the bytes of an .onnx file that holds its weights too: for other programs. */
export async function encodeWithWeights(model: ModelSpec): Promise<Uint8Array> {
  return encodeModel(await readAllWeights(model));
}
