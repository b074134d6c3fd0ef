import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type { ParameterOrJSON, Sql, UnsafeQueryOptions } from "postgres";

/** Drizzle on PostgreSQL, or a transaction of it. */
export type Database = PgDatabase<PostgresJsQueryResultHKT>;

/**
 * Drizzle on a client. Its statements are prepared, once for each text: the client then asks in one go instead of two, and does not wait for
 * one answer before it asks the next question, which on a single connection is most of the time.
 */
export function databaseOn(sql: Sql): Database {
  const unsafe = (text: string, parameters?: ParameterOrJSON<never>[], options?: UnsafeQueryOptions) =>
    sql.unsafe(text, parameters, { ...options, prepare: true });
  return drizzle(new Proxy(sql, { get: (client, name) => (name === "unsafe" ? unsafe : client[name as keyof Sql]) }));
}
