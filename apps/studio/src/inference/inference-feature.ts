import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { CONTRACT } from "@vistazo/api";
import { addressGroup } from "@vistazo/interface";
import type { FastifyReply, FastifyRequest } from "fastify";
import { StudioError } from "../platform/error.js";
import type { Feature } from "../platform/http-server.js";
import { isModerator, type ModeratorOptions } from "../platform/moderator.js";
import { serve } from "../platform/serve.js";
import { readInput } from "./inference-input.js";
import type { InferenceService } from "./inference-service.js";

/** JSON carries photos in base64, four bytes for three, and parameters beside them. */
const jsonBytes = (photoBytes: number) => Math.ceil((photoBytes * 4) / 3) + 100_000;
/** `@huggingface/inference` repeats a 503 at once and for ever, so it never gets one quickly. */
const OVERLOAD_PAUSE = 1000;

export interface InferenceFeatureOptions {
  readonly service: InferenceService;
  readonly maxPhotoBytes: number;
  /** How long a request waits for its model, in milliseconds. */
  readonly patience: number;
  readonly moderator: ModeratorOptions;
  /** The model that is meant where none is named. */
  readonly served?: string;
}

/** The Inference API: a photo in, the task's standard answer out. */
export function inferenceFeature({
  service,
  maxPhotoBytes,
  patience,
  moderator,
  served,
}: InferenceFeatureOptions): Feature {
  return (server) => {
    for (const type of ["text/plain", "*"]) {
      server.addContentTypeParser(type, { parseAs: "buffer" }, (_, body, done) => done(null, body));
    }
    const answer = async (
      model: string,
      request: FastifyRequest<{ Querystring: Record<string, unknown> }>,
      reply: FastifyReply,
    ) => {
      const { ip, query, body } = request;
      const left = new AbortController();
      reply.raw.once("close", () => {
        if (!reply.raw.writableFinished) left.abort();
      });
      const input = readInput(body, query);
      try {
        const found = await service.run({
          model,
          ...input,
          signal: left.signal,
          address: addressGroup(ip),
          mayFetch: isModerator(request, moderator),
          patience,
        });
        return found instanceof Readable ? reply.type("application/json; charset=utf-8").send(found) : found;
      } catch (error) {
        if (!(error instanceof StudioError) || error.status !== 503) throw error;
        await sleep(OVERLOAD_PAUSE);
        if (error.code !== "LOADING") throw error;
        return reply.status(503).send({ error: error.message, code: error.code, estimated_time: 20 });
      }
    };
    const { run, runServed } = CONTRACT.inference;
    const limit = { bodyLimit: jsonBytes(maxPhotoBytes) };
    serve(server, run, limit, (request, reply) => answer(request.params.id, request, reply));
    serve(server, runServed, limit, (request, reply) => {
      if (served !== undefined) return answer(served, request, reply);
      throw new StudioError("NOT_FOUND", "This server has no model of its own: name one, as POST /models/org/name.");
    });
  };
}
