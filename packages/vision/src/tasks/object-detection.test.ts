import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ModelFiles, openModel } from "@vistazo/checkpoint";
import type { Detection, ObjectDetectionOptions } from "@vistazo/tasks";
import { describe, expect, it } from "vitest";
import { Model } from "../model.js";
import { objectDetection } from "./object-detection.js";

const fixtures = fileURLToPath(new URL("../../tests/fixtures/detection/", import.meta.url));
const photos = ["landscape.png", "portrait.png", "square.png", "tiny.png"].map((name) => fixtures + name);
const answers = JSON.parse(readFileSync(`${fixtures}answers.json`, "utf8")) as Record<
  "exact" | "padded",
  Record<string, Detection[][]>
> & { readonly pad_size: Detection[][] };

async function detect(files: ModelFiles, options: ObjectDetectionOptions = {}, batch = 1): Promise<Detection[][]> {
  const model = await Model.load(files, "object-detection", { threads: 1 });
  try {
    const results: Detection[][] = [];
    for (let i = 0; i < photos.length; i += batch) {
      results.push(...(await objectDetection(model, photos.slice(i, i + batch), options)));
    }
    return results;
  } finally {
    await model.dispose();
  }
}

function expectSame(found: Detection[][], expected: Detection[][]): void {
  for (const [i, objects] of expected.entries()) {
    expect(found[i].map(({ label }) => label)).toEqual(objects.map(({ label }) => label));
    for (const [k, { score, box }] of objects.entries()) {
      expect(Math.abs(found[i][k].score - score)).toBeLessThan(1e-4);
      for (const side of ["xmin", "ymin", "xmax", "ymax"] as const) {
        expect(Math.abs(found[i][k].box[side] - box[side])).toBeLessThan(0.02);
      }
    }
  }
}

/** The checkpoint with its tensors under other names. */
function renamed(files: ModelFiles, rename: (name: string) => string): ModelFiles {
  const { weights } = files;
  if (weights.kind !== "pytorch") throw new Error("The fixture is a checkpoint.");
  const tensors = new Map(Array.from(weights.tensors, ([name, tensor]) => [rename(name), tensor]));
  return { ...files, weights: { ...weights, tensors } };
}

describe("objectDetection answers as Python's pipeline", () => {
  it.each(Object.keys(answers.exact))("%s", async (name) => {
    expectSame(await detect(await openModel(fixtures + name), { exact: true }), answers.exact[name]);
  });

  it.each(Object.keys(answers.padded))("%s, with photos of several sizes padded to one batch", async (name) => {
    expectSame(await detect(await openModel(fixtures + name), { exact: true }, photos.length), answers.padded[name]);
  });

  it("with every photo padded to the pad_size of its config", async () => {
    const files = await openModel(`${fixtures}detr`);
    const padded = (size: object) => ({
      ...files,
      preprocessorConfig: { ...files.preprocessorConfig, pad_size: size },
    });
    expectSame(await detect(padded({ height: 176, width: 170 }), { exact: true }), answers.pad_size);
    await expect(detect(padded({ height: 90, width: 170 }))).rejects.toThrow(/does not fit in the "pad_size" 170 x 90/);
  });

  it.each(["detr", "yolos", "exported-detr"])("%s, whatever photos come before or beside it", async (name) => {
    const [a, b] = photos;
    const model = await Model.load(await openModel(fixtures + name), "object-detection", { threads: 1 });
    // Beside photos of other sizes DETR's are padded, which changes its answers: compared above.
    const batches = [[a, a], [b], [a], ...(name === "detr" ? [] : [[a, b, a]])];
    for (const batch of batches) {
      const expected = batch.map((photo) => answers.exact[name][photos.indexOf(photo)]);
      expectSame(await objectDetection(model, batch, { exact: true }), expected);
    }
    await model.dispose();
  });

  it("truncates boxes to whole pixels", async () => {
    const files = await openModel(`${fixtures}detr`);
    const [exact, whole] = [await detect(files, { exact: true }), await detect(files)];
    for (const [i, objects] of exact.entries()) {
      for (const [k, { box }] of objects.entries()) {
        const sides = Object.entries(box).map(([side, edge]) => [side, Math.trunc(edge) + 0]);
        expect(whole[i][k].box).toEqual(Object.fromEntries(sides));
      }
    }
  });

  it("keeps objects whose score is greater than the threshold", async () => {
    const files = await openModel(`${fixtures}yolos`);
    const all = await detect(files, { threshold: 0 });
    const some = await detect(files, { threshold: 0.8 });
    expect(some).toEqual(all.map((objects) => objects.filter(({ score }) => score > 0.8)));
  });
});

describe("both generations of checkpoints", () => {
  it("DETR under transformers 5's own names", async () => {
    const rename = (name: string) =>
      name
        .replace("backbone.conv_encoder", "backbone")
        .replace("out_proj", "o_proj")
        .replace(/layers\.(\d+)\.(fc[12])/, "layers.$1.mlp.$2");
    const files = renamed(await openModel(`${fixtures}detr`), rename);
    expectSame(await detect(files, { exact: true }), answers.exact.detr);
  });

  it("YOLOS under transformers 5's own names", async () => {
    const rename = (name: string) => name.replace("encoder.mid_position", "encoder.interpolation.mid_position");
    const files = renamed(await openModel(`${fixtures}yolos`), rename);
    expectSame(await detect(files, { exact: true }), answers.exact.yolos);
  });

  it.each([
    ["detr", "DetrFeatureExtractor", 96, 160],
    ["yolos", "YolosFeatureExtractor", 64, 120],
  ])("%s with a preprocessor_config.json of the first years", async (name, extractor, size, max_size) => {
    const files = await openModel(fixtures + name);
    const preprocessorConfig = {
      do_normalize: true,
      do_resize: true,
      feature_extractor_type: extractor,
      format: "coco_detection",
      image_mean: [0.485, 0.456, 0.406],
      image_std: [0.229, 0.224, 0.225],
      max_size,
      size,
    };
    expectSame(await detect({ ...files, preprocessorConfig }, { exact: true }), answers.exact[name]);
  });
});

describe("what does not fit is refused in a sentence", () => {
  it("fewer labels than the head has classes", async () => {
    const files = await openModel(`${fixtures}detr`);
    const config = { ...files.config, id2label: { 0: "cat", 1: "dog" } };
    await expect(detect({ ...files, config })).rejects.toThrow(/"class_labels_classifier.weight" is \[8, 32\]/);
    const exported = await openModel(`${fixtures}exported-detr`);
    const promise = detect({ ...exported, config: { ...exported.config, id2label: { 0: "cat" } } });
    await expect(promise).rejects.toThrow(/tells 8 classes apart where the 1 labels of config.json call for 2/);
  });

  it("a backbone that is not known", async () => {
    const files = await openModel(`${fixtures}detr`);
    const timm = { ...files.config, backbone_config: null, use_timm_backbone: true };
    await expect(detect({ ...files, config: { ...timm, backbone: "swin_tiny" } })).rejects.toThrow(
      /"backbone" is "swin_tiny"/,
    );
    const none = { ...timm, use_timm_backbone: false };
    await expect(detect({ ...files, config: none })).rejects.toThrow(/"backbone_config" is null/);
    await expect(detect({ ...files, config: timm })).rejects.toThrow(
      /no weight "model.backbone.conv_encoder.model.conv1/,
    );
  });
});
