import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { classifiers, vistazo } from "../../tests/command.js";

describe("build-page", () => {
  it("wants a task that there is, and a folder", async () => {
    expect(await vistazo(["build-page", "translation", "--out", "page"])).toMatchObject({ code: 2 });
    expect(await vistazo(["build-page", "image-classification"])).toMatchObject({
      code: 2,
      stderr: "Required option '--out <folder>' not specified; see vistazo build-page --help.\n",
    });
    expect(await vistazo(["build-page", "image-classification", "--out", "page", "--language", "fr"])).toMatchObject({
      code: 2,
    });
  });

  it("refuses a photo to try that is not there", async () => {
    const args = ["--model", `${classifiers}vit`, "--out", "/nonexistent/page", "--example", "/nonexistent/photo.jpg"];
    const { code, stderr } = await vistazo(["build-page", "image-classification", ...args]);
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining("/nonexistent/photo.jpg") });
  });

  it("refuses a file in the place of a folder", async () => {
    const file = fileURLToPath(import.meta.url);
    for (const out of [file, `${file}/page`]) {
      const answer = await vistazo([
        "build-page",
        "image-classification",
        "--model",
        `${classifiers}vit`,
        "--out",
        out,
      ]);
      expect(answer).toMatchObject({ code: 1, stderr: `${out} is a file, or lies in one: name a folder.\n` });
    }
  });
});
