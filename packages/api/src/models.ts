import { z } from "zod";
import { numberInAddress, specify } from "./contract-route.js";
import { errorSchema } from "./errors.js";
import { ROUTES } from "./routes.js";
import { dtypeSchema, taskSchema } from "./tasks.js";

/** Choosing a model and making it ready. */

export const modelSchema = z
  .object({
    id: z.string().describe("`org/name` on the Hub, or `folder:name`."),
    source: z.enum(["recommended", "cached", "folder", "typed"]),
    task: taskSchema.nullable(),
    architecture: z.string().nullable(),
    bytes: z.number().nullable().describe("Size of the files it needs."),
    cached: z.boolean().describe("All of them are on this computer."),
    license: z.string().nullable(),
    labels: z.number().int().nullable(),
    runs: z.boolean(),
    reason: z.string().nullable().describe("Why it does not run."),
    state: z.enum(["idle", "loading", "ready"]),
    path: z.string().nullable().describe("Of a folder, for the person who named it; null for others."),
  })
  .meta({ id: "Model" });
export type ModelView = z.infer<typeof modelSchema>;

export const loadSchema = z
  .object({
    id: z.uuid(),
    model: z.string(),
    task: taskSchema,
    status: z.enum(["loading", "ready", "failed", "cancelled"]),
    phase: z.enum(["download", "prepare"]),
    file: z.string().nullable(),
    loaded: z.number(),
    total: z.number(),
    error: errorSchema.nullable(),
  })
  .meta({ id: "Load" });
export type LoadView = z.infer<typeof loadSchema>;

const foundModelSchema = z
  .object({
    id: z.string(),
    task: taskSchema.nullable(),
    kind: z.string().nullable().describe("The `model_type` of its config.json, or the library it is for."),
    license: z.string().nullable(),
    bytes: z.number().nullable().describe("Of its weights, where the Hub knows."),
    downloads: z.number(),
    likes: z.number(),
    gated: z.boolean().describe("Its conditions must be accepted on the Hub."),
    runs: z.enum(["yes", "perhaps", "no"]).describe("By its kind; its files are looked at when it is chosen."),
  })
  .meta({ id: "FoundModel" });
export type FoundModel = z.infer<typeof foundModelSchema>;

const tags = ["models"] as const;
const modelId = z.string().min(1).max(300);
const loadParams = z.object({ id: z.uuid() });
const { models } = ROUTES;

export const modelRoutes = {
  list: specify(models.list, {
    summary: "The models that can be chosen",
    tags,
    query: z.object({ task: taskSchema.optional() }),
    answer: z.array(modelSchema),
  }),
  inspect: specify(models.inspect, {
    summary: "Looks at a model without downloading its weights",
    tags,
    query: z.object({ id: modelId }),
    answer: modelSchema,
  }),
  search: specify(models.search, {
    summary: "Searches the Hub for models, the most downloaded first",
    description:
      "For those who may have further models fetched: on the computer itself, or with the moderator's token.",
    tags,
    query: z.object({
      words: z.string().max(200).default(""),
      task: taskSchema.optional(),
      license: z
        .string()
        .regex(/^[\w.-]{1,60}$/u)
        .optional(),
      maxBytes: numberInAddress().positive().optional(),
    }),
    answer: z.array(foundModelSchema),
  }),
  file: specify(models.file, {
    summary: "A file of a model that is on the computer where the server runs, for running it in the page",
    description: "Only from that computer itself, and only where the server listens on its loopback address.",
    tags,
    params: z.object({ model: modelId, file: z.string().min(1).max(300) }),
  }),
  nameFolder: specify(models.nameFolder, {
    summary: "Names a folder with a model, or with folders of models, on the computer where the server runs",
    description: "Only from that computer itself, and only where the server listens on its loopback address.",
    tags,
    body: z.object({ path: z.string().min(1).max(4096) }),
    answer: z.array(modelSchema),
  }),
  load: specify(models.load, {
    summary: "Makes a model ready: downloads what is missing and loads it",
    tags,
    body: z.object({ model: modelId, task: taskSchema.optional(), dtype: dtypeSchema.optional() }),
    status: 202,
    answer: loadSchema,
  }),
  findLoad: specify(models.findLoad, { summary: "How far a load is", tags, params: loadParams, answer: loadSchema }),
  stopLoad: specify(models.stopLoad, {
    summary: "Stops a load. What was downloaded is kept.",
    tags,
    params: loadParams,
    status: 204,
  }),
  followLoad: specify(models.followLoad, {
    summary: "Progress of a load as server-sent events, one `Load` each, until it ends",
    tags,
    params: loadParams,
    answer: loadSchema,
  }),
};
