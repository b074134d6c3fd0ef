import { spawnSync } from "node:child_process";
import { appendFile, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Journal } from "./journal.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-journal-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** As if the process that wrote the only journal had ended. */
async function abandon(): Promise<string> {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const name = (await readdir(folder)).find((name) => name.includes(`.${process.pid}.`)) ?? "";
  const left = join(folder, name.replace(`.${process.pid}.`, `.${pid}.`));
  await rename(join(folder, name), left);
  return left;
}

const row = (index: number) => ({ index, photo: `${index}.png`, answer: [] });

it("tells the next process what was answered, and at what the one before ended", async () => {
  const first = Journal.open(folder, 7);
  first.begin([0, 1]);
  first.end(row(0));
  first.begin([2], true);
  // Half a line, as of a process that was killed while the system wrote.
  await appendFile(await abandon(), '{"index":2,"pho');
  const { left } = Journal.open(folder, 7);
  expect([...left.rows]).toEqual([[0, row(0)]]);
  expect([...left.deaths]).toEqual([
    [1, 0],
    [2, 1],
  ]);
  await abandon();
  const third = Journal.open(folder, 7);
  third.begin([2], true);
  await abandon();
  expect([...Journal.open(folder, 7).left.deaths]).toEqual([
    [1, 0],
    [2, 2],
  ]);
});

it("does not blame inputs of a process that still runs, nor those of another shard", async () => {
  Journal.open(folder, 1).begin([3], true);
  Journal.open(folder, 11).begin([4], true);
  expect(Journal.open(folder, 1).left.deaths.size).toBe(0);
});

it("goes with the shard's part", async () => {
  Journal.open(folder, 1).end(row(1));
  await abandon();
  const last = Journal.open(folder, 1);
  Journal.open(folder, 2);
  last.remove();
  expect((await readdir(folder)).map((name) => name.split(".")[0])).toEqual(["2"]);
});
