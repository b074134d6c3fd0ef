import { isAbsolute, relative, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFileName } from "./file-name.js";

describe("checkFileName", () => {
  it.each(["model.safetensors", "onnx/model.onnx", "a b/c-1_2.bin", "…/é"])("lets %s through", (name) => {
    expect(checkFileName(name, "index")).toBe(name);
  });

  it.each([
    "",
    "..",
    "../x",
    "a/../../x",
    "/etc/passwd",
    "a//b",
    "a/",
    "./a",
    "a\\..\\b",
    "C:\\x",
    "C:x",
    "a\0b",
    "a\nb",
    "x".repeat(300),
  ])("refuses %j", (name) => {
    expect(() => checkFileName(name, "model.index.json")).toThrow(
      expect.objectContaining({ code: "invalid-file-name", message: expect.stringMatching(/^model\.index\.json/) }),
    );
  });

  it("lets nothing through that leads out of a folder", () => {
    const part = fc.oneof(fc.string(), fc.constantFrom("..", ".", "", "\\", "/", "a"));
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join("/")),
        (name) => {
          try {
            checkFileName(name, "x");
          } catch {
            return;
          }
          const inside = relative("/folder", resolve("/folder", name));
          expect(inside.startsWith("..") || isAbsolute(inside) || inside === "").toBe(false);
        },
      ),
    );
  });
});
