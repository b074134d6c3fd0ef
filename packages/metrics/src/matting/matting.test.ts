import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlphaMap, MattingEvaluator } from "./matting.js";

const row = (...data: number[]): AlphaMap => ({ data, height: 1, width: data.length });

describe("matting", () => {
  it("has the numbers of the paper's formulas", () => {
    const errors = new MattingEvaluator().add(row(1, 0.5, 0.25, 0), row(1, 1, 0, 0.5));
    expect(errors.mae).toBeCloseTo(1.25 / 4, 12);
    expect(errors.mse).toBeCloseTo((0.25 + 0.0625 + 0.25) / 4, 12);
    expect(errors.sad).toBeCloseTo(0.00125, 12);
    // Half is foreground: two pixels in both, three in either.
    expect(errors.iou).toBeCloseTo(2 / 3, 12);
  });

  it("takes bytes and numbers for the same", () => {
    const bytes = { data: Uint8Array.of(255, 51, 0), whole: 255, height: 1, width: 3 };
    expect(new MattingEvaluator().add(bytes, row(1, 0.2, 0)).mae).toBeCloseTo(0, 12);
  });

  it("is the mean over photos, however large they are", () => {
    const evaluator = new MattingEvaluator();
    evaluator.add(row(1), row(0));
    evaluator.add(row(0, 0, 0, 0), row(0, 0, 0, 0));
    expect(evaluator.result()).toEqual({ images: 2, mae: 0.5, mse: 0.5, sad: 0.0005, iou: 0.5 });
    expect(new MattingEvaluator().result().mae).toBeNaN();
  });

  it("does not care which of the two is the truth, and finds no error in what is the same", () => {
    const alphas = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(alphas, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (some, stream) => {
        const others = row(...some.map(() => stream.next().value));
        const evaluator = new MattingEvaluator();
        expect(evaluator.add(row(...some), others)).toEqual(evaluator.add(others, row(...some)));
        expect(evaluator.add(others, others)).toEqual({ mae: 0, mse: 0, sad: 0, iou: 1 });
      }),
    );
  });

  it("says what is wrong", () => {
    const evaluator = new MattingEvaluator();
    expect(() => evaluator.add(row(1), row(1, 1))).toThrow("1 x 1 pixels and 1 values, the truth 1 x 2 and 2");
    expect(() => evaluator.add(row(0, 2), row(1, 1))).toThrow("Image 0: the prediction is 2 at x 1, y 0");
    expect(() => evaluator.add(row(1, 1), row(1, Number.NaN))).toThrow("the truth is NaN at x 1, y 0");
  });
});
