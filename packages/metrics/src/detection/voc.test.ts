import { describe, expect, it } from "vitest";
import answers from "../../tests/fixtures/voc.json";
import { randomVocSet } from "../../tests/random-sets.js";
import { readCocoResults } from "./coco-results.js";
import { readCocoTruth } from "./coco-truth.js";
import { detectionsFromArrays, truthFromArrays } from "./from-arrays.js";
import { evaluateVoc } from "./voc.js";

describe("Pascal VOC's average precision", () => {
  it("has the devkit's numbers on random data sets", async () => {
    for (const [seed, expected] of answers.entries()) {
      const set = randomVocSet(seed);
      const truth = await readCocoTruth(JSON.stringify(set.truth));
      const results = await readCocoResults(JSON.stringify(set.results), truth);
      const actual: number[] = [];
      for (const options of [{ iou: 0.5 }, { iou: 0.7, pixelOffset: 1 }] as const) {
        const all = evaluateVoc(truth, results, options).perCategory;
        const eleven = evaluateVoc(truth, results, { ...options, points: 11 }).perCategory;
        all.forEach(({ ap }, i) => {
          actual.push(ap, eleven[i]?.ap as number);
        });
      }
      expected.flat().forEach((value, i) => {
        expect(Math.abs((actual[i] as number) - value), `seed ${seed}`).toBeLessThan(1e-12);
      });
      expect(actual.length).toBe(expected.flat().length);
    }
  });

  it("holds a second detection of an object against it, even where another object would be free", () => {
    const truth = truthFromArrays([
      {
        objects: [
          { label: "a", box: [0, 0, 10, 10] },
          { label: "a", box: [0, 0, 10, 8] },
        ],
      },
    ]);
    const objects = [0.9, 0.8].map((score) => ({ label: "a", score, box: [0, 0, 10, 10] as const }));
    const { map, perCategory } = evaluateVoc(truth, detectionsFromArrays([{ objects }], truth));
    expect(map).toBe(0.5);
    expect([...(perCategory[0]?.precision ?? [])]).toEqual([1, 0.5]);
    expect([...(perCategory[0]?.recall ?? [])]).toEqual([0.5, 0.5]);
  });
});
