import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { findScript } from "./find-script.js";

it("finds a script by the name that a package exports, and beside the asker", () => {
  expect(existsSync(findScript("@vistazo/worker/node", import.meta.url))).toBe(true);
  expect(existsSync(findScript("./find-script.ts", import.meta.url))).toBe(true);
});

it.each([
  ["of a package that is not installed", "@vistazo/elsewhere/worker", import.meta.url],
  ["that was beside the asker before it was bundled", "./no-worker.js", import.meta.url],
  [
    "for an asker without an address, as in a bundle of CommonJS",
    "@vistazo/worker/node",
    undefined as unknown as string,
  ],
])("says what to do about a script %s", (_, script, from) => {
  expect(() => findScript(script, from)).toThrow(
    expect.objectContaining({
      name: "WorkerError",
      code: "worker-ended",
      message: expect.stringMatching(`${script}.*out of the bundle`),
    }),
  );
});
