import { CONTRACT } from "@vistazo/api";
import { StudioError } from "../platform/error.js";
import type { Feature } from "../platform/http-server.js";
import { isModerator, type ModeratorOptions } from "../platform/moderator.js";
import { perMinute, serve } from "../platform/serve.js";
import { type HubSearchOptions, searchHub } from "./hub-search.js";

export interface HubSearchFeatureOptions extends HubSearchOptions {
  /** Nobody is served but who sits at this computer. */
  readonly ownerAlone: boolean;
  readonly moderator: ModeratorOptions;
}

/** Looking for models on the Hub: for whoever may also have them fetched. */
export function hubSearchFeature({ ownerAlone, moderator, ...options }: HubSearchFeatureOptions): Feature {
  return (server) => {
    serve(server, CONTRACT.models.search, { limit: perMinute(30) }, (request) => {
      if (!ownerAlone && !isModerator(request, moderator)) {
        throw new StudioError(
          "MODERATION_CLOSED",
          "This server fetches no further models for its visitors, and so does not search for them; choose one that it lists.",
        );
      }
      const gone = new AbortController();
      request.raw.once("close", () => {
        if (request.raw.destroyed) gone.abort();
      });
      return searchHub(request.query, options, gone.signal);
    });
  };
}
