import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { glob, isGlob } from "./glob.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-glob-"));
  for (const path of [
    "a.jpg",
    "b.png",
    "sub/c.jpg",
    "sub/deep/d.jpg",
    "sub/e+(1).jpg",
    ".hidden.jpg",
    "__MACOSX/a.jpg",
  ]) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), "");
  }
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ["*.jpg", ["a.jpg"]],
  ["*.{jpg,png}", ["a.jpg", "b.png"]],
  ["?.*", ["a.jpg", "b.png"]],
  ["[!a]*", ["b.png"]],
  ["**/*.jpg", ["a.jpg", "sub/c.jpg", "sub/e+(1).jpg", "sub/deep/d.jpg"]],
  ["s*/*.jpg", ["sub/c.jpg", "sub/e+(1).jpg"]],
  ["sub/**", ["sub/c.jpg", "sub/deep/d.jpg", "sub/e+(1).jpg"]],
  ["sub/e+(?).jpg", ["sub/e+(1).jpg"]],
  ["none/*.jpg", []],
])("%s", async (pattern, expected) => {
  const found = (await glob(`${folder}/${pattern}`)).map((path) => relative(folder, path));
  expect(found.sort()).toEqual([...expected].sort());
});

it("a path without signs is no pattern", () => {
  expect(["a.jpg", "a/b (1).png"].some(isGlob)).toBe(false);
});
