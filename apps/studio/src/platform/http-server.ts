import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { StudioError } from "./error.js";
import { explainError } from "./explain-error.js";
import { limitBodies } from "./limit-bodies.js";
import { limitConnections } from "./limit-connections.js";
import type { Limits } from "./limits.js";
import { RequestSpans } from "./request-spans.js";

export type HttpServer = FastifyInstance;

/** A part of the studio: adds its routes, and closes what is its own with the server. */
export type Feature = (server: HttpServer) => void | Promise<void>;

/** How often connections are looked at for what they have missed, in milliseconds. */
const CHECK_EVERY = 1000;

function createFastify({ logLevel, trustProxy, limits }: HttpServerOptions, spans: RequestSpans): HttpServer {
  return Fastify({
    trustProxy,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.bodyTime,
    keepAliveTimeout: limits.idleTime,
    http: { headersTimeout: Math.min(limits.headerTime, limits.bodyTime), connectionsCheckingInterval: CHECK_EVERY },
    // What was accepted is answered; who asks on a connection that is kept is told that it is the last time.
    return503OnClosing: false,
    logger: { level: logLevel, stream: process.stderr },
    forceCloseConnections: true,
    // A busy machine may take long to load its parts, which is no reason to give up.
    pluginTimeout: 0,
    genReqId: () => crypto.randomUUID(),
    childLoggerFactory: (logger, bindings, options, request) =>
      logger.child({ ...bindings, ...spans.begin(request, String(bindings.reqId)) }, options),
    // Before there is a route, for instance of an address that cannot be decoded.
    frameworkErrors: (error, request, reply) => {
      const { status, code, message } = explainFrameworkError(error, request.url) ?? explainError(error);
      return (reply as FastifyReply).status(status).send({ error: message, code });
    },
    // Gradio's JavaScript client appends "/config" to an address that ends with a slash, too.
    rewriteUrl: ({ url = "/" }) => url.replace(/^(\/apps\/[\w-]+)\/{2,}/u, "$1/"),
  });
}

export interface HttpServerOptions {
  readonly logLevel: string;
  /** Proxies whose word about a request's address is taken: all, or by address. */
  readonly trustProxy: boolean | string;
  readonly limits: Limits;
}

/** A server without routes yet: requests are checked by schema and by size, errors are told in the studio's terms. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const spans = new RequestSpans();
  const server = createFastify(options, spans);
  spans.watch(server);
  limitConnections(server, options);
  limitBodies(server, options.limits);
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const known = explainFrameworkError(error, request.url) ?? explainError(error);
    if (known.code === "INTERNAL") request.log.error(error);
    else request.log.info({ code: known.code }, known.message);
    if (known.code === "BUSY" || known.code === "UNAVAILABLE") reply.header("retry-after", "1");
    return reply.status(known.status).send({ error: known.message, code: known.code });
  });
  server.addHook("onRequest", async (request, reply) => {
    reply.headers({
      "x-request-id": request.id,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
  });
  // Node's server forgets a connection that asked for an upgrade; one that got an answer instead would stay for ever.
  server.addHook("onResponse", async ({ headers, raw }) => {
    if (headers.upgrade !== undefined) raw.socket.destroySoon();
  });
  return server;
}

/** Fastify's own refusals, in the studio's terms. */
function explainFrameworkError(error: FastifyError, url: string): StudioError | null {
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    if (url.startsWith("/v2/"))
      return new StudioError("REQUEST_TOO_LARGE", "The request is larger than this server accepts; send less at once.");
    if (url.startsWith("/api/"))
      return new StudioError("BAD_REQUEST", "The request is larger than this server accepts; send less at once.");
    return new StudioError("PHOTO_TOO_LARGE", "The request is larger than this server accepts; send a smaller photo.");
  }
  if (error.code === "FST_ERR_VALIDATION")
    return new StudioError("BAD_REQUEST", `The request cannot be used: ${error.message}.`);
  const refused = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  // What serves files has no codes: a path with a null character is a bad request.
  if (refused && (error.code?.startsWith("FST_") || error.name === "BadRequestError")) {
    return new StudioError("BAD_REQUEST", `The request cannot be read: ${error.message}.`);
  }
  // Nor has it for a path that leads out of its folder.
  if (error.name === "ForbiddenError") return new StudioError("NOT_FOUND", "There is nothing at this address.");
  return null;
}
