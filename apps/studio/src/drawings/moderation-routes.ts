import { z } from "zod";
import type { App } from "../platform/http-server.js";
import { requireModerator } from "../platform/moderator.js";
import { perMinute } from "../platform/per-minute.js";
import { errorSchema } from "../schema.js";
import type { DrawingStudio } from "../studio.js";
import { plainStrokes } from "./drawing-json.js";
import { noDrawing } from "./drawing-routes.js";
import { drawingIdSchema, reportedSchema } from "./drawings-schema.js";

/** Looking at what was reported. */
export function moderation(app: App, { drawings, loopback, moderatorToken }: DrawingStudio): void {
  const moderator = { loopback, token: moderatorToken };
  // A wrong token costs as much as a right one: nobody can try many.
  const config = perMinute(120);
  const security = "From the computer itself, or with `Authorization: Bearer` and VISTAZO_MODERATOR_TOKEN.";

  app.get(
    "/api/moderation",
    {
      config,
      schema: {
        summary: "The drawings that wait for a moderator, the most reported first",
        description: security,
        tags: ["moderation"],
        querystring: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
        response: { 200: z.array(reportedSchema), "4xx": errorSchema },
      },
    },
    async (request) => {
      requireModerator(request, moderator);
      const reported = await drawings.reported({ limit: request.query.limit });
      return reported.map(({ drawing, reasons, first }) => ({
        id: drawing.id,
        word: drawing.word,
        drawing: plainStrokes(drawing.drawing),
        recognized: drawing.recognized,
        at: drawing.at.toISOString(),
        country: drawing.country,
        hidden: drawing.hidden,
        reports: drawing.reports,
        reasons: [...reasons],
        first: first.toISOString(),
      }));
    },
  );

  app.post(
    "/api/moderation/:id",
    {
      config,
      bodyLimit: 1000,
      schema: {
        summary: "A moderator's decision: shown again for good, or hidden for good",
        description: security,
        tags: ["moderation"],
        params: z.object({ id: drawingIdSchema }),
        body: z.strictObject({ keep: z.boolean() }),
        response: { 204: z.null(), "4xx": errorSchema },
      },
    },
    async (request, reply) => {
      requireModerator(request, moderator);
      const { id } = request.params;
      if (!(await drawings.get(id))) throw noDrawing();
      await drawings.review(id, request.body.keep);
      return reply.status(204).send(null);
    },
  );
}
