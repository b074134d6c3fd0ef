import { fileURLToPath } from "node:url";
import { isOwnModelId, OWN_MODELS, PREFIX } from "./names.js";

export { isOwnModelId, OWN_MODELS };

/** The folder of a model, in the layout of the Hub's checkpoints. Undefined if there is none of this id. */
export function ownModelFolder(id: string): string | undefined {
  const name = id.slice(PREFIX.length);
  if (!isOwnModelId(id) || !OWN_MODELS.includes(name)) return undefined;
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
