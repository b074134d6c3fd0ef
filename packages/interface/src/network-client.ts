import { Client } from "@gradio/client";
import { networkFetch } from "@vistazo/network";

export interface ClientOptions {
  readonly events: readonly ("data" | "status")[];
  readonly record_history: boolean;
  readonly auth?: [user: string, password: string];
  readonly token?: string;
  readonly headers?: Record<string, string>;
  /** Hosts, with their ports, that are asked: the app's own. What its config says of others is not followed. */
  readonly hosts: readonly string[];
}

/** Bytes of an answer, and of a message of a stream. */
const MAX_ANSWER = 64_000_000;
/** Milliseconds until an answer is whole: of what is asked, and of what is sent, with files. */
const READ_TIME = 60_000;
const SEND_TIME = 600_000;
const MAX_REDIRECTS = 5;

/** The part of Gradio's client that is used here: its own types name files in a way that Node's resolution does not find. */
declare class GradioClient {
  readonly options: ClientOptions;
  readonly config: { readonly root: string } | undefined;
  readonly api_prefix: string;
  /** Numbers of the functions by their names, without a slash. */
  readonly api_map: Readonly<Record<string, number>>;
  readonly session_hash: string;
  readonly cookies: string | null;
  abort_controller: AbortController | null;
  stream_instance: MessageStream | null;
  constructor(app: string, options: ClientOptions);
  static connect<T extends typeof GradioClient>(this: T, app: string, options: ClientOptions): Promise<InstanceType<T>>;
  fetch(input: string | URL, init?: RequestInit): Promise<Response>;
  stream(url: URL): MessageStream;
  predict(endpoint: string, inputs: unknown[]): Promise<{ readonly data: unknown[] }>;
  submit(endpoint: string, inputs: unknown[]): Submission;
  close(): void;
}

interface Submission extends AsyncIterable<SubmissionEvent> {
  event_id(): string;
}

type SubmissionEvent =
  | { readonly type: "data"; readonly data: unknown[] }
  | { readonly type: "status"; readonly stage: string; readonly message?: unknown };

/** The part of an `EventSource` that the client uses. */
interface MessageStream {
  onmessage: ((event: { readonly data: string }) => unknown) | null;
  onerror: ((error: unknown) => unknown) | null;
}

/**
 * Gradio's client, whose requests go by way of the proxies that the environment names, and to the app that was meant alone: an app elsewhere could
 * name this computer or its network as its root, or answer without end.
 */
export class NetworkClient extends (Client as unknown as typeof GradioClient) {
  override async fetch(input: string | URL, init?: RequestInit): Promise<Response> {
    const sends = (init?.method ?? "GET") !== "GET";
    const deadline = AbortSignal.timeout(sends ? SEND_TIME : READ_TIME);
    const signal = init?.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
    let url = this.#checked(input);
    for (let redirects = 0; ; redirects++) {
      const headers = this.#headers(init?.headers);
      const response = await networkFetch(url, { ...init, headers, signal, redirect: "manual" });
      const location = response.headers.get("location");
      if (response.status < 300 || response.status > 399 || location === null) return bounded(response);
      await response.body?.cancel();
      if (sends || redirects === MAX_REDIRECTS) throw new Error(`it redirects to ${location}`);
      url = this.#checked(new URL(location, url));
    }
  }

  override stream(url: URL): MessageStream {
    const headers = this.#headers({ accept: "text/event-stream" });
    if (this.options.token) headers.append("authorization", `Bearer ${this.options.token}`);
    this.abort_controller = new AbortController();
    const { signal } = this.abort_controller;
    const stream: MessageStream = { onmessage: null, onerror: null };
    // What is heard first comes after the caller has said who listens.
    const checked = Promise.resolve().then(() =>
      networkFetch(this.#checked(url), { headers, signal, redirect: "error" }),
    );
    read(checked, stream, signal).catch((error: unknown) => {
      if (!signal.aborted) stream.onerror?.(error);
    });
    this.stream_instance = stream;
    return stream;
  }

  /** Ends a call of this session, as `cancel` of a submission does by requests of its own. */
  async cancelCall(endpoint: string, eventId: string): Promise<void> {
    const call = { event_id: eventId, session_hash: this.session_hash, fn_index: this.api_map[endpoint.slice(1)] };
    for (const [path, body] of Object.entries({ cancel: call, reset: { event_id: eventId } })) {
      const response = await this.fetch(`${this.config?.root}${this.api_prefix}/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      await response.body?.cancel();
    }
  }

  #checked(input: string | URL): URL {
    const url = new URL(input);
    if (/^https?:$/.test(url.protocol) && this.options.hosts.some((host) => isAt(url, host))) return url;
    throw new Error(`it names another host, ${url.host}, which is not asked`);
  }

  /** Of this request, and those that the client keeps for all. */
  #headers(own: RequestInit["headers"]): Headers {
    const headers = new Headers(own);
    if (this.cookies) headers.append("cookie", this.cookies);
    for (const [name, value] of new Headers(this.options.headers)) headers.append(name, value);
    return headers;
  }
}

/** @param host a name with its port, or `*.` and the end of names */
function isAt(url: URL, host: string): boolean {
  return host.startsWith("*.") ? url.host.endsWith(host.slice(1)) : url.host === host;
}

/** The response, whose body fails where it is too long. */
function bounded(response: Response): Response {
  let left = MAX_ANSWER;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      left -= chunk.length;
      if (left < 0) controller.error(new Error(`its answer is longer than ${MAX_ANSWER} bytes`));
      else controller.enqueue(chunk);
    },
  });
  // A body that is null stays so, as answers without one must.
  return new Response(response.body?.pipeThrough(limit) ?? null, response);
}

/** Server-sent events, of which Gradio's streams use `data` alone. */
async function read(request: Promise<Response>, stream: MessageStream, signal: AbortSignal): Promise<void> {
  const response = await request;
  if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
  let text = "";
  let data: string[] = [];
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (text + chunk).split(/\r?\n/);
    text = lines.pop() ?? "";
    if (text.length + data.reduce((sum, { length }) => sum + length, 0) > MAX_ANSWER) {
      throw new Error(`a message is longer than ${MAX_ANSWER} bytes`);
    }
    for (const line of lines) {
      if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
      if (line !== "" || data.length === 0) continue;
      stream.onmessage?.({ data: data.join("\n") });
      data = [];
      if (signal.aborted) return;
    }
  }
}
