import { networkFetch, proxyFor } from "@vistazo/network";
import { InterfaceError } from "./errors.js";

export interface LoadOptions {
  /** Name of the endpoint. Default "/predict". */
  readonly apiName?: string;
  readonly auth?: [user: string, password: string];
  /** A Hugging Face token, for private Spaces. */
  readonly token?: `hf_${string}`;
}

const SPACES = new URL("https://huggingface.co/api/spaces");

/** A function of a Gradio app somewhere else. */
export interface RemoteFunction {
  /** Calls it with its inputs in order; resolves to the result, or to a list of them where there are several outputs. */
  (...inputs: unknown[]): Promise<unknown>;
  /** The results of a generator as they come. */
  stream(...inputs: unknown[]): AsyncGenerator<unknown, void>;
  /** Hangs up. */
  close(): void;
}

/**
 * Calls a Gradio app as a function: one of this package's, one in Python, or a Space on the Hub.
 * Requests go by way of the proxies that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name.
 * Files go in as `Blob`, `Buffer` or `handle_file(…)` of `@gradio/client`.
 *
 * @param app URL, or the name of a Space (`owner/name`)
 * @throws InterfaceError `remote-error`, also from the returned function
 */
export async function load(
  app: string,
  { apiName = "/predict", ...options }: LoadOptions = {},
): Promise<RemoteFunction> {
  const endpoint = apiName.startsWith("/") ? apiName : `/${apiName}`;
  const { NetworkClient } = await import("./network-client.js");
  const connected = addressOf(app, options.token).then((address) =>
    NetworkClient.connect(address, {
      ...options,
      events: ["data", "status"],
      record_history: false,
      hosts: hostsOf(address),
    }),
  );
  const client = await connected.catch((error: unknown) => {
    throw remoteError(`${app} could not be reached`, error);
  });
  const call = async (...inputs: unknown[]) => {
    try {
      const { data } = await client.predict(endpoint, [...inputs]);
      return single(data);
    } catch (error) {
      throw remoteError(`${app} failed`, error);
    }
  };
  async function* stream(...inputs: unknown[]): AsyncGenerator<unknown, void> {
    const job = client.submit(endpoint, [...inputs]);
    let ended = false;
    try {
      for await (const event of job) {
        if (event.type === "data") yield single(event.data);
        if (event.type !== "status") continue;
        if (event.stage === "error") throw remoteError(`${app} failed`, event.message);
        ended ||= event.stage === "complete";
      }
      ended = true;
    } finally {
      if (!ended) await client.cancelCall(endpoint, job.event_id());
    }
  }
  return Object.assign(call, { stream, close: () => client.close() });
}

/** Those that an app may be asked at: its own, and of a Space the Hub's. */
function hostsOf(address: string): readonly string[] {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return [url.host];
  return [SPACES.host, "*.hf.space"];
}

/** Where an app is. Of a Space the client asks the Hub itself, but not by way of a proxy. */
async function addressOf(app: string, token: string | undefined): Promise<string> {
  if (!/^[\w.-]+\/[\w.-]+$/.test(app) || !proxyFor(SPACES)) return app;
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const response = await networkFetch(`${SPACES}/${app}/host`, { headers });
  const { host } = response.ok ? ((await response.json()) as { host?: string }) : {};
  if (!host) throw new Error(`the Hub knows no such Space (status ${response.status})`);
  return host;
}

function single(data: unknown[]): unknown {
  return data.length === 1 ? data[0] : data;
}

function remoteError(what: string, cause: unknown): InterfaceError {
  const why = cause instanceof Error ? reasonOf(cause) : typeof cause === "string" ? cause : JSON.stringify(cause);
  return new InterfaceError("remote-error", `${what}: ${why}`, { cause });
}

/** `fetch` says "fetch failed" of everything; its cause says what. */
function reasonOf({ message, cause }: Error): string {
  return message === "fetch failed" && cause instanceof Error ? cause.message : message;
}
