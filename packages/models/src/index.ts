import { fileURLToPath } from "node:url";
import { DRAWING_MODELS, isOwnModelId, OWN_MODELS, PREFIX } from "./names.js";

export { DRAWING_MODELS, isOwnModelId, OWN_MODELS };

/** The folder of a model, in the layout of the Hub's checkpoints. Undefined if there is none of this id. */
export function ownModelFolder(id: string): string | undefined {
  const name = id.slice(PREFIX.length);
  if (!isOwnModelId(id) || !OWN_MODELS.includes(name)) return undefined;
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}

/** The folder of a network that draws, `vistazo/draw`: config.json and onnx/model.onnx. Undefined if there is none of this id. */
export function drawingModelFolder(id: string): string | undefined {
  const name = id.slice(PREFIX.length);
  if (!isOwnModelId(id) || !DRAWING_MODELS.includes(name)) return undefined;
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
