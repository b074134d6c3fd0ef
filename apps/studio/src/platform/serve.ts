import { type Checked, type ContractRoute, errorSchema, type Sent } from "@vistazo/api";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { HttpServer } from "./http-server.js";

type Part<R, Name extends string> = R extends { [N in Name]: infer Schema } ? Checked<Schema> : undefined;

/** A request whose parts were checked. */
export type Asked<R> = FastifyRequest<{
  Params: Part<R, "params">;
  Querystring: Part<R, "query">;
  Body: Part<R, "body">;
}>;

type Unchanged<Value> = Value extends readonly (infer Item)[]
  ? readonly Unchanged<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Unchanged<Value[Key]> }
    : Value;

/** An answer that is JSON text already, because making it in one go is faster. It must be what the contract says. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** What a route's handler gives back: the answer, or the reply where it was sent by hand, as files are. */
export type Answered<R> =
  | FastifyReply
  // biome-ignore lint/suspicious/noConfusingVoidType: a handler that answers nothing gives nothing back
  | (R extends { answer: infer Schema } ? Unchanged<Sent<Schema>> | JsonText : void);

/** How often a route may be asked from one address. */
export interface RateLimit {
  readonly most: number;
  /** Milliseconds. */
  readonly within: number;
  /** Who is not counted. */
  readonly except?: (request: FastifyRequest) => boolean;
}

export function perMinute(most: number): RateLimit {
  return { most, within: 60_000 };
}

export interface ServeOptions<R> {
  readonly limit?: RateLimit;
  /** Bytes of a body. */
  readonly bodyLimit?: number;
  /** In place of the contract's, where only the server knows all that it must be. */
  readonly body?: z.ZodType<Part<R, "body">>;
}

/** Adds a route of the contract: requests are checked by it, and answered as it says. */
export function serve<R extends ContractRoute>(
  server: HttpServer,
  route: R,
  { limit, bodyLimit, body }: ServeOptions<R>,
  handler: (request: Asked<R>, reply: FastifyReply) => Answered<R> | Promise<Answered<R>>,
): void {
  const status = route.status ?? 200;
  server.route({
    method: route.method,
    ...routing(route),
    schema: schemaOf(route, body),
    bodyLimit,
    config: { path: route.path, ...(limit && { rateLimit: rateLimit(limit) }) },
    handler: async (request, reply) => {
      reply.status(status);
      // The schemas have made it what the contract's types say.
      const answer: unknown = await handler(request as Asked<R>, reply);
      // Waiting for a reply is waiting until it is sent or nobody is there any more, and gives nothing.
      if (answer === reply || reply.sent || reply.raw.headersSent || reply.raw.destroyed) return reply;
      if (answer instanceof JsonText) return reply.type("application/json; charset=utf-8").send(answer.text);
      return reply.send(status === 204 ? null : answer);
    },
  });
}

/** The router's own way to say where a route is. */
export function routing({ path }: ContractRoute) {
  const long = /\{(\w+)\.\.\.\}$/u.exec(path)?.[1];
  return {
    url: path.replace(/\{\w+\.\.\.\}$/u, "*").replaceAll(/\{(\w+)\}/gu, ":$1"),
    ...(long !== undefined && {
      // The router knows no name for the rest of a path.
      preValidation: async (request: FastifyRequest) => {
        const { "*": rest, ...params } = request.params as Record<string, string>;
        request.params = { ...params, [long]: rest };
      },
    }),
  };
}

/** In the terms of the server; it wants nothing to be there that is undefined. */
export function schemaOf(route: ContractRoute, body: z.ZodType | undefined = route.body) {
  const { summary, description, tags, hide, params, query, answer, kind, status = 200 } = route;
  const response = { [status]: status === 204 ? z.null() : answer, "4xx": errorSchema };
  return {
    summary,
    tags,
    ...(description !== undefined && { description }),
    ...(hide !== undefined && { hide }),
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    ...(kind === "json" && { response }),
  };
}

function rateLimit({ most, within, except }: RateLimit) {
  return { max: most, timeWindow: within, ...(except && { allowList: except }) };
}
