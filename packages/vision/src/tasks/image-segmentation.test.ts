import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ModelFiles, openModel } from "@vistazo/checkpoint";
import { Mask } from "@vistazo/image";
import type { ImageSegmentationOptions, SegmentRuns } from "@vistazo/tasks";
import { describe, expect, it } from "vitest";
import { Model } from "../model.js";
import { imageSegmentation } from "./image-segmentation.js";

const fixtures = fileURLToPath(new URL("../../tests/fixtures/detection/", import.meta.url));
const photos = ["landscape.png", "portrait.png", "square.png", "tiny.png"].map((name) => fixtures + name);
const { segments: answers } = JSON.parse(readFileSync(`${fixtures}answers.json`, "utf8")) as {
  segments: Record<string, SegmentRuns[][]>;
};

async function segment(files: ModelFiles, options: ImageSegmentationOptions = {}): Promise<SegmentRuns[][]> {
  const model = await Model.load(files, "image-segmentation", { threads: 1 });
  try {
    return await imageSegmentation(model, photos, options);
  } finally {
    await model.dispose();
  }
}

function expectSame(found: SegmentRuns[][], expected: SegmentRuns[][]): void {
  for (const [i, segments] of expected.entries()) {
    expect(found[i].map(({ label }) => label)).toEqual(segments.map(({ label }) => label));
    for (const [k, { score, mask }] of segments.entries()) {
      if (score === null) expect(found[i][k].score).toBeNull();
      else expect(found[i][k].score).toBeCloseTo(score, 4);
      const [mine, theirs] = [Mask.fromRuns(found[i][k].mask), Mask.fromRuns(mask)];
      const different = mine.union(theirs).area - mine.intersection(theirs).area;
      expect(different).toBeLessThanOrEqual((mine.width * mine.height) / 1000);
    }
  }
}

describe("DETR's segmentation answers as Python's pipeline", () => {
  it.each(Object.keys(answers))("%s", async (name) => {
    const options = JSON.parse(name) as ImageSegmentationOptions;
    expectSame(await segment(await openModel(`${fixtures}detr-segmentation`), options), answers[name]);
  });

  it("the mask head under transformers 5's own names", async () => {
    const files = await openModel(`${fixtures}detr-segmentation`);
    const { weights } = files;
    if (weights.kind !== "pytorch") throw new Error("The fixture is a checkpoint.");
    const own: Record<string, string> = {
      lay1: "conv1.conv",
      gn1: "conv1.norm",
      lay2: "conv2.conv",
      gn2: "conv2.norm",
      out_lay: "output_conv",
      q_linear: "q_proj",
      k_linear: "k_proj",
    };
    for (const stage of [0, 1, 2]) {
      own[`adapter${stage + 1}`] = `fpn_stages.${stage}.fpn_adapter`;
      own[`lay${stage + 3}`] = `fpn_stages.${stage}.refine.conv`;
      own[`gn${stage + 3}`] = `fpn_stages.${stage}.refine.norm`;
    }
    const rename = (name: string) =>
      name.replace(/^(mask_head|bbox_attention)\.(\w+)/, (_, head: string, layer: string) => `${head}.${own[layer]}`);
    const tensors = new Map(Array.from(weights.tensors, ([name, tensor]) => [rename(name), tensor]));
    const name = '{"threshold": 0.5}';
    expectSame(await segment({ ...files, weights: { ...weights, tensors } }, JSON.parse(name)), answers[name]);
  });

  it("nothing found is an empty list", async () => {
    expect(await segment(await openModel(`${fixtures}detr-segmentation`), { threshold: 1 })).toEqual([[], [], [], []]);
  });
});
