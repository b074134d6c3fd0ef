import type { DrawingFilterQuery } from "@vistazo/api";

/** Which of the drawings' pages an address means. */
export type DrawingsAddress =
  | { page: "words" }
  | { page: "statistics" }
  | { page: "moderation" }
  | { page: "import" }
  | { page: "word"; word: string /** A drawing that is opened. */; id: string | null };

/** @returns null where there is no such page */
export function readAddress(path: string): DrawingsAddress | null {
  const [, root, ...parts] = path.replace(/\/+$/u, "").split("/");
  if (root !== "drawings" || parts.length > 2) return null;
  const [first, id] = parts;
  if (first === undefined) return { page: "words" };
  if (id === undefined && (first === "statistics" || first === "moderation" || first === "import"))
    return { page: first };
  if (id !== undefined && !/^\d{1,19}$/u.test(id)) return null;
  const word = decoded(first);
  return word ? { page: "word", word, id: id ?? null } : null;
}

export function wordPath(word: string, id?: string): string {
  return `/drawings/${encodeURIComponent(word)}${id === undefined ? "" : `/${id}`}`;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Which drawings of a word are shown; null where all are. */
export interface WallFilter {
  readonly recognized: boolean | null;
  /** Two capital letters. */
  readonly country: string | null;
  /** The first and the last day, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
}

export const NO_FILTER: WallFilter = { recognized: null, country: null, from: null, to: null };

/** The filter in an address's query; what is not understood there does not filter. */
export function readFilter(query: string): WallFilter {
  const given = new URLSearchParams(query);
  const recognized = given.get("recognized");
  const country = given.get("country");
  return {
    recognized: recognized === "yes" ? true : recognized === "no" ? false : null,
    country: country && /^[A-Z]{2}$/u.test(country) ? country : null,
    from: readDay(given.get("from")),
    to: readDay(given.get("to")),
  };
}

function readDay(text: string | null): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isFinite(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** A filter as an address's query, with the question mark; empty where nothing is filtered. */
export function filterQuery({ recognized, country, from, to }: WallFilter): string {
  const query = new URLSearchParams();
  if (recognized !== null) query.set("recognized", recognized ? "yes" : "no");
  if (country) query.set("country", country);
  if (from) query.set("from", from);
  if (to) query.set("to", to);
  return query.size > 0 ? `?${query}` : "";
}

/**
 * A filter as the API takes it.
 *
 * @param opened drawings that came later are left out, so that places on the wall stay the same while it is open
 */
export function apiQuery({ recognized, country, from, to }: WallFilter, opened: Date): DrawingFilterQuery {
  const after = to ? Date.parse(`${to}T00:00:00Z`) + 86_400_000 : Number.POSITIVE_INFINITY;
  return {
    recognized: recognized === null ? undefined : `${recognized}`,
    country: country ?? undefined,
    from: from ? `${from}T00:00:00Z` : undefined,
    to: new Date(Math.min(after, opened.getTime())).toISOString(),
  };
}
