import { cp, mkdtemp, open, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@vistazo/drawings";
import { ownModelFolder } from "@vistazo/models";
import { afterEach, beforeEach, expect, it } from "vitest";
import { vistazo } from "../../tests/command.js";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "vistazo-check-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

async function keepOne(): Promise<void> {
  const store = await openStore({ dataDir: data });
  const drawing = [
    [
      [1, 200],
      [3, 100],
      [0, 50],
    ],
  ] as const;
  await store.save({ id: "7", word: "cat", drawing, recognized: true, at: new Date() });
  await store.close();
}

it("says that what is kept is whole", async () => {
  expect(await vistazo(["check", "--data", data])).toMatchObject({
    code: 0,
    stdout: "There are no drawings yet.\nVersion 1 of the recogniser is whole.\n",
  });
  await keepOne();
  const { code, stdout } = await vistazo(["check", "--data", data]);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^1 drawing, and \d+ pages of their tables: all are whole\.\n/),
  ]);
}, 300_000);

it("says of a folder that is not there that it is not, and makes none", async () => {
  const missing = join(data, "missing");
  expect(await vistazo(["check", "--data", missing])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: `There is no folder at ${missing}.\n`,
  });
  expect(await readdir(data)).toEqual([]);
}, 60_000);

it("names what is not, with an exit code", async () => {
  await keepOne();
  const tables = join(data, "drawings", "base", "5");
  const sizes = await Promise.all(
    (await readdir(tables))
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => ({ name, ...(await stat(join(tables, name))) })),
  );
  // A bit in the midst of a table, which no page of the studio need ever read.
  const table = sizes.filter(({ size }) => size > 8192).sort((a, b) => Number(a.name) - Number(b.name))[0];
  const file = await open(join(tables, table.name), "r+");
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 8192 + 8000);
  await file.write(Buffer.of(buffer[0] ^ 4), 0, 1, 8192 + 8000);
  await file.close();
  const version = join(data, "recogniser", "versions", "2");
  await cp(ownModelFolder("vistazo/doodle") as string, version, { recursive: true });
  const record = { version: 2, from: 1, at: new Date().toISOString(), state: "accepted", result: null };
  await writeFile(join(version, "version.json"), JSON.stringify(record));
  await writeFile(join(version, "sums.json"), JSON.stringify({ "config.json": "of another file" }));
  const { code, stdout, stderr } = await vistazo(["check", "--data", data]);
  expect([code, stderr]).toEqual([1, ""]);
  expect(stdout).toMatch(/^The (drawings|database) .*(damaged|cannot be opened).*\.$/m);
  expect(stdout).toMatch(/^Version 1 of the recogniser is whole\.$/m);
  expect(stdout).toMatch(/^Version 2 of the recogniser cannot be used: The file config\.json .*\.$/m);
}, 300_000);
