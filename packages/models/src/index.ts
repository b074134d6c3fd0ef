import { fileURLToPath } from "node:url";

/** The models of this package. Their ids are these names after `vistazo/`, as `vistazo/doodle`. */
export const OWN_MODELS: readonly string[] = ["doodle", "dogs-or-cats"];

const PREFIX = "vistazo/";

/** Whether an id is one of the project's own, whose names begin with `vistazo/`, be there such a model or not. */
export function isOwnModelId(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** The folder of a model, in the layout of the Hub's checkpoints. Undefined if there is none of this id. */
export function ownModelFolder(id: string): string | undefined {
  const name = id.slice(PREFIX.length);
  if (!isOwnModelId(id) || !OWN_MODELS.includes(name)) return undefined;
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
