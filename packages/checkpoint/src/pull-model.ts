import { CheckpointError } from "./error.js";
import { locateModel } from "./locate-model.js";
import type { ModelFile } from "./model-location.js";
import { type OpenModelOptions, resolveLimits } from "./options.js";
import { planWeights, readConfigs } from "./read-model.js";
import { tokenizerFiles } from "./read-tokenizer.js";

/** A model that is on this machine. */
export interface PulledModel {
  readonly id: string;
  readonly revision?: string;
  readonly commit?: string;
  /** The snapshot within the cache, or the folder. */
  readonly directory: string;
  /** The weights' files. */
  readonly files: readonly ModelFile[];
}

/**
 * Downloads what `openModel` would, and opens nothing.
 *
 * @throws as {@link openModel}, except what is wrong inside the weights' files
 */
export async function pullModel(source: string, options: OpenModelOptions = {}): Promise<PulledModel> {
  const limits = resolveLimits(options);
  const location = await locateModel(source, options);
  const { configs, weightsFile } = await readConfigs(location, limits, options);
  const plan = await planWeights(location, limits, configs.config, options, weightsFile);
  await location.fetch([...tokenizerFiles(location, configs.config, options), ...plan.files]);
  await location.complete();
  const { id, revision, commit, directory } = location;
  const files = location.files.filter(({ name }) => plan.files.includes(name));
  return { id, ...(commit === undefined ? {} : { revision, commit }), directory, files };
}

/** Whether `openModel` would need no network. */
export async function isCached(source: string, options: OpenModelOptions = {}): Promise<boolean> {
  try {
    await pullModel(source, { ...options, offline: true });
    return true;
  } catch (cause) {
    if (!(cause instanceof CheckpointError)) throw cause;
    return false;
  }
}
