import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { CONTRACT } from "@vistazo/api";
import { addressGroup } from "@vistazo/interface";
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
}

/** The Inference API: a photo in, the task's standard answer out. */
export function inferenceFeature({ service, maxPhotoBytes, patience, moderator }: InferenceFeatureOptions): Feature {
  return (server) => {
    for (const type of ["text/plain", "*"]) {
      server.addContentTypeParser(type, { parseAs: "buffer" }, (_, body, done) => done(null, body));
    }
    serve(server, CONTRACT.inference.run, { bodyLimit: jsonBytes(maxPhotoBytes) }, async (request, reply) => {
      const { ip, params, query, body } = request;
      const left = new AbortController();
      reply.raw.once("close", () => {
        if (!reply.raw.writableFinished) left.abort();
      });
      const input = readInput(body, query);
      try {
        const answer = await service.run({
          model: params.id,
          ...input,
          signal: left.signal,
          address: addressGroup(ip),
          mayFetch: isModerator(request, moderator),
          patience,
        });
        return answer instanceof Readable ? reply.type("application/json; charset=utf-8").send(answer) : answer;
      } catch (error) {
        if (!(error instanceof StudioError) || error.status !== 503) throw error;
        await sleep(OVERLOAD_PAUSE);
        if (error.code !== "LOADING") throw error;
        return reply.status(503).send({ error: error.message, code: error.code, estimated_time: 20 });
      }
    });
  };
}
