import { describe, expect, it } from "vitest";
import { tasks } from "../task.js";
import { architectureName, findArchitecture, findNetwork, findTask, listArchitectures } from "./registry.js";

describe("findNetwork", () => {
  it.each(tasks)("finds every architecture of %s for that task only", (task) => {
    for (const name of listArchitectures(task)) {
      expect(findNetwork({ architectures: [name] }, task).build).toBeTypeOf("function");
      const own = findTask({ architectures: [name] });
      const other = tasks.find((another) => !listArchitectures(another).includes(name))!;
      expect(() => findNetwork({ architectures: [name] }, other)).toThrow(
        `${name} is a model for ${own}, not for ${other}. For ${other} these run from PyTorch weights: ${listArchitectures(other).join(", ")};`,
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

it("finds out what a class is for, also of one that is no part of transformers and does two tasks", () => {
  expect(findTask({ architectures: ["ViTForImageClassification"] })).toBe("image-classification");
  expect(findTask({ architectures: ["SegformerForSemanticSegmentation"] })).toBe("image-segmentation");
  expect(findTask({ architectures: ["BiRefNet"] })).toBe("background-removal");
  expect(findNetwork({ architectures: ["BiRefNet"] }, "image-segmentation")).toBe(
    findNetwork({ architectures: ["BiRefNet"] }, "background-removal"),
  );
  for (const config of [{}, { architectures: ["GPT2LMHeadModel"] }]) expect(findTask(config)).toBeNull();
});

it("knows a model by its type, or where that says nothing by its class", () => {
  const birefnet = findArchitecture({ model_type: "birefnet" });
  expect(birefnet).toBeDefined();
  expect(findArchitecture({ architectures: ["BiRefNet"] })).toBe(birefnet);
  expect(findArchitecture({ model_type: "unheard-of", architectures: ["BiRefNet"] })).toBe(birefnet);
  expect(findArchitecture({ model_type: "SegformerForSemanticSegmentation", architectures: ["BiRefNet"] })).toBe(
    birefnet,
  );
  const vit = findArchitecture({ model_type: "vit" });
  expect(findArchitecture({ model_type: "vit", architectures: ["ViTForSomethingElse"] })).toBe(vit);
  expect(findArchitecture({ model_type: "vit", architectures: ["ViTForImageClassification"] })).toBe(vit);
  expect(findArchitecture({ architectures: ["GPT2LMHeadModel"] })).toBeUndefined();
});

it("the first of several names counts", () => {
  expect(architectureName({ architectures: ["A", "B"] })).toBe("A");
});
