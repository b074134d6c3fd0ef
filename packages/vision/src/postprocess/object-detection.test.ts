import fc from "fast-check";
import { describe, expect, it } from "vitest";
import fixture from "../../tests/fixtures/detection/synthetic.json";
import { type Detections, detectBySigmoid, detectBySoftmax } from "./object-detection.js";

interface Synthetic {
  readonly logits: number[];
  readonly boxes: number[];
  readonly size: readonly [height: number, width: number];
  readonly detections: Record<string, { scores: number[]; labels: number[]; boxes: number[][] }>;
}

const synthetic = fixture as unknown as Synthetic;
const classes = 6;
const outputs = {
  logits: Float32Array.from(synthetic.logits),
  boxes: Float32Array.from(synthetic.boxes),
  classes,
};
const [height, width] = synthetic.size;
const queries = outputs.boxes.length / 4;

const decoders: Record<string, (threshold: number) => Detections> = {
  Detr: (threshold) => detectBySoftmax(outputs, { threshold, height, width }),
  Yolos: (threshold) => detectBySoftmax(outputs, { threshold, height, width }),
  RTDetr: (threshold) => detectBySigmoid(outputs, { threshold, height, width, count: queries }),
  RfDetr: (threshold) => detectBySigmoid(outputs, { threshold, height, width, count: queries }),
  DeformableDetr: (threshold) => detectBySigmoid(outputs, { threshold, height, width, count: 100 }),
  ConditionalDetr: (threshold) => detectBySigmoid(outputs, { threshold, height, width, count: 100 }),
};

describe("detectors' outputs mean what transformers' image processors make of them", () => {
  it.each(Object.entries(synthetic.detections))("%s", (name, expected) => {
    const [processor, threshold] = name.split(" ");
    const found = decoders[processor](Number(threshold));
    expect([...found.labels]).toEqual(expected.labels);
    for (const [i, score] of expected.scores.entries()) expect(found.scores[i]).toBeCloseTo(score, 6);
    for (const [i, edge] of expected.boxes.flat().entries()) expect(found.boxes[i]).toBeCloseTo(edge, 4);
  });
});

const rows = fc.integer({ min: 1, max: 8 });
const value = fc.float({ min: -20, max: 20, noNaN: true });

it("keeps what is above the threshold, whatever the threshold", () => {
  fc.assert(
    fc.property(
      rows,
      fc.array(value, { minLength: 24, maxLength: 24 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (count, numbers, threshold) => {
        const some = { logits: Float32Array.from(numbers), boxes: new Float32Array(8 * 4).fill(0.5), classes: 3 };
        const options = { threshold, height: 10, width: 10 };
        for (const decode of [
          detectBySoftmax,
          (o: typeof some, p: typeof options) => detectBySigmoid(o, { ...p, count }),
        ]) {
          const kept = decode(some, options).scores;
          const all = decode(some, { ...options, threshold: 0 }).scores;
          expect([...kept]).toEqual([...all.filter((score) => score > threshold)]);
        }
      },
    ),
  );
});

it("orders sigmoid detections from the best down and takes no more than asked", () => {
  fc.assert(
    fc.property(rows, fc.array(value, { minLength: 24, maxLength: 24 }), (count, numbers) => {
      const some = { logits: Float32Array.from(numbers), boxes: new Float32Array(8 * 4), classes: 3 };
      const { scores } = detectBySigmoid(some, { threshold: 0, height: 1, width: 1, count });
      expect(scores.length).toBe(count);
      expect([...scores]).toEqual([...scores].sort((a, b) => b - a));
    }),
  );
});

it("refuses outputs that do not fit together or are not numbers", () => {
  const options = { threshold: 0.5, height: 1, width: 1 };
  const boxes = new Float32Array(8);
  const misfit = /2 logits of 3 classes/;
  expect(() => detectBySoftmax({ logits: new Float32Array(2), boxes, classes: 3 }, options)).toThrow(misfit);
  const logits = new Float32Array(6);
  expect(() => detectBySoftmax({ logits, boxes: new Float32Array(4), classes: 3 }, options)).toThrow(/do not fit/);
  logits[4] = Number.NaN;
  expect(() => detectBySoftmax({ logits, boxes, classes: 3 }, options)).toThrow(/NaN/);
  boxes[1] = Number.POSITIVE_INFINITY;
  const sound = { logits: new Float32Array(6), boxes, classes: 3 };
  expect(() => detectBySigmoid(sound, { ...options, count: 2 })).toThrow(/NaN/);
});
