import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "@vistazo/training";
import { describe, expect, it } from "vitest";
import { AccuracyCount } from "../accuracy.js";
import type { Drawing } from "../drawing.js";
import { isHeldOut } from "../held-out.js";
import { type Augmentation, defaultAugmentation, distort, disturb, mix } from "./augment.js";
import { BatchMaker } from "./batches.js";
import { type Example, loadDrawingSet } from "./drawing-set.js";
import { defaultRecipe, sizeAt } from "./recipe.js";
import { Sampler } from "./sampler.js";

const random = new Random(11);
const someDrawing = (): Drawing => [
  [Array.from({ length: 6 }, () => random.below(256)), Array.from({ length: 6 }, () => random.below(256))],
  [Array.from({ length: 4 }, () => random.below(256)), Array.from({ length: 4 }, () => random.below(256))],
];

describe("the drawings kept back", () => {
  it("are about a tenth, always the same", () => {
    const drawings = Array.from({ length: 5000 }, someDrawing);
    const kept = drawings.filter(isHeldOut);
    expect(kept.length / drawings.length).toBeGreaterThan(0.08);
    expect(kept.length / drawings.length).toBeLessThan(0.12);
    expect(kept.map(([[xs, ys]]) => [Uint8Array.from(xs), Uint8Array.from(ys)]).length).toBe(kept.length);
    expect(
      kept.every((drawing) => isHeldOut(drawing.map(([xs, ys]) => [Float32Array.from(xs), Float32Array.from(ys)]))),
    ).toBe(true);
  });
});

describe("the drawings of a run", () => {
  it("are those of all its files, without what is of no word", async () => {
    const folder = await mkdtemp(join(tmpdir(), "drawing-set-"));
    const files = ["one", "other"].map((name) => join(folder, `${name}.ndjson`));
    const drawings = Array.from({ length: 60 }, someDrawing);
    const lines = drawings.map((drawing, i) => JSON.stringify({ word: ["cat", "dog", "unicorn"][i % 3], drawing }));
    await writeFile(files[0], lines.slice(0, 30).join("\n"));
    await writeFile(files[1], [...lines.slice(30), "no drawing"].join("\n"));
    const { training, heldOut, skipped } = await loadDrawingSet(files, ["cat", "dog"]);
    await rm(folder, { recursive: true });
    expect(heldOut.length).toBe(drawings.filter((drawing, i) => i % 3 < 2 && isHeldOut(drawing)).length);
    expect(training.length + heldOut.length).toBe(40);
    expect(skipped).toBe(21);
  });
});

describe("augmentation", () => {
  it("depends on the random numbers alone", () => {
    const drawing = someDrawing();
    const once = (seed: number) =>
      disturb(distort(drawing, new Random(seed), defaultAugmentation), new Random(seed), defaultAugmentation);
    expect(once(4)).toEqual(once(4));
    expect(once(4)).not.toEqual(once(5));
  });

  it("changes nothing where all of it is off", () => {
    const none: Augmentation = {
      rotation: 0,
      stretch: 0,
      shear: 0,
      strokeShift: 0,
      strokeTurn: 0,
      strokeScale: 0,
      mix: 0,
      mirror: 0,
      jitter: 0,
      drop: 0,
      prefix: 0,
      shortest: 1,
    };
    const drawing = someDrawing();
    const same = disturb(distort(drawing, new Random(1), none), new Random(1), none);
    expect(same.map(([xs, ys]) => [Array.from(xs), Array.from(ys)])).toEqual(drawing);
  });
});

describe("mix", () => {
  it("takes strokes of both drawings, at least one", () => {
    const [one, other] = [someDrawing(), someDrawing()];
    const mixtures = Array.from({ length: 200 }, () => mix(one, other, random));
    expect(mixtures.every((each) => each.length > 0)).toBe(true);
    expect(mixtures.every((each) => each.every((stroke) => one.includes(stroke) || other.includes(stroke)))).toBe(true);
    expect(mixtures.some((each) => each.includes(one[0]) && each.includes(other[1]))).toBe(true);
  });
});

describe("Sampler", () => {
  it("draws words by the power of their number of drawings, drawings of a word alike", () => {
    const examples: Example[] = Array.from({ length: 101 }, (_, i) => ({ drawing: [], label: i < 100 ? 0 : 1 }));
    const counts = new Float64Array(101);
    const sampler = new Sampler(examples, 3, 0.5);
    for (let i = 0; i < 20_000; i++) counts[sampler.draw(random)]++;
    // 100 drawings weigh 10, one weighs 1, a word without drawings nothing.
    expect(counts[100] / 20_000).toBeCloseTo(1 / 11, 1);
    expect(Math.max(...counts.subarray(0, 100)) / Math.min(...counts.subarray(0, 100))).toBeLessThan(2);
  });
});

describe("BatchMaker", () => {
  const examples: Example[] = Array.from({ length: 30 }, (_, i) => ({ drawing: someDrawing(), label: i % 3 }));
  const recipe = {
    ...defaultRecipe,
    batch: 8,
    steps: 10,
    sizes: [
      { until: 0.5, size: 16 },
      { until: 1, size: 24 },
    ],
  };

  it("makes the same batch of a step whatever came before", async () => {
    const one = new BatchMaker(examples, 3, recipe);
    const other = new BatchMaker(examples, 3, recipe);
    await other.make(0);
    expect(await other.make(7)).toEqual(await one.make(7));
    expect(sizeAt(recipe, 4)).toBe(16);
    expect((await one.make(7)).shape).toEqual([8, 3, 24, 24]);
  });

  it("mixes what the teacher says into the targets", async () => {
    const teacher = {
      logLikelihoods: async (drawings: readonly Drawing[]) =>
        Float32Array.from({ length: 3 * drawings.length }, (_, i) => (i % 3 === 2 ? Math.log(0.8) : Math.log(0.1))),
    };
    const targetsWith = (mix: number) => {
      const augmentation = { ...recipe.augmentation, mix };
      return new BatchMaker(examples, 3, { ...recipe, augmentation, teacherShare: 0.5, temperature: 1 }, teacher).make(
        0,
      );
    };
    const { targets, labels } = await targetsWith(0);
    labels.forEach((label, row) => {
      const expected = [0.05, 0.05, 0.4];
      expected[label] += 0.5;
      expected.forEach((share, i) => {
        expect(targets[row * 3 + i]).toBeCloseTo(share, 5);
      });
    });
    const { targets: ofMixtures } = await targetsWith(1);
    ofMixtures.forEach((share, i) => {
      expect(share).toBeCloseTo([0.1, 0.1, 0.8][i % 3], 5);
    });
  });
});

describe("AccuracyCount", () => {
  it("ranks the right word", () => {
    const count = new AccuracyCount(4);
    count.add(Float32Array.of(3, 2, 1, 0, 3, 2, 1, 0, 3, 2, 1, 0, 3, 2, 1, 0), [0, 1, 2, 3]);
    expect(count.overall).toEqual({ n: 4, top1: 0.25, top3: 0.75, map3: (1 + 1 / 2 + 1 / 3) / 4 });
    expect(count.wordMean.top3).toBe(0.75);
    expect(count.confusions[3 * 4]).toBe(1);
  });
});
