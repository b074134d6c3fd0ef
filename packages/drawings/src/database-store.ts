import { randomBytes } from "node:crypto";
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  lt,
  min,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import postgres, { type Sql } from "postgres";
import { readCursor, writeCursor } from "./cursor.js";
import { type Database, databaseOn } from "./database.js";
import { DrawingsError } from "./drawings-error.js";
import type { ExclusiveWork } from "./exclusive-work.js";
import { GroupSaves } from "./group-saves.js";
import type { Leases } from "./leases.js";
import { unpackDrawing } from "./packing.js";
import { retryConflicts } from "./retry-conflicts.js";
import { type GroupRow, groupRow, saveGroup } from "./save-group.js";
import { type ImportProgress, saveRows } from "./save-rows.js";
import { countryCounts, drawings, games, imports, reports, secrets, timeCounts } from "./schema.js";
import type { SharedFiles } from "./shared-files.js";
import type {
  DrawingFilter,
  DrawingPage,
  DrawingStore,
  FinishedGame,
  NewDrawing,
  Report,
  SaveState,
  StoredDrawing,
  Tallies,
  WordCount,
} from "./store.js";
import { type DrawingRow, drawingOf, finishingSecond, type NewRow, parseId, rowOf } from "./store-rows.js";
import { WordIds } from "./word-ids.js";

/** Reports, each from another network, from which on a drawing is hidden until a moderator has looked at it. */
const hidingReports = 4;
/** Drawings that a stream fetches at once. */
const streamBatch = 1000;

/** Of a simplified drawing neither strokes nor moments are read. */
const nothing = sql<null>`null`;
const simplifiedColumns = { ...getTableColumns(drawings), strokes: nothing, moments: nothing };

/** Where a database is, and what it can do. */
export interface Connection {
  readonly sql: Sql;
  /** Rows can be copied in; the embedded database cannot. */
  readonly copies: boolean;
  readonly exclusively: ExclusiveWork;
  /** Where several processes may share it. */
  readonly shared?: { readonly leases: Leases; readonly files: SharedFiles };
  close(): Promise<void>;
}

/** The store of drawings on PostgreSQL, on a server or embedded. */
export class DatabaseStore implements DrawingStore {
  readonly exclusively: ExclusiveWork;
  readonly shared: Connection["shared"];
  readonly #connection: Connection;
  readonly #database: Database;
  readonly #words: WordIds;
  readonly #saves: GroupSaves<GroupRow>;
  readonly #drawing;

  constructor(connection: Connection) {
    this.exclusively = connection.exclusively;
    this.shared = connection.shared;
    this.#connection = connection;
    this.#database = databaseOn(connection.sql);
    this.#words = new WordIds(this.#database);
    this.#drawing = this.#database
      .select()
      .from(drawings)
      .where(eq(drawings.id, sql.placeholder("id")))
      .limit(1)
      .prepare("drawing");
    this.#saves = new GroupSaves({
      write: (rows) => retryConflicts(() => saveGroup(connection.sql, rows)),
      rowsFault,
    });
  }

  async save(drawing: NewDrawing): Promise<SaveState> {
    const row = rowOf(drawing);
    const words = await this.#words.make([row.word]);
    if (await this.#saves.save(groupRow(row, words.get(row.word)!))) return "saved";
    return row.game === null || (await this.get(drawing.id)) ? "known" : "out-of-turn";
  }

  /** Keep many drawings at once, all or none. @returns how many were not known. */
  async saveAll(list: readonly NewDrawing[]): Promise<number> {
    return this.saveRows(list.map(rowOf));
  }

  /** As `saveAll`, of drawings that are packed already. */
  async saveRows(rows: readonly NewRow[], progress?: ImportProgress): Promise<number> {
    const words = await this.#words.make(rows.map(({ word }) => word));
    return retryConflicts(() => saveRows(this.#connection, rows, words, progress));
  }

  /** How far the import of a file has come; undefined for a new one. */
  async importProgress(file: string): Promise<ImportProgress | undefined> {
    const [row] = await this.#database.select().from(imports).where(eq(imports.file, file));
    return row;
  }

  /** Let the database take stock of its tables, after many drawings have come: pages are then read from the index alone. */
  async settle(): Promise<void> {
    await this.#connection.sql`vacuum analyze drawings`.simple();
    await this.#connection.sql`vacuum analyze country_counts, time_counts`.simple();
  }

  async get(id: string): Promise<StoredDrawing | undefined> {
    const [row] = await this.#drawing.execute({ id: parseId(id) });
    return row && drawingOf(row, await this.#words.name(row.word));
  }

  async counts(): Promise<readonly WordCount[]> {
    const rows = await this.#database
      .select({
        word: countryCounts.word,
        drawings: sum(countryCounts.drawings),
        recognized: sum(countryCounts.recognized),
        unjudged: sum(countryCounts.unjudged),
      })
      .from(countryCounts)
      .groupBy(countryCounts.word);
    const counts = new Map(rows.map((row) => [row.word, row]));
    return (await this.#words.all()).flatMap(({ id, name }) => {
      const row = counts.get(id);
      if (!row || row.drawings <= 0) return [];
      const { drawings, recognized, unjudged } = row;
      return [{ word: name, drawings, recognized, ...(unjudged > 0 && { unjudged }) }];
    });
  }

  async page(
    word: string,
    filter: DrawingFilter,
    { after, skip = 0, limit }: { readonly after?: string; readonly skip?: number; readonly limit: number },
  ): Promise<DrawingPage> {
    const id = await this.#words.find(word);
    if (id === undefined) return { drawings: [] };
    const place = after === undefined ? undefined : readCursor(after);
    // The places are found in the index alone; only the drawings of the page are read.
    const places = this.#database
      .select({ at: drawings.at, id: drawings.id })
      .from(drawings)
      .where(
        and(
          shown(id, filter),
          place &&
            sql`(${drawings.at}, ${drawings.id}) < (${place.at.toISOString()}::timestamptz, ${place.id}::bigint)`,
        ),
      )
      .orderBy(desc(drawings.at), desc(drawings.id))
      .offset(skip)
      .limit(limit + 1)
      .as("places");
    const rows = await this.#database
      .select({
        id: drawings.id,
        at: drawings.at,
        wall: drawings.wall,
        recognized: drawings.recognized,
        country: drawings.country,
      })
      .from(places)
      .innerJoin(drawings, and(eq(drawings.word, id), eq(drawings.id, places.id)))
      .orderBy(desc(places.at), desc(places.id));
    const page = rows.slice(0, limit);
    return {
      drawings: page.map(({ id, wall, recognized, country }) => ({
        id: String(id),
        drawing: unpackDrawing(wall),
        ...(recognized !== null && { recognized }),
        ...(country !== null && { country }),
      })),
      ...(rows.length > limit && page.length > 0 && { next: writeCursor(page.at(-1)!) }),
    };
  }

  async count(word: string, filter: DrawingFilter): Promise<number> {
    const id = await this.#words.find(word);
    if (id === undefined) return 0;
    const { recognized, country, from, to } = filter;
    if (from || to) {
      const [row] = await this.#database.select({ n: count() }).from(drawings).where(shown(id, filter));
      return row.n;
    }
    const { drawings: all, recognized: known, unjudged } = countryCounts;
    const [row] = await this.#database
      .select({
        n: sum(
          recognized === undefined ? sql`${all}` : recognized ? sql`${known}` : sql`${all} - ${known} - ${unjudged}`,
        ),
      })
      .from(countryCounts)
      .where(and(eq(countryCounts.word, id), country === undefined ? undefined : eq(countryCounts.country, country)));
    return row.n;
  }

  async countries(word: string): Promise<readonly { readonly country: string; readonly drawings: number }[]> {
    const id = await this.#words.find(word);
    if (id === undefined) return [];
    const { country, drawings: n } = countryCounts;
    return this.#database
      .select({ country, drawings: n })
      .from(countryCounts)
      .where(and(eq(countryCounts.word, id), gt(n, 0), sql`${country} <> ''`))
      .orderBy(desc(n), asc(country));
  }

  async tallies(): Promise<Tallies> {
    const names = new Map((await this.#words.all()).map(({ id, name }) => [id, name]));
    const [countries, seconds] = await Promise.all([
      this.#database.select().from(countryCounts).where(gt(countryCounts.drawings, 0)),
      this.#database.select().from(timeCounts).where(gt(timeCounts.drawings, 0)),
    ]);
    const named = <Row extends { readonly word: number }>(rows: readonly Row[]) =>
      rows.flatMap((row) => {
        const word = names.get(row.word);
        return word === undefined ? [] : [{ ...row, word }];
      });
    return {
      countries: named(countries).map(({ unjudged, ...row }) => ({ ...row, ...(unjudged > 0 && { unjudged }) })),
      seconds: named(seconds),
    };
  }

  async *stream({
    words,
    filter = {},
    since,
    form = "drawn",
    batch = streamBatch,
  }: Parameters<DrawingStore["stream"]>[0] = {}): AsyncGenerator<StoredDrawing & { readonly sequence: number }> {
    const wanted = words && new Set(words);
    for (const { id, name } of await this.#words.all()) {
      if (wanted && !wanted.has(name)) continue;
      let place: SQL | undefined;
      for (;;) {
        const rows: DrawingRow[] = await this.#database
          .select(form === "drawn" ? getTableColumns(drawings) : simplifiedColumns)
          .from(drawings)
          .where(and(shown(id, filter), since === undefined ? undefined : gt(drawings.sequence, since), place))
          .orderBy(asc(drawings.at), asc(drawings.id))
          .limit(batch);
        for (const row of rows) yield { ...drawingOf(row, name), sequence: row.sequence };
        if (rows.length < batch) break;
        const last = rows.at(-1)!;
        place = sql`(${drawings.at}, ${drawings.id}) > (${last.at.toISOString()}::timestamptz, ${last.id}::bigint)`;
      }
    }
  }

  async saveGame({ id, words, at, player }: Parameters<DrawingStore["saveGame"]>[0]): Promise<"saved" | "known"> {
    const added = await this.#database
      .insert(games)
      .values({ id, words: [...words], at, player })
      .onConflictDoNothing()
      .returning({ id: games.id });
    return added.length > 0 ? "saved" : "known";
  }

  async game(id: string): Promise<FinishedGame | undefined> {
    const [game] = await this.#database.select().from(games).where(eq(games.id, id));
    if (!game) return undefined;
    const { id: drawing, word, recognized, round } = drawings;
    const drawn = await this.#database
      .select({ drawing, word, recognized, round })
      .from(drawings)
      .where(and(eq(drawings.game, id), eq(drawings.hidden, false)))
      .orderBy(asc(drawings.sequence));
    const names = await Promise.all(drawn.map((row) => this.#words.name(row.word)));
    return {
      id,
      at: game.at,
      rounds: game.words.map((word, round) => {
        const found = drawn.find((row, i) => names[i] === word && (row.round ?? round) === round);
        return {
          word,
          ...(found && { drawing: String(found.drawing) }),
          recognized: found?.recognized ?? false,
        };
      }),
    };
  }

  async report(id: string, reason: string, reporter: string): Promise<void> {
    await this.#transaction(async (transaction) => {
      const row = await lockDrawing(transaction, id);
      const added = await transaction
        .insert(reports)
        .values({ drawing: row.id, word: row.word, reporter, reason, settled: row.reviewed !== null })
        .onConflictDoNothing()
        .returning({ reporter: reports.reporter });
      if (added.length === 0) return;
      const hides = !row.hidden && row.reviewed === null && row.reports + 1 >= hidingReports;
      await transaction
        .update(drawings)
        .set({ reports: row.reports + 1, hidden: row.hidden || hides })
        .where(and(eq(drawings.id, row.id), eq(drawings.word, row.word)));
      if (hides) await recount(transaction, row, -1);
    });
  }

  async reported({ limit }: { readonly limit: number }): Promise<readonly Report[]> {
    const waiting = await this.#database
      .select({
        id: reports.drawing,
        word: reports.word,
        first: min(reports.at),
        reasons: sql<string[]>`array_agg(${reports.reason} order by ${reports.at})`,
      })
      .from(reports)
      .where(eq(reports.settled, false))
      .groupBy(reports.drawing, reports.word)
      .orderBy(desc(count()), asc(min(reports.at)))
      .limit(limit);
    const rows =
      waiting.length === 0
        ? []
        : await this.#database
            .select()
            .from(drawings)
            .where(
              // However many there are, the statement is the same.
              and(
                sql`${drawings.id} = any(${sql.param(waiting.map(({ id }) => String(id)))}::bigint[])`,
                sql`${drawings.word} = any(${sql.param(waiting.map(({ word }) => word))}::int[])`,
              ),
            );
    const found = new Map(rows.map((row) => [`${row.id} ${row.word}`, row]));
    const list: Report[] = [];
    for (const { id, word, first, reasons } of waiting) {
      const row = found.get(`${id} ${word}`);
      if (row) list.push({ drawing: drawingOf(row, await this.#words.name(word)), reasons, first: first! });
    }
    return list;
  }

  async review(id: string, keep: boolean): Promise<void> {
    await this.#transaction(async (transaction) => {
      const row = await lockDrawing(transaction, id);
      const here = and(eq(drawings.id, row.id), eq(drawings.word, row.word));
      await transaction.update(drawings).set({ reviewed: keep, hidden: !keep }).where(here);
      await transaction
        .update(reports)
        .set({ settled: true })
        .where(and(eq(reports.drawing, row.id), eq(reports.word, row.word)));
      if (row.hidden !== !keep) await recount(transaction, row, keep ? 1 : -1);
    });
  }

  async secret(name: string): Promise<Uint8Array> {
    await this.#database
      .insert(secrets)
      .values({ name, value: randomBytes(32) })
      .onConflictDoNothing();
    const [row] = await this.#database.select({ value: secrets.value }).from(secrets).where(eq(secrets.name, name));
    return row.value;
  }

  /** How many recognised drawings of each word were finished within each second, and how many drawings come from each country. */
  async summaries(): Promise<{
    readonly countries: readonly { word: string; country: string; drawings: number; recognized: number }[];
    readonly times: readonly { word: string; second: number; drawings: number }[];
  }> {
    const names = new Map((await this.#words.all()).map(({ id, name }) => [id, name]));
    const [countries, times] = await Promise.all([
      this.#database.select().from(countryCounts).where(gt(countryCounts.drawings, 0)),
      this.#database.select().from(timeCounts).where(gt(timeCounts.drawings, 0)),
    ]);
    return {
      countries: countries.map((row) => ({ ...row, word: names.get(row.word)! })),
      times: times.map((row) => ({ ...row, word: names.get(row.word)! })),
    };
  }

  #transaction<T>(work: (transaction: Database) => Promise<T>): Promise<T> {
    return retryConflicts(() => this.#database.transaction(work));
  }

  async close(): Promise<void> {
    await this.#saves.settled();
    await this.shared?.leases.close();
    await this.#connection.close();
  }
}

/**
 * Whether the database found something in the rows themselves (SQLSTATE classes 22, data; 23, constraints; 54, limits) or in what they wait
 * for (40, a deadlock that came again and again), and not that it has no space, is shutting down or cannot be asked.
 */
function rowsFault(error: unknown): boolean {
  return error instanceof postgres.PostgresError && /^(22|23|40|54)/u.test(error.code);
}

/** The drawings of a word that are shown and pass the filter. */
function shown(word: number, { recognized, country, from, to }: DrawingFilter): SQL | undefined {
  return and(
    eq(drawings.word, word),
    eq(drawings.hidden, false),
    recognized === undefined ? undefined : eq(drawings.recognized, recognized),
    country === undefined ? undefined : eq(drawings.country, country),
    from && gte(drawings.at, from),
    to && lt(drawings.at, to),
  );
}

/** The row of a drawing, which nobody else changes until the transaction ends. */
async function lockDrawing(transaction: Database, id: string): Promise<DrawingRow> {
  const [row] = await transaction
    .select()
    .from(drawings)
    .where(eq(drawings.id, parseId(id)))
    .limit(1)
    .for("update");
  if (!row) throw new DrawingsError("unknown-drawing", `There is no drawing ${id}.`);
  return row;
}

/** Count a drawing in the summaries, or no longer. */
async function recount(transaction: Database, row: DrawingRow, change: 1 | -1): Promise<void> {
  await transaction
    .update(countryCounts)
    .set({
      drawings: sql`${countryCounts.drawings} + ${change}::int`,
      recognized: sql`${countryCounts.recognized} + ${row.recognized ? change : 0}::int`,
      unjudged: sql`${countryCounts.unjudged} + ${row.recognized === null ? change : 0}::int`,
    })
    .where(and(eq(countryCounts.word, row.word), eq(countryCounts.country, row.country ?? "")));
  const second = row.recognized ? finishingSecond(unpackDrawing(row.strokes ?? row.wall)) : null;
  if (second === null) return;
  await transaction
    .update(timeCounts)
    .set({ drawings: sql`${timeCounts.drawings} + ${change}::int` })
    .where(and(eq(timeCounts.word, row.word), eq(timeCounts.second, second)));
}

function sum(of: SQLWrapper): SQL<number> {
  return sql`coalesce(sum(${of}), 0)`.mapWith(Number);
}
