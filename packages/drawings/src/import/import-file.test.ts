import { copyFile, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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
  statistics,
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
  // Of a line that does not say it, it is not known.
  expect(stored.map(({ recognized }) => recognized).sort()).toEqual([true, undefined]);
  expect(stored[0]).toMatchObject({ at: new Date("2017-03-17T23:24:08.021Z"), country: "US" });
  await writeFile(join(folder, "again.ndjson"), `${lines.join("\n")}\n`);
  expect(await importFile(store, join(folder, "again.ndjson"))).toMatchObject({ saved: 0 });
});

it("what other tools write is read: clocks that step back, byte order marks, blank lines, numbers as keys", async () => {
  const line = (word: string, fields: string, times = "[0, 40]") =>
    `{"word": "${word}", "drawing": [[[300, 2.5], [3, 4], ${times}], [[5], [6], [30]]]${fields}}`;
  const lines = [
    line("others", ', "key_id": "11", "recognized": null'),
    "",
    line("others", ', "key_id": 5152802093400064001, "recognized": false', "[50, 20]"),
    "  ",
    line("others", ', "key_id": 13, "recognized": true'),
  ];
  const path = join(folder, "others.ndjson");
  await writeFile(path, `\ufeff${lines.join("\r\n")}\r\n\r\n`);
  expect(await importFile(store, path)).toMatchObject({ records: 3, saved: 3, skipped: 0 });
  const stored = new Map((await drawingsOf("others")).map((drawing) => [drawing.id, drawing]));
  expect([...stored.keys()].sort()).toEqual(["11", "13", "5152802093400064001"]);
  expect(["11", "13", "5152802093400064001"].map((id) => stored.get(id)?.recognized)).toEqual([undefined, true, false]);
  expect(stored.get("5152802093400064001")?.drawing.map(([, , ts]) => ts)).toEqual([[50, 50], [50]]);

  // What nobody judged is no miss.
  expect((await store.counts()).find(({ word }) => word === "others")).toEqual({
    word: "others",
    drawings: 3,
    recognized: 1,
    unjudged: 1,
  });
  expect(await store.count("others", { recognized: false })).toBe(1);
  expect((await store.page("others", { recognized: false }, { limit: 9 })).drawings.map(({ id }) => id)).toEqual([
    "5152802093400064001",
  ]);
  const { words } = await statistics(store);
  expect(words.find(({ word }) => word === "others")).toMatchObject({ drawings: 3, recognized: 1, unjudged: 1 });
  for (const reporter of ["a", "b", "c", "d"]) await store.report("11", "text", reporter);
  expect((await store.counts()).find(({ word }) => word === "others")).toEqual({
    word: "others",
    drawings: 2,
    recognized: 1,
  });
  await store.review("11", true);
  const bytes = await exported(store, "raw.ndjson", "others");
  await writeFile(join(folder, "again-others.ndjson"), bytes);
  const other = await openStore({ memory: true });
  await importFile(other, join(folder, "again-others.ndjson"));
  expect((await exported(other, "raw.ndjson", "others")).equals(bytes)).toBe(true);
  await other.close();
});

it("one odd record does not end a .bin file", async () => {
  const record = (strokes: number, ...rest: number[]) => {
    const head = Buffer.alloc(17);
    head.writeBigUInt64LE(BigInt(1000 + strokes + rest.length));
    head.write("MX", 8);
    head.writeUInt16LE(strokes, 15);
    return Buffer.concat([head, Buffer.from(rest)]);
  };
  const path = join(folder, "odd-records.bin");
  await writeFile(
    path,
    Buffer.concat([record(1, 1, 0, 5, 6), record(0), record(2, 0, 0, 0, 0), record(1, 2, 0, 1, 2, 3, 4)]),
  );
  const told: string[] = [];
  const state = await importFile(store, path, { onInvalid: ({ message }) => told.push(message) });
  expect(state).toMatchObject({ records: 4, saved: 2, skipped: 2, finished: true });
  expect(told).toEqual([
    expect.stringMatching(/odd-records\.bin, drawing 2: Drawing 2 has no strokes\.$/),
    expect.stringMatching(/odd-records\.bin, drawing 3: Drawing 3 has a stroke without points\.$/),
  ]);
});

it("Kaggle's CSV is read, rows that are no drawing told", async () => {
  const rows = [
    "countrycode,drawing,key_id,recognized,timestamp,word",
    'US,"[[[1, 2], [3, 4]]]",5152802093400065,True,2017-03-29 15:11:35.343520,kaggle',
    'MX,"[[[5], [6]]]",5152802093400066,False,2017-03-29 15:11:36,kaggle',
    'MX,"[[[5], [6]]",5152802093400067,False,2017-03-29 15:11:36,kaggle',
    'DE,"[[[7], [8]]]",5152802093400068,,,kaggle',
  ];
  const path = join(folder, "kaggle.csv.gz");
  await writeFile(path, gzipSync(`\ufeff${rows.join("\n")}\n`));
  const told: string[] = [];
  const state = await importFile(store, path, { onInvalid: ({ message }) => told.push(message) });
  expect(state).toMatchObject({ records: 4, saved: 3, skipped: 1 });
  expect(told[0]).toMatch(/kaggle\.csv\.gz, row 3: /);
  const stored = (await drawingsOf("kaggle")).sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(stored.map(({ recognized, country }) => [recognized, country])).toEqual([
    [true, "US"],
    [false, "MX"],
    [undefined, "DE"],
  ]);
  expect(stored[0].at).toEqual(new Date("2017-03-29T15:11:35.343Z"));

  await writeFile(join(folder, "test_simplified.csv"), "key_id,strokes\n1,x\n");
  await expect(importFile(store, join(folder, "test_simplified.csv"))).rejects.toThrow(/names no column "drawing"/);
  await writeFile(join(folder, "whale.csv"), 'drawing\n"[[[1],[2]]]"\n');
  expect(await importFile(store, join(folder, "whale.csv"))).toMatchObject({ saved: 1 });
  expect(await store.count("whale", {})).toBe(1);
});

it("sketch-rnn's .npz is read", async () => {
  const npz = fileURLToPath(new URL("../../../doodle/tests/fixtures/sketch-rnn.npz", import.meta.url));
  const path = join(folder, "sketchrnn_sketch.full.npz");
  await copyFile(npz, path);
  // Its second and third part hold drawings of the first.
  expect(await importFile(store, path)).toMatchObject({ records: 6, saved: 3, skipped: 0, finished: true });
  expect((await drawingsOf("sketch")).map(({ recognized }) => recognized)).toEqual([undefined, undefined, undefined]);
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
