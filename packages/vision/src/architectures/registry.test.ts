import { describe, expect, it } from "vitest";
import { tasks } from "../task.js";
import { architectureName, findNetwork, listArchitectures } from "./registry.js";

describe("findNetwork", () => {
  it.each(tasks)("finds every architecture of %s for that task only", (task) => {
    for (const name of listArchitectures(task)) {
      expect(findNetwork({ architectures: [name] }, task).build).toBeTypeOf("function");
      const other = tasks.find((another) => another !== task)!;
      expect(() => findNetwork({ architectures: [name] }, other)).toThrow(
        `${name} is a model for ${task}, not for ${other}. For ${other} these run from PyTorch weights: ${listArchitectures(other).join(", ")};`,
      );
    }
  });

  it("names one that is not supported, and those that are", () => {
    expect(() => findNetwork({ architectures: ["LevitForImageClassification"] }, "image-classification")).toThrow(
      expect.objectContaining({
        code: "unsupported-architecture",
        message: expect.stringMatching(
          /^The architecture LevitForImageClassification is not supported\. .* BeitForImageClassification, .*; so does any model with an onnx\/ folder\.$/,
        ),
      }),
    );
  });

  it.each([{}, { architectures: [] }, { architectures: "ViT" }, { architectures: [7] }])(
    "says that %j names none",
    (config) => {
      expect(() => findNetwork(config, "depth-estimation")).toThrow(/^config\.json names no architecture/);
    },
  );

  it.each([
    ["vit", "image-classification", "ViTForImageClassification"],
    ["deit", "image-classification", "DeiTForImageClassification"],
    ["segformer", "image-classification", "SegformerForImageClassification"],
    ["segformer", "image-segmentation", "SegformerForSemanticSegmentation"],
    ["detr", "object-detection", "DetrForObjectDetection"],
    ["detr", "image-segmentation", "DetrForSegmentation"],
    ["depth_anything", "depth-estimation", "DepthAnythingForDepthEstimation"],
  ] as const)(
    "takes for %s and %s, where none is named, %s, as transformers' auto classes",
    (model_type, task, name) => {
      for (const architectures of [undefined, null, []]) {
        expect(findNetwork({ model_type, architectures }, task)).toBe(findNetwork({ architectures: [name] }, task));
      }
    },
  );

  it("does not take a property of objects for an architecture", () => {
    expect(() => findNetwork({ architectures: ["constructor"] }, "depth-estimation")).toThrow(
      /constructor is not supported/,
    );
  });
});

it("the first of several names counts", () => {
  expect(architectureName({ architectures: ["A", "B"] })).toBe("A");
});
