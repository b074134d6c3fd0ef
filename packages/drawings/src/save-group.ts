import type { Sql } from "postgres";
import { countAdded } from "./count-added.js";
import type { Save } from "./group-saves.js";
import type { NewRow } from "./store-rows.js";

/** A drawing as it is handed to the database. */
export interface GroupRow extends Save {
  readonly json: string;
}

/** @param word the number of its word */
export function groupRow(row: NewRow, word: number): GroupRow {
  const { id, at, modelVersion, round, recognized, country, player, source, game, second } = row;
  const [wall, strokes, moments] = [row.wall, row.strokes, row.moments].map(base64);
  const columns = {
    id: String(id),
    at,
    word,
    model_version: modelVersion,
    round,
    recognized,
    country,
    player,
    source,
    game,
  };
  const json = JSON.stringify({ ...columns, wall, strokes, moments, second });
  return { id, json, bytes: json.length, ...(game !== null && { game }) };
}

/**
 * Keep drawings of different ids and games and count them, all or none: one statement is one transaction. Its text is always the
 * same, so that it is prepared once. Of a game a drawing is kept only if its round is still to come and it is drawn by whoever began
 * the game; the game then goes on to the next round.
 *
 * @returns the ids of those that are kept now
 */
export async function saveGroup(sql: Sql, rows: readonly GroupRow[]): Promise<ReadonlySet<bigint>> {
  const list = `[${rows.map(({ json }) => json).join()}]`;
  // Across words an id is looked up; within a word it is unique.
  const added = await sql<{ id: string }[]>`
    with incoming as materialized (
      select * from json_to_recordset(${list}::text::json) as incoming (
        id bigint, at timestamptz, word int, model_version int, round smallint, recognized boolean, country text, player text, source text, game text,
        wall text, strokes text, moments text, second int
      )
    ), fresh as materialized (
      select * from incoming where id not in (select id from drawings where id = any (array(select id from incoming)))
    ), in_turn as (
      update games set next_round = fresh.round + 1
      from fresh join words on words.id = fresh.word
      where games.id = fresh.game and games.player is not distinct from fresh.player
        and games.next_round <= fresh.round and games.words[fresh.round + 1] = words.name
      returning games.id
    ), added as (
      insert into drawings (id, at, word, model_version, round, recognized, country, player, source, game, wall, strokes, moments)
      select id, at, word, model_version, round, recognized, country, player, source, game,
        decode(wall, 'base64'), decode(strokes, 'base64'), decode(moments, 'base64')
      from fresh
      where game is null or game in (select id from in_turn)
      order by word, id
      on conflict do nothing
      returning id, word, coalesce(country, '') as country, recognized
    ), ${countAdded(sql)}
    select id from added`;
  return new Set(added.map(({ id }) => BigInt(id)));
}

function base64(value: Uint8Array | null): string | null {
  return value && Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64");
}
