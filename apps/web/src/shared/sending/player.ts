import { ApiError } from "@vistazo/api/client";
import { api } from "../api/api.js";

let known: Promise<void> | null = null;

/**
 * Asks the server, once a page, to be known as a player from now on: by a pseudonym in a cookie, of which nothing is seen here. Where it
 * is not given or not kept, drawings count as those of the connection's address.
 */
export function knownAsPlayer(): Promise<void> {
  known ??= api.game.player().catch((error: unknown) => {
    if (ApiError.from(error).code === "UNREACHABLE") known = null;
  });
  return known;
}
