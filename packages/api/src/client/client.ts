import type { CompactAnswer, Task, TaskOptions } from "@vistazo/tasks";
import type { Contract } from "../contract.js";
import type { Sent } from "../contract-route.js";
import type { Route } from "../route.js";
import { ROUTES } from "../routes.js";
import { type AddressParts, addressOf } from "./address.js";
import { ApiError } from "./api-error.js";
import { type EventStream, openEvents } from "./event-stream.js";
import { openSocket, type RouteSocket } from "./route-socket.js";

/** What a route takes: parameters of its path, its query, its body. What it has none of is left out. */
export type Input<R> = (R extends { params: infer Params } ? { readonly params: Sent<Params> } : unknown) &
  (R extends { query: infer Query }
    ? Record<never, never> extends Sent<Query>
      ? { readonly query?: Sent<Query> }
      : { readonly query: Sent<Query> }
    : unknown) &
  (R extends { kind: "json"; body: infer Body } ? { readonly body: Sent<Body> } : unknown);

/** The same without its body: what makes up the address. */
type Address<R> = Omit<Input<R>, "body">;

/** Nothing need be given where nothing is taken. */
type Arguments<Taken, Options extends unknown[]> =
  Record<never, never> extends Taken ? [input?: Taken, ...Options] : [input: Taken, ...Options];

/** What a route answers once it was read. */
export type Answer<R> = R extends { answer: infer Schema } ? Output<Schema> : undefined;
type Output<Schema> = Schema extends { _zod: { output: infer Value } } ? Value : undefined;
type Message<R> = R extends { kind: "socket"; body: infer Schema } ? Sent<Schema> : never;

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Addressed<R> {
  /** Its address, for links and the like. */
  url(...input: Arguments<Address<R>, []>): string;
}

/** How a route is asked, by its kind. */
export type Endpoint<R> = Addressed<R> &
  (R extends { kind: "json" }
    ? /** @throws ApiError what the server said, or UNREACHABLE; an abort rejects with the signal's reason */
      (...input: Arguments<Input<R>, [options?: AskOptions]>) => Promise<Answer<R>>
    : R extends { kind: "events" }
      ? { follow(...input: Arguments<Address<R>, []>): EventStream<Answer<R>> }
      : R extends { kind: "socket" }
        ? { connect(...input: Arguments<Address<R>, []>): RouteSocket<Message<R>, Answer<R>> }
        : unknown);

/** A photo's bytes for a model, as pages send it, and the answer that is made for pages. */
type RunModel = <T extends Task>(
  input: {
    readonly params: { readonly id: string };
    readonly query: { readonly task: T; readonly format: "compact" } & TaskOptions<T>;
    readonly body: Blob;
  },
  options?: AskOptions,
) => Promise<CompactAnswer<T>>;

type Endpoints = {
  readonly [Feature in keyof Contract]: {
    readonly [Name in keyof Contract[Feature]]: Endpoint<Contract[Feature][Name]>;
  };
};

/** Every route as a function, by feature: `client.words.list()`. */
export type Client = Omit<Endpoints, "inference"> & {
  readonly inference: { readonly run: RunModel & Endpoints["inference"]["run"] };
};

/** @param base the studio's address, `http://127.0.0.1:7860`; empty for the one that served the page */
export function createClient(base = ""): Client {
  const features = Object.entries(ROUTES).map(([feature, routes]) => [
    feature,
    Object.fromEntries(Object.entries(routes).map(([name, route]) => [name, endpoint(base, route)])),
  ]);
  // The contract gives each its type: what is built here knows their kinds alone.
  return Object.fromEntries(features) as Client;
}

function endpoint(base: string, route: Route) {
  const url = (input?: AddressParts) => base + addressOf(route, input);
  const ask = (input?: AddressParts & { body?: unknown }, options?: AskOptions) =>
    request(url(input), route.method, input?.body, options);
  return Object.assign(ask, {
    url,
    follow: (input?: AddressParts) => openEvents(url(input)),
    connect: (input?: AddressParts) => openSocket(url(input)),
  });
}

async function request(
  url: string,
  method: string,
  body: unknown,
  { signal, headers }: AskOptions = {},
): Promise<unknown> {
  let response: Response | undefined;
  let answer: unknown;
  try {
    response = await fetch(url, { method, signal, ...content(body, headers) });
    answer = response.status === 204 ? undefined : await response.json();
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    // Where there is a status, somebody between answered in the studio's place.
    throw new ApiError("UNREACHABLE", "", { cause: error, status: response?.ok === false ? response.status : null });
  }
  if (response.ok) return answer;
  const seconds = Number(response.headers.get("retry-after"));
  throw ApiError.of(answer, { status: response.status, retryAfter: seconds > 0 ? seconds : null });
}

/** A file goes as its bytes, without a type of its own: the server looks at them. Anything else is JSON. */
function content(body: unknown, headers?: AskOptions["headers"]): RequestInit {
  if (body === undefined) return { headers };
  const bytes = body instanceof Blob || body instanceof Uint8Array;
  return {
    headers: { ...headers, "content-type": bytes ? "application/octet-stream" : "application/json" },
    body: bytes ? (body as BodyInit) : JSON.stringify(body),
  };
}
