import { hostName, isLoopback, sameText } from "@vistazo/interface";
import type { FastifyRequest } from "fastify";
import { StudioError } from "./error.js";

export interface ModeratorOptions {
  /** The server listens on this computer's own address only. */
  loopback: boolean;
  /** What a moderator elsewhere must know; null where none was set. */
  token: string | null;
}

/** Set by proxies: what they hand on does not come from this computer. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-real-ip"] as const;

/**
 * Lets a request through that comes from a moderator: from this computer itself, or with the token.
 * @throws StudioError MODERATION_CLOSED where there is no token to know, MODERATOR_TOKEN where it is missing or another
 */
export function requireModerator(request: FastifyRequest, { loopback, token }: ModeratorOptions): void {
  const own =
    loopback &&
    isLoopback(request.ip) &&
    isLoopback(hostName(request.headers.host ?? "")) &&
    FORWARDED.every((header) => request.headers[header] === undefined);
  if (own) return;
  if (token === null) {
    throw new StudioError(
      "MODERATION_CLOSED",
      "This can be done only on the computer where vistazo runs; set VISTAZO_MODERATOR_TOKEN there to do it from elsewhere.",
    );
  }
  const given = /^Bearer (.+)$/u.exec(request.headers.authorization ?? "")?.[1];
  if (given === undefined || !sameText(given, token)) {
    throw new StudioError("MODERATOR_TOKEN", "Give the token that was set as VISTAZO_MODERATOR_TOKEN on the server.");
  }
}
