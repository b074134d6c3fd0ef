import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { makeFolder } from "@vistazo/checkpoint";
import postgres, { type Sql } from "postgres";
import { type Connection, DatabaseStore } from "./database-store.js";
import { DrawingsError } from "./drawings-error.js";
import { connectEmbedded } from "./embedded/connect-embedded.js";
import { EmbeddedDatabase, makeDatabase } from "./embedded/embedded-database.js";
import { lockFolder } from "./embedded/folder-lock.js";
import { readTemplate } from "./embedded/template.js";
import { exclusiveOnServer } from "./exclusive-work.js";
import { migrateTables } from "./migrate.js";

/** Where drawings are kept. */
export type StoreOptions =
  /** On a PostgreSQL server, which several processes may share: `postgres://user:password@host/database`. */
  | {
      readonly databaseUrl: string;
      /** Connections at most. Default 10. */
      readonly connections?: number;
    }
  /** In the folder `drawings` of this one, by an embedded PostgreSQL, for one process alone. */
  | { readonly dataDir: string }
  /** In memory, for tests. */
  | { readonly memory: true };

/**
 * Open the store of drawings, and bring its tables up to date.
 *
 * @throws DrawingsError `folder-in-use` by another process, `folder-unusable`, `database-unreachable`.
 */
export async function openStore(options: StoreOptions): Promise<DatabaseStore> {
  const connection =
    "databaseUrl" in options
      ? await connectServer(options.databaseUrl, options.connections ?? 10)
      : "dataDir" in options
        ? await openFolder(resolve(options.dataDir))
        : await connectEmbedded(await EmbeddedDatabase.open(null, await readTemplate()));
  return new DatabaseStore(connection);
}

async function connectServer(url: string, connections: number): Promise<Connection> {
  let sql: Sql;
  try {
    const migrating = postgres(url, { max: 1, onnotice() {}, connect_timeout: 10 });
    let waits: boolean;
    try {
      await migrateTables(migrating);
      const [{ synchronous_commit: mode }] = await migrating`show synchronous_commit`;
      waits = mode !== "off";
    } finally {
      await migrating.end();
    }
    // What is answered as saved is on disk, even where the server is set up not to wait for it.
    const connection = waits ? {} : { synchronous_commit: "on" };
    sql = postgres(url, { max: connections, onnotice() {}, connect_timeout: 10, connection });
  } catch (cause) {
    throw new DrawingsError(
      "database-unreachable",
      `The database of DATABASE_URL cannot be used (${(cause as Error).message || (cause as { code?: string }).code}): check that it runs and that the address names an existing database.`,
      { cause },
    );
  }
  return { sql, copies: true, exclusively: exclusiveOnServer(url), close: () => sql.end({ timeout: 5 }) };
}

async function openFolder(dataDir: string): Promise<Connection> {
  await makeFolder(dataDir).catch((cause: NodeJS.ErrnoException) => {
    throw new DrawingsError(
      "folder-unusable",
      `The folder ${dataDir} for the drawings cannot be made (${cause.code}): name one of yours with --data.`,
      { cause },
    );
  });
  const lock = await lockFolder(dataDir);
  try {
    const folder = join(dataDir, "drawings");
    if (!existsSync(folder)) {
      // Whole or not at all, should the process be killed meanwhile.
      const making = `${folder}.making`;
      await rm(making, { recursive: true, force: true });
      await makeDatabase(making, await readTemplate());
      await rename(making, folder);
    }
    return await connectEmbedded(await EmbeddedDatabase.open(folder), lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}
