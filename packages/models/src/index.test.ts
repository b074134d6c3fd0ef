import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { DRAWING_MODELS, drawingModelFolder, OWN_MODELS, ownModelFolder } from "./index.js";

const root = fileURLToPath(new URL("../", import.meta.url));

it("lists every model that lies here", () => {
  const folders = readdirSync(root).filter((name) => existsSync(join(root, name, "config.json")));
  expect(folders.sort()).toEqual([...OWN_MODELS, ...DRAWING_MODELS].sort());
});

it.each(OWN_MODELS)("has the card, the configs and the weights of %s", (name) => {
  const folder = ownModelFolder(`vistazo/${name}`) as string;
  const weights = name === "objects" ? "onnx/model.onnx" : "model.safetensors";
  for (const file of ["README.md", "config.json", "preprocessor_config.json", weights])
    expect(existsSync(join(folder, file)), file).toBe(true);
});

it.each(DRAWING_MODELS)("has the card, the config and the network of %s", (name) => {
  const folder = drawingModelFolder(`vistazo/${name}`) as string;
  for (const file of ["README.md", "config.json", "onnx/model.onnx"])
    expect(existsSync(join(folder, file)), file).toBe(true);
  expect(ownModelFolder(`vistazo/${name}`)).toBeUndefined();
  expect(drawingModelFolder("vistazo/doodle")).toBeUndefined();
});

it.each(["vistazo/../models", "vistazo/", "vistazo/src", "doodle", "other/doodle", "vistazo/doodle/onnx"])(
  "has no folder for %s",
  (id) => {
    expect(ownModelFolder(id)).toBeUndefined();
  },
);
