import type { DrawingFilter } from "@vistazo/drawings";
import { z } from "zod";
import type { App } from "../platform/http-server.js";
import { keptFor } from "../platform/kept-for.js";
import { perMinute } from "../platform/per-minute.js";
import { errorSchema } from "../schema.js";
import type { DrawingStudio } from "../studio.js";
import { pageJson, plainStrokes } from "./drawing-json.js";
import { drawingPageSchema, filterShape, wordCountSchema, wordSchema, wordSummarySchema } from "./drawings-schema.js";

/** The most drawings of a page, and how many come unasked. */
const MOST = 500;
const USUAL = 120;

const params = z.object({ word: wordSchema });

/** The words, and the drawings of each. */
export function words(app: App, { drawings, gameLimits }: DrawingStudio): void {
  const config = perMinute(gameLimits.readsPerMinute);
  // Many look at the words at once; what is drawn or hidden shows a second later.
  const counts = keptFor(1000, () => drawings.counts());
  app.get(
    "/api/words",
    {
      config,
      schema: {
        summary: "The words that have drawings, with how many",
        tags: ["drawings"],
        response: { 200: z.array(wordCountSchema) },
      },
    },
    async (_, reply) => {
      reply.header("cache-control", "private, max-age=5");
      return [...(await counts())];
    },
  );

  const pictures = keptFor(60_000, async () => {
    const found: Record<string, number[][][]> = {};
    for (const { word } of await drawings.counts()) {
      const recognized = await drawings.page(word, { recognized: true }, { limit: 1 });
      const [first] =
        recognized.drawings.length > 0 ? recognized.drawings : (await drawings.page(word, {}, { limit: 1 })).drawings;
      if (first) found[word] = plainStrokes(first.drawing);
    }
    return found;
  });
  app.get(
    "/api/word-pictures",
    {
      config,
      schema: {
        summary: "A drawing of each word that has some: the latest that was recognised",
        tags: ["drawings"],
        response: { 200: z.record(z.string(), z.array(z.unknown())) },
      },
    },
    async (_, reply) => {
      reply.header("cache-control", "private, max-age=60");
      return pictures();
    },
  );

  app.get(
    "/api/words/:word",
    {
      config,
      schema: {
        summary: "How many drawings of a word pass a filter, and where its drawings come from",
        tags: ["drawings"],
        params,
        querystring: z.strictObject(filterShape),
        response: { 200: wordSummarySchema, "4xx": errorSchema },
      },
    },
    async ({ params: { word }, query }) => {
      const [count, countries] = await Promise.all([
        drawings.count(word, query satisfies DrawingFilter),
        drawings.countries(word),
      ]);
      return { word, drawings: count, countries: [...countries] };
    },
  );

  app.get(
    "/api/words/:word/drawings",
    {
      config,
      schema: {
        summary: "Drawings of a word, the latest first",
        tags: ["drawings"],
        params,
        querystring: z
          .strictObject({
            ...filterShape,
            after: z
              .string()
              .max(200)
              .regex(/^[\w.:~=-]+$/u, "the `next` of an earlier page")
              .optional(),
            skip: z.coerce
              .number()
              .int()
              .min(0)
              .max(10_000_000)
              .optional()
              .describe("How many of the latest to leave out."),
            limit: z.coerce.number().int().min(1).max(MOST).default(USUAL),
          })
          .refine(({ after, skip }) => after === undefined || skip === undefined, "give either after or skip"),
        response: { 200: drawingPageSchema, "4xx": errorSchema },
      },
    },
    async ({ params: { word }, query: { after, skip, limit, ...filter } }, reply) => {
      const page = await drawings.page(word, filter, { after, skip, limit });
      // A page up to a moment that is past can only lose what was reported since.
      if (filter.to && filter.to.getTime() <= Date.now()) reply.header("cache-control", "private, max-age=60");
      // As text: going through ten thousand points once more for the schema's sake would take longer than reading them.
      return reply.type("application/json; charset=utf-8").send(pageJson(page) as never);
    },
  );
}
