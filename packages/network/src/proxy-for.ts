import ipaddr from "ipaddr.js";
import { isLoopback } from "./loopback.js";
import { ProxyError } from "./proxy-error.js";

/** A proxy that the environment names for an address. */
export interface NamedProxy {
  /** With its user and password, if it has any. */
  readonly url: URL;
  /** How messages call it: without these. */
  readonly name: string;
}

/**
 * The proxy by which an http(s) address is asked, as Python's and Go's clients read the environment: `http_proxy`, `https_proxy`, else
 * `all_proxy`, in small letters or in capitals, unless `no_proxy` exempts the address. This computer itself is never asked by a proxy,
 * whose own loopback that would be.
 *
 * @throws ProxyError `bad-proxy`
 */
export function proxyFor(address: URL, env: NodeJS.ProcessEnv = process.env): NamedProxy | undefined {
  const host = hostOf(address);
  if (isLoopback(host) || isExempt(address, host, env.no_proxy ?? env.NO_PROXY ?? "")) return undefined;
  for (const name of [`${address.protocol.slice(0, -1)}_proxy`, "all_proxy"]) {
    const value = (env[name] ?? capitals(name, env))?.trim();
    if (value) return readProxy(value, name.toUpperCase());
  }
  return undefined;
}

/** In a CGI script HTTP_PROXY is a header `Proxy` of the request, which anyone may send (https://httpoxy.org). */
function capitals(name: string, env: NodeJS.ProcessEnv): string | undefined {
  return name === "http_proxy" && env.REQUEST_METHOD !== undefined ? undefined : env[name.toUpperCase()];
}

function readProxy(value: string, variable: string): NamedProxy {
  const text = value.includes("://") ? value : `http://${value}`;
  if (!URL.canParse(text)) {
    throw new ProxyError("bad-proxy", `${variable} is not the address of a proxy, such as http://proxy.example:3128.`);
  }
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new ProxyError(
      "bad-proxy",
      `${variable} names a ${url.protocol.slice(0, -1)} proxy: only http and https proxies are used. Name one of these, or exempt hosts in NO_PROXY.`,
    );
  }
  return { url, name: `${url.origin} (${variable})` };
}

/**
 * `*` is every address; a name is the host and all below it, with or without a dot before it; IP addresses and networks
 * (10.0.0.0/8) are hosts that are written as numbers; a port narrows each to itself.
 */
function isExempt(address: URL, host: string, list: string): boolean {
  const port = address.port || (address.protocol === "https:" ? "443" : "80");
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === "*") return true;
    const [, pattern, onlyPort] = /^(\[[^\]]*\]|[^:]*|.*:.*:.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (!pattern || (onlyPort !== undefined && onlyPort !== port)) return false;
    const name = pattern
      .replace(/^\[|\]$/g, "")
      .replace(/^\*?\./, "")
      .toLowerCase();
    return host === name || host.endsWith(`.${name}`) || isInNetwork(host, name);
  });
}

function isInNetwork(host: string, network: string): boolean {
  if (!ipaddr.isValid(host)) return false;
  const address = ipaddr.process(host);
  if (ipaddr.isValid(network)) return ipaddr.process(network).toString() === address.toString();
  if (!ipaddr.isValidCIDR(network)) return false;
  const [first, bits] = ipaddr.parseCIDR(network);
  return first.kind() === address.kind() && address.match(first, bits);
}

function hostOf({ hostname }: URL): string {
  return hostname
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "")
    .toLowerCase();
}
