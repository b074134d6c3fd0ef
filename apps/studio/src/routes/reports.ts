import { createHash } from "node:crypto";
import { z } from "zod";
import type { App, DrawingStudio } from "../app.js";
import { drawingIdSchema, REPORT_REASONS } from "../drawings-schema.js";
import { errorSchema } from "../schema.js";
import { noDrawing } from "./drawings.js";

/** Reporting a drawing as inappropriate. */
export function reports(app: App, { drawings }: DrawingStudio): void {
  app.post(
    "/api/drawings/:id/reports",
    {
      // Enough for somebody who goes through a wall, too few to empty one.
      config: { rateLimit: { max: 20, timeWindow: 60_000 } },
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
    async ({ params: { id }, body: { reason }, ip }, reply) => {
      const drawing = await drawings.get(id);
      if (!drawing) throw noDrawing();
      await drawings.report(id, reason, reporterOf(ip, id));
      return reply.status(204).send(null);
    },
  );
}

/** The same for one address and drawing, and telling nothing between drawings. */
function reporterOf(address: string, id: string): string {
  return createHash("sha256").update(`${id} ${address}`).digest("base64url").slice(0, 22);
}
