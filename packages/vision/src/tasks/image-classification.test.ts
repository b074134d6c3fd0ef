import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openModel } from "@vistazo/checkpoint";
import type { Classification } from "@vistazo/tasks";
import { describe, expect, it } from "vitest";
import { Model } from "../model.js";
import { imageClassification } from "./image-classification.js";

const fixtures = fileURLToPath(new URL("../../tests/fixtures/classification/", import.meta.url));
const answers = JSON.parse(readFileSync(`${fixtures}answers.json`, "utf8")) as Record<string, Classification[][]>;
const photos = ["landscape.png", "portrait.png", "tiny.png"].map((name) => fixtures + name);

async function classify(name: string, options = {}, dtype?: "q8") {
  const model = await Model.load(await openModel(fixtures + name), "image-classification", { dtype, threads: 1 });
  try {
    return await imageClassification(model, photos, options);
  } finally {
    await model.dispose();
  }
}

describe("imageClassification answers as Python's pipeline", () => {
  it.each(Object.keys(answers))("%s", async (name) => {
    const results = await classify(name, { top_k: 6 });
    for (const [i, expected] of answers[name].entries()) {
      expect(results[i].map(({ label }) => label)).toEqual(expected.map(({ label }) => label));
      for (const [rank, { score }] of expected.entries()) expect(results[i][rank].score).toBeCloseTo(score, 5);
    }
  });

  it("cuts to the five best by default", async () => {
    expect((await classify("vit"))[0]).toHaveLength(5);
  });

  it.each(["vit", "resnet-bottleneck", "resnet-basic", "resnet-18"])(
    "stays near with %s in 8-bit integers",
    async (name) => {
      const results = await classify(name, { top_k: 6 }, "q8");
      for (const [i, expected] of answers[name].entries()) {
        expect(results[i][0].label).toBe(expected[0].label);
        expect(Math.abs(results[i][0].score - expected[0].score)).toBeLessThan(0.05);
      }
    },
  );
});
