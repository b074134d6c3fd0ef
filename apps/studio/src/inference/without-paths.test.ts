import { homedir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withoutPaths } from "./without-paths.js";

const cached = join(homedir(), ".cache/huggingface/hub");

it.each([
  ["/srv/models/vit has no weights.", "/srv/models/vit", "vit has no weights."],
  [
    "Load model from /srv/models/vit/onnx/model.onnx failed.",
    "/srv/models/vit",
    "Load model from vit/onnx/model.onnx failed.",
  ],
  ["a/b is not in the cache /data/hub, and the Hub is away.", "a/b", "a/b is not in the cache, and the Hub is away."],
  [`${cached}/models--a--b/config.json is damaged.`, "a/b", "the cache/models--a--b/config.json is damaged."],
  [`${join(homedir(), "x.bin")} is none.`, "a/b", "x.bin is none."],
  ["a/b has no class.", "a/b", "a/b has no class."],
])("says %s without the place", (text, source, said) => {
  expect(withoutPaths(text, source, "/data/hub")).toBe(said);
});
