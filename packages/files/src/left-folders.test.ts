import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isRunning, removeLeftFolders } from "./left-folders.js";

/** The number of a process that has ended for certain. */
const gone = Number(execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8", env: {} }));

it("knows which processes there are", () => {
  expect([process.pid, 1, gone].map(isRunning)).toEqual([true, true, false]);
});

it("removes what a killed process has left, and nothing else", async () => {
  const parent = await mkdtemp(join(tmpdir(), "vistazo-left-"));
  try {
    const kept = [`own-${process.pid}-a`, `other-${gone}-a`, "own-x"];
    for (const name of [...kept, `own-${gone}-a`]) await mkdir(join(parent, name, "inner"), { recursive: true });
    await removeLeftFolders(parent, /^own-(\d+)-/u);
    expect((await readdir(parent)).sort()).toEqual([...kept].sort());
    await expect(removeLeftFolders(join(parent, "nowhere"), /^own-(\d+)-/u)).rejects.toMatchObject({ code: "ENOENT" });
  } finally {
    await rm(parent, { recursive: true });
  }
});
