let known: Promise<void> | null = null;

/**
 * Asks the server, once a page, to be known as a player from now on: by a pseudonym in a cookie, of which nothing is seen here. Where it
 * is not given or not kept, drawings count as those of the connection's address.
 */
export function knownAsPlayer(): Promise<void> {
  known ??= fetch("/api/player", { method: "POST" }).then(
    () => {},
    () => {
      known = null;
    },
  );
  return known;
}
