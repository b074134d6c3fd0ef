import { CONTRACT, type PublicImportView } from "@vistazo/api";
import { StudioError } from "../platform/error.js";
import type { Feature } from "../platform/http-server.js";
import { type ModeratorOptions, requireModerator } from "../platform/moderator.js";
import { perMinute, serve } from "../platform/serve.js";
import type { PublicImport } from "./public-import.js";

const NOWHERE: PublicImportView = {
  from: null,
  status: "idle",
  files: 0,
  done: 0,
  file: null,
  saved: 0,
  skipped: 0,
  problems: [],
};

/** The import of public drawings, begun and stopped from a page by who runs the studio. @param imports null where no files were named */
export function publicImportFeature(imports: PublicImport | null, moderator: ModeratorOptions): Feature {
  const routes = CONTRACT.publicDrawings;
  return (server) => {
    // A page asks every second; a wrong token costs as much as a right one.
    const limit = { limit: perMinute(120) };
    serve(server, routes.get, limit, (request) => {
      requireModerator(request, moderator);
      return imports?.view ?? NOWHERE;
    });
    serve(server, routes.begin, limit, (request) => {
      requireModerator(request, moderator);
      if (!imports) {
        throw new StudioError("NOT_FOUND", "No public drawings were named: start the server with --public-drawings.");
      }
      imports.begin();
      return imports.view;
    });
    serve(server, routes.stop, limit, async (request) => {
      requireModerator(request, moderator);
      await imports?.stop();
      return imports?.view ?? NOWHERE;
    });
    server.addHook("preClose", async () => imports?.stop());
  };
}
