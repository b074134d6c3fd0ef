import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";

/** Tries in all; after each pause others are in the way with less and less likelihood. */
const TRIES = 6;
/** Milliseconds before the first. */
const PAUSE = 10;

/**
 * Does a transaction again that PostgreSQL has undone because another one was in its way: a deadlock or a conflict of what both read and wrote
 * (SQLSTATE 40P01, 40001). Nothing of it has been kept then.
 */
export async function retryConflicts<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await transaction();
    } catch (error) {
      if (tries === TRIES || !isConflict(error)) throw error;
      // Of two that met both would come again at the same time.
      await wait(PAUSE * 2 ** tries * Math.random());
    }
  }
}

/** Drizzle tells of the database's errors by their cause. */
function isConflict(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++)
    if (at instanceof postgres.PostgresError) return at.code === "40P01" || at.code === "40001";
  return false;
}
