import { z } from "zod";
import { numberInAddress, specify } from "./contract-route.js";
import { ROUTES } from "./routes.js";
import { VERSION_FILES } from "./version-files.js";

/** What is kept of a version of the recogniser, and told of it. */

const accuracySchema = z.object({ top1: z.number(), top3: z.number() });

const wordChangeSchema = z.object({
  word: z.string(),
  learnt: z.number().int().describe("New drawings of this word that it learnt from."),
  heldOut: z.number().int().describe("Drawings of this word that it was measured on."),
  before: z.number().describe("Share recognised at first guess by the version it learnt on from."),
  after: z.number().describe("The same, by this version."),
});
export type WordChange = z.infer<typeof wordChangeSchema>;

export const learningResultSchema = z.object({
  learnt: z.number().int().describe("New drawings."),
  rehearsed: z.number().int().describe("Earlier ones that it was shown again."),
  leftOut: z.object({
    share: z.number().int().describe("Beyond one player's share."),
    outliers: z.number().int().describe("Unlike what others drew for the word."),
    reported: z.number().int(),
    harmful: z.number().int().default(0).describe("Of words whose new drawings made other words worse."),
  }),
  heldOut: z.number().int().describe("Drawings that it was measured on."),
  before: accuracySchema.describe("On these, of the version it learnt on from."),
  after: accuracySchema.describe("On these, of this version."),
  words: z.array(wordChangeSchema),
  worse: z.array(z.string()).describe("Words that fell too much."),
  unconfirmed: z
    .array(z.string())
    .default([])
    .describe("Words that new drawings give another look, for which drawings of one address alone speak."),
  seconds: z.number().describe("Of computing."),
});
export type LearningResult = z.infer<typeof learningResultSchema>;

export const versionRecordSchema = z
  .object({
    version: z.number().int().positive(),
    from: z
      .number()
      .int()
      .positive()
      .nullable()
      .describe("The version it learnt on from; null for the one that came with vistazo."),
    at: z.iso.datetime().nullable(),
    state: z
      .enum(["shipped", "accepted", "waiting", "withdrawn", "refused"])
      .describe(
        "One that is waiting is used if a moderator says so; one that was withdrawn did worse than the one before on what was drawn then. " +
          "A refused one was never in use; only its figures are kept.",
      ),
    result: learningResultSchema.nullable(),
  })
  .meta({ id: "RecogniserVersion" });
export type VersionRecord = z.infer<typeof versionRecordSchema>;

export const learningViewSchema = z.object({
  running: z.boolean(),
  progress: z.number().describe("0 to 1, while it runs."),
  waiting: z.number().int().describe("Drawings made since it learnt last."),
  every: z.number().int().describe("After so many of them it learns by itself; 0 for never."),
  trial: z
    .object({ version: z.number().int(), seen: z.number().int(), of: z.number().int() })
    .nullable()
    .describe("The version that is on trial, on how many drawings of how many it was compared with the one before."),
});
export type LearningView = z.infer<typeof learningViewSchema>;

export const versionsSchema = z
  .object({
    inUse: z.number().int(),
    learning: learningViewSchema.nullable(),
    versions: z.array(versionRecordSchema),
  })
  .meta({ id: "RecogniserVersions" });
export type VersionsView = z.infer<typeof versionsSchema>;

const MODERATORS_ONLY = "From the computer itself, or with `Authorization: Bearer` and VISTAZO_MODERATOR_TOKEN.";

const tags = ["recogniser"] as const;
const version = numberInAddress().int().min(1).max(999_999_999);
const digest = z.string().regex(/^[0-9a-f]{16}$/u);
const { recogniser } = ROUTES;

export const recogniserRoutes = {
  current: specify(recogniser.current, {
    summary: "The version of the recogniser in use",
    description: "`folder` has its config.json, preprocessor_config.json and onnx/model.onnx; they never change.",
    tags,
    answer: z.object({ version: z.number().int(), folder: z.string() }),
  }),
  versions: specify(recogniser.versions, {
    summary: "All versions of the recogniser, the latest first, with what they learnt",
    tags,
    answer: versionsSchema,
  }),
  file: specify(recogniser.file, {
    summary: "A file of a version of the recogniser",
    tags,
    params: z.object({ version, digest, file: z.enum(VERSION_FILES) }),
  }),
  use: specify(recogniser.use, {
    summary: "Puts a version of the recogniser in use",
    description: MODERATORS_ONLY,
    tags,
    params: z.object({ version }),
    status: 204,
  }),
  learn: specify(recogniser.learn, {
    summary: "Lets the recogniser learn from the drawings made since the last time",
    description: MODERATORS_ONLY,
    tags,
    status: 202,
    answer: learningViewSchema,
  }),
};
