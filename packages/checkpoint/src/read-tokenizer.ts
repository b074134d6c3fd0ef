import { CheckpointError } from "./error.js";
import { readJsonFile, readTextFile } from "./json-file.js";
import { isJsonObject } from "./json-object.js";
import type { BytePairs, JsonObject } from "./model-files.js";
import type { ModelLocation } from "./model-location.js";
import type { Limits, OpenModelOptions } from "./options.js";

const VOCABULARY = "vocab.json";
const MERGES = "merges.txt";
const TOKENIZER = "tokenizer.json";

export const TOKENIZER_NAMES: readonly string[] = [VOCABULARY, MERGES, TOKENIZER];

/** The files of the model's tokenizer, if its config.json calls for one and it has one. */
export function tokenizerFiles(
  location: ModelLocation,
  config: JsonObject,
  { needsTokenizer }: Pick<OpenModelOptions, "needsTokenizer">,
): readonly string[] {
  if (!needsTokenizer?.(config)) return [];
  const has = (name: string) => location.files.some((file) => file.name === name);
  if (has(VOCABULARY) && has(MERGES)) return [VOCABULARY, MERGES];
  return has(TOKENIZER) ? [TOKENIZER] : [];
}

/**
 * What is in them, and nothing where there are none.
 *
 * @throws CheckpointError invalid-config for files that are no tokenizer of byte pairs
 */
export async function readTokenizer(
  location: ModelLocation,
  files: readonly string[],
  { maxConfigBytes }: Limits,
): Promise<{ bytePairs?: BytePairs }> {
  await location.fetch(files, maxConfigBytes);
  if (files.includes(VOCABULARY)) {
    const vocab = await readJsonFile(location.file(VOCABULARY), maxConfigBytes);
    const lines = (await readTextFile(location.file(MERGES), maxConfigBytes)).split(/\r?\n/);
    return { bytePairs: { vocab: numbered(vocab, VOCABULARY), merges: lines.filter(isMerge) } };
  }
  if (!files.includes(TOKENIZER)) return {};
  const { model } = await readJsonFile(location.file(TOKENIZER), maxConfigBytes);
  const { vocab, merges } = isJsonObject(model) ? model : {};
  if (!isJsonObject(vocab) || !Array.isArray(merges)) {
    throw new CheckpointError(
      "invalid-config",
      `${TOKENIZER} has no "vocab" and "merges" in its "model", as a tokenizer of byte pairs has.`,
    );
  }
  return { bytePairs: { vocab: numbered(vocab, TOKENIZER), merges: merges.map((pair) => [pair].flat().join(" ")) } };
}

/** The first line may tell the file's version. */
function isMerge(line: string): boolean {
  return line.trim() !== "" && !line.startsWith("#version");
}

function numbered(vocab: JsonObject, file: string): Readonly<Record<string, number>> {
  const wrong = Object.entries(vocab).find(([, id]) => !Number.isSafeInteger(id));
  if (!wrong) return vocab as Record<string, number>;
  throw new CheckpointError("invalid-config", `${file}: the token ${JSON.stringify(wrong[0])} has no whole number.`);
}
