import { Readable } from "node:stream";
import { EXPORT_FORMATS, type ExportFormat, exportAll, exportWord } from "@vistazo/drawings";
import { z } from "zod";
import { StudioError } from "../platform/error.js";
import type { App } from "../platform/http-server.js";
import { perMinute } from "../platform/per-minute.js";
import type { DrawingStudio } from "../studio.js";
import { filterShape, wordSchema } from "./drawings-schema.js";

const TYPES: Record<ExportFormat, string> = {
  "raw.ndjson": "application/x-ndjson",
  "simplified.ndjson": "application/x-ndjson",
  bin: "application/octet-stream",
  npy: "application/octet-stream",
  parquet: "application/vnd.apache.parquet",
};

/** The drawings as open data. */
export function exports(app: App, { drawings, gameLimits }: DrawingStudio): void {
  let underWay = 0;

  app.get(
    "/api/exports/:format",
    {
      config: perMinute(gameLimits.exportsPerMinute),
      schema: {
        summary: "Drawings as a file, while they are read: of a word, or of all words",
        description:
          "The formats of the Quick, Draw! Dataset, and Parquet. Without a word, .bin, .npy and Parquet come as a zip with a file for each word. CC BY 4.0.",
        tags: ["drawings"],
        params: z.object({ format: z.enum(EXPORT_FORMATS) }),
        querystring: z.strictObject({ ...filterShape, word: wordSchema.optional() }),
      },
    },
    async ({ params: { format }, query: { word, ...filter } }, reply) => {
      if (underWay >= gameLimits.exportsAtOnce)
        throw new StudioError("BUSY", "Too many downloads are under way; try again in a moment.");
      const zipped = word === undefined && !format.endsWith("ndjson");
      const bytes =
        word === undefined ? exportAll(drawings, format, filter) : exportWord(drawings, word, format, filter);
      underWay++;
      const stream = Readable.from(bytes, { objectMode: false, highWaterMark: 256 * 1024 });
      stream.once("close", () => underWay--);
      const name = `${word ?? "drawings"}.${format}${zipped ? ".zip" : ""}`;
      reply.headers({
        "content-type": zipped ? "application/zip" : TYPES[format],
        "content-disposition": `attachment; filename="${name.replaceAll(/[^\w .()-]/gu, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", "%27")}`,
      });
      return reply.send(stream);
    },
  );
}
