import { cp, mkdir, mkdtemp, open, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DrawingStore, openStore } from "@vistazo/drawings";
import { ownModelFolder } from "@vistazo/models";
import { afterAll, beforeAll, expect, it } from "vitest";
import { randomDrawing } from "../../../packages/drawings/tests/random-drawing.js";
import { LEARNT } from "../tests/learning-result.js";
import { backupData, checkBackup, restoreData } from "./backup.js";
import { checkData } from "./check.js";
import { RecogniserVersions } from "./recogniser/versions.js";

let folder: string;
let live: string;
let store: DrawingStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-backup-"));
  live = join(folder, "live");
  store = await openStore({ dataDir: live });
  const shipped = ownModelFolder("vistazo/doodle") as string;
  const learnt = join(folder, "learnt");
  await cp(shipped, learnt, { recursive: true });
  await new RecogniserVersions(shipped, join(live, "recogniser")).add(learnt, 1, "accepted", LEARNT);
}, 120_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function idsIn(dataDir: string): Promise<Set<string>> {
  const restored = await openStore({ dataDir });
  const ids = new Set<string>();
  try {
    for await (const { id } of restored.stream()) ids.add(id);
    const counted = (await restored.counts()).reduce((sum, { drawings }) => sum + drawings, 0);
    expect(counted).toBe(ids.size);
  } finally {
    await restored.close();
  }
  return ids;
}

it("made while drawings are saved, is of a moment after all that was saved before it", async () => {
  const saved: string[] = [];
  const saveUntil = async (enough: () => boolean) => {
    while (!enough()) {
      const drawing = randomDrawing(saved.length, { word: "cat" });
      await store.save(drawing);
      saved.push(drawing.id);
    }
  };
  await saveUntil(() => saved.length === 40);
  const before = saved.slice();
  const backup = join(folder, "under-load");
  let copied = false;
  const copying = backupData(backup, live).finally(() => {
    copied = true;
  });
  await Promise.all([copying, saveUntil(() => copied)]);
  // The copying did not keep the store from its work, but for its moment.
  expect(saved.length).toBeGreaterThan(before.length);

  const data = join(folder, "restored");
  await restoreData(backup, data);
  const ids = await idsIn(data);
  expect(before.filter((id) => !ids.has(id))).toEqual([]);
  // A moment: what was saved up to it, and nothing after.
  expect([...ids].sort()).toEqual(saved.slice(0, ids.size));
  expect((await checkData({ dataDir: data })).versions.map(({ problem }) => problem)).toEqual([null, null]);
}, 300_000);

it("is refused where any byte of it is another, in a sentence", async () => {
  const backup = join(folder, "whole");
  await backupData(backup, live);
  const names = (await readdir(backup, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(names.map(async (name) => ({ name, size: (await stat(name)).size })));
  const filled = sizes.filter(({ size }) => size > 0);
  const manifest = filled.findIndex(({ name }) => name.endsWith("backup.json"));
  // The manifest, and files from all over.
  for (const i of [manifest, ...Array.from({ length: 5 }, (_, i) => Math.floor((i * filled.length) / 5))]) {
    const { name, size } = filled[i];
    const place = (i * 7919) % size;
    await flip(name, place);
    await expect(restoreData(backup, join(folder, "never"))).rejects.toMatchObject({
      name: "BackupError",
      message: expect.stringMatching(/^The backup .* is damaged: .*\.$/),
    });
    await flip(name, place);
  }
  await rm(join(backup, "data", "recogniser", "versions", "2", "version.json"));
  await expect(checkBackup(backup)).rejects.toThrow("recogniser/versions/2/version.json is missing.");
  expect(await readdir(folder)).not.toContain("never");
}, 120_000);

it("overwrites nothing, and says what is none", async () => {
  const backup = join(folder, "another");
  await backupData(backup, live);
  await expect(backupData(backup, live)).rejects.toThrow(/another is there already/);
  await expect(backupData(join(live, "inside"), live)).rejects.toThrow(/lies in what is to be copied/);
  await expect(restoreData(backup, live)).rejects.toThrow(/is not empty, and nothing is ever overwritten/);
  await mkdir(join(folder, "none"));
  await expect(checkBackup(join(folder, "none"))).rejects.toThrow(/is no backup: it has no backup\.json\.$/);
  await expect(backupData(join(folder, "of-nothing"), join(folder, "not-there"))).rejects.toThrow(/There is no folder/);
  await writeFile(join(backup, "data", "more.json"), "{}");
  await expect(checkBackup(backup)).rejects.toThrow(/was changed: more\.json is not of it/);
}, 120_000);

async function flip(path: string, place: number): Promise<void> {
  const file = await open(path, "r+");
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, place);
  await file.write(Buffer.of(buffer[0] ^ 4), 0, 1, place);
  await file.close();
}
