import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openModel } from "@vistazo/checkpoint";
import { expect, it } from "vitest";
import { type ArchitectureFixture, withCheckpoint } from "../../../tests/synthetic-checkpoint.js";
import { Model } from "../../model.js";
import { imageSegmentation } from "../../tasks/image-segmentation.js";
import { readsTexts } from "../registry.js";

const fixture = JSON.parse(
  readFileSync(new URL("fixtures/plain.json", import.meta.url), "utf8"),
) as ArchitectureFixture;
const photo = fileURLToPath(new URL("../../../tests/reference/small.png", import.meta.url));

function segment(options: object, { tokenizer }: Pick<ArchitectureFixture, "tokenizer"> = fixture) {
  return withCheckpoint({ ...fixture, tokenizer }, async (folder) => {
    const files = await openModel(folder, { needsTokenizer: readsTexts });
    const model = await Model.load(files, "image-segmentation", { threads: 1 });
    try {
      const [segments] = await imageSegmentation(model, [photo], options);
      return segments;
    } catch (error) {
      return (error as Error).message;
    } finally {
      await model.dispose();
    }
  });
}

it("answers each label as it would alone, in their order", async () => {
  const both = await segment({ candidate_labels: "sky, a cat" });
  const [sky] = await segment({ candidate_labels: ["sky"] });
  expect(both).toMatchObject([{ label: "sky" }, { label: "a cat" }]);
  expect((both[0] as { score: number }).score).toBeCloseTo((sky as unknown as { score: number }).score, 5);
  expect(await segment({ candidate_labels: "sky", threshold: 1 })).toEqual([]);
});

it("says what it needs", async () => {
  expect(await segment({})).toMatch(/^This model looks for what it is asked for: give the option "candidate_labels"/);
  const long = "cat ".repeat(70);
  expect(await segment({ candidate_labels: ["a", long] })).toBe(
    `The label ${JSON.stringify(long)} has 72 tokens; this model reads 64 at most.`,
  );
  expect(await segment({ candidate_labels: "cat" }, {})).toMatch(/^The model has no vocab\.json and merges\.txt/);
});
