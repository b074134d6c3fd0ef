import { locateModel } from "./locate-model.js";
import type { LocalModelFiles } from "./model-files.js";
import { openLocation } from "./open-files.js";
import type { OpenModelOptions } from "./options.js";

/**
 * Finds a model's files and reads what they say: the configs, and where each tensor lies. Of the weights themselves
 * nothing is read, so that a large checkpoint takes milliseconds.
 *
 * `source` is a Hub id (`org/name`, `org/name@revision`) or a folder in the Hub's layout. A Hub model is taken from the
 * standard cache, which Python's libraries share, and what is missing there is downloaded: config.json,
 * preprocessor_config.json, processor_config.json and the weights, safetensors rather than `pytorch_model.bin` rather
 * than ONNX. Without a network, what is cached is used. `vistazo/NAME` is a model of the project's own, in the package
 * `@vistazo/models`.
 *
 * @throws CheckpointError with a `code` for every cause, or the signal's reason
 */
export async function openModel(source: string, options: OpenModelOptions = {}): Promise<LocalModelFiles> {
  const location = await locateModel(source, options);
  return { ...(await openLocation(location, options)), directory: location.directory };
}
