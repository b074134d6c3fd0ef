import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { ProxyError, proxyDispatcher, proxyFor, throughProxy } from "@vistazo/network";
import ipaddr from "ipaddr.js";
import type { Dispatcher, Response } from "undici";
import { ImageError } from "../errors.js";
import { DEFAULT_MAX_BYTES, DEFAULT_TIMEOUT_MS, describe, type FetchPhotoOptions } from "../photo-source.js";

export interface GuardedFetchOptions extends FetchPhotoOptions {
  /** Default 5. */
  readonly maxRedirects?: number;
  /** Allow addresses that are not public (private, loopback, link-local and the like): all, or of these hosts only. */
  readonly allowPrivateHosts?: boolean | readonly string[];
  /** Resolves names; for tests and caches. Default: the system's resolver. */
  readonly lookup?: LookupFunction;
}

const DEFAULT_MAX_REDIRECTS = 5;

/**
 * The bytes behind an http(s) URL that somebody else named, so that it cannot be used to reach into the network of the
 * machine it runs on: each address is checked when the connection is made, after the name was resolved, and the connection
 * goes to that very address (a name cannot change its mind between check and use); redirects are checked anew.
 *
 * Where a proxy is set for the address (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`), the proxy connects, and looks the name up itself: then
 * an address is refused for what the name is here, where it is anything here, and keeping strangers out of its network is the proxy's.
 * @throws ImageError `bad-url`, `address-not-allowed`, `fetch-failed`, `too-large`, `timeout`; the signal's reason when aborted
 */
export async function guardedFetch(url: string | URL, options: GuardedFetchOptions = {}): Promise<Uint8Array> {
  let target = checkUrl(url, undefined, options);
  const timeout = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  // Loaded when first needed: most photos are files.
  const { Agent, fetch: undiciFetch } = await import("undici");
  const direct = new Agent({ connect: { lookup: checkedLookup(options) }, maxHeaderSize: 32_768 });
  const request = (dispatcher: Dispatcher) =>
    undiciFetch(target, { dispatcher, signal, redirect: "manual", credentials: "omit" });
  try {
    for (let redirects = 0; ; redirects++) {
      const proxy = proxyFor(target);
      if (proxy) await checkName(target.hostname, options);
      const response = proxy
        ? await throughProxy(proxy, signal, async () => request(await proxyDispatcher(proxy)))
        : await request(direct);
      const location = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || location === null)
        return await readBody(response, target, options);
      await response.body?.cancel();
      if (redirects >= (options.maxRedirects ?? DEFAULT_MAX_REDIRECTS)) {
        throw new ImageError(
          "fetch-failed",
          `${describe(target)} redirects more than ${redirects} times; use the photo's own URL.`,
        );
      }
      target = checkUrl(location, target, options);
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    if (timeout.aborted) {
      throw new ImageError(
        "timeout",
        `${describe(target)} did not arrive within ${(options.timeoutMs ?? DEFAULT_TIMEOUT_MS) / 1000} s.`,
      );
    }
    throw explain(error, target);
  } finally {
    // Not awaited: a server that never ends its answer must not hold up ours.
    direct.destroy().catch(() => undefined);
  }
}

function checkUrl(text: string | URL, base: URL | undefined, options: GuardedFetchOptions): URL {
  let url: URL;
  try {
    url = new URL(text, base);
  } catch (cause) {
    throw new ImageError("bad-url", `"${String(text).slice(0, 100)}" is not a URL.`, { cause });
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new ImageError("bad-url", `Photos are fetched over http and https only, not ${url.protocol.slice(0, -1)}.`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new ImageError("bad-url", `The URL of a photo on ${url.host} must not carry a user name or password.`);
  }
  // Addresses are connected to without a lookup. URL has turned hexadecimal, octal and short spellings into the plain one.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0) checkAddress(host, host, options);
  return url;
}

function checkAddress(address: string, host: string, options: GuardedFetchOptions): void {
  const allowed = options.allowPrivateHosts ?? false;
  if (allowed === true || isPublic(address) || (allowed !== false && allowed.includes(host))) return;
  const which = address === host ? `${host} is` : `${host} has the address ${address},`;
  throw new ImageError(
    "address-not-allowed",
    `${which} not a public address; allow it with allowPrivateHosts if that is meant.`,
  );
}

/** Whether an IP address is one of the public internet's; an IPv4 address inside an IPv6 one is judged for itself. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}

/** A resolver that lets a connection be made only to addresses that are allowed. */
function checkedLookup(options: GuardedFetchOptions): LookupFunction {
  const resolve = options.lookup ?? systemLookup;
  return (host, request, callback) => {
    resolve(host, { ...request, all: true }, (error, result) => {
      if (error) return callback(error, "");
      const addresses = Array.isArray(result) ? result : [{ address: result, family: isIP(result) }];
      try {
        for (const { address } of addresses) checkAddress(address, host, options);
      } catch (refusal) {
        return callback(refusal as NodeJS.ErrnoException, "");
      }
      if (request.all) callback(null, addresses);
      else callback(null, addresses[0].address, addresses[0].family);
    });
  };
}

/**
 * Refuses a name by its addresses, where it has any here: behind a firewall often the proxy alone can look names up.
 * @throws ImageError `address-not-allowed`
 */
function checkName(host: string, options: GuardedFetchOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    checkedLookup(options)(host, { all: true }, (error) => {
      if (error instanceof ImageError) reject(error);
      else resolve();
    });
  });
}

async function readBody(response: Response, url: URL, options: GuardedFetchOptions): Promise<Uint8Array> {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (!response.ok) {
    await response.body?.cancel();
    throw new ImageError("fetch-failed", `${describe(url)} answered with status ${response.status}.`);
  }
  const announced = Number(response.headers.get("content-length") ?? 0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (response.body && announced <= maxBytes) {
    for await (const chunk of response.body) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytes) break;
    }
  }
  if (Math.max(length, announced) > maxBytes) {
    throw new ImageError(
      "too-large",
      `${describe(url)} is larger than the limit of ${maxBytes} bytes; raise maxBytes if that is meant.`,
    );
  }
  return Buffer.concat(chunks, length);
}

/** undici wraps what went wrong in "fetch failed"; the cause is what helps. */
function explain(error: unknown, url: URL): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ImageError) return cause;
    if (cause instanceof ProxyError) return new ImageError("fetch-failed", proxySentence(cause, url), { cause: error });
  }
  if (!(error instanceof TypeError) && !(error instanceof Error && "code" in error)) return error;
  const cause = error.cause instanceof Error ? error.cause : error;
  const reason = "code" in cause ? String(cause.code) : cause.message;
  return new ImageError("fetch-failed", `${describe(url)} cannot be fetched (${reason}).`, { cause: error });
}

function proxySentence({ code, message }: ProxyError, url: URL): string {
  return code === "bad-proxy" ? message : `${describe(url)} cannot be fetched (${message}).`;
}
