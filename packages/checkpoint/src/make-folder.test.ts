import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { makeFolder } from "./make-folder.js";

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vistazo-folders-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

it("makes what is missing on the way, also when several do so at once", async () => {
  const folder = await emptyFolder();
  const paths = ["a/b/c", "a/b/d", "a", "a/b/c"].map((path) => join(folder, path));
  await Promise.all(paths.map(makeFolder));
  for (const path of paths) expect((await stat(path)).isDirectory()).toBe(true);
  await makeFolder(folder);
});

it("says that a file is in the way", async () => {
  const folder = await emptyFolder();
  await mkdir(join(folder, "a"));
  await writeFile(join(folder, "a/file"), "");
  await expect(makeFolder(join(folder, "a/file"))).rejects.toMatchObject({ code: "EEXIST" });
  await expect(makeFolder(join(folder, "a/file/b/c"))).rejects.toMatchObject({ code: "ENOTDIR" });
});

it.runIf(existsSync("/proc/self"))("ends where a folder cannot hold folders", async () => {
  await expect(makeFolder("/proc/a/b/c")).rejects.toMatchObject({ code: "ENOENT" });
  await expect(makeFolder("/proc/self/a/b")).rejects.toMatchObject({ code: "ENOENT" });
});
