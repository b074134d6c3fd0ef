import { CONTRACT, newDrawingSchema, newGameSchema } from "@vistazo/api";
import type { FastifyRequest } from "fastify";
import type { Feature } from "../platform/http-server.js";
import type { Pseudonyms } from "../platform/pseudonyms.js";
import { perMinute, serve } from "../platform/serve.js";
import { checkedStrokes, knownWord } from "./checked-drawing.js";
import type { GameLimits } from "./game-limits.js";
import type { GameService } from "./game-service.js";

const HOUR = 3_600_000;

export interface GameFeatureOptions {
  readonly service: GameService;
  readonly pseudonyms: Pseudonyms;
  readonly limits: GameLimits;
}

/** Playing: being known as a player, and keeping games and drawings, to be looked at again by their address. */
export function gameFeature({ service, pseudonyms, limits }: GameFeatureOptions): Feature {
  const { game } = CONTRACT;
  const word = knownWord(() => service.words);
  const drawing = checkedStrokes(limits);

  return (server) => {
    const newcomers = {
      most: limits.newPlayersPerHour,
      within: HOUR,
      except: (request: FastifyRequest) => pseudonyms.isNamed(request),
    };
    serve(server, game.player, { limit: newcomers, bodyLimit: 1000 }, (request, reply) => {
      if (!pseudonyms.isNamed(request)) pseudonyms.give(request, reply);
    });
    serve(
      server,
      game.save,
      {
        limit: perMinute(limits.savesPerMinute),
        bodyLimit: limits.maxBytes,
        body: newDrawingSchema({ ...limits, word, drawing }),
      },
      (request) =>
        service.save(request.body, { player: pseudonyms.playerOf(request), source: pseudonyms.sourceOf(request) }),
    );
    serve(
      server,
      game.begin,
      { limit: perMinute(limits.gamesPerMinute), bodyLimit: 10_000, body: newGameSchema(word) },
      (request) => service.begin(request.body, pseudonyms.playerOf(request)),
    );
    serve(server, game.get, { limit: perMinute(limits.readsPerMinute) }, ({ params: { id } }) => service.get(id));
  };
}
