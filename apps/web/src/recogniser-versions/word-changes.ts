import type { WordChange } from "@vistazo/api";

/** Words by how their recognition changed. */
export interface SortedChanges {
  /** The most changed first. */
  readonly better: readonly WordChange[];
  readonly worse: readonly WordChange[];
}

export function sortChanges(words: readonly WordChange[]): SortedChanges {
  const change = ({ before, after }: WordChange) => after - before;
  return {
    better: words.filter((word) => change(word) > 0).sort((a, b) => change(b) - change(a)),
    worse: words.filter((word) => change(word) < 0).sort((a, b) => change(a) - change(b)),
  };
}
