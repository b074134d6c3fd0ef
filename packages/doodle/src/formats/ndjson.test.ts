import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LabelledDrawing } from "./labelled-drawing.js";
import { formatDrawingLine, parseDrawingLine } from "./ndjson.js";
import { readDrawings } from "./read-ndjson-file.js";

const drawing: LabelledDrawing = {
  word: "cat",
  keyId: "18446744073709551615",
  countryCode: "MX",
  recognized: true,
  timestamp: "2017-03-17 23:24:08.02119 UTC",
  drawing: [
    [
      [1, 2],
      [3, 4],
      [0, 30],
    ],
    [[5], [6], [90]],
  ],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ndjson-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe("a line of ndjson", () => {
  it("comes back as it was written", () => {
    expect(parseDrawingLine(formatDrawingLine(drawing))).toEqual(drawing);
  });

  it("may lack all but word and drawing", () => {
    expect(parseDrawingLine('{"word":"sun","drawing":[[[1],[2]]]}')).toEqual({ word: "sun", drawing: [[[1], [2]]] });
  });

  it("keeps a number of a key whole, and holds times that step back", () => {
    const line = '{"word":"sun","drawing":[[[1,2,3],[2,3,4],[5,9,7]],[[1],[2],[8]]],"key_id":18446744073709551615}';
    expect(parseDrawingLine(line)).toEqual({
      word: "sun",
      keyId: "18446744073709551615",
      drawing: [
        [
          [1, 2, 3],
          [2, 3, 4],
          [5, 9, 9],
        ],
        [[1], [2], [9]],
      ],
    });
    expect(() => parseDrawingLine(line, { backwardTimes: "refuse" })).toThrow(/back in time, from 9 to 7/);
  });
  it.each(["", "[]", "null", "{", '{"word":1,"drawing":[[[1],[2]]]}', '{"word":"sun"}'])("is refused: %s", (line) => {
    expect(() => parseDrawingLine(line)).toThrow(expect.objectContaining({ code: "invalid-drawing" }));
  });
});

describe("readDrawings", () => {
  const lines = `${formatDrawingLine(drawing)}\n\n${formatDrawingLine({ ...drawing, word: "dog" })}\n`;

  it("reads plain and packed files", async () => {
    for (const path of [await file("a.ndjson", lines), await file("a.ndjson.gz", gzipSync(lines))])
      expect((await all(readDrawings(path))).map(({ word }) => word)).toEqual(["cat", "dog"]);
  });

  it("names the line of a drawing that is none", async () => {
    const path = await file("b.ndjson", `${lines}{"word":"sun","drawing":[]}\n${lines}`);
    await expect(all(readDrawings(path))).rejects.toThrow(/b\.ndjson, line 4: The drawing is empty/);
  });

  it("skips such lines where they are to be counted", async () => {
    const path = await file("c.ndjson", `${lines}nonsense\n${lines}`);
    const skipped: number[] = [];
    const drawings = await all(readDrawings(path, { onInvalid: (_, line) => skipped.push(line) }));
    expect([drawings.length, skipped]).toEqual([4, [4]]);
  });

  it("says so where a packed file breaks off", async () => {
    const packed = gzipSync(lines.repeat(1000));
    const path = await file("d.ndjson.gz", packed.subarray(0, packed.length / 2));
    await expect(all(readDrawings(path))).rejects.toMatchObject({ code: "invalid-file" });
  });

  it("says so where there is no file", async () => {
    await expect(all(readDrawings(join(folder, "none.ndjson")))).rejects.toThrow(/There is no file .*none\.ndjson/);
    await expect(all(readDrawings(join(folder, "none.ndjson.gz")))).rejects.toThrow(
      /There is no file .*none\.ndjson\.gz/,
    );
  });
});
