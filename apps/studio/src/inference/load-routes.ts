import { tasks } from "@vistazo/tasks";
import { z } from "zod";
import { StudioError } from "../platform/error.js";
import type { App } from "../platform/http-server.js";
import { errorSchema, type LoadView, loadSchema } from "../schema.js";
import type { Studio } from "../studio.js";
import type { Load } from "./load.js";

const byId = z.object({ id: z.uuid() });
/** Progress is told at most this often, in milliseconds. */
const TELL_EVERY = 150;
/** A line now and then keeps proxies from closing a quiet stream. */
const HEARTBEAT = 15_000;

/** Making a model ready, with progress to watch and a way to stop it. */
export function loads(app: App, { catalogue, host }: Studio): void {
  const names = new WeakMap<Load, string>();
  const find = (id: string): Load => {
    const load = host.findLoad(id);
    if (!load) throw new StudioError("NOT_FOUND", "This load is not known any more; start it again.");
    return load;
  };
  const view = (load: Load): LoadView => ({
    id: load.id,
    model: names.get(load) ?? load.key.source,
    task: load.key.task,
    status: load.status,
    ...load.progress,
    error: load.error && { error: load.error.message, code: load.error.code },
  });

  app.post(
    "/api/loads",
    {
      schema: {
        summary: "Makes a model ready: downloads what is missing and loads it",
        tags: ["models"],
        body: z.object({
          model: z.string().min(1).max(300),
          task: z.enum(tasks).optional(),
          dtype: z.enum(["fp32", "fp16", "q8"]).optional(),
        }),
        response: { 202: loadSchema, "4xx": errorSchema },
      },
    },
    async (request, reply) => {
      const { model, task = await catalogue.task(model), dtype } = request.body;
      const load = host.load({ task, source: catalogue.source(model), dtype });
      names.set(load, model);
      return reply.status(202).send(view(load));
    },
  );

  app.get(
    "/api/loads/:id",
    {
      schema: {
        summary: "How far a load is",
        tags: ["models"],
        params: byId,
        response: { 200: loadSchema, "4xx": errorSchema },
      },
    },
    async (request) => view(find(request.params.id)),
  );

  app.delete(
    "/api/loads/:id",
    {
      schema: {
        summary: "Stops a load. What was downloaded is kept.",
        tags: ["models"],
        params: byId,
        response: { 204: z.null(), "4xx": errorSchema },
      },
    },
    async (request, reply) => {
      find(request.params.id).cancel();
      return reply.status(204).send(null);
    },
  );

  app.get(
    "/api/loads/:id/events",
    {
      schema: {
        summary: "Progress of a load as server-sent events, one `Load` each, until it ends",
        tags: ["models"],
        params: byId,
      },
    },
    (request, reply) => {
      const load = find(request.params.id);
      reply.hijack();
      const stream = reply.raw;
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) stream.setHeader(name, value);
      stream.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });

      let timer: NodeJS.Timeout | undefined;
      const tell = () => {
        timer = undefined;
        stream.write(`data: ${JSON.stringify(view(load))}\n\n`);
        if (load.status !== "loading") stream.end();
      };
      const unwatch = load.watch(() => {
        if (load.status !== "loading") {
          clearTimeout(timer);
          tell();
        } else timer ??= setTimeout(tell, TELL_EVERY);
      });
      const heartbeat = setInterval(() => stream.write(":\n\n"), HEARTBEAT);
      stream.on("close", () => {
        unwatch();
        clearTimeout(timer);
        clearInterval(heartbeat);
      });
      tell();
    },
  );
}
