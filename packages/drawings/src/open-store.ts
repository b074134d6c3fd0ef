import { lstat, readdir, realpath, rename, rm, rmdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { makeFolder } from "@vistazo/checkpoint";
import postgres, { type Sql } from "postgres";
import { answerCopies } from "./copy-store.js";
import { type Connection, DatabaseStore } from "./database-store.js";
import { DrawingsError } from "./drawings-error.js";
import { connectEmbedded } from "./embedded/connect-embedded.js";
import { EmbeddedDatabase, makeDatabase } from "./embedded/embedded-database.js";
import { SYSTEM_REASONS } from "./embedded/file-system-error.js";
import { lockFolder } from "./embedded/folder-lock.js";
import { readTemplate } from "./embedded/template.js";
import { exclusiveOnServer } from "./exclusive-work.js";
import { ServerLeases } from "./leases.js";
import { migrateTables } from "./migrate.js";
import { ServerFiles } from "./shared-files.js";

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
 * @throws DrawingsError `folder-in-use` by another process, `folder-unusable`, `disk-full`, `store-damaged`, `store-newer` if a later vistazo has
 * changed its tables, `database-unreachable`.
 */
export async function openStore(options: StoreOptions): Promise<DatabaseStore> {
  const connection =
    "databaseUrl" in options
      ? await connectServer(options.databaseUrl, options.connections ?? 10)
      : "dataDir" in options
        ? await openFolder(resolve(options.dataDir))
        : await connectEmbedded(await EmbeddedDatabase.open(null, await readTemplate()), "memory");
  return new DatabaseStore(connection);
}

async function connectServer(url: string, connections: number): Promise<Connection> {
  let sql: Sql;
  try {
    const migrating = postgres(url, { max: 1, onnotice() {}, connect_timeout: 10 });
    let waits: boolean;
    try {
      await migrateTables(migrating, "the database of DATABASE_URL");
      const [{ synchronous_commit: mode }] = await migrating`show synchronous_commit`;
      waits = mode !== "off";
    } finally {
      await migrating.end();
    }
    // What is answered as saved is on disk, even where the server is set up not to wait for it.
    const connection = waits ? {} : { synchronous_commit: "on" };
    sql = postgres(url, { max: connections, onnotice() {}, connect_timeout: 10, connection });
  } catch (cause) {
    if (cause instanceof DrawingsError) throw cause;
    throw new DrawingsError(
      "database-unreachable",
      `The database of DATABASE_URL cannot be used (${(cause as Error).message || (cause as { code?: string }).code}): check that it runs and that the address names an existing database.`,
      { cause },
    );
  }
  const shared = { leases: new ServerLeases(sql, url), files: new ServerFiles(sql) };
  return { sql, copies: true, exclusively: exclusiveOnServer(url), shared, close: () => sql.end({ timeout: 5 }) };
}

async function openFolder(dataDir: string): Promise<Connection> {
  const place = await usable(dataDir, "made", async () => {
    await makeFolder(dataDir);
    return realpath(dataDir);
  });
  const locks: { release(): Promise<void> }[] = [];
  const release = async () => {
    while (locks.length > 0) await locks.pop()?.release();
  };
  try {
    let database: EmbeddedDatabase | undefined;
    const copy = async (target: string) => {
      if (!database) throw new DrawingsError("folder-in-use", "The drawings are being opened: try again in a moment.");
      await database.copy(target);
    };
    locks.push(await usable(place, "used", () => lockFolder(place, (socket) => answerCopies(socket, copy))));
    const folder = await databaseIn(place);
    // The folder may be a link, to where another one leads too.
    locks.push(await usable(folder, "used", () => lockFolder(folder)));
    database = await EmbeddedDatabase.open(folder);
    return await connectEmbedded(database, folder, release);
  } catch (error) {
    await release();
    throw error;
  }
}

/** The database's own folder, by its real path. It is made only where there is nothing. */
async function databaseIn(place: string): Promise<string> {
  const folder = join(place, "drawings");
  const found = await lstat(folder).catch(() => undefined);
  const real = found ? await usable(folder, "read", () => realpath(folder)) : folder;
  if (found && (await usable(folder, "read", () => readdir(real))).length > 0) return real;
  await usable(folder, "made", async () => {
    // Whole or not at all, should the process be killed meanwhile.
    const making = `${real}.making`;
    await rm(making, { recursive: true, force: true });
    await makeDatabase(making, await readTemplate());
    if (found) await rmdir(real);
    await rename(making, real);
  });
  return real;
}

/** @throws DrawingsError `folder-unusable`, what the system says in words */
async function usable<T>(folder: string, what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DrawingsError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new DrawingsError(
      code === "ENOSPC" || code === "EDQUOT" ? "disk-full" : "folder-unusable",
      `The folder ${folder} for the drawings cannot be ${what} (${SYSTEM_REASONS[code ?? ""] ?? code ?? message}): name one of yours with --data.`,
      { cause },
    );
  }
}
