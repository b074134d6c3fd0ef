import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Endpoint } from "../gradio/app-model.js";
import { CallStream } from "../gradio/call-stream.js";
import { openEventStream } from "../gradio/event-stream.js";
import { errorOutput } from "../gradio/messages.js";
import { API_PREFIX as P } from "../gradio/protocol.js";
import { isRecord } from "../json.js";
import type { CallListener, Outcome } from "../run/call.js";
import type { AppContext } from "./app-context.js";
import { HttpError } from "./http-error.js";

interface DataBody {
  readonly data?: unknown;
  readonly session_hash?: unknown;
}

/** Calls without a Gradio client: two requests (start, then read the result), or one that waits. */
export function callRoutes(app: FastifyInstance, context: AppContext): void {
  const { dispatcher, model, settings } = context;
  const bodyLimit = settings.maxJsonSize;

  const endpointNamed = (name: string): Endpoint => {
    const endpoint = model.endpoints.find(({ apiName }) => apiName === name);
    if (!endpoint) throw new HttpError(404, `There is no endpoint "/${name}" in this app.`);
    return endpoint;
  };

  const start = (endpoint: Endpoint, data: readonly unknown[], request: FastifyRequest, session?: unknown) => {
    const id = dispatcher.newId();
    const stream = new CallStream(context.reader(endpoint.step, request), () => context.dropCall(id));
    dispatcher.submit(id, {
      endpoint,
      data,
      session: context.session(typeof session === "string" ? session.slice(0, 128) : id, request),
      ...context.asker(request),
      listener: stream,
    });
    context.keepCall(id, { stream, apiName: String(endpoint.apiName), user: context.user(request) });
    return { event_id: id };
  };

  for (const path of [`${P}/call/:name`, `${P}/call/:name/`]) {
    app.post<{ Params: { name: string }; Body: DataBody | null }>(path, { bodyLimit }, async (request) =>
      start(endpointNamed(request.params.name), dataOf(request.body), request, request.body?.session_hash),
    );
  }

  app.post<{ Params: { name: string } }>(`${P}/call/v2/:name`, { bodyLimit }, async (request) => {
    const endpoint = endpointNamed(request.params.name);
    return start(endpoint, valuesByName(endpoint, request.body), request);
  });

  app.get<{ Params: { name: string; id: string } }>(`${P}/call/:name/:id`, (request, reply) => {
    const { name, id } = request.params;
    const call = context.restCall(id);
    if (!call || call.apiName !== name || call.user !== context.user(request)) {
      throw new HttpError(404, "There is no such call, or its result was read already.");
    }
    if (call.stream.isRead) throw new HttpError(409, "The result of this call is being read already.");
    const response = openEventStream(reply);
    call.stream.attach(response);
    response.on("close", () => context.dropCall(id));
  });

  for (const path of [`${P}/run/:name`, `${P}/api/:name`]) {
    app.post<{ Params: { name: string }; Body: DataBody | null }>(path, { bodyLimit }, async (request, reply) => {
      const endpoint = endpointNamed(request.params.name);
      const startedAt = performance.now();
      const id = dispatcher.newId();
      const { listener, outcome } = awaited();
      const session = context.session(id, request);
      dispatcher.submit(id, { endpoint, data: dataOf(request.body), session, ...context.asker(request), listener });
      reply.raw.once("close", () => dispatcher.cancel(id));
      const end = await outcome;
      if (end.kind === "completed") {
        const duration = (performance.now() - startedAt) / 1000;
        const average_duration = dispatcher.averageSeconds(endpoint);
        return {
          data: end.values,
          is_generating: false,
          duration,
          average_duration,
          render_config: null,
          changed_state_ids: [],
        };
      }
      const error = end.kind === "failed" ? end.error : new HttpError(499, "cancelled");
      return reply.code(500).send(errorOutput(error, context.reader(endpoint.step, request)));
    });
  }
}

/** A listener for who only wants the end. */
function awaited(): { listener: CallListener; outcome: Promise<Outcome> } {
  let ends: (outcome: Outcome) => void = () => {};
  const outcome = new Promise<Outcome>((resolve) => {
    ends = resolve;
  });
  const nothing = () => {};
  const listener = { waits: nothing, starts: nothing, progress: nothing, log: nothing, yields: nothing, ends };
  return { listener: { ...listener, ready: () => Promise.resolve() }, outcome };
}

function dataOf(body: DataBody | null): unknown[] {
  if (Array.isArray(body?.data)) return body.data as unknown[];
  throw new HttpError(400, 'The body must be JSON like {"data": [ … ]} with one value for each input.');
}

function valuesByName(endpoint: Endpoint, body: unknown): unknown[] {
  if (!isRecord(body)) throw new HttpError(400, "The body must be a JSON object with the parameters by name.");
  const { fields } = endpoint.step.inputs;
  const unknown = Object.keys(body).find((key) => !fields.some(({ name }) => name === key));
  if (unknown !== undefined) {
    throw new HttpError(
      400,
      `There is no parameter "${unknown}": there are ${fields.map(({ name }) => name).join(", ")}.`,
    );
  }
  return fields.map(({ name, component }) => {
    if (Object.hasOwn(body, name)) return body[name];
    if (component.initial !== undefined && !component.mustBeGiven) return component.initial;
    if (component.optional) return null;
    throw new HttpError(400, `The parameter "${name}" is missing.`);
  });
}
