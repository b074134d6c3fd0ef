import { InputError } from "./input-error.js";
import { readJson, readText } from "./read-file.js";

/**
 * Names of classes in the order of their numbers: a text file of a name a line (`.txt`), a JSON list, an object from number to name,
 * or a model's `config.json` with its `id2label`.
 *
 * @throws InputError
 */
export async function readClassNames(path: string): Promise<string[]> {
  if (/\.txt$/i.test(path)) return readLines(path);
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

async function readLines(path: string): Promise<string[]> {
  const names = (await readText(path)).trimEnd().split(/\r?\n/);
  const empty = names.findIndex((name) => name.trim() === "");
  if (empty >= 0) throw new InputError(`${path}, line ${empty + 1}`, "it is empty; expected the name of a class");
  if (names.length > 65536) throw new InputError(path, `it has ${names.length} lines; expected 65536 at most`);
  return names.map((name) => name.trim());
}
