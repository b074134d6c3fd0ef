import { z } from "zod";
import { StudioError } from "../platform/error.js";
import type { App } from "../platform/http-server.js";
import { perMinute } from "../platform/per-minute.js";
import { errorSchema } from "../schema.js";
import type { DrawingStudio } from "../studio.js";
import { plainStrokes } from "./drawing-json.js";
import { drawingIdSchema, drawingSchema } from "./drawings-schema.js";

/** A drawing as it was drawn. */
export function drawings(app: App, { drawings, gameLimits }: DrawingStudio): void {
  app.get(
    "/api/drawings/:id",
    {
      config: perMinute(gameLimits.readsPerMinute),
      schema: {
        summary: "A drawing as it was drawn, with what the network thought on the way",
        tags: ["drawings"],
        params: z.object({ id: drawingIdSchema }),
        response: { 200: drawingSchema, "4xx": errorSchema },
      },
    },
    async ({ params: { id } }) => {
      const drawing = await drawings.get(id);
      if (!drawing || drawing.hidden) throw noDrawing();
      return {
        id: drawing.id,
        word: drawing.word,
        drawing: plainStrokes(drawing.drawing),
        recognized: drawing.recognized,
        at: drawing.at.toISOString(),
        country: drawing.country,
        modelVersion: drawing.modelVersion,
        moments: [...(drawing.moments ?? [])],
      };
    },
  );
}

export function noDrawing(): StudioError {
  return new StudioError("NOT_FOUND", "There is no such drawing; it may have been reported and hidden.");
}
