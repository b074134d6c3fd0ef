import { describe, expect, it } from "vitest";
import officialCases from "../../tests/fixtures/official-cases.json";
import fixture from "../../tests/fixtures/random-sets.json";
import type { RandomSet } from "../../tests/random-sets.js";
import { randomSet } from "../../tests/random-sets.js";
import { hasTestData, testData } from "../../tests/test-data.js";
import { readCocoResults } from "./coco-results.js";
import { readCocoTruth } from "./coco-truth.js";
import { type DetectionEvaluation, type DetectionOptions, evaluateDetections } from "./evaluation.js";
import type { IouType } from "./overlap-measure.js";

async function evaluate(set: RandomSet, options: DetectionOptions = {}): Promise<DetectionEvaluation> {
  const truth = await readCocoTruth(JSON.stringify(set.truth));
  const results = await readCocoResults(JSON.stringify(set.results), truth);
  const { iouType, classAgnostic } = set;
  return evaluateDetections(truth, results, { iouType, classAgnostic, ...options });
}

/** The twelve numbers, then each category's AP. */
function answersOf(evaluation: DetectionEvaluation): number[] {
  return [...Object.values(evaluation.summary), ...evaluation.perCategory().map(({ AP }) => AP)];
}

function largestDifference(actual: readonly number[], expected: ArrayLike<number>): number {
  expect(actual.length).toBe(expected.length);
  return Math.max(...actual.map((value, i) => Math.abs(value - (expected[i] as number))));
}

describe("evaluation of detections", () => {
  it(`has pycocotools' numbers on ${fixture.sets} random data sets`, async () => {
    const bytes = Uint8Array.from(atob(fixture.answers), (character) => character.charCodeAt(0));
    const answers = new Float64Array(bytes.buffer);
    let at = 0;
    for (let i = 0; i < fixture.sets; i++) {
      const length = 12 + fixture.counts.charCodeAt(i) - 97;
      const seed = fixture.firstSeed + i;
      const difference = largestDifference(
        answersOf(await evaluate(randomSet(seed))),
        answers.subarray(at, at + length),
      );
      expect(difference, `seed ${seed}`).toBeLessThan(1e-12);
      at += length;
    }
    expect(at).toBe(answers.length);
  }, 60_000);

  it.skipIf(!hasTestData)("has pycocotools' numbers on the official cases", async () => {
    for (const { name, ...expected } of officialCases) {
      const truth = await readCocoTruth(await testData(`coco-eval/${expected.truth}`));
      const results = await readCocoResults(await testData(`coco-eval/${expected.results}`), truth);
      const evaluation = evaluateDetections(truth, results, { iouType: expected.iouType as IouType });
      const answers = [...expected.summary, ...expected.categories];
      expect(largestDifference(answersOf(evaluation), answers), name).toBeLessThan(1e-12);
    }
  });
});
