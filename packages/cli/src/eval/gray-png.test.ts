import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodePng } from "@vistazo/image";
import { encode } from "fast-png";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGrayPng } from "./gray-png.js";
import { InputError } from "./input-error.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-png-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(bytes: Uint8Array): Promise<string> {
  const path = join(folder, "a.png");
  await writeFile(path, bytes);
  return path;
}

describe("numbers in PNG files", () => {
  it("of 8 and 16 bits", async () => {
    for (const data of [Uint8Array.of(0, 7, 255, 3), Uint16Array.of(0, 1000, 65535, 3)]) {
      const path = await file(await encodePng({ data, width: 2, height: 2, channels: 1 }));
      expect(await readGrayPng(path)).toEqual({ data, width: 2, height: 2 });
    }
  });

  it("are places in the palette where there is one", async () => {
    const palette = Array.from({ length: 6 }, (_, i) => [i * 40, 0, 9]);
    const data = Uint8Array.of(5, 0, 1, 2, 3, 4);
    const path = await file(encode({ data, width: 3, height: 2, channels: 1, depth: 8, palette }));
    expect((await readGrayPng(path)).data).toEqual(data);
  });

  it("may not be colours, damaged, or no PNG", async () => {
    const gray = await encodePng({ data: new Uint8Array(400).map((_, i) => i), width: 20, height: 20, channels: 1 });
    const colours = await encodePng({ data: new Uint8Array(12), width: 2, height: 2, channels: 3 });
    const huge = gray.slice();
    new DataView(huge.buffer).setUint32(16, 0x7fffffff);
    for (const [bytes, said] of [
      [colours, "it has colours"],
      [gray.subarray(0, gray.length - 30), "the PNG file is damaged"],
      [new Uint8Array(60), "this is not a PNG file"],
      [huge, "more than the limit"],
    ] as const) {
      const error = await readGrayPng(await file(bytes)).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toContain(said);
    }
  });
});
