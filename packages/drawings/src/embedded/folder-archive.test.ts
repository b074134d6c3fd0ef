import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { packFolder, unpackFolder } from "./folder-archive.js";

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "vistazo-archive-"));
  await mkdir(join(place, "from", "base", "5"), { recursive: true });
  await mkdir(join(place, "from", "empty"));
  await writeFile(join(place, "from", "base", "5", "1247"), new Uint8Array(1025).fill(7));
  await writeFile(join(place, "from", "base", "5", "1248"), new Uint8Array(512).fill(8));
  await writeFile(join(place, "from", "base", "5", "1249"), "");
  await writeFile(join(place, "from", "postmaster.pid"), "42");
});
afterEach(() => rm(place, { recursive: true, force: true }));

it("a folder comes out as it went in, without what is left out", async () => {
  await unpackFolder(await packFolder(join(place, "from"), new Set(["postmaster.pid"])), join(place, "to"));
  expect((await readdir(join(place, "to"), { recursive: true })).sort()).toEqual(
    ["base", "base/5", "base/5/1247", "base/5/1248", "base/5/1249", "empty"].map((path) => join(path)),
  );
  for (const name of ["1247", "1248", "1249"]) {
    const [before, after] = ["from", "to"].map((side) => readFile(join(place, side, "base", "5", name)));
    expect(await after).toEqual(await before);
  }
});

it("a name that has no room is refused", async () => {
  await writeFile(join(place, "from", "n".repeat(120)), "");
  await expect(packFolder(join(place, "from"), new Set())).rejects.toThrow("more than 100 characters");
});

it.skipIf(process.platform === "win32")("tar reads it", async () => {
  const tar = await packFolder(join(place, "from"), new Set());
  const names = execFileSync("tar", ["-tPf", "-"], { input: tar, encoding: "utf8" }).split("\n").filter(Boolean);
  // Some write a slash after a folder's name.
  expect(names.map((name) => name.replace(/\/$/u, ""))).toEqual([
    "/base",
    "/base/5",
    "/base/5/1247",
    "/base/5/1248",
    "/base/5/1249",
    "/empty",
    "/postmaster.pid",
  ]);
});
