import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitTemperature, readCalibration, temperatureAt } from "./calibration.js";
import { Recogniser } from "./recogniser.js";

const pairs = [
  [0.2, 4],
  [0.6, 2],
  [1, 1],
] as const;

describe("a calibration", () => {
  it("has the temperatures it lists, and between them the geometric mean by distance", () => {
    const calibration = readCalibration(pairs);
    for (const [share, temperature] of pairs) expect(temperatureAt(calibration, share)).toBeCloseTo(temperature, 12);
    expect(temperatureAt(calibration, 0.4)).toBeCloseTo(Math.sqrt(8), 12);
    expect(temperatureAt(calibration, 0.05)).toBe(4);
    expect(temperatureAt({ temperatures: [[0.5, 3]] }, 0.9)).toBe(3);
    expect(temperatureAt(readCalibration(undefined), 0.3)).toBe(1);
  });

  it.each([
    [[]],
    ["hot"],
    [[[0.5, 1], 3]],
    [[[0.5, "1"]]],
    [[[0, 1]]],
    [[[1.5, 1]]],
    [[[0.5, 0]]],
    [[[0.5, 1e9]]],
    [
      [
        [0.5, 1],
        [0.5, 2],
      ],
    ],
  ])("is refused when it is %j", (field) => {
    expect(() => readCalibration(field)).toThrow(/drawn_temperatures/);
  });

  it("takes back how sure one is of a beginning, not what one guesses", async () => {
    const logits = Float32Array.of(3, 1, 0);
    const config = { words: ["cat", "dog", "sun"], size: 8, calibration: readCalibration(pairs) };
    const recogniser = new Recogniser(config, async () => logits);
    const drawing = [
      [
        [0, 10],
        [0, 10],
      ],
    ] as const;
    const [begun, finished] = [await recogniser.guess(drawing, 3, 0.2), await recogniser.guess(drawing, 3)];
    expect(begun.map(({ word }) => word)).toEqual(finished.map(({ word }) => word));
    const sum = Math.exp(3 / 4) + Math.exp(1 / 4) + 1;
    expect(begun[0].score).toBeCloseTo(Math.exp(3 / 4) / sum, 6);
    expect(finished[0].score).toBeCloseTo(Math.exp(3) / (Math.exp(3) + Math.exp(1) + 1), 6);
  });
});

describe("the temperature that fits", () => {
  it("is the one by which labels were drawn", () => {
    let seed = 7;
    const random = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return (seed + 0.5) / 2 ** 32;
    };
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 3, noNaN: true }), (temperature) => {
        const [n, words] = [4000, 5];
        const logits = Float32Array.from({ length: n * words }, () => 4 * random());
        // The greatest of logits with Gumbel's noise is a draw from the softmax, https://arxiv.org/abs/1411.0030.
        const labels = Array.from({ length: n }, (_, row) => {
          const noisy = Array.from(
            { length: words },
            (_, i) => logits[row * words + i] / temperature - Math.log(-Math.log(random())),
          );
          return noisy.indexOf(Math.max(...noisy));
        });
        const fitted = fitTemperature(logits, labels, words);
        expect(Math.abs(Math.log(fitted / temperature))).toBeLessThan(0.2);
      }),
      { numRuns: 10 },
    );
  });

  it("follows the weights", () => {
    const logits = Float32Array.of(2, 0, 2, 0, 2, 0);
    const labels = [0, 0, 1];
    // Right in two of three, and in nine of ten: the odds are 2 and 9.
    expect(fitTemperature(logits, labels, 2)).toBeCloseTo(2 / Math.log(2), 1);
    expect(fitTemperature(logits, labels, 2, [4.5, 4.5, 1])).toBeCloseTo(2 / Math.log(9), 1);
  });
});
