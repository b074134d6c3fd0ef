import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { photosBelow } from "./photos-below.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-photos-"));
  for (const path of ["photos/b.jpg", "photos/a/c.PNG", "photos/notes.txt", "photos/__MACOSX/b.jpg", "others/d.webp"]) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), "");
  }
  // A junction needs no rights on Windows.
  await symlink(join(folder, "others"), join(folder, "photos", "linked"), "junction");
  await symlink(join(folder, "photos"), join(folder, "others", "back"), "junction");
});
afterAll(() => rm(folder, { recursive: true }));

it("photos lie in a folder, below it and behind links, each once", async () => {
  const found: string[] = [];
  for await (const path of photosBelow(join(folder, "photos"))) found.push(relative(folder, path));
  expect(found).toEqual([join("photos", "a", "c.PNG"), join("photos", "b.jpg"), join("photos", "linked", "d.webp")]);
});
