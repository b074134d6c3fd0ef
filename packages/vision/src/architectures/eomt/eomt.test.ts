import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openModel } from "@vistazo/checkpoint";
import { expect, it } from "vitest";
import { type ArchitectureFixture, withCheckpoint } from "../../../tests/synthetic-checkpoint.js";
import { Model } from "../../model.js";
import { runTask } from "../../tasks/run-task.js";

const photo = fileURLToPath(new URL("../../../tests/reference/landscape.png", import.meta.url));
const fixture = JSON.parse(
  readFileSync(new URL("fixtures/panoptic.json", import.meta.url), "utf8"),
) as ArchitectureFixture;

async function segment(changed: Partial<ArchitectureFixture>, options: Record<string, unknown> = {}): Promise<unknown> {
  return withCheckpoint({ ...fixture, ...changed }, async (folder) => {
    const model = await Model.load(await openModel(folder), "image-segmentation", { threads: 1 });
    try {
      return await runTask("image-segmentation", model, [photo], options);
    } finally {
      await model.dispose();
    }
  });
}

const preprocessing = (changed: object) => ({
  preprocessor_config: { ...fixture.preprocessor_config, ...changed },
});

it("refuses a network that still looks at its masks", async () => {
  const { attn_mask_probs, ...others } = fixture.tensors;
  const unfinished = { ...attn_mask_probs, centre: 1, half: 0 };
  await expect(segment({ tensors: { ...others, attn_mask_probs: unfinished } })).rejects.toThrow("attn_mask_probs");
});

it("refuses photos in parts, and those that are not padded", async () => {
  await expect(segment(preprocessing({ do_split_image: true }))).rejects.toThrow("do_split_image");
  await expect(segment(preprocessing({ do_pad: false }))).rejects.toThrow("must make all photos of one size");
  const stretched = preprocessing({ do_pad: false, size: { height: 64, width: 64 } });
  await expect(segment(stretched)).rejects.toThrow("must pad photos");
});

it("refuses classes of padded photos", async () => {
  await expect(segment({}, { subtask: "semantic" })).rejects.toThrow('only "panoptic" and "instance"');
});
