import { isOwnModelId, OWN_MODELS, PREFIX } from "./names.js";

export { isOwnModelId, OWN_MODELS };

/** Written out, so that bundlers find the files and put them beside the scripts. */
const files: Readonly<Record<string, () => Readonly<Record<string, URL>>>> = {
  doodle: () => ({
    "config.json": new URL("../doodle/config.json", import.meta.url),
    "preprocessor_config.json": new URL("../doodle/preprocessor_config.json", import.meta.url),
    "model.safetensors": new URL("../doodle/model.safetensors", import.meta.url),
  }),
  "dogs-or-cats": () => ({
    "config.json": new URL("../dogs-or-cats/config.json", import.meta.url),
    "preprocessor_config.json": new URL("../dogs-or-cats/preprocessor_config.json", import.meta.url),
    "model.safetensors": new URL("../dogs-or-cats/model.safetensors", import.meta.url),
  }),
  objects: () => ({
    "config.json": new URL("../objects/config.json", import.meta.url),
    "preprocessor_config.json": new URL("../objects/preprocessor_config.json", import.meta.url),
    "onnx/model.onnx": new URL("../objects/onnx/model.onnx", import.meta.url),
  }),
  scenes: () => ({
    "config.json": new URL("../scenes/config.json", import.meta.url),
    "preprocessor_config.json": new URL("../scenes/preprocessor_config.json", import.meta.url),
    "model.safetensors": new URL("../scenes/model.safetensors", import.meta.url),
  }),
  "depth-indoors": () => ({
    "config.json": new URL("../depth-indoors/config.json", import.meta.url),
    "preprocessor_config.json": new URL("../depth-indoors/preprocessor_config.json", import.meta.url),
    "model.safetensors": new URL("../depth-indoors/model.safetensors", import.meta.url),
  }),
};

/** The addresses of a model's files by their names, in the layout of the Hub's checkpoints. Undefined if there is none of this id. */
export function ownModelFiles(id: string): ReadonlyMap<string, URL> | undefined {
  const name = id.slice(PREFIX.length);
  if (!isOwnModelId(id) || !OWN_MODELS.includes(name)) return undefined;
  return new Map(Object.entries(files[name]()));
}

/** The recogniser of doodles as a graph that ONNX Runtime takes as it is, by the names that its files have in a checkpoint's folder. */
export function doodleGraphFiles(): ReadonlyMap<string, URL> {
  return new Map([
    ["config.json", new URL("../doodle/config.json", import.meta.url)],
    ["preprocessor_config.json", new URL("../doodle/preprocessor_config.json", import.meta.url)],
    ["onnx/model.onnx", new URL("../doodle/onnx/model.onnx", import.meta.url)],
  ]);
}
