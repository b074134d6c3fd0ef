import { z } from "zod";

/** The vision tasks, by the Hub's names. */
export const TASKS = ["image-classification", "object-detection", "image-segmentation", "depth-estimation"] as const;

export type Task = (typeof TASKS)[number];

export function isTask(name: unknown): name is Task {
  return TASKS.includes(name as Task);
}

/** A share between 0 and 1. From a query it comes as text. */
const share = z.coerce.number().min(0).max(1);

/** Yes or no. From a query it comes as text. */
const flag = z.preprocess((value) => (value === "true" ? true : value === "false" ? false : value), z.boolean());

/** What may be set for each task, by the names that `@huggingface/tasks` specifies. */
export const PARAMETERS = {
  "image-classification": z.strictObject({
    top_k: z.coerce.number().int().min(1).optional().describe("How many of the best labels to return. Default 5."),
    function_to_apply: z
      .enum(["sigmoid", "softmax", "none"])
      .optional()
      .describe("How logits become scores. Default: by the model's config."),
  }),
  "object-detection": z.strictObject({
    threshold: share.optional().describe("Objects with a score above it are returned. Default 0.5."),
    exact: flag.optional().describe("Whether boxes keep their fractions of pixels, for evaluation. Default false."),
  }),
  "image-segmentation": z.strictObject({
    subtask: z.enum(["instance", "panoptic", "semantic"]).optional().describe("Default: the first the model can do."),
    threshold: share.optional().describe("Segments with a score above it are returned. Default 0.9."),
    mask_threshold: share.optional().describe("Pixels with a value above it belong to a mask. Default 0.5."),
    overlap_mask_area_threshold: share
      .optional()
      .describe("Part of a mask that must remain visible for its segment to count. Default 0.5."),
  }),
  "depth-estimation": z.strictObject({}),
} satisfies Record<Task, z.ZodObject>;

export type Parameters = Record<string, string | number | boolean | undefined>;
