import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomSet } from "../../tests/random-sets.js";
import { readCocoResults } from "./coco-results.js";
import { readCocoTruth } from "./coco-truth.js";
import { type DetectionEvaluation, evaluateDetections } from "./evaluation.js";
import { detectionsFromArrays, truthFromArrays } from "./from-arrays.js";

const cat = (xmin: number, ymin: number, side: number) => ({
  label: "cat",
  box: { xmin, ymin, xmax: xmin + side, ymax: ymin + side },
});

/** Two photos: on the first two cats and a dog, on the second a cat. */
const truth = truthFromArrays([
  {
    id: "garden",
    width: 100,
    height: 100,
    objects: [cat(0, 0, 20), cat(50, 50, 20), { label: "dog", box: [0, 50, 20, 20] }],
  },
  { id: "sofa", width: 100, height: 100, objects: [cat(10, 10, 40)] },
]);
const found = detectionsFromArrays(
  [
    {
      id: "garden",
      objects: [
        { ...cat(0, 0, 20), score: 0.9 },
        { ...cat(1, 0, 20), score: 0.8 },
        { ...cat(0, 50, 20), score: 0.7 },
        { ...cat(50, 58, 20), score: 0.6 },
        { ...cat(80, 0, 20), score: 0.5 },
      ],
    },
    { id: "sofa", objects: [{ ...cat(10, 10, 38), score: 0.4 }] },
  ],
  truth,
);
const evaluation = evaluateDetections(truth, found, { lowestIou: 0.1 });

async function randomEvaluation(seed: number): Promise<DetectionEvaluation> {
  const set = randomSet(seed);
  const gt = await readCocoTruth(JSON.stringify(set.truth));
  const dt = await readCocoResults(JSON.stringify(set.results), gt);
  return evaluateDetections(gt, dt, { iouType: set.iouType, lowestIou: 0.2 });
}

describe("a look into an evaluation", () => {
  it("shows which detection found what on a photo", () => {
    const { detections, truths } = evaluation.outcomes({ image: "garden", iou: 0.5 });
    expect(detections.map(({ outcome, truth: row, score }) => [outcome, row, score])).toEqual([
      ["true-positive", 0, 0.9],
      ["false-positive", -1, 0.8],
      ["false-positive", -1, 0.7],
      ["false-positive", -1, 0.6],
      ["false-positive", -1, 0.5],
    ]);
    expect(detections[1]?.iou).toBeCloseTo(19 / 21, 12);
    expect(truths.map(({ outcome, detection }) => [outcome, detection])).toEqual([
      ["found", 0],
      ["missed", -1],
      ["missed", -1],
    ]);
  });

  it("changes as the IoU threshold moves", () => {
    const hits = (iou: number): number =>
      evaluation.outcomes({ iou }).detections.filter(({ outcome }) => outcome === "true-positive").length;
    expect([0.4, 0.5, 0.9, 0.95].map(hits)).toEqual([3, 2, 2, 1]);
    expect(() => evaluation.outcomes({ iou: 0.05 })).toThrow('evaluate with "lowestIou" at 0.05 or below');
  });

  it("leaves out detections below a score, and what they found is missed", () => {
    const { detections, truths } = evaluation.outcomes({ minScore: 0.45 });
    expect(detections).toHaveLength(5);
    expect(truths.find(({ image }) => image === 1)?.outcome).toBe("missed");
  });

  it("draws the curve from which AP is read", () => {
    const curve = evaluation.curve({ category: 1, iou: 0.5 });
    expect(curve.ap).toBe(evaluation.perCategory()[0]?.AP50);
    expect(curve.maxRecall).toBe(2 / 3);
    expect([curve.precision[0], curve.precision[50], curve.precision[80]]).toEqual([1 - 2 ** -52, 2 / 6, 0]);
    expect([curve.scores[0], curve.scores[50], curve.scores[80]]).toEqual([0.9, 0.4, Number.NaN]);
    expect(evaluation.curve({ category: 2 }).ap).toBe(0);
    expect(evaluation.curve({ iou: 0.5 }).ap).toBeCloseTo(evaluation.summary.AP50, 14);
  });

  it("says why detections are wrong and what that costs", () => {
    const { errors, perKind, ap } = evaluation.errors();
    expect(ap).toBeCloseTo(evaluation.summary.AP50, 14);
    expect(errors.map(({ kind, detection, truth: row }) => [kind, detection, row])).toEqual([
      ["duplicate", 1, 0],
      ["class", 2, 2],
      ["localization", 3, 1],
      ["background", 4, -1],
    ]);
    expect(perKind.missed).toEqual({ count: 0, lostAp: 0 });
    expect(perKind.class.lostAp).toBeGreaterThan(0.49);
    for (const kind of ["duplicate", "localization", "background"] as const) {
      expect(perKind[kind].lostAp, kind).toBeGreaterThan(0);
    }
  });

  it("agrees with the numbers on any data set", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20_000, max: 1_000_000 }), async (seed) => {
        const random = await randomEvaluation(seed);
        const { overlaps, summary } = random;
        expect(random.curve({ iou: 0.5 }).ap).toBeCloseTo(summary.AP50, 12);
        expect(random.ap({ iou: 0.75, area: "all" })).toBeCloseTo(summary.AP75, 12);
        expect(random.at([0.5, 0.75]).summary.AP75).toBe(summary.AP75);
        const { detections, truths } = random.outcomes({ iou: 0.5 });
        // Who found whom is the same from both sides; only a crowd is found by several.
        for (const row of truths.filter(({ outcome }) => outcome === "found")) {
          const match = detections.find(({ detection }) => detection === row.detection);
          expect(match?.truth).toBe(row.truth);
          expect(match?.category).toBe(row.category);
          expect(match?.iou).toBeGreaterThanOrEqual(0.5);
        }
        const hits = detections.filter(({ outcome }) => outcome === "true-positive");
        const zeroId = truths.filter(({ truth: row, outcome }) => outcome === "found" && overlaps.truth.ids[row] === 0);
        expect(hits.length).toBe(truths.filter(({ outcome }) => outcome === "found").length - zeroId.length);
        const { errors } = random.errors();
        const wrong = errors.filter(({ kind }) => kind !== "missed");
        expect(new Set(wrong.map(({ detection }) => detection)).size).toBe(wrong.length);
      }),
      { numRuns: 60 },
    );
  });

  it("names what does not exist", () => {
    expect(() => evaluation.outcomes({ image: "attic" })).toThrow('the truth has no image "attic" that was evaluated');
    expect(() => evaluation.curve({ category: 5 })).toThrow("has no category 5");
    expect(() => evaluation.curve({ area: "tiny" })).toThrow('There is no area range "tiny"; there are "all", "small"');
  });
});

describe("settings of an evaluation", () => {
  it("take part of the images and categories", () => {
    const some = evaluateDetections(truth, found, { imageIds: ["sofa"], categoryIds: [1] });
    expect(some.perCategory().map(({ name, truths, detections }) => [name, truths, detections])).toEqual([
      ["cat", 1, 1],
    ]);
    expect(some.summary.AR1).toBe(0.9);
    expect(() => evaluateDetections(truth, found, { imageIds: [3] })).toThrow(
      '"imageIds" has 3, which the truth does not have',
    );
  });

  it("take more than 32 thresholds", () => {
    const iouThresholds = Array.from({ length: 70 }, (_, i) => 0.3 + i / 100);
    const many = evaluateDetections(truth, found, { iouThresholds });
    const each = iouThresholds.map((iou) => evaluateDetections(truth, found, { iouThresholds: [iou] }).summary.AP);
    expect(many.summary.AP).toBeCloseTo(each.reduce((sum, ap) => sum + ap, 0) / each.length, 12);
  });

  it("mean in other numbers of detections what pycocotools takes them for", () => {
    const { summary } = evaluateDetections(truth, found, { maxDetections: [1, 2, 3] });
    expect(summary.AP).toBe(-1);
    expect(summary.AP50).toBeGreaterThan(0);
    expect(evaluateDetections(truth, found, { iouThresholds: [0.6] }).summary.AP50).toBe(-1);
  });

  it("are checked", () => {
    expect(() => evaluateDetections(truth, found, { iouThresholds: [] })).toThrow('"iouThresholds" must be a list');
    expect(() => evaluateDetections(truth, found, { areas: [] })).toThrow('"areas" needs at least one range');
    expect(() => evaluateDetections(truth, found, { recallPoints: [1, 0] })).toThrow('"recallPoints" must ascend');
  });
});
