import { z } from "zod";

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
  }),
  heldOut: z.number().int().describe("Drawings that it was measured on."),
  before: accuracySchema.describe("On these, of the version it learnt on from."),
  after: accuracySchema.describe("On these, of this version."),
  words: z.array(wordChangeSchema),
  worse: z.array(z.string()).describe("Words that fell too much."),
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
      .enum(["shipped", "accepted", "refused"])
      .describe("A refused one was never in use; only its figures are kept."),
    result: learningResultSchema.nullable(),
  })
  .meta({ id: "RecogniserVersion" });
export type VersionRecord = z.infer<typeof versionRecordSchema>;

export const learningViewSchema = z.object({
  running: z.boolean(),
  progress: z.number().describe("0 to 1, while it runs."),
  waiting: z.number().int().describe("Drawings made since it learnt last."),
  every: z.number().int().describe("After so many of them it learns by itself; 0 for never."),
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
