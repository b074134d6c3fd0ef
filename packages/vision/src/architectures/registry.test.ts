import { Graph } from "@vistazo/graph";
import { describe, expect, it } from "vitest";
import { ConfigReader } from "../config-reader.js";
import { tasks } from "../task.js";
import { loadArchitecture, loadBackbones, loadNetwork } from "./load.js";
import { architectures } from "./register.js";
import { architectureName, findArchitecture, findNetwork, findTask, listArchitectures } from "./registry.js";

describe("the network of a config.json", () => {
  it.each(tasks)("is found for every architecture of %s, for that task only", async (task) => {
    for (const name of listArchitectures(task)) {
      expect((await loadNetwork({ architectures: [name] }, task)).build).toBeTypeOf("function");
      const own = findTask({ architectures: [name] });
      const other = tasks.find((another) => !listArchitectures(another).includes(name))!;
      expect(() => findNetwork({ architectures: [name] }, other)).toThrow(
        `${name} is a model for ${own}, not for ${other}. For ${other} these run from PyTorch weights: ${listArchitectures(other).join(", ")};`,
      );
    }
  });

  it("names one that is not supported, and those that are", () => {
    expect(() =>
      findNetwork({ architectures: ["EfficientFormerForImageClassification"] }, "image-classification"),
    ).toThrow(
      expect.objectContaining({
        code: "unsupported-architecture",
        message: expect.stringMatching(
          /^The architecture EfficientFormerForImageClassification is not supported\. .* BeitForImageClassification, .*; so does any model with an onnx\/ folder\.$/,
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
    async (model_type, task, name) => {
      const expected = await loadNetwork({ architectures: [name] }, task);
      for (const architectures of [undefined, null, []]) {
        expect(await loadNetwork({ model_type, architectures }, task)).toBe(expected);
      }
    },
  );

  it("is the first of several that is known", () => {
    const config = { architectures: [7, "ViTModel", "ViTForImageClassification"], model_type: "vit" };
    expect(findNetwork(config, "image-classification").name).toBe("ViTForImageClassification");
    expect(architectureName({ architectures: ["ViTModel", "MyModel"] })).toBe("ViTModel");
  });

  it("does not take a property of objects for an architecture", () => {
    expect(() => findNetwork({ architectures: ["constructor"] }, "depth-estimation")).toThrow(
      /constructor is not supported/,
    );
  });
});

it("of timm is found by its name there", async () => {
  const names = architectures.flatMap(({ timm }) => Object.values(timm).flat());
  for (const architecture of names) {
    expect((await loadNetwork({ architecture }, "image-classification")).build).toBeTypeOf("function");
  }
});

it("every architecture has the image processor that it is found by, and builds on a backbone that there is", async () => {
  for (const { load, imageProcessor, modelTypes } of architectures) {
    const architecture = await load();
    expect(architecture.modelTypes).toEqual(modelTypes);
    expect(architecture.imageProcessor?.name).toBe(imageProcessor);
    const { defaultBackbone } = architecture;
    if (defaultBackbone) expect((await loadArchitecture({ model_type: defaultBackbone }))?.backbone).toBeDefined();
  }
});

it("a backbone of a type that is not known is refused by name, and one that nobody spoke of is a fault of ours", async () => {
  const build = await loadBackbones({ model_type: "dpt", backbone_config: { model_type: "beit" } });
  const asked = (model_type: string) => () =>
    build(new Graph(), undefined!, new ConfigReader({ model_type }), undefined!);
  expect(asked("alexnet")).toThrow(/"model_type" is "alexnet"; it must be a known backbone: beit or .*dinov2/);
  expect(asked("dinov2")).toThrow('An architecture.ts must name "dinov2" as its defaultBackbone.');
});

it("finds out what a class is for, also of one that is no part of transformers and does two tasks", async () => {
  expect(findTask({ architectures: ["ViTForImageClassification"] })).toBe("image-classification");
  expect(findTask({ architectures: ["SegformerForSemanticSegmentation"] })).toBe("image-segmentation");
  expect(findTask({ architectures: ["BiRefNet"] })).toBe("background-removal");
  expect(findTask({ architecture: "resnet50", num_classes: 1000 })).toBe("image-classification");
  expect(await loadNetwork({ architectures: ["BiRefNet"] }, "image-segmentation")).toBe(
    await loadNetwork({ architectures: ["BiRefNet"] }, "background-removal"),
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
