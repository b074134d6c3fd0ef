import { createReadStream } from "node:fs";
import { CONTRACT } from "@vistazo/api";
import { addressGroup } from "@vistazo/interface";
import type { FastifyRequest } from "fastify";
import { StudioError } from "../platform/error.js";
import type { Feature } from "../platform/http-server.js";
import { isFromHere, isModerator, type ModeratorOptions } from "../platform/moderator.js";
import { serve } from "../platform/serve.js";
import { serveEvents } from "../platform/serve-events.js";
import type { Catalogue } from "./catalogue.js";
import type { Folders } from "./folders.js";
import type { Loads } from "./loads.js";
import { findModelFile } from "./model-file.js";

export interface ModelsFeatureOptions {
  readonly catalogue: Catalogue;
  readonly folders: Folders;
  readonly loads: Loads;
  readonly moderator: ModeratorOptions;
  /** Nobody is served but who sits at this computer. */
  readonly ownerAlone: boolean;
}

/** Choosing a model and making it ready, with progress to watch and a way to stop it. */
export function modelsFeature({ catalogue, folders, loads, ownerAlone, moderator }: ModelsFeatureOptions): Feature {
  const { models } = CONTRACT;
  const requireOffered = async (request: FastifyRequest, id: string) => {
    if (!isModerator(request, moderator)) await catalogue.requireOffered(id);
  };
  return (server) => {
    serve(server, models.list, {}, ({ query }) => catalogue.list(query.task));
    serve(server, models.inspect, {}, async (request) => {
      await requireOffered(request, request.query.id);
      return catalogue.inspect(request.query.id);
    });
    serve(server, models.file, {}, async (request, reply) => {
      const { model, file } = request.params;
      if (!ownerAlone || !isFromHere(request)) {
        const message = "A model's files are given only to pages on the computer where vistazo runs.";
        throw new StudioError("FOLDERS_CLOSED", message);
      }
      await requireOffered(request, model);
      const { path, size, version } = await findModelFile(catalogue.source(model), file);
      return reply
        .headers({ "content-length": size, "cache-control": "no-cache", etag: `"${version}"` })
        .type("application/octet-stream")
        .send(createReadStream(path));
    });
    serve(server, models.nameFolder, {}, async (request) => {
      if (!ownerAlone || !isFromHere(request)) {
        throw new StudioError(
          "FOLDERS_CLOSED",
          "Folders can be named only on the computer where vistazo runs; start it with --models FOLDER instead.",
        );
      }
      const ids = await folders.name(request.body.path);
      return Promise.all(ids.map((id) => catalogue.inspect(id)));
    });
    serve(server, models.load, {}, async (request) => {
      const { model, ...how } = request.body;
      await requireOffered(request, model);
      return loads.begin(model, { ...how, address: addressGroup(request.ip) });
    });
    serve(server, models.findLoad, {}, ({ params }) => loads.get(params.id));
    serve(server, models.stopLoad, {}, ({ params }) => loads.stop(params.id));
    serveEvents(server, models.followLoad, ({ params }) => loads.follow(params.id));
  };
}
