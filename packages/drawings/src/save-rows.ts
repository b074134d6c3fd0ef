import { finished } from "node:stream/promises";
import type { Sql, TransactionSql } from "postgres";
import { CopyWriter } from "./copy-writer.js";
import { countAdded } from "./count-added.js";
import type { NewRow } from "./store-rows.js";

/** How far the import of a file has come. */
export interface ImportProgress {
  /** Its name, size and a hash of its ends. */
  readonly file: string;
  /** Lines or records that are done with. */
  readonly records: number;
  /** Those that were no drawings. */
  readonly skipped: number;
  /** Drawings that were not known before. */
  readonly saved: number;
  readonly finished: boolean;
}

/** Rows of one insert where rows cannot be copied: a statement has at most 65,534 parameters. */
const insertBatch = 1000;

/**
 * Keep many drawings and what is summed up of them, all or none. They arrive in a table of their own, so that known ones can be left out.
 *
 * @param words the numbers of their words
 * @param progress kept with them
 * @returns how many were not known.
 */
export async function saveRows(
  { sql, copies }: { readonly sql: Sql; readonly copies: boolean },
  rows: readonly NewRow[],
  words: ReadonlyMap<string, number>,
  progress?: ImportProgress,
): Promise<number> {
  const list = distinct(rows);
  const saved = await sql.begin(async (transaction) => {
    await transaction`
      create temporary table if not exists incoming (
        id bigint, at timestamptz, word int, model_version int, round int, recognized boolean, country text, player text, source text, game text,
        wall bytea, strokes bytea, moments bytea, second int
      ) on commit delete rows`;
    await (copies ? copyRows(transaction, list, words) : insertRows(transaction, list, words));
    const [{ added }] = await transaction<{ added: number }[]>`
      with added as (
        insert into drawings (id, at, word, model_version, round, recognized, country, player, source, game, wall, strokes, moments)
        select id, at, word, model_version, round::smallint, recognized, country, player, source, game, wall, strokes, moments from incoming
        order by word, at, id
        on conflict do nothing
        returning id, word, coalesce(country, '') as country, recognized
      ), ${countAdded(transaction)}
      select count(*)::int as added from added`;
    if (progress) {
      const { file, records, skipped, finished } = progress;
      await transaction`
        insert into imports as known (file, records, saved, skipped, finished)
        values (${file}, ${records}, ${progress.saved + added}, ${skipped}, ${finished})
        on conflict (file) do update
          set records = excluded.records, saved = excluded.saved, skipped = excluded.skipped, finished = excluded.finished`;
    }
    return added;
  });
  return saved;
}

async function copyRows(
  transaction: TransactionSql,
  rows: readonly NewRow[],
  words: ReadonlyMap<string, number>,
): Promise<void> {
  const writer = new CopyWriter(14);
  for (const row of rows)
    writer
      .row()
      .bigint(row.id)
      .timestamp(row.at)
      .integer(words.get(row.word)!)
      .integer(row.modelVersion)
      .integer(row.round)
      .boolean(row.recognized)
      .text(row.country)
      .text(row.player)
      .text(row.source)
      .text(row.game)
      .bytes(row.wall)
      .bytes(row.strokes)
      .bytes(row.moments)
      .integer(row.second);
  const stream = await transaction`copy incoming from stdin with (format binary)`.writable();
  stream.end(writer.end());
  await finished(stream);
}

async function insertRows(
  transaction: TransactionSql,
  rows: readonly NewRow[],
  words: ReadonlyMap<string, number>,
): Promise<void> {
  const buffer = (value: Uint8Array | null) => value && Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  for (let start = 0; start < rows.length; start += insertBatch) {
    const batch = rows.slice(start, start + insertBatch).map((row) => ({
      id: String(row.id),
      at: row.at.toISOString(),
      word: words.get(row.word)!,
      model_version: row.modelVersion,
      round: row.round,
      recognized: row.recognized,
      country: row.country,
      player: row.player,
      source: row.source,
      game: row.game,
      wall: buffer(row.wall),
      strokes: buffer(row.strokes),
      moments: buffer(row.moments),
      second: row.second,
    }));
    await transaction`insert into incoming ${transaction(batch)}`;
  }
}

/** Without those whose word and id have come before: they would be counted twice. */
function distinct(rows: readonly NewRow[]): readonly NewRow[] {
  const seen = new Set<string>();
  return rows.filter(({ id, word }) => {
    const key = `${id} ${word}`;
    return !seen.has(key) && seen.add(key);
  });
}
