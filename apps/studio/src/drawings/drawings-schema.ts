import { z } from "zod";

/** The shapes of what the studio tells of drawings. */

/** The largest number of the database's keys. */
const LARGEST_ID = 2n ** 63n - 1n;

export const drawingIdSchema = z
  .string()
  .regex(/^[1-9]\d{0,18}$/u, "an id is a number")
  .refine((id) => BigInt(id) <= LARGEST_ID, "an id is a number below 2^63");

export const wordSchema = z
  .string()
  .max(100)
  .regex(/^\P{Cc}+$/u, "a word without control characters");

// Drawings were checked when they came in; going through every coordinate again on the way out would only take time.
const strokes = z.array(z.unknown()).describe("Strokes, each [[x…],[y…]] or [[x…],[y…],[milliseconds…]].");

export const wallDrawingSchema = z.object({
  id: z.string(),
  drawing: strokes,
  recognized: z.boolean(),
  country: z.string().optional(),
});

export const drawingPageSchema = z
  .object({
    drawings: z.array(wallDrawingSchema),
    next: z.string().optional().describe("Where the next page begins: the next request's `after`."),
  })
  .meta({ id: "DrawingPage" });

export const wordCountSchema = z
  .object({ word: z.string(), drawings: z.number().int(), recognized: z.number().int() })
  .meta({ id: "WordCount" });
export type WordCountView = z.infer<typeof wordCountSchema>;

export const wordSummarySchema = z
  .object({
    word: z.string(),
    drawings: z.number().int().describe("How many pass the filter."),
    countries: z.array(z.object({ country: z.string(), drawings: z.number().int() })),
  })
  .meta({ id: "WordSummary" });
export type WordSummaryView = z.infer<typeof wordSummarySchema>;

export const drawingSchema = z
  .object({
    id: z.string(),
    word: z.string(),
    drawing: strokes,
    recognized: z.boolean(),
    at: z.iso.datetime(),
    country: z.string().optional(),
    modelVersion: z.number().int().optional(),
    moments: z
      .array(z.unknown())
      .describe("`{t, guesses: [[word, score]…]}`: what the network thought, in order of time."),
  })
  .meta({ id: "Drawing" });

export const statisticsSchema = z
  .object({
    drawings: z.number().int(),
    recognized: z.number().int(),
    words: z.array(
      wordCountSchema.extend({
        seconds: z
          .number()
          .optional()
          .describe("Within how many seconds half of its recognised drawings were finished."),
      }),
    ),
    countries: z.array(
      z.object({
        country: z.string(),
        drawings: z.number().int(),
        recognized: z.number().int(),
        favourites: z.array(z.object({ word: z.string(), drawings: z.number().int(), times: z.number() })),
      }),
    ),
    seconds: z.array(z.number().int()).describe("Recognised drawings by the second in which they were finished."),
  })
  .meta({ id: "DrawingStatistics" });
export type StatisticsView = z.infer<typeof statisticsSchema>;

/** Why a drawing is reported. */
export const REPORT_REASONS = ["offensive", "text", "personal", "other"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export const reportedSchema = z
  .object({
    id: z.string(),
    word: z.string(),
    drawing: strokes,
    recognized: z.boolean(),
    at: z.iso.datetime(),
    country: z.string().optional(),
    hidden: z.boolean(),
    reports: z.number().int(),
    reasons: z.array(z.string()),
    first: z.iso.datetime(),
  })
  .meta({ id: "ReportedDrawing" });

/** A day, or a moment; where a number was wanted, its text would do for a date too. */
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).transform((text, context) => {
  const date = new Date(text);
  if (Number.isFinite(date.getTime())) return date;
  context.addIssue({ code: "custom", message: "not a date" });
  return z.NEVER;
});

/** Which drawings of a word are meant, as a query. */
export const filterShape = {
  recognized: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u, "two capital letters")
    .optional(),
  from: moment.optional().describe("Drawn at or after: a date or a moment, ISO 8601."),
  to: moment.optional().describe("Drawn before."),
};
