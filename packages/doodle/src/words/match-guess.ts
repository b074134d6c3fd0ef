import { wordName } from "./word-name.js";

/** `near`: almost right, or right within a long text; to be told to nobody else, for it would give the word away. */
export type GuessMatch = "right" | "near" | "wrong";

const ARTICLES = new Set(["a", "an", "the", "un", "una", "unos", "unas", "el", "la", "los", "las"]);
/** A text of more words is no guess but a list. */
const MAX_WORDS = 5;

/** Lower case, without accents, punctuation and articles. */
function plain(text: string): string[] {
  const tokens = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== "");
  const words = tokens.filter((token) => !ARTICLES.has(token));
  // A word like “The” alone is still a word.
  return words.length > 0 ? words : tokens;
}

/** The words' letters alone, each without the s of a plural. */
function stem(tokens: readonly string[]): string {
  return tokens.map((token) => (token.length > 3 ? token.replace(/s$/u, "") : token)).join(" ");
}

/**
 * Whether a guess is a word of the recogniser, in English or Spanish.
 *
 * Case, accents, articles, hyphens, spaces and a plural's s do not matter.
 */
export function matchGuess(guess: string, word: string): GuessMatch {
  const tokens = plain(guess);
  if (tokens.length === 0) return "wrong";
  const guessed = stem(tokens);
  let best: GuessMatch = "wrong";
  for (const language of ["en", "es"] as const) {
    const wanted = stem(plain(wordName(word, language)));
    const joined = wanted.replaceAll(" ", "");
    if (guessed === wanted || guessed.replaceAll(" ", "") === joined) return "right";
    if (` ${guessed} `.includes(` ${wanted} `)) {
      if (tokens.length <= MAX_WORDS) return "right";
      best = "near";
    }
    const allowed = joined.length >= 7 ? 2 : joined.length >= 4 ? 1 : 0;
    if (editDistance(guessed.replaceAll(" ", ""), joined, allowed) <= allowed) best = "near";
  }
  return best;
}

/**
 * Letters to insert, delete, replace, or exchange with their neighbour, to get from one text to the other (optimal string
 * alignment); `limit` + 1 for all that is more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(from[i - 1] !== to[j - 1]));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        cost = Math.min(cost, before[j - 2] + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return Math.min(limit + 1, row[to.length]);
}

/** How many letters each word of a name has: what is shown of a word that is to be guessed. */
export function letterCounts(word: string): { en: number[]; es: number[] } {
  const count = (text: string) => text.split(/[\s-]+/u).map((token) => [...token].length);
  return { en: count(wordName(word, "en")), es: count(wordName(word, "es")) };
}
