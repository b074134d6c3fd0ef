import { describe, expect, it } from "vitest";
import { findNetwork } from "../architectures/registry.js";
import { loadLabels } from "../labels.js";
import { openImageProcessor } from "../preprocess/open-image-processor.js";
import { readTimmConfig, withoutWrapper } from "./timm-config.js";

const files = (config: object) => ({
  id: "timm/model",
  directory: "",
  config: { ...config },
  weights: { kind: "pytorch" as const, format: "safetensors" as const, tensors: new Map() },
  files: [],
});

describe("a config.json is timm's", () => {
  const pretrained_cfg = { input_size: [3, 240, 240], crop_pct: 0.95 };

  it("if it names an architecture, in today's form, in older ones, and in transformers' wrapper", () => {
    const expected = { architecture: "resnet50", classes: 12 };
    expect(readTimmConfig({ architecture: "resnet50.a1_in1k", num_classes: 12, pretrained_cfg })).toMatchObject(
      expected,
    );
    expect(readTimmConfig({ architecture: "resnet50", num_classes: 12, input_size: [3, 240, 240] })).toMatchObject(
      expected,
    );
    expect(readTimmConfig({ architecture: "resnet50", pretrained_cfg: { num_classes: 12 } })).toMatchObject(expected);
    const wrapped = { model_type: "timm_wrapper", architectures: ["TimmWrapperForImageClassification"] };
    expect(readTimmConfig({ ...wrapped, architecture: "resnet50", num_classes: 12 })).toMatchObject(expected);
    expect(readTimmConfig({ model_type: "resnet", architecture: "resnet50" })).toBeUndefined();
    expect(readTimmConfig({ architectures: ["ResNetForImageClassification"] })).toBeUndefined();
  });

  it("and says how photos are prepared", async () => {
    const config = { architecture: "resnet50", num_classes: 12, pretrained_cfg };
    expect((await openImageProcessor(files(config))).outputSize).toEqual([240, 240]);
    await expect(openImageProcessor(files({ ...config, pretrained_cfg: { crop_mode: "random" } }))).rejects.toThrow(
      'config.json, pretrained_cfg: "crop_mode" is "random"; it must be "center", "squash" or "border".',
    );
  });

  it.each([
    ["no classes", { architecture: "resnet50", num_classes: 0 }, /This resnet50 has no classes/],
    [
      "a network that is not known",
      { architecture: "resnet5000" },
      /The network resnet5000 of timm is not supported; .*resnet,/,
    ],
  ])("of %s is refused by name", (_, config, message) => {
    expect(() => findNetwork(config, "image-classification")).toThrow(message);
  });

  it("for another task is refused by name", () => {
    expect(() => findNetwork({ architecture: "resnet50" }, "depth-estimation")).toThrow(
      "resnet50 of timm is a model for image-classification, not for depth-estimation.",
    );
  });
});

describe("timm's labels", () => {
  it("are those of the config", async () => {
    const config = { architecture: "resnet50", num_classes: 2, label_names: ["cat", "dog"] };
    expect(await loadLabels(config)).toEqual({ 0: "cat", 1: "dog" });
    await expect(loadLabels({ ...config, num_classes: 3 })).rejects.toThrow('"label_names" must be a list of 3 texts');
  });

  it.each([
    [1000, { 0: "tench, Tinca tinca", 281: "tabby, tabby cat", 999: "toilet tissue, toilet paper, bathroom tissue" }],
    [11221, { 0: "benthos", 1000: "goose", 11220: "knothole" }],
    [11821, { 0: "benthos", 1000: "bufflehead, butterball, dipper, Bucephela albeola", 11820: "knothole" }],
    [21841, { 0: "organism, being", 1000: "snapping turtle", 21840: "knothole" }],
    [21842, { 0: "tench, Tinca tinca", 999: "toilet tissue, toilet paper, bathroom tissue", 1000: "organism, being" }],
    [21843, { 0: "organism, being", 1000: "snapping turtle", 21842: "knothole" }],
  ])("are ImageNet's where there are %i classes", async (classes, expected) => {
    const labels = await loadLabels({ architecture: "resnet50", num_classes: classes });
    expect(Object.keys(labels)).toHaveLength(classes);
    expect(labels).toMatchObject(expected);
  });

  it("are numbered else", async () => {
    expect(await loadLabels({ architecture: "resnet50", num_classes: 3 })).toEqual({
      0: "LABEL_0",
      1: "LABEL_1",
      2: "LABEL_2",
    });
  });
});

it("weights that a wrapper was put around have timm's names without it", () => {
  const tensor = { name: "", dtype: "float32" as const, shape: [], file: "", offset: 0, length: 4 };
  expect([...withoutWrapper(new Map([["timm_model.fc.bias", tensor]])).keys()]).toEqual(["fc.bias"]);
});
