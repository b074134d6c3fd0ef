import type { DrawingStore, Tallies } from "./store.js";

/** What the drawings of a store are like together. */
export interface DrawingStatistics {
  readonly drawings: number;
  readonly recognized: number;
  /** Of which it is not known whether they were recognised; left out where there are none, here and below. */
  readonly unjudged?: number;
  /** Of each word, in alphabetical order. */
  readonly words: readonly {
    readonly word: string;
    readonly drawings: number;
    readonly recognized: number;
    readonly unjudged?: number;
    /** Within how many seconds half of its recognised drawings were finished; undefined where no times are known. */
    readonly seconds?: number;
  }[];
  /** Of each country that is known, those with the most drawings first. */
  readonly countries: readonly {
    readonly country: string;
    readonly drawings: number;
    readonly recognized: number;
    readonly unjudged?: number;
    /** The words of which it has a clearly larger share of its drawings than all together have: those that stand out most first. */
    readonly favourites: readonly { readonly word: string; readonly drawings: number; readonly times: number }[];
  }[];
  /** Recognised drawings by the second in which they were finished, from 0 on. */
  readonly seconds: readonly number[];
}

/** A word counts among a country's favourites from so many drawings on: fewer say nothing. */
const fewest = 5;
const favourites = 5;
/** A word stands out in a country from so many times its usual share on. */
const standingOut = 1.2;

/** @returns from summaries: as quick with millions of drawings as with few */
export async function statistics(store: DrawingStore): Promise<DrawingStatistics> {
  return summarize(await store.tallies());
}

export function summarize({ countries: byCountry, seconds: bySecond }: Tallies): DrawingStatistics {
  const words = new Map<string, Counts & { seconds: number[] }>();
  const countries = new Map<string, Counts & { words: Map<string, number> }>();
  const all: Counts = { drawings: 0, recognized: 0, unjudged: 0 };
  for (const tally of byCountry) {
    if (tally.drawings <= 0) continue;
    count(all, tally);
    const word = words.get(tally.word) ?? { drawings: 0, recognized: 0, unjudged: 0, seconds: [] };
    count(word, tally);
    words.set(tally.word, word);
    if (tally.country === "") continue;
    const country = countries.get(tally.country) ?? { drawings: 0, recognized: 0, unjudged: 0, words: new Map() };
    count(country, tally);
    country.words.set(tally.word, tally.drawings);
    countries.set(tally.country, country);
  }
  const seconds: number[] = [];
  for (const { word, second, drawings: count } of bySecond) {
    if (count <= 0 || !Number.isInteger(second) || second < 0) continue;
    seconds[second] = (seconds[second] ?? 0) + count;
    const own = words.get(word)?.seconds;
    if (own) own[second] = (own[second] ?? 0) + count;
  }
  return {
    ...told(all),
    words: [...words]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, { seconds: own, ...counts }]) => {
        const half = medianSecond(own);
        return { word, ...told(counts), ...(half !== undefined && { seconds: half }) };
      }),
    countries: [...countries]
      .map(([country, { words: own, ...counts }]) => ({
        country,
        ...told(counts),
        favourites: [...own]
          .filter(([, count]) => count >= fewest)
          .map(([word, count]) => ({
            word,
            drawings: count,
            times: count / counts.drawings / ((words.get(word)?.drawings ?? 0) / all.drawings),
          }))
          .filter(({ times }) => times >= standingOut)
          .sort((a, b) => b.times - a.times)
          .slice(0, favourites),
      }))
      .sort((a, b) => b.drawings - a.drawings || (a.country < b.country ? -1 : 1)),
    seconds: Array.from(seconds, (count) => count ?? 0),
  };
}

/** How many of some drawings were recognised, and of how many that is not known. */
interface Counts {
  drawings: number;
  recognized: number;
  unjudged: number;
}

function count(into: Counts, { drawings, recognized, unjudged = 0 }: Tallies["countries"][number]): void {
  into.drawings += drawings;
  into.recognized += recognized;
  into.unjudged += unjudged;
}

function told({ drawings, recognized, unjudged }: Counts): {
  drawings: number;
  recognized: number;
  unjudged?: number;
} {
  return { drawings, recognized, ...(unjudged > 0 && { unjudged }) };
}

/** The second by whose end half of them are done, counted from 1: "within so many seconds". */
function medianSecond(counts: readonly number[]): number | undefined {
  const total = counts.reduce((sum, count) => sum + (count ?? 0), 0);
  if (total === 0) return undefined;
  let done = 0;
  const second = counts.findIndex((count) => {
    done += count ?? 0;
    return done * 2 >= total;
  });
  return second + 1;
}
