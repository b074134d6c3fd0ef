import {
  type BinaryDrawing,
  bitmapSide,
  parseDrawingLine,
  readBinaryDrawings,
  readBitmaps,
  simplify,
} from "@vistazo/doodle";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { drawnDrawings } from "../../tests/drawn-drawings.js";
import { MemoryDrawings } from "../../tests/memory-drawings.js";
import { exportAll, exportWord } from "./export-drawings.js";

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

function storeOf() {
  const store = new MemoryDrawings();
  store.put([...drawnDrawings("cat", 12), ...drawnDrawings("t-shirt", 3, { seed: 2 })]);
  return store;
}

describe("exportWord", () => {
  it("writes raw lines that read back as what was drawn", async () => {
    const store = storeOf();
    const lines = new TextDecoder()
      .decode(await bytesOf(exportWord(store, "cat", "raw.ndjson")))
      .trimEnd()
      .split("\n");
    const read = lines.map((line) => parseDrawingLine(line));
    const cats = store.all.filter(({ word }) => word === "cat");
    expect(read.map(({ keyId }) => keyId)).toEqual(cats.map(({ id }) => id));
    expect(read.map(({ drawing }) => drawing)).toEqual(cats.map(({ drawing }) => drawing));
    expect(read[0]?.timestamp).toMatch(/^2026-06-01 00:00:00\.000000 UTC$/u);
  });

  it("writes simplified lines and records alike, and simplifies nothing twice", async () => {
    const store = storeOf();
    const [first] = store.all;
    const simple = simplify(first?.drawing ?? []);
    store.put([{ id: "5", word: "twice", drawing: simple, recognized: true, at: new Date(0) }]);
    const line = new TextDecoder().decode(await bytesOf(exportWord(store, "twice", "simplified.ndjson")));
    expect(parseDrawingLine(line).drawing).toEqual(simple);
    const records: BinaryDrawing[] = [];
    for await (const one of readBinaryDrawings([await bytesOf(exportWord(store, "cat", "bin"))])) records.push(one);
    const lines = new TextDecoder().decode(await bytesOf(exportWord(store, "cat", "simplified.ndjson"))).trimEnd();
    const plain = (drawing: BinaryDrawing["drawing"]) => drawing.map(([x, y]) => [[...Array.from(x)], Array.from(y)]);
    expect(records.map(({ drawing }) => plain(drawing))).toEqual(
      lines.split("\n").map((text) => parseDrawingLine(text).drawing),
    );
    expect(records[0]?.timestamp).toBe(Date.UTC(2026, 5, 1) / 1000);
  });

  it("writes bitmaps under a header that counts them", async () => {
    const bitmaps = readBitmaps(await bytesOf(exportWord(storeOf(), "cat", "npy")));
    expect(bitmaps.length).toBe(12 * bitmapSide ** 2);
    expect(Math.max(...bitmaps.subarray(0, bitmapSide ** 2))).toBe(255);
    expect(readBitmaps(await bytesOf(exportWord(storeOf(), "nothing", "npy"))).length).toBe(0);
  });

  it("keeps a .npy whole when a drawing is hidden on the way", async () => {
    const store = storeOf();
    const count = store.count.bind(store);
    store.count = async (word, filter) => (await count(word, filter)) + 1;
    expect(readBitmaps(await bytesOf(exportWord(store, "cat", "npy"))).length).toBe(13 * bitmapSide ** 2);
  });

  it("writes Parquet that reads back, also in several groups", async () => {
    const store = new MemoryDrawings();
    store.put(drawnDrawings("cat", 5003));
    const file = await bytesOf(exportWord(store, "cat", "parquet"));
    const rows = await parquetReadObjects({ file: file.buffer as ArrayBuffer });
    expect(rows).toHaveLength(5003);
    const [first] = store.all;
    expect(rows[0]).toMatchObject({ key_id: BigInt(first?.id ?? 0), word: "cat", recognized: first?.recognized });
    expect(rows[0]?.timestamp).toEqual(first?.at);
    expect(JSON.parse(rows[5002]?.drawing as string)).toEqual(simplify(store.all[5002]?.drawing ?? []));
  });
});

describe("exportAll", () => {
  it("writes the lines of all words into one file", async () => {
    const lines = new TextDecoder()
      .decode(await bytesOf(exportAll(storeOf(), "raw.ndjson")))
      .trimEnd()
      .split("\n");
    expect(lines.map((line) => parseDrawingLine(line).word)).toEqual([
      ...Array(12).fill("cat"),
      ...Array(3).fill("t-shirt"),
    ]);
  });

  it("writes a zip with a file for each word", async () => {
    const store = storeOf();
    const bytes = await bytesOf(exportAll(store, "bin"));
    const text = Buffer.from(bytes).toString("latin1");
    expect(text.startsWith("PK\x03\x04")).toBe(true);
    const cat = await bytesOf(exportWord(store, "cat", "bin"));
    const begin = 30 + "cat.bin".length;
    expect(Buffer.from(bytes.subarray(begin, begin + cat.length)).equals(Buffer.from(cat))).toBe(true);
    expect(text).toContain("t-shirt.bin");
  });
});
