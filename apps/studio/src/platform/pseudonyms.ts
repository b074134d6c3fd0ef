import { createHmac, randomBytes } from "node:crypto";
import { addressGroup, addressNetwork } from "@vistazo/interface";
import type { FastifyReply, FastifyRequest } from "fastify";

const COOKIE = "vistazo_player";
/** A year, in seconds. */
const MAX_AGE = 31_536_000;

/**
 * Under which names drawings and reports are kept: they say that two are of one person, and nothing else. The server gives them, so that nobody
 * can be many by calling themselves so, nor play as somebody else.
 */
export class Pseudonyms {
  /** @param key known to the servers of one store alone: without it nobody finds out whose address a name stands for */
  constructor(private readonly key: Uint8Array) {}

  /** Whether a request brings a name that was given to its browser. */
  isNamed(request: FastifyRequest): boolean {
    return named(request) !== undefined;
  }

  /** Gives the request's browser a name to bring along from now on. Pages cannot read it. */
  give(request: FastifyRequest, reply: FastifyReply): void {
    reply.setCookie(COOKIE, randomBytes(16).toString("base64url"), {
      signed: true,
      httpOnly: true,
      sameSite: "strict",
      secure: request.protocol === "https",
      path: "/api",
      maxAge: MAX_AGE,
    });
  }

  /** Who plays: the name that was given to the browser; where it has none or keeps none, one that stands for its address. */
  playerOf(request: FastifyRequest): string {
    return named(request) ?? this.#hidden("player", addressGroup(request.ip));
  }

  /** Where a request comes from: stands for a network that one customer may have whole. */
  sourceOf(request: FastifyRequest): string {
    return this.#hidden("source", addressNetwork(request.ip));
  }

  /** Who reports a drawing: stands for a network that one customer may have whole, for every drawing another one. */
  reporterOf(request: FastifyRequest, drawing: string): string {
    return this.#hidden("reporter", `${drawing} ${addressNetwork(request.ip)}`);
  }

  #hidden(what: string, text: string): string {
    return createHmac("sha256", this.key).update(`${what} ${text}`).digest("base64url").slice(0, 22);
  }
}

function named(request: FastifyRequest): string | undefined {
  const cookie = request.cookies[COOKIE];
  const { valid, value } = cookie === undefined ? { valid: false, value: null } : request.unsignCookie(cookie);
  return valid && value !== null ? value : undefined;
}
