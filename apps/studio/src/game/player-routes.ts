import { z } from "zod";
import type { App } from "../platform/http-server.js";
import { errorSchema } from "../schema.js";
import type { GameStudio } from "../studio.js";

/** Being known again as the same player, without saying who one is. */
export function player(app: App, { pseudonyms, gameLimits }: GameStudio): void {
  app.post(
    "/api/player",
    {
      config: {
        rateLimit: {
          max: gameLimits.newPlayersPerHour,
          timeWindow: 3_600_000,
          allowList: (request) => pseudonyms.isNamed(request),
        },
      },
      bodyLimit: 1000,
      schema: {
        summary: "Gives the browser a pseudonym, in a cookie that pages cannot read",
        description:
          "It says that drawings are of one player and nothing else. Without one, those from an address are one player's.",
        tags: ["game"],
        response: { 204: z.null(), "4xx": errorSchema },
      },
    },
    async (request, reply) => {
      if (!pseudonyms.isNamed(request)) pseudonyms.give(request, reply);
      return reply.status(204).send(null);
    },
  );
}
