import { CONTRACT } from "@vistazo/api";
import { addressOf } from "@vistazo/api/client";
import type { Feature } from "../platform/http-server.js";
import { type ModeratorOptions, requireModerator } from "../platform/moderator.js";
import { folderOf, sendNetworkFile } from "../platform/network-files.js";
import { perMinute, serve } from "../platform/serve.js";
import type { RecogniserLearning } from "./learning.js";
import type { StudioRecogniser } from "./studio-recogniser.js";

export interface RecogniserFeatureOptions {
  readonly recogniser: StudioRecogniser;
  /** Null where it does not learn. */
  readonly learning: RecogniserLearning | null;
  readonly moderator: ModeratorOptions;
}

/** The recogniser's versions: which is in use, their files for browsers, choosing another, and learning. Both close with the server. */
export function recogniserFeature({ recogniser, learning, moderator }: RecogniserFeatureOptions): Feature {
  const routes = CONTRACT.recogniser;
  // A wrong token costs as much as a right one: nobody can try many.
  const seldom = { limit: perMinute(60) };

  return (server) => {
    serve(server, routes.current, {}, async () => {
      await recogniser.follow();
      const { version, digest } = recogniser.current;
      const config = addressOf(routes.file, { params: { version, digest, file: "config.json" } });
      return { version, folder: folderOf(config) };
    });
    serve(server, routes.versions, {}, async () => ({
      inUse: recogniser.version,
      learning: learning?.view ?? null,
      versions: await recogniser.versions.list(),
    }));
    serve(server, routes.file, {}, async ({ params: { version, digest, file } }, reply) => {
      return sendNetworkFile(reply, await recogniser.file(version, digest, file));
    });
    serve(server, routes.use, seldom, async (request) => {
      requireModerator(request, moderator);
      await recogniser.use(request.params.version);
    });
    if (learning) {
      serve(server, routes.learn, seldom, (request) => {
        requireModerator(request, moderator);
        learning.learn().catch((error: unknown) => request.log.error(error));
        return learning.view;
      });
    }
    server.addHook("onClose", async () => {
      await learning?.close();
      await recogniser.close();
    });
  };
}
