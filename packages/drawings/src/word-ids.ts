import { asc, sql } from "drizzle-orm";
import type { Database } from "./database.js";
import { words } from "./schema.js";

/** The numbers that stand for words in the other tables. They never change, so they are remembered. */
export class WordIds {
  readonly #ids = new Map<string, number>();
  readonly #names = new Map<number, string>();

  constructor(private readonly database: Database) {}

  /** Undefined for a word without drawings. */
  async find(name: string): Promise<number | undefined> {
    return this.#ids.get(name) ?? (await this.#read([name])).get(name);
  }

  /** The number of each word, given one if it has none yet. */
  async make(names: Iterable<string>): Promise<ReadonlyMap<string, number>> {
    const missing = [...new Set(names)].filter((name) => !this.#ids.has(name));
    if (missing.length > 0) {
      const found = await this.#read(missing);
      const fresh = missing.filter((name) => !found.has(name)).sort();
      if (fresh.length > 0) {
        await this.database
          .insert(words)
          .values(fresh.map((name) => ({ name })))
          .onConflictDoNothing();
        await this.#read(fresh);
      }
    }
    return this.#ids;
  }

  async name(id: number): Promise<string> {
    if (!this.#names.has(id)) await this.all();
    return this.#names.get(id)!;
  }

  /** All words, in the order of their letters. */
  async all(): Promise<readonly { readonly id: number; readonly name: string }[]> {
    const rows = await this.database.select().from(words).orderBy(asc(words.name));
    for (const row of rows) this.#remember(row);
    // The database's order depends on its locale.
    return rows.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async #read(names: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database
      .select()
      .from(words)
      .where(sql`${words.name} = any(${sql.param([...names])}::text[])`);
    for (const row of rows) this.#remember(row);
    return this.#ids;
  }

  #remember({ id, name }: { id: number; name: string }): void {
    this.#ids.set(name, id);
    this.#names.set(id, name);
  }
}
