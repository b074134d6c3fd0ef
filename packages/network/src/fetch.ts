import { ProxyError } from "./proxy-error.js";
import { type NamedProxy, proxyFor } from "./proxy-for.js";

type Undici = typeof import("undici");
export type Dispatcher = InstanceType<Undici["ProxyAgent"]>;

/** Connections to a proxy are kept, so one agent a proxy. */
const agents = new Map<string, Dispatcher>();

/**
 * `fetch`, by way of the proxies that the environment names. Bodies are sent whole.
 *
 * @throws ProxyError `bad-proxy`; TypeError as `fetch`, with a ProxyError as its cause where the proxy failed
 */
export const networkFetch: typeof fetch = async (input, init) => {
  const address = new URL(input instanceof Request ? input.url : input);
  const proxy = /^https?:$/.test(address.protocol) ? proxyFor(address) : undefined;
  if (!proxy) return fetch(input, init);
  // undici's own fetch, which fits its agents in every version of Node; forms and requests of Node's are foreign to it.
  const request = new Request(input, init);
  const undici = await import("undici");
  const response = await throughProxy(proxy, request.signal, async () =>
    undici.fetch(request.url, {
      method: request.method,
      headers: [...request.headers],
      body: request.body && (await request.arrayBuffer()),
      redirect: request.redirect,
      signal: request.signal,
      dispatcher: await proxyDispatcher(proxy),
    }),
  );
  return response as unknown as Response;
};

/** Connections by way of this proxy: https through a tunnel, http as a request to the proxy, as proxies expect it. */
export async function proxyDispatcher({ url }: NamedProxy): Promise<Dispatcher> {
  const { ProxyAgent } = await import("undici");
  const known = agents.get(url.href);
  if (known) return known;
  const { username, password, origin } = url;
  const token = `Basic ${Buffer.from(decodeURIComponent(`${username}:${password}`)).toString("base64")}`;
  const agent = new ProxyAgent({ uri: origin, proxyTunnel: false, ...(username && { token }) });
  agents.set(url.href, agent);
  return agent;
}

/**
 * What `request` answers; where it failed on the proxy, that is said.
 *
 * @throws TypeError with a ProxyError as its cause, or the signal's reason
 */
export async function throughProxy<T extends { readonly status: number; readonly body: unknown }>(
  proxy: NamedProxy,
  signal: AbortSignal,
  request: () => Promise<T>,
): Promise<T> {
  let response: T;
  try {
    response = await request();
  } catch (error) {
    signal.throwIfAborted();
    throw failed(proxy, reasonOf(error), error);
  }
  if (response.status !== 407) return response;
  await (response.body as ReadableStream | null)?.cancel();
  throw failed(proxy, "407", undefined);
}

function failed({ name, url }: NamedProxy, reason: string, cause: unknown): TypeError {
  const advice = url.password
    ? "takes another name and password"
    : "wants a name and password, as in http://name:password@host";
  const what = reason === "407" ? `the proxy ${name} ${advice}` : `${reason} by way of the proxy ${name}`;
  return new TypeError("fetch failed", { cause: new ProxyError("proxy-failed", what, { cause }) });
}

/** A status of the proxy's own, or a system's code. undici wraps both in "fetch failed". */
function reasonOf(error: unknown): string {
  let reason = "";
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const [, status] = /^Proxy response \((\d+)\)/.exec(cause.message) ?? [];
    if (status === "407" || /\(407\)/.test(cause.message)) return "407";
    if (status) return `status ${status}`;
    reason = typeof code === "string" ? code : cause.message;
  }
  return reason;
}
