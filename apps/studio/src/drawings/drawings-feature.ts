import { CONTRACT } from "@vistazo/api";
import type { GameLimits } from "../game/game-limits.js";
import type { Feature } from "../platform/http-server.js";
import { type ModeratorOptions, requireModerator } from "../platform/moderator.js";
import type { Pseudonyms } from "../platform/pseudonyms.js";
import { JsonText, perMinute, serve } from "../platform/serve.js";
import type { DrawingDownloads } from "./drawing-downloads.js";
import { pageJson } from "./drawing-json.js";
import type { DrawingsService } from "./drawings-service.js";

export interface DrawingsFeatureOptions {
  readonly service: DrawingsService;
  readonly downloads: DrawingDownloads;
  readonly pseudonyms: Pseudonyms;
  readonly moderator: ModeratorOptions;
  readonly limits: GameLimits;
}

/** The words and their drawings, to be looked at, downloaded, reported and reviewed. */
export function drawingsFeature(options: DrawingsFeatureOptions): Feature {
  const { service, downloads, pseudonyms, moderator, limits } = options;
  const { words, drawings } = CONTRACT;
  const reads = { limit: perMinute(limits.readsPerMinute) };
  // A wrong token costs as much as a right one: nobody can try many.
  const reviews = { limit: perMinute(120), bodyLimit: 1000 };

  return (server) => {
    serve(server, words.list, reads, (_, reply) => {
      reply.header("cache-control", "private, max-age=5");
      return service.words();
    });
    serve(server, words.pictures, reads, (_, reply) => {
      reply.header("cache-control", "private, max-age=60");
      return service.pictures();
    });
    serve(server, words.summary, reads, ({ params: { word }, query }) => service.summary(word, query));
    serve(server, words.drawings, reads, async ({ params: { word }, query }, reply) => {
      const { after, skip, limit, ...filter } = query;
      const page = await service.page(word, filter, { after, skip, limit });
      // A page up to a moment that is past can only lose what was reported since.
      if (filter.to && filter.to.getTime() <= Date.now()) reply.header("cache-control", "private, max-age=60");
      // Going through ten thousand points once more for the schema's sake would take longer than reading them.
      return new JsonText(pageJson(page));
    });
    serve(server, words.average, reads, ({ params: { word }, query }, reply) => {
      reply.header("cache-control", "private, max-age=60");
      return service.average(word, query);
    });

    serve(server, drawings.get, reads, ({ params: { id } }) => service.get(id));
    serve(server, drawings.statistics, reads, (_, reply) => {
      reply.header("cache-control", "private, max-age=30");
      return service.statistics();
    });
    serve(server, drawings.report, { limit: perMinute(limits.reportsPerMinute), bodyLimit: 1000 }, async (request) => {
      const { id } = request.params;
      await service.report(id, request.body.reason, pseudonyms.reporterOf(request, id));
    });
    serve(server, drawings.download, { limit: perMinute(limits.exportsPerMinute) }, (request, reply) => {
      const { word, ...filter } = request.query;
      const { name, type, stream } = downloads.begin(pseudonyms.sourceOf(request), request.params.format, word, filter);
      reply.headers({
        "content-type": type,
        "content-disposition": `attachment; filename="${name.replaceAll(/[^\w .()-]/gu, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", "%27")}`,
      });
      return reply.send(stream);
    });
    serve(server, drawings.reported, reviews, (request) => {
      requireModerator(request, moderator);
      return service.reported(request.query.limit);
    });
    serve(server, drawings.review, reviews, async (request) => {
      requireModerator(request, moderator);
      await service.review(request.params.id, request.body.keep);
    });
  };
}
