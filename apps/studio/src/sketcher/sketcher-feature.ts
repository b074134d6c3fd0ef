import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { CONTRACT, SKETCHER_FILES } from "@vistazo/api";
import { addressOf } from "@vistazo/api/client";
import { StudioError } from "../platform/error.js";
import type { Feature } from "../platform/http-server.js";
import { serve } from "../platform/serve.js";

const TYPES = { json: "application/json; charset=utf-8", onnx: "application/octet-stream" };

/** The files of the network that draws, for the pages, under an address that changes with them. */
export function sketcherFeature(folder: string): Feature {
  const routes = CONTRACT.sketcher;
  let known: Promise<string> | null = null;
  const digest = () => {
    known ??= digestOf(folder);
    known.catch(() => {
      known = null;
    });
    return known;
  };

  return (server) => {
    serve(server, routes.current, {}, async () => {
      const config = addressOf(routes.file, { params: { digest: await digest(), file: "config.json" } });
      return { folder: config.slice(0, config.lastIndexOf("/")) };
    });
    serve(server, routes.file, {}, async ({ params: { digest: asked, file } }, reply) => {
      if (asked !== (await digest()))
        throw new StudioError("NOT_FOUND", "The network's files are at another address; load the page again.");
      const path = join(folder, file);
      return reply
        .headers({ "cache-control": "public, max-age=31536000, immutable", "content-length": (await stat(path)).size })
        .type(file.endsWith(".json") ? TYPES.json : TYPES.onnx)
        .send(createReadStream(path));
    });
  };
}

async function digestOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of SKETCHER_FILES) hash.update(await readFile(join(folder, file)));
  return hash.digest("hex").slice(0, 16);
}
