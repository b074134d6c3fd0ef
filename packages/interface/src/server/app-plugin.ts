import ajvCompiler from "@fastify/ajv-compiler";
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from "fastify";
import { ServerFiles } from "../files/files.js";
import type { AppModel } from "../gradio/app-model.js";
import { API_PREFIX } from "../gradio/protocol.js";
import { AppContext } from "./app-context.js";
import { callRoutes } from "./call-routes.js";
import { setCorsHeaders } from "./cors.js";
import { fileRoutes } from "./file-routes.js";
import { flagRoutes } from "./flag-routes.js";
import { OriginGuard } from "./guard-origin.js";
import { answerFor, HttpError } from "./http-error.js";
import { infoRoutes } from "./info-routes.js";
import { loginRoutes } from "./login-routes.js";
import type { ServeSettings } from "./options.js";
import { pageRoutes } from "./page-routes.js";
import { queueRoutes } from "./queue-routes.js";

/** Open to everybody even where people log in: the login page and what it is made of. */
const OPEN_PATH = /^\/(login\/?|logout|robots\.txt|assets\/[^/]*)?$/;

/** What is sent as a form. Everything else is JSON, which a page of another site cannot send without being asked where it is from. */
const FORM_PATH = new RegExp(`^(/login/?|${API_PREFIX}/upload)$`);

/** An app as a plugin: mount it under any prefix of a Fastify server. Each has its own queue, files and sessions. */
export function appPlugin(model: AppModel, settings: ServeSettings): FastifyPluginAsync {
  return async (app) => {
    const context = await AppContext.create(model, settings, app);
    app.addHook("onClose", () => context.close());
    // A server that the app is mounted in may check its own routes in another way.
    const compile = ajvCompiler()({}, { customOptions: {} });
    app.setValidatorCompiler((route) => compile(route));
    guard(app, context);
    const examples = await exampleValues(context, (message) => app.log.warn(message));
    app.options("/*", async (_request, reply) => reply.code(200).send());
    infoRoutes(app, context, examples);
    queueRoutes(app, context);
    callRoutes(app, context);
    await fileRoutes(app, context);
    await loginRoutes(app, context);
    flagRoutes(app, context);
    await pageRoutes(app, context, examples);
  };
}

/** What holds for all routes: cross-origin rules, who may come in, how errors are told. */
function guard(app: FastifyInstance, context: AppContext): void {
  const { gate, settings } = context;
  const origins = new OriginGuard(settings);
  app.addHook("onRequest", async (request, reply) => {
    origins.check(request, context.root(request));
    setCorsHeaders(request, reply, { readable: origins.readable(request), auth: gate !== undefined });
    if (request.method === "OPTIONS") return;
    const path = request.url.split("?")[0].slice(app.prefix.length);
    if (request.method === "POST" && !FORM_PATH.test(path)) requireJson(request);
    if (!gate) return;
    if (OPEN_PATH.test(path) || context.user(request) !== null) return;
    const detail = { error: "Not authenticated", auth_message: settings.authMessage };
    return reply.code(401).send({ detail });
  });
  app.setErrorHandler((error, request, reply) => {
    const { status, detail } = answerFor(error, request.headers["accept-language"]);
    if (status >= 500) request.log.error(error);
    return reply.code(status).send({ detail });
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?")[0];
    const hint = path.includes(API_PREFIX) ? "" : ` The API is under ${API_PREFIX}.`;
    return reply.code(404).send({ detail: `There is nothing here.${hint}` });
  });
}

/** @throws HttpError 415 for a body that is something else, also where a server that the app is mounted in would read it */
function requireJson({ headers }: FastifyRequest): void {
  const type = headers["content-type"]?.split(";")[0].trim().toLowerCase();
  const empty = headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) === 0;
  if (type === "application/json" || (type === undefined && empty)) return;
  throw new HttpError(415, 'Calls are sent as JSON: set the header "Content-Type: application/json".');
}

/** The examples as the wire has them, their files kept with the app. An example that cannot be read is left out. */
async function exampleValues(context: AppContext, warn: (message: string) => void): Promise<unknown[][][]> {
  const { store, photos, settings, model } = context;
  const { signal } = new AbortController();
  const files = new ServerFiles({ ...settings, store, photos, root: "", signal, pinned: true });
  return Promise.all(
    model.endpoints.map(async ({ step }) => {
      const rows: unknown[][] = [];
      for (const row of step.examples) {
        try {
          const values = step.inputs.fields.map(({ component }, index) => component.format(row[index] as never, files));
          rows.push(await Promise.all(values));
        } catch (error) {
          warn(`An example was left out: ${(error as Error).message}`);
        }
      }
      return rows;
    }),
  );
}
