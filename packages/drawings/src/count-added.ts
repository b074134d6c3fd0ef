import type { ISql } from "postgres";

/**
 * Parts of a statement's `with` that keep the counts: by word and country, and by word and time. They count what its part `added` put
 * in (id, word, country, recognized), whose seconds stand in `incoming`. Counts are locked in one order, so that servers do not wait
 * for each other in a ring.
 */
export function countAdded(sql: ISql) {
  return sql`
    by_country as (
      insert into country_counts as counts (word, country, drawings, recognized, unjudged)
      select word, country, count(*), count(*) filter (where recognized), count(*) filter (where recognized is null)
      from added group by word, country order by word, country
      on conflict (word, country) do update
        set drawings = counts.drawings + excluded.drawings, recognized = counts.recognized + excluded.recognized,
          unjudged = counts.unjudged + excluded.unjudged
    ), by_time as (
      insert into time_counts as counts (word, second, drawings)
      select word, second, count(*) from added join incoming using (id, word) where second is not null
      group by word, second order by word, second
      on conflict (word, second) do update set drawings = counts.drawings + excluded.drawings
    )`;
}
