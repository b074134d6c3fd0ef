import { z } from "zod";
import { drawingIdSchema } from "../drawings/drawings-schema.js";
import { StudioError } from "../platform/error.js";
import type { App } from "../platform/http-server.js";
import { perMinute } from "../platform/per-minute.js";
import { errorSchema } from "../schema.js";
import type { GameStudio } from "../studio.js";
import { finishedGameSchema, newGameSchema } from "./game-schema.js";

/** Games, to be looked at again by their address. */
export function games(app: App, { drawings, judge, pseudonyms, gameLimits }: GameStudio): void {
  app.post(
    "/api/games",
    {
      config: perMinute(gameLimits.gamesPerMinute),
      bodyLimit: 10_000,
      schema: {
        summary: "Keeps which words a game has, and who plays it",
        tags: ["game"],
        body: newGameSchema(() => judge.words),
        response: {
          201: z.object({ id: z.string(), state: z.enum(["saved", "known"]) }),
          "4xx": errorSchema,
        },
      },
    },
    async (request, reply) => {
      const { id, words } = request.body;
      const state = await drawings.saveGame({ id, words, at: new Date(), player: pseudonyms.playerOf(request) });
      return reply.status(201).send({ id, state });
    },
  );

  app.get(
    "/api/games/:id",
    {
      config: perMinute(gameLimits.readsPerMinute),
      schema: {
        summary: "A game: its words, and the drawings that were made of them",
        tags: ["game"],
        params: z.object({ id: drawingIdSchema }),
        response: { 200: finishedGameSchema, "4xx": errorSchema },
      },
    },
    async ({ params: { id } }) => {
      const game = await drawings.game(id);
      if (!game) throw new StudioError("NOT_FOUND", "There is no such game; check its address.");
      return { id: game.id, at: game.at.toISOString(), rounds: [...game.rounds] };
    },
  );
}
