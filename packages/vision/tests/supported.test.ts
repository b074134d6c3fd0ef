import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withModelTable } from "../../../scripts/model-table.mjs";
import { listSupported } from "../src/architectures/supported.js";

it("lists what runs from PyTorch weights, by task and kind", () => {
  const supported = listSupported();
  const of = (task: string, kind: string) =>
    supported.find((each) => each.task === task && each.kind === kind)?.architectures ?? [];
  expect(of("image-classification", "vit")).toEqual(["ViTForImageClassification"]);
  expect(of("image-classification", "metaclip_2")).toContain("MetaClip2ForImageClassification");
  expect(of("image-classification", "timm:mobilenetv3")).toContain("mobilenetv3_small_100");
  expect(of("image-classification", "timm:resnet")).toContain("resnet50");
  expect(of("image-classification", "timm:resnet(wide)")).toContain("wide_resnet50_2");
  expect(of("image-classification", "timm_wrapper")).toEqual(["TimmWrapperForImageClassification"]);
  expect(of("image-segmentation", "segformer")).toEqual(["SegformerForSemanticSegmentation"]);
  expect(new Set(supported.map(({ task, kind }) => `${task} ${kind}`)).size).toBe(supported.length);
});

it("lists timm's networks one by one, and variants of types, where asked, each once", () => {
  const all = listSupported({ everyName: true });
  expect(all).toContainEqual({
    task: "depth-estimation",
    kind: "dpt!dpt hybrid",
    architectures: ["DPTForDepthEstimation"],
  });
  const kinds = all.filter(({ task }) => task === "image-classification");
  expect(kinds).toContainEqual({
    task: "image-classification",
    kind: "timm:regnety_032",
    architectures: ["regnety_032"],
  });
  expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(kinds.length);
});

it.each(["README.md", "README.es.md"])("%s tells what runs: else run node scripts/model-table.mjs", (file) => {
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8");
  expect(withModelTable(text, file, listSupported())).toBe(text);
});
