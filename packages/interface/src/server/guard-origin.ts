import { isIP } from "node:net";
import { isLoopback } from "@vistazo/network";
import type { FastifyRequest } from "fastify";
import { HttpError } from "./http-error.js";
import type { ServeSettings } from "./options.js";
import { hostName, OriginRules } from "./origin-rules.js";

/**
 * Keeps other sites' pages from an app on somebody's own machine, where they would act as that person: it answers under its own names alone, and
 * calls come from its own pages or this machine's. One that listens for everybody may be called by pages from anywhere, as Gradio's may.
 */
export class OriginGuard {
  readonly #settings: Pick<ServeSettings, "allowedHosts" | "loopback" | "strictCors">;
  readonly #rules: OriginRules;

  constructor(settings: Pick<ServeSettings, "allowedHosts" | "loopback" | "strictCors">) {
    this.#settings = settings;
    const allowedHosts = settings.allowedHosts === "any" ? [] : settings.allowedHosts;
    this.#rules = new OriginRules({ loopback: true, allowedHosts });
  }

  /**
   * @param root where the client reaches the app, as a proxy says that is believed
   * @throws HttpError 403
   */
  check(request: FastifyRequest, root: string): void {
    const { host = "", origin } = request.headers;
    if (!this.#hostAllowed(request)) {
      throw new HttpError(
        403,
        `This app answers on this computer's own names only, not as "${host.slice(0, 120)}": name it in \`allowedHosts\`.`,
      );
    }
    if (!this.#isOwn(request) || (origin === "null" && !this.#settings.strictCors)) return;
    if (this.#rules.requestAllowed(request, [host, new URL(root).host])) return;
    throw new HttpError(403, `Pages of ${String(origin).slice(0, 120)} may not use this app: open its own address.`);
  }

  /** Whether a page of another site may read answers. */
  readable(request: FastifyRequest): boolean {
    const { host = "", origin = "" } = request.headers;
    if (!this.#isOwn(request)) return true;
    return this.#rules.originAllowed(origin, [host]) || (origin === "null" && !this.#settings.strictCors);
  }

  #hostAllowed(request: FastifyRequest): boolean {
    const { allowedHosts, loopback = isLoopback(request.socket.localAddress ?? "") } = this.#settings;
    const { host } = request.headers;
    if (allowedHosts === "any") return true;
    if (loopback) return this.#rules.hostAllowed(host);
    return (
      allowedHosts.length === 0 ||
      isIP(hostName(host ?? "").replace(/^\[|\]$/g, "")) !== 0 ||
      this.#rules.hostAllowed(host)
    );
  }

  /** Whether whoever asks calls the app by a name of this computer, and not by one that it has for everybody. */
  #isOwn({ headers: { host = "" } }: FastifyRequest): boolean {
    const name = hostName(host);
    return isLoopback(name) || name === "0.0.0.0";
  }
}
