import type { Drawing } from "@vistazo/doodle";
import type { LoggedMoment } from "@vistazo/doodle/game";
import { z } from "zod";
import { numberInAddress, specify, trusted } from "./contract-route.js";
import { EXPORT_FORMATS, REPORT_REASONS } from "./drawing-lists.js";
import { ROUTES } from "./routes.js";

/** Drawings, the words that they are of, and what they are like together. */

/** The largest number of the database's keys. */
const LARGEST_ID = 2n ** 63n - 1n;

export const drawingIdSchema = z
  .string()
  .regex(/^[1-9]\d{0,18}$/u, { error: "an id is a number", abort: true })
  .refine((id) => BigInt(id) <= LARGEST_ID, "an id is a number below 2^63");

export const wordSchema = z
  .string()
  .max(100)
  .regex(/^\P{Cc}+$/u, "a word without control characters");

const strokes = trusted<Drawing>(
  z.array(z.unknown()).describe("Strokes, each [[x…],[y…]] or [[x…],[y…],[milliseconds…]]."),
);

/** A drawing from elsewhere may come without. */
const unjudged = z
  .number()
  .int()
  .optional()
  .describe("Of how many of the drawings it is not known whether they were recognised; left out for none.");

const wallDrawingSchema = z.object({
  id: z.string(),
  drawing: strokes,
  recognized: z.boolean().optional().describe("Left out where that is not known."),
  country: z.string().optional(),
});
/** A drawing as walls show it: simplified, 0 to 255. */
export type WallDrawing = z.infer<typeof wallDrawingSchema>;

const drawingPageSchema = z
  .object({
    drawings: z.array(wallDrawingSchema),
    next: z.string().optional().describe("Where the next page begins: the next request's `after`."),
  })
  .meta({ id: "DrawingPage" });

const wordCountSchema = z
  .object({
    word: z.string(),
    drawings: z.number().int(),
    recognized: z.number().int(),
    unjudged,
  })
  .meta({ id: "WordCount" });
export type WordCountView = z.infer<typeof wordCountSchema>;

const wordSummarySchema = z
  .object({
    word: z.string(),
    drawings: z.number().int().describe("How many pass the filter."),
    countries: z.array(z.object({ country: z.string(), drawings: z.number().int() })),
  })
  .meta({ id: "WordSummary" });
export type WordSummaryView = z.infer<typeof wordSummarySchema>;

const averageSchema = z
  .object({
    side: z.number().int(),
    levels: z.array(z.number()).describe("Row by row, 0 to 255: how much ink lies there on average."),
    drawings: z.number().int().describe("How many were averaged."),
  })
  .meta({ id: "AverageDrawing" });
export type AverageView = z.infer<typeof averageSchema>;

const drawingSchema = z
  .object({
    id: z.string(),
    word: z.string(),
    drawing: strokes,
    recognized: z.boolean().optional().describe("Left out where that is not known."),
    at: z.iso.datetime(),
    country: z.string().optional(),
    modelVersion: z.number().int().optional(),
    moments: trusted<readonly LoggedMoment[]>(
      z.array(z.unknown()).describe("`{t, guesses: [[word, score]…]}`: what the network thought, in order of time."),
    ),
  })
  .meta({ id: "Drawing" });
export type DrawingView = z.infer<typeof drawingSchema>;

const statisticsSchema = z
  .object({
    drawings: z.number().int(),
    recognized: z.number().int(),
    unjudged,
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
        unjudged,
        favourites: z.array(z.object({ word: z.string(), drawings: z.number().int(), times: z.number() })),
      }),
    ),
    seconds: z.array(z.number().int()).describe("Recognised drawings by the second in which they were finished."),
  })
  .meta({ id: "DrawingStatistics" });
export type StatisticsView = z.infer<typeof statisticsSchema>;

const reportedSchema = z
  .object({
    id: z.string(),
    word: z.string(),
    drawing: strokes,
    recognized: z.boolean().optional().describe("Left out where that is not known."),
    at: z.iso.datetime(),
    country: z.string().optional(),
    hidden: z.boolean(),
    reports: z.number().int(),
    reasons: z.array(z.string()),
    first: z.iso.datetime(),
  })
  .meta({ id: "ReportedDrawing" });
export type ReportedView = z.infer<typeof reportedSchema>;

/** A day, or a moment; where a number was wanted, its text would do for a date too. */
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).transform((text, context) => {
  const date = new Date(text);
  if (Number.isFinite(date.getTime())) return date;
  context.addIssue({ code: "custom", message: "not a date" });
  return z.NEVER;
});

/** Which drawings of a word are meant, as a query. */
const filterShape = {
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
const filterSchema = z.strictObject(filterShape);
export type DrawingFilterQuery = z.input<typeof filterSchema>;

/** The most drawings of a page, and how many come unasked. */
const MOST = 500;
const USUAL = 120;

const MODERATORS_ONLY = "From the computer itself, or with `Authorization: Bearer` and VISTAZO_MODERATOR_TOKEN.";

const tags = ["drawings"] as const;
const ofWord = z.object({ word: wordSchema });
const byId = z.object({ id: drawingIdSchema });
const { words, drawings } = ROUTES;

export const wordRoutes = {
  list: specify(words.list, {
    summary: "The words that have drawings, with how many",
    tags,
    answer: z.array(wordCountSchema),
  }),
  pictures: specify(words.pictures, {
    summary: "A drawing of each word that has some: the latest that was recognised",
    tags,
    answer: z.record(z.string(), strokes),
  }),
  summary: specify(words.summary, {
    summary: "How many drawings of a word pass a filter, and where its drawings come from",
    tags,
    params: ofWord,
    query: filterSchema,
    answer: wordSummarySchema,
  }),
  drawings: specify(words.drawings, {
    summary: "Drawings of a word, the latest first",
    tags,
    params: ofWord,
    query: z
      .strictObject({
        ...filterShape,
        after: z
          .string()
          .max(200)
          .regex(/^[\w.:~=-]+$/u, "the `next` of an earlier page")
          .optional(),
        skip: numberInAddress()
          .int()
          .min(0)
          .max(10_000_000)
          .optional()
          .describe("How many of the latest to leave out."),
        limit: numberInAddress().int().min(1).max(MOST).default(USUAL),
      })
      .refine(({ after, skip }) => after === undefined || skip === undefined, "give either after or skip"),
    answer: drawingPageSchema,
  }),
  average: specify(words.average, {
    summary: "The average of a word's latest drawings, as a grey picture",
    tags,
    params: ofWord,
    query: z.strictObject({ recognized: filterShape.recognized, country: filterShape.country }),
    answer: averageSchema,
  }),
};

export const drawingRoutes = {
  get: specify(drawings.get, {
    summary: "A drawing as it was drawn, with what the network thought on the way",
    tags,
    params: byId,
    answer: drawingSchema,
  }),
  report: specify(drawings.report, {
    summary: "Reports a drawing as inappropriate",
    description: "After reports of two different people it is hidden until a moderator has looked at it.",
    tags,
    params: byId,
    body: z.strictObject({ reason: z.enum(REPORT_REASONS) }),
    status: 204,
  }),
  statistics: specify(drawings.statistics, {
    summary: "Drawings a word and a country, how many are recognised, and how soon",
    tags,
    answer: statisticsSchema,
  }),
  download: specify(drawings.download, {
    summary: "Drawings as a file, while they are read: of a word, or of all words",
    description:
      "The formats of the Quick, Draw! Dataset, and Parquet. Without a word, .bin, .npy and Parquet come as a zip with a file for each word. CC BY 4.0.",
    tags,
    params: z.object({ format: z.enum(EXPORT_FORMATS) }),
    query: z.strictObject({ ...filterShape, word: wordSchema.optional() }),
  }),
  reported: specify(drawings.reported, {
    summary: "The drawings that wait for a moderator, the most reported first",
    description: MODERATORS_ONLY,
    tags: ["moderation"],
    query: z.strictObject({ limit: numberInAddress().int().min(1).max(200).default(50) }),
    answer: z.array(reportedSchema),
  }),
  review: specify(drawings.review, {
    summary: "A moderator's decision: shown again for good, or hidden for good",
    description: MODERATORS_ONLY,
    tags: ["moderation"],
    params: byId,
    body: z.strictObject({ keep: z.boolean() }),
    status: 204,
  }),
};
