import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { chooseWeights } from "./choose-weights.js";
import { CheckpointError } from "./error.js";
import type { ModelFiles } from "./model-files.js";
import { folderLookup, listFolder } from "./model-folder.js";
import { type OpenModelOptions, resolveLimits } from "./options.js";
import { readConfigs, readWeights } from "./read-model.js";

/** Finds a model's files by Hub id (`org/name`, `org/name@revision`) or folder, downloading what is missing. */
export async function openModel(source: string, options: OpenModelOptions = {}): Promise<ModelFiles> {
  options.signal?.throwIfAborted();
  const directory = resolve(source);
  const found = await stat(directory).catch(() => undefined);
  if (!found?.isDirectory()) throw new CheckpointError("FOLDER_NOT_FOUND", `There is no folder ${source}.`);
  const limits = resolveLimits(options);
  const files = await listFolder(directory);
  const lookup = folderLookup(directory, files);
  const configs = await readConfigs(lookup, source, limits);
  const choice = chooseWeights(
    files.map(({ name }) => name),
    source,
    options.dtype,
  );
  return { id: source, directory, ...configs, weights: await readWeights(choice, lookup, source, limits) };
}
