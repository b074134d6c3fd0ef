import { openFile } from "./byte-source.js";
import { weightRounds } from "./choose-weights.js";
import { CheckpointError } from "./error.js";
import type { ModelFiles } from "./model-files.js";
import type { ModelFile, ModelLocation } from "./model-location.js";
import { withOnlyOnnx } from "./one-onnx-file.js";
import { type CheckpointLimits, type OpenModelOptions, resolveLimits } from "./options.js";
import { CONFIG_NAMES, planWeights, readConfigs, readWeights } from "./read-model.js";
import { readTokenizer, TOKENIZER_NAMES, tokenizerFiles } from "./read-tokenizer.js";
import { findRemoteFile } from "./remote-file.js";
import type { RemoteFile, StoredFile } from "./stored-file.js";

export interface OpenFilesOptions
  extends CheckpointLimits,
    Pick<OpenModelOptions, "dtype" | "signal" | "pytorchProblem" | "needsTokenizer" | "describe"> {}

/**
 * A model whose files are in somebody's hands: chosen or dropped in a page.
 *
 * @param files by their names within the model, as in the Hub's layout.
 * @throws CheckpointError as `openModel`.
 */
export function openFiles(
  id: string,
  files: ReadonlyMap<string, Blob>,
  options: OpenFilesOptions = {},
): Promise<ModelFiles> {
  const there = [...files].map(([name, { size }]) => ({ name, bytes: size }));
  const location = locationOf(id, there, async (name) => {
    const file = files.get(name);
    if (!file) throw new CheckpointError("file-not-found", `${id} lacks the file ${name}.`);
    return file;
  });
  return openLocation(location, options);
}

/**
 * A model in the Hub's layout on a server, or an ONNX file there, of whose weights only the parts that are needed are fetched.
 *
 * @param base the address of its folder, or of the ONNX file.
 * @throws CheckpointError as `openModel`; ranges-refused where the server sends whole files only.
 */
export async function openAddress(base: string | URL, options: OpenFilesOptions = {}): Promise<ModelFiles> {
  const oneFile = /[^/]+\.onnx$/.exec(new URL(base).pathname)?.[0];
  const folder = oneFile ? new URL(".", base) : new URL(String(base).replace(/\/*$/, "/"));
  const found = new Map<string, RemoteFile>();
  const find = async (name: string) => {
    const known = found.get(name);
    if (known) return known;
    const file = await findRemoteFile(new URL(name, folder), options.signal);
    found.set(name, file);
    return file;
  };
  // A server does not list a folder: what is there is found by asking.
  const probe = async (name: string): Promise<ModelFile | undefined> => {
    try {
      return { name, bytes: (await find(name)).size };
    } catch (error) {
      if (error instanceof CheckpointError && error.code === "file-not-found") return undefined;
      throw error;
    }
  };
  const present = async (names: readonly string[]) =>
    (await Promise.all(names.map(probe))).filter((file) => file !== undefined);
  if (oneFile) {
    const name = decodeURIComponent(oneFile);
    const there = await present([...CONFIG_NAMES, name, `${name}_data`, `${name}.data`]);
    return openLocation(withOnlyOnnx(locationOf(String(base), there, find), name), options);
  }
  const there = await present([...CONFIG_NAMES, ...(options.needsTokenizer ? TOKENIZER_NAMES : [])]);
  for (const names of weightRounds(options.dtype)) {
    const weights = await present(names);
    there.push(...weights);
    if (weights.length > 0) break;
  }
  return openLocation(locationOf(String(base), there, find), options);
}

/** What a model's files say, wherever they are. @throws CheckpointError, and what `pytorchProblem` answers */
export async function openLocation(location: ModelLocation, options: OpenFilesOptions): Promise<ModelFiles> {
  const limits = resolveLimits(options);
  const { configs, weightsFile } = await readConfigs(location, limits, options);
  const plan = await planWeights(location, limits, configs.config, options, weightsFile);
  const problem = plan.choice.kind === "pytorch" ? options.pytorchProblem?.(configs.config) : undefined;
  if (problem) throw problem;
  const tokenizerNames = tokenizerFiles(location, configs.config, options);
  const tokenizer = await readTokenizer(location, tokenizerNames, limits);
  const weights = await readWeights(location, plan, limits);
  await location.complete();
  const { id, revision, commit } = location;
  const index = "index" in plan.choice ? [plan.choice.index] : [];
  const used = new Set([...CONFIG_NAMES, ...tokenizerNames, ...index, ...plan.files]);
  const files = location.files
    .filter(({ name }) => used.has(name))
    .map(({ name, bytes }) => ({ name, bytes, file: location.file(name) }));
  return { id, ...(commit === undefined ? {} : { revision, commit }), ...configs, ...tokenizer, weights, files };
}

function locationOf(
  id: string,
  files: readonly ModelFile[],
  find: (name: string) => Promise<StoredFile>,
): ModelLocation {
  const fetched = new Map<string, StoredFile>();
  return {
    id,
    files,
    local: files,
    lacking: (error) => error,
    file: (name) => fetched.get(name)!,
    peek: async (name) => openFile(await find(name)),
    async fetch(names) {
      for (const name of names) fetched.set(name, await find(name));
    },
    async complete() {},
  };
}
