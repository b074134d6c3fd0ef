import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeModelFolder, makeOutFolder } from "./out-folder.js";

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "vistazo-"));
});
afterEach(() => rm(base, { recursive: true }));

it("a trained model is not written over unless that is asked for, and the one that is trained never", async () => {
  const options = { model: join(base, "base"), last: "report.json" };
  const folder = join(base, "mine");
  await makeModelFolder(folder, options);
  await writeFile(join(folder, "config.json"), "{}");
  await makeModelFolder(folder, options);
  await writeFile(join(folder, "report.json"), "{}");
  await expect(makeModelFolder(folder, options)).rejects.toThrow(/mine has a trained model already: .*--overwrite\.$/);
  await makeModelFolder(folder, { ...options, overwrite: true });
  await expect(makeModelFolder(folder, { model: folder, last: "report.json", overwrite: true })).rejects.toThrow(
    /mine is the model that is trained: name another folder\.$/,
  );
});

describe("makeOutFolder", () => {
  it("makes a folder and those around it, and takes one that is there", async () => {
    const folder = join(base, "some", "where", "deep");
    await makeOutFolder(folder);
    await makeOutFolder(folder);
    expect((await stat(folder)).isDirectory()).toBe(true);
  });

  it("refuses a file, and a folder inside a file", async () => {
    const file = join(base, "file");
    await writeFile(file, "");
    await expect(makeOutFolder(file)).rejects.toMatchObject({
      name: "UsageError",
      message: expect.stringContaining("is a file"),
    });
    await expect(makeOutFolder(join(file, "folder"))).rejects.toThrow(/cannot be made \(ENOTDIR\)/);
    await expect(makeOutFolder("")).rejects.toThrow("--out is empty");
  });
});
