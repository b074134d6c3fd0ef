import { z } from "zod";
import type { App } from "../platform/http-server.js";
import { perMinute } from "../platform/per-minute.js";
import { errorSchema } from "../schema.js";
import type { DrawingStudio } from "../studio.js";
import { noDrawing } from "./drawing-routes.js";
import { drawingIdSchema, REPORT_REASONS } from "./drawings-schema.js";

/** Reporting a drawing as inappropriate. */
export function reports(app: App, { drawings, pseudonyms, gameLimits }: DrawingStudio): void {
  app.post(
    "/api/drawings/:id/reports",
    {
      config: perMinute(gameLimits.reportsPerMinute),
      bodyLimit: 1000,
      schema: {
        summary: "Reports a drawing as inappropriate",
        description: "After reports of two different people it is hidden until a moderator has looked at it.",
        tags: ["drawings"],
        params: z.object({ id: drawingIdSchema }),
        body: z.strictObject({ reason: z.enum(REPORT_REASONS) }),
        response: { 204: z.null(), "4xx": errorSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const drawing = await drawings.get(id);
      if (!drawing) throw noDrawing();
      await drawings.report(id, request.body.reason, pseudonyms.reporterOf(request, id));
      return reply.status(204).send(null);
    },
  );
}
