import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { OWN_MODELS, ownModelFiles } from "./addresses.js";

it.each(OWN_MODELS)("has the addresses of %s", (name) => {
  const files = ownModelFiles(`vistazo/${name}`)!;
  const weights = name === "objects" ? "onnx/model.onnx" : "model.safetensors";
  expect([...files.keys()]).toEqual(["config.json", "preprocessor_config.json", weights]);
  for (const url of files.values()) expect(existsSync(url), url.href).toBe(true);
});

it.each(["vistazo/../models", "vistazo/", "vistazo/toString", "doodle", "other/doodle"])("has none for %s", (id) => {
  expect(ownModelFiles(id)).toBeUndefined();
});
