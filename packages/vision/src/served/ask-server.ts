import { networkFetch } from "@vistazo/network";
import { ProtocolError } from "@vistazo/open-inference";

export interface AskOptions {
  readonly token?: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  /** Absent: a GET. */
  readonly body?: Uint8Array<ArrayBuffer>;
}

export interface ServerAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Bytes of an answer; a server that sends more is not one of networks for photos. */
const mostBytes = 1_000_000_000;
/** Requests until a server that is busy is given up, and milliseconds before the second. */
const attempts = 4;
const pause = 250;

/**
 * Asks a server, and again where it says that it is busy or starting.
 *
 * @throws ProtocolError `unreachable`, `over-limit`; the signal's reason
 */
export async function askServer(url: string, options: AskOptions): Promise<ServerAnswer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await askOnce(url, options);
    if ((answer.status !== 429 && answer.status !== 503) || attempt === attempts) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause * 2 ** (attempt - 1)));
    options.signal?.throwIfAborted();
  }
}

async function askOnce(url: string, { token, timeout, signal, headers, body }: AskOptions): Promise<ServerAnswer> {
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await networkFetch(url, {
      method: body ? "POST" : "GET",
      // A token is for the server that was named.
      redirect: "error",
      headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ...(body && { body }),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    return { ok: response.ok, status: response.status, headers: response.headers, body: await readBody(response) };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof ProtocolError) throw cause;
    const why = late.aborted ? `it did not answer within ${timeout / 1000} s` : reason(cause);
    throw new ProtocolError("unreachable", `${new URL(url).origin} cannot be asked: ${why}.`, { cause });
  }
}

async function readBody(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > mostBytes) {
      await reader?.cancel();
      throw new ProtocolError("over-limit", `The server answers with more than ${mostBytes / 1e6} MB.`);
    }
    parts.push(read.value);
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return body;
}

/** What lies beneath "fetch failed". */
function reason(error: unknown): string {
  let last = error;
  while (last instanceof Error && last.cause instanceof Error) last = last.cause;
  return (last instanceof Error ? last.message : String(last)).replace(/\.$/u, "").slice(0, 200);
}
