import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EntryPlace } from "../entry-place.js";
import type { ByteSource } from "./byte-source.js";
import type { JsonCursor } from "./json-cursor.js";
import { JsonStream, type ReadLimits } from "./json-stream.js";

/** The bytes of a text in pieces of the given sizes, over and over. */
async function* pieces(text: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] as number;
    yield bytes.slice(at, at + size);
    at += size;
  }
}

/** Reads any JSON value, with the cursor alone. */
function readValue(cursor: JsonCursor): unknown {
  if (cursor.isString()) return cursor.string();
  if (cursor.isArray()) {
    const list: unknown[] = [];
    if (cursor.enterArray()) {
      do list.push(readValue(cursor));
      while (cursor.nextElement());
    }
    return list;
  }
  if (cursor.isObject()) {
    const entries: [string, unknown][] = [];
    if (cursor.enterObject()) {
      do entries.push([cursor.keyName(), readValue(cursor)]);
      while (cursor.nextMember());
    }
    return Object.fromEntries(entries);
  }
  if (cursor.skipNull()) return null;
  const first = cursor.peek();
  return first === 0x74 || first === 0x66 ? cursor.flag() === 1 : cursor.number();
}

async function readList(source: ByteSource, limits?: ReadLimits): Promise<unknown[]> {
  const stream = new JsonStream(source, new EntryPlace("list.json"), limits);
  const list: unknown[] = [];
  await stream.readArray((cursor, index) => {
    const value = readValue(cursor);
    list[index] = value;
  });
  return list;
}

/** The message of the error that reading a text ends with. */
async function messageOf(text: string, limits?: ReadLimits): Promise<string> {
  const error = await readList(text, limits).then(
    () => undefined,
    (reason: Error) => reason,
  );
  return error?.message ?? "no error";
}

describe("a JSON list read as it arrives", () => {
  it("holds what JSON.parse finds in it, wherever the pieces are cut", async () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 20 }), sizes, fc.boolean(), async (list, cuts, pretty) => {
        const text = JSON.stringify(list, undefined, pretty ? 2 : 0);
        expect(await readList(pieces(text, cuts))).toEqual(JSON.parse(text));
      }),
      { numRuns: 200 },
    );
  });

  it("has the same numbers as JSON.parse, to the last bit", async () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.float({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc
        .tuple(fc.integer({ min: -99999999, max: 99999999 }), fc.integer({ min: 0, max: 25 }))
        .map(([digits, exponent]) => digits / 10 ** exponent),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(numbers, { minLength: 1 }), async (list) => {
        const text = JSON.stringify(list);
        const read = (await readList(text)) as number[];
        const parsed = JSON.parse(text) as number[];
        expect(read.length).toBe(parsed.length);
        read.forEach((value, i) => {
          expect(Object.is(value, parsed[i])).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
    const awkward =
      "[9007199254740993, 0.1e-6, 1E+2, -0, -0.0, 123456789012345678901234567890, 4.9e-324, 1.7976931348623157e308]";
    expect(await readList(awkward)).toEqual(JSON.parse(awkward));
  });

  it("reads NaN and infinities, which Python writes", async () => {
    expect(await readList("[NaN, Infinity, -Infinity]")).toEqual([
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ]);
    expect(await readList(pieces("[NaN,-Infinity]", [1]))).toEqual([Number.NaN, Number.NEGATIVE_INFINITY]);
  });

  it("refuses what is not JSON, and says where", async () => {
    expect(await messageOf('[1, {"a": 2]')).toBe(
      'list.json, entry 1: not valid JSON at byte 11: found "]", expected "," or "}".',
    );
    for (const text of [
      "[01]",
      "[1.]",
      "[1e]",
      "[.5]",
      "[+1]",
      "[tru]",
      "[1 2]",
      '["\n"]',
      '["\\x"]',
      "[1]]",
      "{",
      "[,]",
    ]) {
      expect(await messageOf(text), text).toMatch(/^list\.json.*(not valid JSON|expected|ends in the middle)/);
    }
  });

  it("says after how many bytes a file breaks off", async () => {
    const whole = '[{"a": [1, "x", true, null, -1.5e3]}, 12]';
    for (let length = 0; length < whole.length; length++) {
      expect(await messageOf(whole.slice(0, length)), whole.slice(0, length)).toContain(
        `after ${length} bytes; it is incomplete`,
      );
    }
  });

  it("stops at the limits", async () => {
    expect(await messageOf(`["${"x".repeat(300_000)}"]`, { maxBytes: 1000 })).toBe(
      "list.json: the file is larger than 1000 bytes; raise maxBytes if it is meant to be.",
    );
    const long = pieces(`[1, "${"x".repeat(400_000)}"]`, [1000]);
    await expect(readList(long, { maxEntryBytes: 100_000 })).rejects.toMatchObject({
      code: "too-large",
      entry: "entry 1",
    });
    const deep = new JsonStream("[".repeat(100_000), new EntryPlace("deep.json"));
    await expect(deep.readArray((cursor) => cursor.skip())).rejects.toThrow(
      "deep.json, entry 0: values are nested more than",
    );
    expect(await messageOf(`[${"1".repeat(5000)}]`)).toContain("a number of at most 1024 characters");
  });

  it("reads the lists it is asked for and skips everything else, however large", async () => {
    const filler = Array.from({ length: 50_000 }, (_, i) => ({ i, text: "some \\ text" }));
    const text = JSON.stringify({ info: { deep: { filler } }, other: filler, wanted: [1, 2, 3], last: [[]] });
    const stream = new JsonStream(pieces(text, [5000]), new EntryPlace("file.json"), { maxEntryBytes: 200_000 });
    const wanted: number[] = [];
    const found = await stream.readObjectOfArrays({ wanted: (cursor) => wanted.push(cursor.number()) });
    expect(wanted).toEqual([1, 2, 3]);
    expect([...found]).toEqual(["wanted"]);
  });

  it("takes bytes, text, web streams, blobs and pieces alike", async () => {
    const text = "\ufeff[1, 2]";
    const bytes = new TextEncoder().encode(text);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes);
        controller.close();
      },
    });
    for (const source of [text, bytes, stream, new Blob([bytes]), pieces(text, [2])]) {
      expect(await readList(source)).toEqual([1, 2]);
    }
    await expect(readList(5 as unknown as string)).rejects.toMatchObject({ code: "invalid-argument" });
  });
});
