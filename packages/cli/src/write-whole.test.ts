import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { WriteError, writeWhole } from "./write-whole.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-write-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("writes a file, and replaces one", async () => {
  for (const text of ["first", "second"]) {
    await writeWhole(join(folder, "a.json"), text);
    expect(await readFile(join(folder, "a.json"), "utf8")).toBe(text);
  }
  expect(await readdir(folder)).toEqual(["a.json"]);
});

it("leaves nothing where it fails half-way, and what was there before", async () => {
  const path = join(folder, "a.json");
  const broken = function* () {
    yield new Uint8Array(10);
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  };
  const failure = await writeWhole(path, broken()).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WriteError);
  expect(failure).toMatchObject({
    code: "cannot-write",
    message: `${path} cannot be written: the disk is full; make room and run the same command again.`,
  });
  expect(await readFile(path, "utf8")).toBe("second");
  expect(await readdir(folder)).toEqual(["a.json"]);
  await mkdir(join(folder, "b.json"));
  await expect(writeWhole(join(folder, "b.json"), "x")).rejects.toThrow(/b\.json cannot be written: /);
  expect((await readdir(folder)).sort()).toEqual(["a.json", "b.json"]);
});
