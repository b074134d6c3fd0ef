import type { ServerResponse } from "node:http";
import { isLoopback } from "@vistazo/network";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Gate } from "../auth.js";
import { UserError } from "../errors.js";
import { FileStore } from "../files/file-store.js";
import { PhotoReader } from "../files/photo-reader.js";
import type { AppModel } from "../gradio/app-model.js";
import type { CallStream } from "../gradio/call-stream.js";
import { Dispatcher, type Submission } from "../gradio/dispatcher.js";
import { SessionStreams } from "../gradio/session-streams.js";
import type { Session } from "../run/context.js";
import { type Reader, readerOf } from "../run/reader.js";
import { SessionMemory } from "../run/session-memory.js";
import type { Step } from "../run/step.js";
import type { ServeSettings } from "./options.js";
import { hostName } from "./origin-rules.js";
import { rootUrl } from "./root-url.js";

/** Milliseconds that the result of a two-step call is kept for who started it. */
const RESULT_KEPT_FOR = 5 * 60_000;
/** Such results that are kept at most. */
const MAX_RESULTS = 2000;

/** A call of the two-step REST kind, of which the result waits to be read. */
export interface RestCall {
  readonly stream: CallStream;
  readonly apiName: string;
  readonly user: string | null;
}

/** All that the routes of one app share. */
export class AppContext {
  readonly model: AppModel;
  readonly settings: ServeSettings;
  readonly store: FileStore;
  readonly photos: PhotoReader;
  readonly dispatcher: Dispatcher;
  readonly streams: SessionStreams;
  readonly gate: Gate | undefined;
  /** Streams that only say that the app is alive. */
  readonly heartbeats = new Set<ServerResponse>();
  readonly #restCalls = new Map<string, RestCall>();
  readonly #memory: SessionMemory;
  readonly #prefix: string;
  readonly #timer: NodeJS.Timeout;

  private constructor(
    model: AppModel,
    settings: ServeSettings,
    store: FileStore,
    { prefix, log }: Pick<FastifyInstance, "prefix" | "log">,
  ) {
    this.model = model;
    this.settings = settings;
    this.store = store;
    this.photos = new PhotoReader({ maxPixels: settings.maxPixels, scratch: () => store.scratch() });
    this.#prefix = prefix;
    this.gate = settings.auth === undefined ? undefined : new Gate(settings.auth, model.id, settings);
    this.dispatcher = new Dispatcher(model.endpoints, {
      ...settings,
      store,
      photos: this.photos,
      onFailure: (error, { apiName }) => {
        if (error instanceof UserError) return;
        const err = error instanceof Error ? error : new Error(`Thrown: ${String(error)}`);
        log.error({ err }, `The function${apiName === false ? "" : ` "${apiName}"`} failed.`);
      },
    });
    this.streams = new SessionStreams((eventId) => this.dispatcher.cancel(eventId));
    this.#memory = new SessionMemory({ capacity: settings.maxSessions, maxAge: settings.sessionMaxAge });
    this.#timer = setInterval(() => this.#tick(), settings.heartbeatInterval).unref();
  }

  static async create(
    model: AppModel,
    settings: ServeSettings,
    mounted: Pick<FastifyInstance, "prefix" | "log">,
  ): Promise<AppContext> {
    const { folder, maxFileSize, maxTotalSize, fileMaxAge: maxAge } = settings;
    const store = await FileStore.create({ folder, maxFileSize, maxTotalSize, maxAge });
    return new AppContext(model, settings, store, mounted);
  }

  /** Where this client reaches the app. */
  root(request: FastifyRequest): string {
    return rootUrl(request, this.#prefix, this.settings.rootPath);
  }

  /** What a call keeps of the request that made it. */
  asker(request: FastifyRequest): Pick<Submission, "root" | "request"> {
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) {
      for (const one of [value ?? []].flat()) headers.append(name, one);
    }
    return { root: this.root(request), request: { headers, ip: request.ip } };
  }

  /** Who reads what is told of a call that this request makes. */
  reader(step: Step, request: FastifyRequest): Reader {
    return readerOf(step, request.headers["accept-language"], this.#errorsFor(request));
  }

  #errorsFor(request: FastifyRequest): Reader["errors"] {
    const { showError, developed } = this.settings;
    if (showError !== undefined) return showError ? "message" : "hidden";
    return developed && isOnThisComputer(request) ? "stack" : "hidden";
  }

  /** A client of a session is there until the function that this returns is called: so long the session is not forgotten. */
  enter(session: string, request: FastifyRequest): () => void {
    return this.#memory.enter(session, this.user(request));
  }

  /** Who the request comes from; null for nobody in particular. */
  user(request: FastifyRequest): string | null {
    return this.gate?.user(request.headers.cookie) ?? null;
  }

  session(id: string, request: FastifyRequest): Session {
    return this.#memory.session(id, this.user(request));
  }

  /** Keeps a call until its result is read; beyond a number of them the oldest is forgotten. */
  keepCall(id: string, call: RestCall): void {
    this.#restCalls.set(id, call);
    if (this.#restCalls.size <= MAX_RESULTS) return;
    for (const oldest of this.#restCalls.keys()) {
      this.dropCall(oldest);
      return;
    }
  }

  restCall(id: string): RestCall | undefined {
    return this.#restCalls.get(id);
  }

  /** Forgets a call, and ends it if it goes on. */
  dropCall(id: string): void {
    this.#restCalls.delete(id);
    this.dispatcher.cancel(id);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.dispatcher.close();
    this.streams.close();
    for (const response of this.heartbeats) response.end();
    this.#memory.close();
    await this.photos.close();
    await this.store.close();
  }

  #tick(): void {
    this.streams.heartbeat();
    this.#memory.sweep();
    const before = performance.now() - RESULT_KEPT_FOR;
    for (const [id, { stream }] of this.#restCalls) {
      if (stream.isRead) stream.heartbeat();
      else if (stream.touchedAt < before) this.dropCall(id);
    }
  }
}

/** Whether whoever asks sits at this computer. What came by a proxy did not. */
function isOnThisComputer({ ip, headers }: FastifyRequest): boolean {
  const proxied = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"].some(
    (name) => name in headers,
  );
  return !proxied && isLoopback(ip) && isLoopback(hostName(headers.host ?? ""));
}
