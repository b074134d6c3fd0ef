import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { CONTRACT, SKETCHER_FILES } from "@vistazo/api";
import { addressOf } from "@vistazo/api/client";
import { StudioError } from "../platform/error.js";
import type { Feature } from "../platform/http-server.js";
import { digestOf, folderOf, sendNetworkFile } from "../platform/network-files.js";
import { serve } from "../platform/serve.js";

/** The files of the network that draws, for the pages, under an address that changes with them. */
export function sketcherFeature(folder: string): Feature {
  const routes = CONTRACT.sketcher;
  let known: Promise<string> | null = null;
  const digest = () => {
    known ??= Promise.all(SKETCHER_FILES.map((file) => readFile(join(folder, file)))).then(digestOf);
    known.catch(() => {
      known = null;
    });
    return known;
  };

  return (server) => {
    serve(server, routes.current, {}, async () => {
      const config = addressOf(routes.file, { params: { digest: await digest(), file: "config.json" } });
      return { folder: folderOf(config) };
    });
    serve(server, routes.file, {}, async ({ params: { digest: asked, file } }, reply) => {
      if (asked !== (await digest()))
        throw new StudioError("NOT_FOUND", "The network's files are at another address; load the page again.");
      const path = join(folder, file);
      return sendNetworkFile(reply, { path, size: (await stat(path)).size });
    });
  };
}
