import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ScratchFolder } from "./scratch-folder.js";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "vistazo-test-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it("has a name for each file, and goes with all that is in it", async () => {
  const scratch = new ScratchFolder(root);
  const [first, second] = [await scratch.file(), await scratch.file()];
  expect(first).not.toBe(second);
  expect(dirname(first)).toBe(dirname(second));
  await writeFile(first, "x");
  await scratch.remove();
  expect(await readdir(root)).toEqual([]);
});

it("removes what was left by servers that were killed, and nothing else", async () => {
  // A process that has ended for certain.
  const gone = execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8", env: {} }).trim();
  const kept = [`vistazo-scratch-${process.pid}-other`, "vistazo-scratch-x", "something"];
  for (const name of [...kept, `vistazo-scratch-${gone}-abc`]) await mkdir(join(root, name));
  const scratch = new ScratchFolder(root);
  await scratch.file();
  expect((await readdir(root)).filter((name) => kept.includes(name) || name.includes(`-${gone}-`)).sort()).toEqual(
    [...kept].sort(),
  );
  await scratch.remove();
});
