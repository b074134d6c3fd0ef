import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type { Sql } from "postgres";

const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));

/** Any number will do, as long as nothing else locks it. */
const lock = 7_264_011;

/**
 * Bring the tables up to date. Of several servers that start at once on one database, one does it and the others wait.
 *
 * @param sql of a single connection: it holds the lock.
 * @param folder of the changes to the tables, in their order
 */
export async function migrateTables(sql: Sql, folder = migrationsFolder): Promise<void> {
  await sql`select pg_advisory_lock(${lock}::bigint)`;
  try {
    await migrate(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql`select pg_advisory_unlock(${lock}::bigint)`;
  }
}
