import { hostName, isLoopback, sameText } from "@vistazo/interface";
import type { FastifyRequest } from "fastify";
import { StudioError } from "./error.js";

export interface ModeratorOptions {
  /** Whoever sits at this computer may do what moderators do: the server is for this computer alone, no proxy is known of, and no token set. */
  readonly ownerTrusted: boolean;
  /** What a moderator must know; null where none was set. */
  readonly token: string | null;
}

export interface Exposure {
  /** The server listens on this computer's own address only. */
  readonly loopback: boolean;
  readonly allowedHosts?: readonly string[];
  readonly trustProxy?: boolean | string;
  readonly moderatorToken?: string | null;
}

/** Whether nobody is served but who sits at this computer, as far as is known: others are let in also by a proxy that runs here. */
export function isForOwnerAlone({ loopback, allowedHosts = [], trustProxy = false, moderatorToken = null }: Exposure) {
  return loopback && allowedHosts.length === 0 && trustProxy === false && moderatorToken === null;
}

/** Set by proxies and services in front of servers: what they hand on does not come from this computer. */
const HANDED_ON =
  /^(forwarded|via|x-forwarded(-.*)?|x-(real|client|cluster-client|original|remote)-.*|(cf|true-client|fastly|fly|x-amzn|x-envoy|x-arr|x-azure|cdn|tailscale)-.*)$/u;

/**
 * Whether a request comes from a program or a page on this computer. A proxy here asks from a loopback address too, so nothing may say that it
 * hands on what others asked. One that hides itself altogether cannot be told apart: whoever runs one names it (`--allow-host`,
 * `--trust-proxy`) or sets a token.
 */
export function isFromHere({ ip, headers, raw }: FastifyRequest): boolean {
  const { host = "", origin, referer } = headers;
  return (
    isLoopback(ip) &&
    isLoopback(raw.socket.remoteAddress ?? ip) &&
    isLoopback(hostName(host)) &&
    // No browser asks so, but nginx does where nobody told it otherwise.
    raw.httpVersion !== "1.0" &&
    [origin, referer].every((page) => page === undefined || isOfLoopback(page)) &&
    !Object.keys(headers).some((name) => HANDED_ON.test(name))
  );
}

/** Whether a request comes from a moderator: from this computer itself where that is enough, else with the token. */
export function isModerator(request: FastifyRequest, { ownerTrusted, token }: ModeratorOptions): boolean {
  if (ownerTrusted && isFromHere(request)) return true;
  const given = /^Bearer (.+)$/u.exec(request.headers.authorization ?? "")?.[1];
  return token !== null && given !== undefined && sameText(given, token);
}

/** @throws StudioError for whoever is none: MODERATION_CLOSED where there is no token to know, MODERATOR_TOKEN where it is missing or another */
export function requireModerator(request: FastifyRequest, options: ModeratorOptions): void {
  if (isModerator(request, options)) return;
  if (options.token === null) {
    throw new StudioError(
      "MODERATION_CLOSED",
      "This can be done only on the computer where vistazo runs; set VISTAZO_MODERATOR_TOKEN there to do it from elsewhere.",
    );
  }
  throw new StudioError("MODERATOR_TOKEN", "Give the token that was set as VISTAZO_MODERATOR_TOKEN on the server.");
}

function isOfLoopback(page: string): boolean {
  return URL.canParse(page) && isLoopback(new URL(page).hostname);
}
