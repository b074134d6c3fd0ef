import { InputError } from "./input-error.js";
import { readJson } from "./read-file.js";

/**
 * Names of classes in the order of their numbers: a JSON list, an object from number to name, or a model's `config.json` with
 * its `id2label`.
 *
 * @throws InputError
 */
export async function readClassNames(path: string): Promise<string[]> {
  const json = await readJson(path);
  const { id2label = json } = (json ?? {}) as { id2label?: unknown };
  if (typeof id2label !== "object" || id2label === null)
    throw new InputError(path, "expected a list of names, or a model's config.json");
  const names: string[] = [];
  for (const [key, name] of Object.entries(id2label)) {
    const index = Number(key);
    if (!Number.isInteger(index) || index < 0 || index > 65535)
      throw new InputError(path, `${JSON.stringify(key)} is no class number; expected 0, 1 …`);
    if (typeof name !== "string")
      throw new InputError(path, `class ${key} is ${JSON.stringify(name)}; expected its name`);
    names[index] = name;
  }
  if (names.length === 0) throw new InputError(path, "it names no class; expected at least one");
  // Array.from fills the gaps, which forEach and map would pass over.
  return Array.from(names, (name, i) => name ?? `class ${i}`);
}
