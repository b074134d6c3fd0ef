import { ProxyError } from "@vistazo/network";
import { CheckpointError } from "../error.js";
import type { ClientSettings } from "./client-settings.js";
import { hubError, type RequestSubject, storeError } from "./hub-error.js";
import { sleep } from "./sleep.js";

/** A request got no answer: no network, no such host, a connection that broke or went silent. */
export class NetworkError extends Error {}

/** The final answer after redirects, and what the Hub itself said of the file, perhaps before it redirected. */
export interface HubResponse {
  readonly response: Response;
  /** Of the host that gave the answer. */
  readonly origin: string;
  /** Without quotes. */
  readonly etag: string | undefined;
  readonly linkedBytes: number | undefined;
  readonly commit: string | undefined;
}

/** What a request was for. */
export type Subject = Pick<RequestSubject, "model" | "revision">;

const MAX_REDIRECTS = 10;
const MAX_DELAY = 10_000;
/** A server may ask for more patience than that; the user is told instead. */
const MAX_RETRY_AFTER = 60_000;

/**
 * Requests to the Hub: with the token, which goes to the Hub's own origin and nowhere else, and with patience.
 */
export class HubClient<Settings extends ClientSettings = ClientSettings> {
  readonly settings: Settings;
  readonly #origin: string;

  constructor(settings: Settings) {
    this.settings = settings;
    this.#origin = new URL(settings.endpoint).origin;
  }

  /**
   * One request, without another attempt. Redirects are followed by hand, so that the Hub's answer before a redirect
   * is seen and the token is left behind where the origin changes. A page cannot: its browser follows them, and leaves the token.
   *
   * @throws NetworkError, or the signal's reason
   */
  async request(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<HubResponse> {
    let target = new URL(url);
    let said: Pick<HubResponse, "etag" | "linkedBytes" | "commit"> = {
      etag: undefined,
      linkedBytes: undefined,
      commit: undefined,
    };
    const { token: secret, followsRedirects = false } = this.settings;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const atHub = target.origin === this.#origin;
      const token: Record<string, string> = atHub && secret ? { authorization: `Bearer ${secret}` } : {};
      if (followsRedirects) {
        const response = await this.#fetchOnce(target, { ...headers, ...token }, signal);
        const { origin } = new URL(response.url || target);
        return { response, origin, ...said, ...(origin === this.#origin && readHubHeaders(response.headers)) };
      }
      const response = await this.#fetchOnce(target, { ...headers, "user-agent": "vistazo", ...token }, signal);
      if (atHub) said = readHubHeaders(response.headers);
      const location = response.headers.get("location");
      if (![301, 302, 303, 307, 308].includes(response.status) || location === null) {
        return { response, origin: target.origin, ...said };
      }
      await response.body?.cancel();
      if (!URL.canParse(location, target.href)) throw new NetworkError(`${target.origin} redirects to no address`);
      target = new URL(location, target);
      if (!["http:", "https:"].includes(target.protocol)) {
        throw new NetworkError(`${this.settings.endpoint} redirects to ${target.protocol}`);
      }
    }
    throw new NetworkError(`${this.settings.endpoint} redirects in a circle`);
  }

  /**
   * A `fetch` for `@huggingface/hub`: attempts again where that may help, and fails with an error that says what to do.
   *
   * @throws CheckpointError, NetworkError, or the signal's reason
   */
  fetchFor(subject: Subject, attempts: number): typeof fetch {
    return (input, init) =>
      this.retry(attempts, async () => {
        const signals = [AbortSignal.timeout(this.settings.timeout)];
        if (this.settings.signal) signals.push(this.settings.signal);
        const headers = Object.fromEntries(new Headers(init?.headers));
        const answer = await this.request(String(input), headers, AbortSignal.any(signals));
        if (!answer.response.ok) throw await this.failure(answer, subject);
        return await this.#whole(answer);
      });
  }

  /** The error for an answer that is not `ok`; marks those that a later attempt may cure. */
  async failure({ response, origin }: HubResponse, subject: Subject): Promise<Error> {
    await response.body?.cancel();
    const { endpoint, token } = this.settings;
    const { status } = response;
    // Where large files lie addresses are good for some minutes only: the Hub will give a new one.
    const isExpired = origin !== this.#origin && status !== 429;
    const error = isExpired
      ? storeError(origin, status)
      : hubError(response, { ...subject, endpoint, hasToken: token !== undefined });
    if (!isExpired && status !== 408 && status !== 429 && status < 500) return error;
    return new TemporaryFailure(error, readRetryAfter(response.headers.get("retry-after")));
  }

  /**
   * Calls `action` until it succeeds, waiting longer each time, or as long as the server says. Gives up after `attempts`
   * in a row; one that `advanced`, a download that got further for instance, begins the count anew.
   */
  async retry<T>(attempts: number, action: () => Promise<T>, advanced = () => false): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await action();
      } catch (error) {
        this.settings.signal?.throwIfAborted();
        const temporary = error instanceof TemporaryFailure ? error : undefined;
        if (!temporary && !(error instanceof NetworkError)) throw error;
        if (advanced()) attempt = 1;
        const wait = temporary?.retryAfter ?? this.#backoff(attempt);
        if (attempt >= attempts || wait > MAX_RETRY_AFTER) throw temporary?.error ?? error;
        await this.#wait(wait);
      }
    }
  }

  /** Doubles each time; half of it is random, so that many clients do not return at once. */
  #backoff(attempt: number): number {
    const delay = Math.min(MAX_DELAY, this.settings.retryDelay * 2 ** (attempt - 1));
    return delay / 2 + (delay / 2) * Math.random();
  }

  async #wait(milliseconds: number): Promise<void> {
    const { signal } = this.settings;
    await sleep(milliseconds, signal);
  }

  /** Read here, where another attempt can be made should the connection break off in the middle. */
  async #whole({ response, origin }: HubResponse): Promise<Response> {
    try {
      return new Response(await response.arrayBuffer(), { headers: response.headers });
    } catch (cause) {
      this.settings.signal?.throwIfAborted();
      throw toNetworkError(cause, new URL(origin).host);
    }
  }

  async #fetchOnce(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
    try {
      const { fetch, followsRedirects } = this.settings;
      return await fetch(url.href, { headers, signal, redirect: followsRedirects ? "follow" : "manual" });
    } catch (cause) {
      this.settings.signal?.throwIfAborted();
      if (cause instanceof ProxyError) throw new CheckpointError("invalid-option", cause.message, { cause });
      throw toNetworkError(cause, url.host);
    }
  }
}

/** An answer that may be another one in a while. */
export class TemporaryFailure extends Error {
  constructor(
    readonly error: CheckpointError,
    /** Milliseconds the server asks to wait. */
    readonly retryAfter: number | undefined,
  ) {
    super(error.message);
  }
}

export function toNetworkError(cause: unknown, host: string): NetworkError {
  const { name, message, cause: inner } = cause as Error;
  if (name === "TimeoutError") return new NetworkError(`${host} does not answer`, { cause });
  const code = inner instanceof ProxyError ? undefined : (inner as NodeJS.ErrnoException | undefined)?.code;
  const detail = code ?? (inner as Error | undefined)?.message ?? message;
  return new NetworkError(`${host} cannot be reached (${detail})`, { cause });
}

/** The linked values are those of a file which lies on another host. */
function readHubHeaders(headers: Headers): Pick<HubResponse, "etag" | "linkedBytes" | "commit"> {
  const etag = headers.get("x-linked-etag") ?? headers.get("etag");
  const size = headers.get("x-linked-size") ?? "";
  return {
    etag: etag?.replace(/^W\//, "").replace(/^"|"$/g, ""),
    linkedBytes: /^\d+$/.test(size) ? Number(size) : undefined,
    commit: headers.get("x-repo-commit") ?? undefined,
  };
}

/** Seconds, or a date. */
function readRetryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
