import { homedir } from "node:os";
import { join } from "node:path";
import type { DatabaseStore } from "@vistazo/drawings";
import type { Command } from "commander";

export interface StoreFlags {
  readonly data?: string;
  readonly database?: string;
}

export function addStoreOptions(command: Command): Command {
  return command
    .option("--data <folder>", "where the studio keeps its data; default: as `vistazo serve`")
    .option(
      "--database <url>",
      "the PostgreSQL database that has the drawings; default: DATABASE_URL, else the folder",
    );
}

/** The store of drawings that `vistazo serve` would use, open as long as the work lasts. */
export async function withStore<T>(flags: StoreFlags, work: (store: DatabaseStore) => Promise<T>): Promise<T> {
  const { openStore } = await import("@vistazo/drawings");
  const databaseUrl = flags.database ?? (flags.data ? undefined : process.env.DATABASE_URL);
  const dataDir = flags.data ?? join(process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "vistazo");
  const store = await openStore(databaseUrl ? { databaseUrl } : { dataDir });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
