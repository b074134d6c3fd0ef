import { interpolate } from "@vistazo/image/pure";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import fixture from "../../tests/fixtures/detection/synthetic.json";
import { classMaps, findQueries, segmentQueries } from "./query-segmentation.js";
import { semanticLabelMap } from "./semantic-segmentation.js";

interface Synthetic {
  readonly logits: number[];
  readonly masks: number[];
  readonly target: readonly [height: number, width: number];
  readonly segments: Record<string, { label: number; score: number; counts: number[] }[]>;
  readonly semantic: number[];
}

const synthetic = fixture as unknown as Synthetic;
const classes = 6;
const size = { height: 9, width: 11 };
const plane = size.height * size.width;
const [height, width] = synthetic.target;
const logits = Float32Array.from(synthetic.logits);

describe("segmentQueries as transformers' post_process_panoptic_segmentation", () => {
  it.each(Object.entries(synthetic.segments))("thresholds %s", (name, expected) => {
    const [threshold, maskThreshold, overlapThreshold] = name.split(" ").map(Number);
    const { queries, labels, scores } = findQueries(logits, classes, threshold);
    const masks = Float32Array.from(
      [...queries].flatMap((query) => synthetic.masks.slice(query * plane, (query + 1) * plane)),
    );
    const options = { maskThreshold, overlapThreshold, height, width };
    const { owners, segments } = segmentQueries(masks, size, scores, options);
    expect(segments.map((query) => labels[query])).toEqual(expected.map(({ label }) => label));
    for (const [i, query] of segments.entries()) {
      expect(scores[query]).toBeCloseTo(expected[i].score, 5);
      expect(pixelsOf(expected[i].counts)).toEqual(Array.from(owners, (owner) => owner === query));
    }
  });
});

it("classMaps as transformers' post_process_semantic_segmentation", () => {
  const maps = classMaps(logits, classes, Float32Array.from(synthetic.masks));
  expect([...semanticLabelMap(maps, classes - 1, size.height, size.width, height, width)]).toEqual(synthetic.semantic);
});

it("counts a mask's pixels as if it were built at the photo's size", () => {
  const side = fc.integer({ min: 1, max: 8 });
  const targetSide = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(side, side, targetSide, targetSide, fc.nat(), (h, w, targetHeight, targetWidth, seed) => {
      const masks = Float32Array.from({ length: 2 * h * w }, (_, i) => (Math.imul(i + seed, 2654435761) % 97) / 24);
      const scores = Float32Array.of(1, 0.75);
      const probabilities = masks.map(
        (logit, i) => Math.fround(1 / (1 + Math.exp(-logit))) * scores[Math.floor(i / (h * w))],
      );
      const target = { height: targetHeight, width: targetWidth };
      const built = interpolate(probabilities, { channels: 2, height: h, width: w }, { ...target, mode: "bilinear" });
      const pixels = targetHeight * targetWidth;
      // A threshold that no pixel is near, or rounding would decide.
      const maskThreshold = [0.4, 0.45, 0.5, 0.55].find((t) => built.every((p) => Math.abs(p - t) > 1e-5));
      fc.pre(maskThreshold !== undefined);
      const options = { maskThreshold: maskThreshold!, overlapThreshold: 0.5, ...target };
      const { owners, segments } = segmentQueries(masks, { height: h, width: w }, scores, options);
      const expected = [0, 1].filter((query) => {
        const original = built.subarray(query * pixels, (query + 1) * pixels).filter((p) => p >= maskThreshold!).length;
        const kept = owners.filter((owner) => owner === query).length;
        return kept > 0 && original > 0 && kept / original > 0.5;
      });
      expect(segments).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it("finds no queries where all say no object, and refuses NaN", () => {
  const none = Float32Array.of(0, 0, 9, 1, 0, 8);
  expect(findQueries(none, 3, 0).queries).toHaveLength(0);
  none[1] = Number.NaN;
  expect(() => findQueries(none, 3, 0)).toThrow(/NaN/);
  expect(() => findQueries(none, 4, 0)).toThrow(/rows of 4 classes/);
  expect(() => classMaps(new Float32Array(6), 3, new Float32Array(5))).toThrow(/masks of 2 queries/);
});

it("refuses masks that are not numbers", () => {
  const masks = Float32Array.of(1, Number.NaN);
  const options = { maskThreshold: 0.5, overlapThreshold: 0.5, height: 4, width: 4 };
  expect(() => segmentQueries(masks, { height: 1, width: 2 }, Float32Array.of(1), options)).toThrow(/not finite/);
});

function pixelsOf(counts: readonly number[]): boolean[] {
  return counts.flatMap((count, i) => Array.from({ length: count }, () => i % 2 === 1));
}
