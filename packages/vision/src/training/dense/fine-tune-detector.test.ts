import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openModel } from "@vistazo/checkpoint";
import { encodePhoto } from "@vistazo/image";
import { Random } from "@vistazo/training";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Model } from "../../model.js";
import { objectDetection } from "../../tasks/object-detection.js";
import { fineTuneDetector, type TrueObject } from "./fine-tune-detector.js";
import type { TrueExample } from "./train-head.js";

const fixtures = fileURLToPath(new URL("../../../tests/fixtures/detection/", import.meta.url));
const classes = ["ball", "brick"];
const size = { width: 80, height: 48 };

let folder: string;
const examples: TrueExample<readonly TrueObject[]>[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fine-tune-detector-"));
  const random = new Random(2);
  for (let i = 0; i < 4; i++) {
    const label = i % 2;
    const [xmin, ymin] = [4 + random.below(40), 4 + random.below(16)];
    const box = { xmin, ymin, xmax: xmin + 30, ymax: ymin + 24 };
    const data = new Uint8Array(size.width * size.height * 3).map((_, at) => {
      const [x, y, c] = [Math.floor(at / 3) % size.width, Math.floor(at / 3 / size.width), at % 3];
      const inside = x >= box.xmin && x < box.xmax && y >= box.ymin && y < box.ymax;
      return inside ? (c === label ? 250 : 40) : 120;
    });
    const photo = join(folder, `${i}.png`);
    await writeFile(photo, await encodePhoto({ ...size, channels: 3, data }, "png"));
    examples.push({ photo, truth: async () => [{ label, box }] });
  }
});
afterAll(() => rm(folder, { recursive: true }));

const quick = { learningRate: 3e-3, batch: 4, keepsBack: false, threads: 1 } as const;

describe("fineTuneDetector", () => {
  it.each([
    ["detr", 1, 160],
    ["yolos", 1, 160],
  ])("teaches %s, with its last %i blocks, two things of its own", async (name, blocks, epochs) => {
    const out = join(folder, name);
    const { history, anew } = await fineTuneDetector({
      ...quick,
      model: join(fixtures, name),
      out,
      blocks,
      epochs,
      examples,
      classes,
    });
    expect(anew).toBe(true);
    expect(history.at(-1)?.loss).toBeLessThan(0.5 * history[0].loss);
    const model = await Model.load(await openModel(out), "object-detection", { threads: 1 });
    for (const { photo, truth } of examples) {
      const [found] = await objectDetection(model, [await readFile(photo)], { threshold: 0 });
      const [best] = found.toSorted((a, b) => b.score - a.score);
      const [{ label, box }] = await truth(size);
      expect(best.label).toBe(classes[label]);
      // All before the last block is made of random weights, which see little of places.
      expect(Math.abs(best.box.xmin - box.xmin) + Math.abs(best.box.xmax - box.xmax)).toBeLessThan(36);
    }
    await model.dispose();
  });

  it("refuses classes that there are not, boxes that are none, and blocks that hang on the photo's size", async () => {
    const model = join(fixtures, "yolos");
    const [{ photo }] = examples;
    const box = { xmin: 1, ymin: 1, xmax: 9, ymax: 9 };
    const options = { ...quick, model, epochs: 1, classes, out: join(folder, "none") };
    const having = (objects: readonly TrueObject[]) =>
      fineTuneDetector({ ...options, examples: [{ photo, truth: async () => objects }] });
    await expect(having([{ label: 2, box }])).rejects.toThrow(
      /an object of the class 2, which is none of the 2 classes\.$/,
    );
    await expect(having([{ label: 0, box: { ...box, xmax: Number.NaN } }])).rejects.toThrow(/edges are no numbers\.$/);
    await expect(fineTuneDetector({ ...options, blocks: 2, examples })).rejects.toThrow(
      /"positions_1" .*; train fewer\.$/,
    );
  });
});
