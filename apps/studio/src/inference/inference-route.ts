import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { StudioError } from "../platform/error.js";
import type { App } from "../platform/http-server.js";
import { errorSchema } from "../schema.js";
import type { Studio } from "../studio.js";
import { readInput } from "./inference-input.js";
import { readParameters } from "./parameters.js";

/** JSON carries photos in base64, four bytes for three, and parameters beside them. */
const jsonBytes = (photoBytes: number) => Math.ceil((photoBytes * 4) / 3) + 100_000;
/** `@huggingface/inference` repeats a 503 at once and for ever, so it never gets one quickly. */
const OVERLOAD_PAUSE = 1000;

/** The Inference API: a photo in, the task's standard answer out. */
export function inference(app: App, { catalogue, host, metrics, maxPhotoBytes, patience }: Studio): void {
  app.register(async (scope: App) => {
    for (const type of ["text/plain", "*"]) {
      scope.addContentTypeParser(type, { parseAs: "buffer" }, (_, body, done) => done(null, body));
    }
    scope.post(
      "/models/*",
      {
        bodyLimit: jsonBytes(maxPhotoBytes),
        schema: {
          summary: "Runs a model on a photo, as the Inference API does",
          description:
            "The body is the photo's bytes, or JSON `{inputs, parameters}` with the photo in base64, as a data URL or by http(s) " +
            "address. Parameters may also stand in the query, with `task` for models that can do several, `dtype` (fp32, fp16, q8) and " +
            "`format` (`compact`: masks as runs, depth maps of the size of a screen). " +
            "The answer has the task's shape as `@huggingface/tasks` specifies it. A model that is not ready yet is waited for.",
          tags: ["inference"],
          params: z.object({ "*": z.string().min(3).max(300).describe("Model id") }),
          response: { 200: z.unknown(), "4xx": errorSchema, "5xx": errorSchema },
        },
        serializerCompiler: () => JSON.stringify,
      },
      async (request, reply) => {
        const started = performance.now();
        const left = new AbortController();
        reply.raw.once("close", () => {
          if (!reply.raw.writableFinished) left.abort();
        });
        const { signal } = left;

        const id = request.params["*"];
        const {
          photo,
          parameters: raw,
          ...settings
        } = readInput(request.body, request.query as Record<string, unknown>);
        if (photo instanceof Uint8Array && photo.length > maxPhotoBytes) {
          throw new StudioError(
            "PHOTO_TOO_LARGE",
            `The photo has ${photo.length} bytes; this server accepts ${maxPhotoBytes} at most.`,
          );
        }
        const source = catalogue.source(id);
        const task = settings.task ?? (await catalogue.task(id, signal));
        const parameters = readParameters(task, raw);
        try {
          const answer = await host.run({ task, source, dtype: settings.dtype }, photo, parameters, {
            format: settings.format,
            signal,
            patience,
          });
          if (answer instanceof Readable) reply.type("application/json; charset=utf-8");
          metrics.inference.observe({ task }, (performance.now() - started) / 1000);
          return answer;
        } catch (error) {
          if (error instanceof StudioError && error.code === "LOADING") {
            await sleep(OVERLOAD_PAUSE);
            return reply.status(503).send({ error: error.message, code: error.code, estimated_time: 20 });
          }
          throw error;
        }
      },
    );
  });
}
