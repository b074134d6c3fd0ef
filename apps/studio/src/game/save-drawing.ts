import type { Stroke } from "@vistazo/doodle";
import { isKnown, MOMENT_GUESSES } from "@vistazo/doodle/game";
import { StudioError } from "../platform/error.js";
import type { App } from "../platform/http-server.js";
import { perMinute } from "../platform/per-minute.js";
import { errorSchema } from "../schema.js";
import type { GameStudio } from "../studio.js";
import { newDrawingSchema, savedDrawingSchema } from "./game-schema.js";

/** Keeping a drawing that was just made. */
export function saveDrawing(app: App, { drawings, judge, pseudonyms, gameLimits }: GameStudio): void {
  app.post(
    "/api/drawings",
    {
      config: perMinute(gameLimits.savesPerMinute),
      bodyLimit: gameLimits.maxBytes,
      schema: {
        summary: "Keeps a drawing: it is on disk when the answer comes",
        description:
          "Whether it was recognised is judged by the server, from the strokes. Sent again, nothing changes. One of a game must be of its player, of a round's word, and of no round before the last one that was drawn.",
        tags: ["game"],
        body: newDrawingSchema(gameLimits, () => judge.words),
        response: { 201: savedDrawingSchema, "4xx": errorSchema },
      },
    },
    async (request, reply) => {
      const { body } = request;
      // Its schema has checked that every stroke has two or three parts.
      const drawing = body.drawing as unknown as Stroke[];
      const modelVersion = judge.version;
      const guesses = await judge.judge(drawing);
      const recognized = isKnown(body.word, guesses);
      const player = pseudonyms.playerOf(request);
      const state = await drawings.save({ ...body, drawing, recognized, modelVersion, player, at: new Date() });
      if (state === "out-of-turn")
        throw new StudioError(
          "OUT_OF_TURN",
          "This round is not yours to draw, or is over: send the drawing by itself.",
        );
      const kept = state === "known" ? await drawings.get(body.id) : undefined;
      return reply.status(201).send({
        id: body.id,
        state,
        recognized: kept?.recognized ?? recognized,
        guesses: guesses.slice(0, MOMENT_GUESSES),
      });
    },
  );
}
