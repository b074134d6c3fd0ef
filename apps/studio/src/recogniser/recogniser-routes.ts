import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { StudioError } from "../platform/error.js";
import type { App } from "../platform/http-server.js";
import { requireModerator } from "../platform/moderator.js";
import { perMinute } from "../platform/per-minute.js";
import { errorSchema } from "../schema.js";
import type { RecogniserStudio } from "../studio.js";
import { learningViewSchema, versionsSchema } from "./version-record.js";
import { VERSION_FILES } from "./versions.js";

const TYPES = { json: "application/json; charset=utf-8", onnx: "application/octet-stream" };

const versionParam = z.coerce.number().int().min(1).max(999_999_999);

/** The recogniser's versions: which is in use, their files for browsers, and choosing another. */
export function recogniser(app: App, { recogniser, learning, loopback, moderatorToken }: RecogniserStudio): void {
  app.get(
    "/api/recogniser",
    {
      schema: {
        summary: "The version of the recogniser in use",
        description: "`folder` has its config.json, preprocessor_config.json and onnx/model.onnx; they never change.",
        tags: ["recogniser"],
        response: { 200: z.object({ version: z.number().int(), folder: z.string() }) },
      },
    },
    async () => {
      await recogniser.follow();
      const { version, digest } = recogniser.current;
      return { version, folder: `/api/recogniser/versions/${version}/files/${digest}` };
    },
  );

  app.get(
    "/api/recogniser/versions",
    {
      schema: {
        summary: "All versions of the recogniser, the latest first, with what they learnt",
        tags: ["recogniser"],
        response: { 200: versionsSchema },
      },
    },
    async () => ({
      inUse: recogniser.version,
      learning: learning?.view ?? null,
      versions: await recogniser.versions.list(),
    }),
  );

  app.get(
    "/api/recogniser/versions/:version/files/:digest/*",
    {
      schema: {
        summary: "A file of a version of the recogniser",
        tags: ["recogniser"],
        params: z.object({
          version: versionParam,
          digest: z.string().regex(/^[0-9a-f]{16}$/u),
          "*": z.enum(VERSION_FILES),
        }),
      },
    },
    async ({ params: { version, digest, "*": file } }, reply) => {
      const { current } = recogniser;
      const { folder, digest: own } = current.version === version ? current : await recogniser.versions.open(version);
      if (own !== digest)
        throw new StudioError("NOT_FOUND", "This version's files are at another address; load the page again.");
      const path = join(folder, file);
      const { size } = await stat(path);
      return reply
        .headers({ "cache-control": "public, max-age=31536000, immutable", "content-length": size })
        .type(file.endsWith(".json") ? TYPES.json : TYPES.onnx)
        .send(createReadStream(path));
    },
  );

  app.post(
    "/api/recogniser/versions/:version/use",
    {
      // A wrong token costs as much as a right one: nobody can try many.
      config: perMinute(60),
      schema: {
        summary: "Puts a version of the recogniser in use",
        description: "From the computer itself, or with `Authorization: Bearer` and VISTAZO_MODERATOR_TOKEN.",
        tags: ["recogniser"],
        params: z.object({ version: versionParam }),
        response: { 204: z.null(), "4xx": errorSchema },
      },
    },
    async (request, reply) => {
      requireModerator(request, { loopback, token: moderatorToken });
      await recogniser.use(request.params.version);
      return reply.status(204).send(null);
    },
  );

  if (!learning) return;
  app.post(
    "/api/recogniser/learn",
    {
      config: perMinute(60),
      schema: {
        summary: "Lets the recogniser learn from the drawings made since the last time",
        description: "From the computer itself, or with `Authorization: Bearer` and VISTAZO_MODERATOR_TOKEN.",
        tags: ["recogniser"],
        response: { 202: learningViewSchema, "4xx": errorSchema },
      },
    },
    async (request, reply) => {
      requireModerator(request, { loopback, token: moderatorToken });
      learning.learn().catch((error: unknown) => request.log.error(error));
      return reply.status(202).send(learning.view);
    },
  );
}
