import type { IncomingHttpHeaders } from "node:http";
import { isLoopback } from "@vistazo/network";

export interface OriginRulesOptions {
  /** Only this computer reaches the server. */
  readonly loopback: boolean;
  /** Further names under which it may be called, for instance behind a proxy. */
  readonly allowedHosts: readonly string[];
}

const HARMLESS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Which pages may use a server that runs on somebody's own computer.
 *
 * A page anywhere on the web can send requests to 127.0.0.1, and by changing its own name's address to 127.0.0.1 (DNS rebinding) it can even
 * read the answers. In the first case the browser sends the page's `Origin`, in the second the page's name stands in `Host`. Both are
 * checked; programs that are no browsers send a loopback `Host` and no `Origin`.
 */
export class OriginRules {
  readonly #loopback: boolean;
  readonly #allowed: ReadonlySet<string>;

  constructor({ loopback, allowedHosts }: OriginRulesOptions) {
    this.#loopback = loopback;
    this.#allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  }

  /** Whether the server answers under the name in a Host header. */
  hostAllowed(header: string | undefined): boolean {
    const name = hostName(header ?? "");
    return !this.#loopback || isLoopback(name) || this.#allowed.has(name);
  }

  /**
   * Whether a page may use the server: one of the server's own, of an allowed name, or of another program on this computer.
   * @param hosts by which people reach the server, with their ports: its Host header, and what a proxy says of it
   */
  originAllowed(origin: string, hosts: readonly (string | undefined)[]): boolean {
    if (!URL.canParse(origin)) return false;
    const { host, hostname } = new URL(origin);
    return hosts.includes(host) || this.#allowed.has(hostname) || (this.#loopback && isLoopback(hostname));
  }

  /** Whether a request may do what it asks for, and not only read what the browser keeps from other sites' pages. */
  requestAllowed(
    { method, headers }: { readonly method: string; readonly headers: IncomingHttpHeaders },
    hosts: readonly (string | undefined)[] = [headers.host],
  ): boolean {
    // The browser lets a page read what any WebSocket answers, so that opening one is as good as changing something.
    if (HARMLESS.has(method) && headers.upgrade === undefined) return true;
    // Pages cannot set it: behind a proxy that keeps the server's name to itself it says what Origin and Host do not.
    if (headers["sec-fetch-site"] === "same-origin") return true;
    return headers.origin === undefined || this.originAllowed(headers.origin, hosts);
  }
}

/** The name in a Host header, in small letters and without its port. */
export function hostName(header: string): string {
  return header.replace(/:\d+$/, "").toLowerCase();
}
