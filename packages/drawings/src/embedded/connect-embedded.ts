import type { Duplex } from "node:stream";
import postgres, { type Options, type PostgresType } from "postgres";
import type { Connection } from "../database-store.js";
import { exclusiveHere } from "../exclusive-work.js";
import { migrateTables } from "../migrate.js";
import type { EmbeddedDatabase } from "./embedded-database.js";

/**
 * Connect to an embedded database and bring its tables up to date.
 *
 * @param where it is, for errors
 * @param release called when all is closed
 * @param migrations the folder of the changes to the tables, where not the package's own
 */
export async function connectEmbedded(
  database: EmbeddedDatabase,
  where: string,
  release?: () => Promise<void>,
  migrations?: string,
): Promise<Connection> {
  // The client takes a stream in place of a network connection, which its types do not say.
  const options: Options<Record<string, PostgresType>> & { socket: () => Promise<Duplex> } = {
    socket: async () => database.connect(),
    user: "postgres",
    database: "postgres",
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    onnotice() {},
  };
  const sql = postgres(options);
  const close = async () => {
    await sql.end({ timeout: 5 });
    await database.close();
    await release?.();
  };
  try {
    await migrateTables(sql, where, migrations);
  } catch (error) {
    await close();
    throw error;
  }
  // They are known by now. A connection that is lost while it asks for them again would reject where nobody can catch it.
  Object.assign(sql.options, { fetch_types: false });
  return { sql, copies: false, exclusively: exclusiveHere(), close };
}
