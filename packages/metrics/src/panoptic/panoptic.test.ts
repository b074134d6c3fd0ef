import { describe, expect, it } from "vitest";
import cases from "../../tests/fixtures/panoptic.json";
import { encodeMask } from "../mask/rle.js";
import { PanopticEvaluator, type PanopticMap, type PanopticMean } from "./panoptic.js";
import { panopticIdsOfPng, panopticMapOfMasks } from "./panoptic-map.js";

const categories = [
  { id: 1, name: "cat", isThing: true },
  { id: 2, name: "sky", isThing: false },
];
const map = (data: number[], ...segments: PanopticMap["segments"]): PanopticMap => ({
  data,
  height: 1,
  width: data.length,
  segments,
});

describe("panoptic quality", () => {
  it("has the numbers of the paper's formulas", () => {
    for (const expected of cases) {
      const evaluator = new PanopticEvaluator(
        expected.categories.map((entry) => ({ ...entry, name: String(entry.id) })),
      );
      for (const { size, truth, prediction } of expected.images) {
        const [height, width] = size as [number, number];
        evaluator.add({ ...prediction, height, width }, { ...truth, height, width });
      }
      const result = evaluator.result();
      result.perCategory.forEach((row, i) => {
        const values = [row.pq, row.sq, row.rq, row.truePositives, row.falsePositives, row.falseNegatives];
        values.forEach((value, j) => {
          expect(value).toBeCloseTo(expected.perCategory[i]?.[j] as number, 14);
        });
      });
      for (const group of ["all", "things", "stuff"] as const) {
        const mean: PanopticMean = result[group];
        [mean.pq, mean.sq, mean.rq, mean.categories].forEach((value, i) => {
          const wanted = expected[group][i];
          if (typeof wanted === "number") expect(value, group).toBeCloseTo(wanted, 14);
          else expect(value, group).toBeNaN();
        });
      }
    }
  });

  it("leaves out void, and predictions that lie mostly on void or a crowd", () => {
    const evaluator = new PanopticEvaluator(categories);
    const truth = map([0, 0, 1, 1, 2, 2, 2], { id: 1, category: 1 }, { id: 2, category: 1, crowd: true });
    const prediction = map([5, 5, 5, 5, 6, 6, 6], { id: 5, category: 1 }, { id: 6, category: 1 });
    evaluator.add(prediction, truth);
    expect(evaluator.result().things).toEqual({ pq: 1, sq: 1, rq: 1, categories: 1 });
  });

  it("says what is wrong with a map", () => {
    const evaluator = new PanopticEvaluator(categories);
    const good = map([1, 1], { id: 1, category: 1 });
    const wrong: [PanopticMap, PanopticMap, string][] = [
      [map([1, 3], { id: 1, category: 1 }), good, "image 0: the prediction has pixels of segment 3"],
      [good, map([1, 3], { id: 1, category: 1 }), "image 0: the truth has pixels of segment 3"],
      [map([1, 1], { id: 1, category: 1 }, { id: 2, category: 1 }), good, "segment 2 is listed but has no pixels"],
      [map([1, 1], { id: 1, category: 9 }), good, "segment 1 of the prediction has the category 9"],
      [map([1, 1], { id: 1, category: 1 }, { id: 1, category: 2 }), good, "two segments with the id 1"],
      [map([1, 1], { id: -1, category: 1 }), good, "a segment with the id -1"],
      [map([1], { id: 1, category: 1 }), good, "1 x 1 pixels, the truth 1 x 2"],
      [{ ...good, data: [1] }, good, "has 1 values for 1 x 2 pixels"],
    ];
    for (const [prediction, truth, message] of wrong) expect(() => evaluator.add(prediction, truth)).toThrow(message);
    expect(evaluator.result().all.categories).toBe(0);
  });

  it("takes masks, the earlier on top of the later", () => {
    const mask = (...data: number[]) => encodeMask({ data, height: 2, width: 2 });
    const { data, segments } = panopticMapOfMasks(
      [
        { mask: mask(1, 1, 0, 0), category: 1 },
        { mask: mask(0, 1, 0, 1), category: 2 },
        { mask: mask(1, 0, 0, 0), category: 2 },
      ],
      2,
      2,
    );
    expect(Array.from(data)).toEqual([1, 1, 0, 2]);
    expect(segments.map(({ id, category }) => [id, category])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(() => panopticMapOfMasks([{ mask: mask(1, 1, 1, 1), category: 1 }], 4, 1)).toThrow(
      "segment 0 has 2 x 2 pixels",
    );
  });

  it("reads COCO's colours", () => {
    expect([...panopticIdsOfPng([1, 0, 0, 2, 1, 0, 3, 2, 1])]).toEqual([1, 258, 66051]);
    expect([...panopticIdsOfPng([1, 0, 0, 255, 2, 1, 0, 255], 4)]).toEqual([1, 258]);
  });
});
