import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { randomDrawing } from "../../tests/random-drawing.js";
import {
  type DatabaseStore,
  type ExportFormat,
  exportWord,
  importFile,
  openStore,
  type StoredDrawing,
} from "../index.js";
import { parseTimestamp } from "./timestamp.js";

let store: DatabaseStore;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-import-"));
  store = await openStore({ memory: true });
}, 180_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function exported(from: DatabaseStore, format: ExportFormat, word: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of exportWord(from, word, format)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function drawingsOf(word: string): Promise<StoredDrawing[]> {
  const list: StoredDrawing[] = [];
  for await (const drawing of store.stream({ words: [word] })) list.push(drawing);
  return list;
}

it("what was exported comes back as it was, in every format that can be imported", async () => {
  await store.saveAll(Array.from({ length: 40 }, (_, i) => randomDrawing(i, { word: "source" })));
  for (const [format, name] of [
    ["raw.ndjson", "raw.ndjson"],
    ["simplified.ndjson", "simplified.ndjson.gz"],
    ["bin", "full_binary_source.bin"],
  ] as const) {
    const bytes = await exported(store, format, "source");
    const path = join(folder, name);
    await writeFile(path, name.endsWith(".gz") ? gzipSync(bytes) : bytes);
    const other = await openStore({ memory: true });
    expect(await importFile(other, path)).toMatchObject({ records: 40, saved: 40, skipped: 0, finished: true });
    expect((await exported(other, format, "source")).equals(bytes), format).toBe(true);
    await other.close();
  }
}, 180_000);

it("a line that is no drawing is skipped and told, and a drawing without a key is the same one again", async () => {
  const good = {
    word: "odd",
    drawing: [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    timestamp: "2017-03-17 23:24:08.02119 UTC",
    countrycode: "US",
  };
  const lines = [
    JSON.stringify({ ...good, key_id: "5152802093400064", recognized: true }),
    "{",
    JSON.stringify({ ...good, drawing: [[[1], [1, 2]]] }),
    JSON.stringify({ ...good, word: "nul\u0000" }),
    JSON.stringify({ ...good, timestamp: "yesterday" }),
    JSON.stringify(good),
    JSON.stringify(good),
  ];
  const path = join(folder, "odd.ndjson");
  await writeFile(path, lines.join("\n"));
  const told: string[] = [];
  const state = await importFile(store, path, { onInvalid: ({ message }) => told.push(message) });
  expect(state).toMatchObject({ records: 7, saved: 2, skipped: 4 });
  expect(told.map((message) => /line \d/.exec(message)?.[0])).toEqual(["line 2", "line 3", "line 4", "line 5"]);
  const stored = await drawingsOf("odd");
  expect(stored.map(({ recognized }) => recognized).sort()).toEqual([false, true]);
  expect(stored[0]).toMatchObject({ at: new Date("2017-03-17T23:24:08.021Z"), country: "US" });
  await writeFile(join(folder, "again.ndjson"), `${lines.join("\n")}\n`);
  expect(await importFile(store, join(folder, "again.ndjson"))).toMatchObject({ saved: 0 });
});

it("an import that was broken off goes on from there", async () => {
  const source = await openStore({ memory: true });
  await source.saveAll(
    Array.from({ length: 25_000 }, (_, i) => ({
      ...randomDrawing(i),
      drawing: [
        [
          [i % 256, 9],
          [1, 2],
        ],
      ],
      word: "long",
    })),
  );
  const bytes = await exported(source, "bin", "long");
  await source.close();
  const path = join(folder, "long.bin");
  await writeFile(path, bytes);
  const stop = new AbortController();
  const first = await importFile(store, path, { signal: stop.signal, onProgress: () => stop.abort() });
  expect(first.finished).toBe(false);
  expect(first.saved).toBeGreaterThanOrEqual(10_000);
  expect(first.saved).toBeLessThan(25_000);
  expect(await store.count("long", {})).toBe(first.saved);
  const seen: number[] = [];
  const second = await importFile(store, path, { onProgress: ({ records }) => seen.push(records) });
  expect(seen[0]).toBeGreaterThan(first.records);
  expect(second).toMatchObject({ records: 25_000, saved: 25_000, finished: true });
  expect(await importFile(store, path)).toMatchObject({ saved: 25_000, finished: true });
  expect(await store.count("long", {})).toBe(25_000);
}, 180_000);

it("what comes before a file's break is kept", async () => {
  const path = join(folder, "full_binary_source.bin");
  await truncate(path, (await readFile(path)).length - 3);
  const other = await openStore({ memory: true });
  await expect(importFile(other, path)).rejects.toThrow(/beyond drawing 39/);
  expect(await other.count("source", {})).toBe(39);
  await other.close();
  await expect(importFile(store, join(folder, "none.ndjson"))).rejects.toMatchObject({ code: "invalid-file" });
  await expect(importFile(store, join(folder, "photo.jpg"))).rejects.toThrow(/\.ndjson or \.bin/);
}, 180_000);

it("a moment is read as the data set writes it", () => {
  const range = { min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(range), (at) => {
      expect(parseTimestamp(`${at.toISOString().replace("T", " ").replace("Z", "19")} UTC`)).toEqual(at);
    }),
  );
  expect(parseTimestamp("2017-13-17 23:24:08 UTC")).toBeUndefined();
});
