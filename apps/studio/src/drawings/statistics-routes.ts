import { bitmapSide, drawingBitmap } from "@vistazo/doodle";
import { statistics as statisticsOf } from "@vistazo/drawings";
import { z } from "zod";
import type { App } from "../platform/http-server.js";
import { keptFor } from "../platform/kept-for.js";
import { perMinute } from "../platform/per-minute.js";
import { errorSchema } from "../schema.js";
import type { DrawingStudio } from "../studio.js";
import { filterShape, statisticsSchema, wordSchema } from "./drawings-schema.js";

/** Of so many of the latest drawings the average is taken. */
const AVERAGED = 500;

/** What the drawings are like together. */
export function statistics(app: App, { drawings, gameLimits }: DrawingStudio): void {
  const config = perMinute(gameLimits.readsPerMinute);
  const all = keptFor(60_000, () => statisticsOf(drawings));
  app.get(
    "/api/statistics",
    {
      config,
      schema: {
        summary: "Drawings a word and a country, how many are recognised, and how soon",
        tags: ["drawings"],
        response: { 200: statisticsSchema },
      },
    },
    async (_, reply) => {
      reply.header("cache-control", "private, max-age=30");
      const { words, countries, seconds, ...totals } = await all();
      return {
        ...totals,
        words: [...words],
        countries: countries.map((country) => ({ ...country, favourites: [...country.favourites] })),
        seconds: [...seconds],
      };
    },
  );

  app.get(
    "/api/words/:word/average",
    {
      config,
      schema: {
        summary: "The average of a word's latest drawings, as a grey picture",
        tags: ["drawings"],
        params: z.object({ word: wordSchema }),
        querystring: z.strictObject({ recognized: filterShape.recognized, country: filterShape.country }),
        response: {
          200: z
            .object({
              side: z.number().int(),
              levels: z.array(z.number()).describe("Row by row, 0 to 255: how much ink lies there on average."),
              drawings: z.number().int().describe("How many were averaged."),
            })
            .meta({ id: "AverageDrawing" }),
          "4xx": errorSchema,
        },
      },
    },
    async ({ params: { word }, query }, reply) => {
      const { drawings: some } = await drawings.page(word, query, { limit: AVERAGED });
      const sums = new Float64Array(bitmapSide ** 2);
      for (const { drawing } of some) {
        const bitmap = drawingBitmap(drawing);
        for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (bitmap[i] as number);
      }
      reply.header("cache-control", "private, max-age=60");
      return {
        side: bitmapSide,
        levels: Array.from(sums, (sum) => (some.length > 0 ? Math.round(sum / some.length) : 0)),
        drawings: some.length,
      };
    },
  );
}
