import { describe, expect, it } from "vitest";
import fixture from "../../tests/fixtures/lvis.json";
import { randomFederatedSet } from "../../tests/random-sets.js";
import { readCocoResults } from "./coco-results.js";
import { readCocoTruth } from "./coco-truth.js";
import { evaluateLvis } from "./lvis.js";

describe("LVIS's federated evaluation", () => {
  it("has the numbers of its rules on random data sets", async () => {
    for (const [seed, expected] of fixture.answers.entries()) {
      const set = randomFederatedSet(seed);
      const truth = await readCocoTruth(JSON.stringify(set.truth));
      const results = await readCocoResults(JSON.stringify(set.results), truth);
      const options = { iouType: set.iouType, maxDetections: fixture.limit };
      Object.entries(evaluateLvis(truth, results, options).summary).forEach(([name, value], i) => {
        expect(Math.abs(value - (expected[i] as number)), `seed ${seed} ${name}`).toBeLessThan(1e-12);
      });
    }
  });

  it("leaves out annotations marked to be ignored", async () => {
    const annotation = { image_id: 1, category_id: 1, area: 100, bbox: [0, 0, 10, 10] };
    const truth = await readCocoTruth(
      JSON.stringify({
        images: [{ id: 1, neg_category_ids: [], not_exhaustive_category_ids: [] }],
        categories: [{ id: 1, name: "a", frequency: "r" }],
        annotations: [
          { ...annotation, id: 1, ignore: 1 },
          { ...annotation, id: 2, bbox: [50, 50, 10, 10] },
        ],
      }),
    );
    const detection = { image_id: 1, category_id: 1, score: 0.9, bbox: [0, 0, 10, 10] };
    const results = await readCocoResults(
      JSON.stringify([detection, { ...detection, score: 0.5, bbox: [50, 50, 10, 10] }]),
      truth,
    );
    const { summary } = evaluateLvis(truth, results);
    expect(summary.APr).toBeCloseTo(1, 12);
    expect(summary).toMatchObject({ APc: -1, AR: 1 });
  });
});
