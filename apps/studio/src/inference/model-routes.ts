import { tasks } from "@vistazo/tasks";
import { z } from "zod";
import { StudioError } from "../platform/error.js";
import type { App } from "../platform/http-server.js";
import { hostName, isLoopback } from "../platform/loopback.js";
import { errorSchema, modelSchema } from "../schema.js";
import type { Studio } from "../studio.js";

/** Choosing a model. */
export function models(app: App, { catalogue, folders, loopback }: Studio): void {
  app.get(
    "/api/models",
    {
      schema: {
        summary: "The models that can be chosen",
        tags: ["models"],
        querystring: z.object({ task: z.enum(tasks).optional() }),
        response: { 200: z.array(modelSchema) },
      },
    },
    (request) => catalogue.list(request.query.task),
  );

  app.get(
    "/api/models/inspect",
    {
      schema: {
        summary: "Looks at a model without downloading its weights",
        tags: ["models"],
        querystring: z.object({ id: z.string().min(1).max(300) }),
        response: { 200: modelSchema, "4xx": errorSchema },
      },
    },
    (request) => catalogue.inspect(request.query.id),
  );

  app.post(
    "/api/folders",
    {
      schema: {
        summary: "Names a folder with a model, or with folders of models, on the computer where the server runs",
        description: "Only from that computer itself, and only where the server listens on its loopback address.",
        tags: ["models"],
        body: z.object({ path: z.string().min(1).max(4096) }),
        response: { 200: z.array(modelSchema), "4xx": errorSchema },
      },
    },
    async (request) => {
      if (!loopback || !isLoopback(request.ip) || !isLoopback(hostName(request.headers.host ?? ""))) {
        throw new StudioError(
          "FOLDERS_CLOSED",
          "Folders can be named only on the computer where vistazo runs; start it with --models FOLDER instead.",
        );
      }
      const ids = await folders.name(request.body.path);
      return Promise.all(ids.map((id) => catalogue.inspect(id)));
    },
  );
}
