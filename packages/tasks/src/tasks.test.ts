import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import {
  byTask,
  type Classification,
  callOptions,
  complete,
  depthEstimation,
  type Given,
  handedOver,
  imageClassification,
  imageSegmentation,
  isTask,
  listTexts,
  type Options,
  objectDetection,
  readOption,
  type Task,
  type TaskAnswer,
  type TaskOptions,
  taskDescriptors,
  tasks,
} from "./index.js";
import { answers, optionsSchema } from "./schemas.js";

describe("the tasks", () => {
  it("are found by the Hub's names", () => {
    expect(Object.keys(taskDescriptors)).toEqual(tasks);
    expect(isTask("toString")).toBe(false);
    for (const task of tasks) expect(taskDescriptors[task].id).toBe(task);
  });

  it("have tables written by the names of their descriptors", () => {
    const verbs = byTask({
      depthEstimation: "estimate",
      imageClassification: "classify",
      objectDetection: "detect",
      imageSegmentation: "segment",
      backgroundRemoval: "cut",
    });
    expectTypeOf<keyof typeof verbs>().toEqualTypeOf<Task>();
    expect(Object.keys(verbs)).toEqual(tasks);
    expect([verbs[imageClassification.id], verbs[depthEstimation.id]]).toEqual(["classify", "estimate"]);
  });

  it("have defaults that fit their own schemas", () => {
    const all: Options[] = [callOptions, ...tasks.map((task) => taskDescriptors[task].options)];
    for (const options of all) {
      for (const { fits, default: preset } of Object.values(options)) {
        expect(preset === undefined || fits(preset)).toBe(true);
      }
    }
  });

  it("tell the types of their options and answers", () => {
    expectTypeOf<TaskOptions<"image-classification">>().toEqualTypeOf<{
      readonly top_k?: number | undefined;
      readonly function_to_apply?: "softmax" | "sigmoid" | "none" | undefined;
    }>();
    expectTypeOf<TaskAnswer<"image-classification">>().toEqualTypeOf<Classification[]>();
    expectTypeOf<Given<typeof callOptions>["allowPrivateHosts"]>().toEqualTypeOf<
      boolean | readonly string[] | undefined
    >();
    expectTypeOf(complete(objectDetection.options, {})).toEqualTypeOf<{
      readonly threshold: number;
      readonly iou_threshold: number | undefined;
      readonly exact: boolean;
    }>();
  });
});

describe("options", () => {
  it("are completed by their defaults", () => {
    expect(complete(imageSegmentation.options, { threshold: 0 })).toEqual({
      threshold: 0,
      mask_threshold: 0.5,
      overlap_mask_area_threshold: 0.5,
      candidate_labels: undefined,
      iou_threshold: undefined,
      subtask: undefined,
    });
  });

  it("are one schema, that refuses others", () => {
    const schema = optionsSchema(imageClassification.options);
    expect(schema.parse({ top_k: 3 })).toEqual({ top_k: 3 });
    expect(schema.safeParse({ topk: 3 }).success).toBe(false);
    expect(z.toJSONSchema(schema)).toMatchObject({
      additionalProperties: false,
      properties: {
        top_k: { type: "integer", minimum: 1, default: 5, description: expect.stringMatching(/^How many/) },
        function_to_apply: { enum: ["softmax", "sigmoid", "none"] },
      },
    });
    expect(z.toJSONSchema(schema)).not.toHaveProperty("required");
  });

  it.each([
    [imageClassification.options.top_k, "3", 3],
    [imageClassification.options.top_k, "many", "many"],
    [imageClassification.options.top_k, "", ""],
    [imageClassification.options.function_to_apply, "none", "none"],
    [objectDetection.options.threshold, "1e-1", 0.1],
    [imageSegmentation.options.candidate_labels, "1, cat", "1, cat"],
    [objectDetection.options.exact, "true", true],
    [objectDetection.options.exact, "yes", "yes"],
  ])("are read from text", (option, text, value) => {
    expect(readOption(option, text)).toBe(value);
  });
});

it("texts are a list, or one text with commas between them", () => {
  const { candidate_labels: option } = imageSegmentation.options;
  expect(listTexts("a cat, sofa")).toEqual(["a cat", "sofa"]);
  expect(listTexts(["one, two"])).toEqual(["one, two"]);
  for (const value of ["cat", ["cat", ""], [""]]) expect(option.fits(value), String(value)).toBe(true);
  for (const value of [[], [1], 1, null]) expect(option.fits(value), String(value)).toBe(false);
  const schema = optionsSchema(imageSegmentation.options);
  expect(schema.safeParse({ candidate_labels: ["cat"] }).success).toBe(true);
  expect(schema.safeParse({ candidate_labels: [] }).success).toBe(false);
});

describe("answers", () => {
  it("fit their schemas, and others do not", () => {
    const box = { xmin: 0, ymin: 0, xmax: 4, ymax: 3 };
    expect(answers["object-detection"].schema.parse([{ score: 0.9, label: "cat", box }])).toHaveLength(1);
    expect(answers["object-detection"].schema.safeParse([{ score: "0.9", label: "cat", box }]).success).toBe(false);
    const mask = { size: [2, 2], counts: [1, 3] };
    expect(answers["image-segmentation"].schema.safeParse([{ score: null, label: "sky", mask }]).success).toBe(true);
    expect(
      answers["image-segmentation"].compact.safeParse([{ label: "sky", mask: { size: [2], counts: [] } }]).success,
    ).toBe(false);
  });

  it("hand over the pixels of a cut-out picture", () => {
    const answer = { data: new Uint8Array(24), width: 3, height: 2, channels: 4 as const };
    expect(handedOver("background-removal", answers["background-removal"].schema.parse(answer))).toEqual([answer.data]);
  });

  it("hand over the arrays of a depth map", () => {
    const predicted_depth = { data: new Float32Array(6), dims: [2, 3] as const };
    const depth = { data: new Uint8Array(6), width: 3, height: 2, channels: 1 as const };
    const answer = answers["depth-estimation"].schema.parse({ predicted_depth, depth });
    expect(handedOver("depth-estimation", answer)).toEqual([predicted_depth.data, depth.data]);
  });
});
