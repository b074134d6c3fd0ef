import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pullModel } from "@vistazo/checkpoint";
import { StudioError } from "../platform/error.js";

/** What a model is made of; nothing else of its folder is given away. */
const MODEL_FILE =
  /^(config|preprocessor_config|processor_config|vocab|tokenizer)\.json$|^merges\.txt$|^(onnx\/)?[\w.-]+\.(safetensors|bin|onnx|onnx_data)$|^(model\.safetensors|pytorch_model\.bin)\.index\.json$/u;

export interface ModelFile {
  readonly path: string;
  readonly size: number;
  /** Another one where the file has changed. */
  readonly version: string;
}

/**
 * A file of a model that is on this computer.
 *
 * @param source a Hub id or a folder's path.
 * @throws StudioError NOT_FOUND; CheckpointError for a model that is not here
 */
export async function findModelFile(source: string, file: string): Promise<ModelFile> {
  const missing = new StudioError("NOT_FOUND", `The model has no file ${file.slice(0, 100)}.`);
  if (!MODEL_FILE.test(file) || file.includes("..")) throw missing;
  const { directory } = await pullModel(source, { offline: true });
  const path = join(directory, file);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw missing;
  return { path, size: found.size, version: `${found.size}-${found.mtimeMs}` };
}
