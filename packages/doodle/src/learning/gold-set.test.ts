import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "@vistazo/training";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goldFile, readGoldSet, writeGoldSet } from "./gold-set.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gold-"));
});
afterAll(() => rm(folder, { recursive: true }));

const [width, words] = [6, 5];
const random = new Random(2);
const part = (count: number) => ({
  labels: Uint16Array.from({ length: count }, () => random.below(words)),
  features: Float32Array.from({ length: count * width }, (_, i) => (i % width === 2 ? 0 : 7 * random.next())),
});

describe("a gold set", () => {
  it("comes back as it was written, to half a 255th of a column", async () => {
    const gold = { judged: part(30), rehearsed: part(4) };
    await writeGoldSet(folder, gold, width);
    const read = (await readGoldSet(folder, words, width))!;
    for (const name of ["judged", "rehearsed"] as const) {
      expect(read[name].labels).toEqual(gold[name].labels);
      read[name].features.forEach((value, i) => {
        expect(Math.abs(value - gold[name].features[i])).toBeLessThanOrEqual(7 / 255 / 2 + 1e-6);
      });
    }
  });

  it("may be missing, and is refused where it does not fit", async () => {
    expect(await readGoldSet(join(folder, "none"), words, width)).toBeUndefined();
    await expect(readGoldSet(folder, words, width + 1)).rejects.toMatchObject({ code: "invalid-checkpoint" });
    await expect(readGoldSet(folder, 1, width)).rejects.toMatchObject({ code: "invalid-checkpoint" });
    await writeFile(join(folder, goldFile), "no tensors");
    await expect(readGoldSet(folder, words, width)).rejects.toMatchObject({ code: "invalid-safetensors" });
  });
});
