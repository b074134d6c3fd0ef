import postgres, { type Sql } from "postgres";

/**
 * Runs work under a name, unless it runs already: undefined then.
 *
 * @param work is told when it may no longer count on being the only one
 */
export type ExclusiveWork = <T>(name: string, work: (lost: AbortSignal) => Promise<T>) => Promise<T | undefined>;

/** Among all processes that share a PostgreSQL server: by a lock that goes with the connection, should the process be killed. */
export function exclusiveOnServer(url: string): ExclusiveWork {
  return async (name, work) => {
    const lost = new AbortController();
    const sql: Sql = postgres(url, {
      max: 1,
      max_lifetime: null,
      idle_timeout: 0,
      connect_timeout: 10,
      onnotice() {},
      onclose: () => lost.abort(new Error("The connection that holds the lock is gone.")),
    });
    const key = `vistazo ${name}`;
    try {
      const [{ locked }] = await sql<{ locked: boolean }[]>`
        select pg_try_advisory_lock(hashtextextended(${key}, 0)) as locked`;
      if (!locked) return undefined;
      try {
        return await work(lost.signal);
      } finally {
        // The server would let go of it only some time after the connection has ended.
        if (!lost.signal.aborted) await sql`select pg_advisory_unlock(hashtextextended(${key}, 0))`.catch(() => {});
      }
    } finally {
      await sql.end({ timeout: 5 });
    }
  };
}

/** Within this process, which has its folder for itself. */
export function exclusiveHere(): ExclusiveWork {
  const running = new Set<string>();
  return async (name, work) => {
    if (running.has(name)) return undefined;
    running.add(name);
    try {
      return await work(new AbortController().signal);
    } finally {
      running.delete(name);
    }
  };
}
