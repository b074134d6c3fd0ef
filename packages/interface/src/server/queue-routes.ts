import type { FastifyInstance } from "fastify";
import { openEventStream } from "../gradio/event-stream.js";
import { API_PREFIX as P } from "../gradio/protocol.js";
import { isPythonClient, noted, PYTHON_LINGER, unwound } from "../gradio/python-patience.js";
import { StreamListener } from "../gradio/stream-listener.js";
import type { AppContext } from "./app-context.js";
import { HttpError } from "./http-error.js";

const sessionHash = { type: "string", minLength: 1, maxLength: 128 } as const;

interface JoinBody {
  readonly data: unknown[];
  readonly fn_index: number;
  readonly session_hash: string;
}

interface CancelBody {
  readonly session_hash: string;
  readonly event_id: string;
}

/** Calls through the queue: joining it, the stream of messages, cancelling, signs of life. */
export function queueRoutes(app: FastifyInstance, context: AppContext): void {
  const { dispatcher, streams, model, settings } = context;

  const joinSchema = {
    body: {
      type: "object",
      required: ["data", "fn_index", "session_hash"],
      properties: { data: { type: "array", maxItems: 1000 }, fn_index: { type: "integer" }, session_hash: sessionHash },
    },
  };
  app.post<{ Body: JoinBody }>(
    `${P}/queue/join`,
    { schema: joinSchema, bodyLimit: settings.maxJsonSize },
    async (request) => {
      const { data, fn_index, session_hash } = request.body;
      const endpoint = model.endpoints[fn_index];
      if (!endpoint) throw new HttpError(404, `There is no function ${fn_index} in this app.`);
      const session = context.session(session_hash, request);
      const key = streamKey(session_hash, session.user);
      const python = isPythonClient(request.headers["user-agent"]);
      while (await streams.stream(key).settled()) if (python) await unwound();
      const stream = streams.stream(key);
      if (python) stream.lingerFor(PYTHON_LINGER);
      const eventId = dispatcher.newId();
      const listener = new StreamListener({
        eventId,
        stream,
        outputs: endpoint.outputIds.length,
        reader: context.reader(endpoint.step, request),
        timeLimit: endpoint.step.timeLimit ?? null,
        average: () => dispatcher.averageSeconds(endpoint),
        ...(python && { emptyIfCancelled: true, hold: noted(request.raw.socket, stream) }),
      });
      const call = dispatcher.submit(eventId, { endpoint, data, session, ...context.asker(request), listener });
      stream.expect(eventId);
      streams.own(key, eventId);
      void call.ended.then(() => streams.disown(key, eventId));
      return { event_id: eventId };
    },
  );

  const dataSchema = {
    querystring: { type: "object", required: ["session_hash"], properties: { session_hash: sessionHash } },
  };
  app.get<{ Querystring: { session_hash: string } }>(`${P}/queue/data`, { schema: dataSchema }, (request, reply) => {
    const key = streamKey(request.query.session_hash, context.user(request));
    streams.stream(key).attach(openEventStream(reply));
  });

  app.get(`${P}/queue/status`, async () => ({
    msg: "estimation",
    rank: dispatcher.waiting,
    queue_size: dispatcher.waiting,
    rank_eta: null,
  }));

  const cancelSchema = {
    body: {
      type: "object",
      required: ["session_hash", "event_id"],
      properties: { session_hash: sessionHash, event_id: { type: ["string", "null"], maxLength: 128 } },
    },
  };
  app.post<{ Body: CancelBody }>(`${P}/cancel`, { schema: cancelSchema }, async (request) => {
    const { session_hash, event_id } = request.body;
    dispatcher.find(event_id, context.session(session_hash, request))?.cancel();
    return { success: true };
  });

  app.post(`${P}/reset`, async () => ({ success: true }));

  app.get<{ Params: { session: string } }>(`${P}/heartbeat/:session`, (request, reply) => {
    const response = openEventStream(reply);
    response.write("data: ALIVE\n\n");
    const timer = setInterval(() => response.write("data: ALIVE\n\n"), settings.heartbeatInterval);
    context.heartbeats.add(response);
    const leave = context.enter(request.params.session, request);
    response.on("close", () => {
      clearInterval(timer);
      context.heartbeats.delete(response);
      leave();
    });
  });
}

/** Sessions of different people are different, even if one guesses the other's. */
function streamKey(session: string, user: string | null): string {
  return user === null ? session : `${encodeURIComponent(user)} ${session}`;
}
