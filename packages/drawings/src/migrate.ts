import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type { Sql } from "postgres";
import { DrawingsError } from "./drawings-error.js";

const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));

/** Any number will do, as long as nothing else locks it. */
const lock = 7_264_011;

/**
 * Bring the tables up to date. Of several servers that start at once on one database, one does it and the others wait.
 *
 * @param sql of a single connection: it holds the lock.
 * @param where they are, for the error
 * @param folder of the changes to the tables, in their order
 * @throws DrawingsError `store-newer` if a later program has changed them in a way that this one does not know
 */
export async function migrateTables(sql: Sql, where: string, folder = migrationsFolder): Promise<void> {
  await sql`select pg_advisory_lock(${lock}::bigint)`;
  try {
    await refuseNewer(sql, where, folder);
    await migrate(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql`select pg_advisory_unlock(${lock}::bigint)`;
  }
}

async function refuseNewer(sql: Sql, where: string, folder: string): Promise<void> {
  const [{ made }] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as made`;
  if (!made) return;
  const known = new Set(readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis }) => folderMillis));
  const applied = await sql<{ at: string }[]>`select created_at as at from drizzle.__drizzle_migrations`;
  if (applied.every(({ at }) => known.has(Number(at)))) return;
  throw new DrawingsError(
    "store-newer",
    `A newer vistazo has changed the tables of ${where}: use that version or a later one, or keep drawings elsewhere.`,
  );
}
