import type { Accuracy, AccuracyCount } from "../accuracy.js";

export interface AcceptanceLimits {
  /** Fewer drawings say nothing. */
  readonly leastHeldOut: number;
  /** A word has fallen much if it lost so many drawings and such a share of them. */
  readonly lostDrawings: number;
  readonly lostShare: number;
}

export const defaultAcceptanceLimits: AcceptanceLimits = { leastHeldOut: 20, lostDrawings: 3, lostShare: 0.2 };

/** How a word was recognised before and after: shares at first guess. */
export interface WordChange {
  readonly word: string;
  readonly heldOut: number;
  readonly before: number;
  readonly after: number;
}

export interface Verdict {
  readonly accepted: boolean;
  readonly before: Accuracy;
  readonly after: Accuracy;
  /** Of the words that were measured. */
  readonly words: readonly WordChange[];
  /** Those that fell much. */
  readonly worse: readonly string[];
}

/** Whether what was learnt may be used: if on the same drawings kept back it is right no less often, and no word has fallen much. */
export function judgeLearning(
  words: readonly string[],
  before: AccuracyCount,
  after: AccuracyCount,
  { leastHeldOut, lostDrawings, lostShare }: AcceptanceLimits = defaultAcceptanceLimits,
): Verdict {
  const [old, fresh] = [before.byWord, after.byWord];
  const changes = words.flatMap((word, i) =>
    old[i].n > 0 ? [{ word, heldOut: old[i].n, before: old[i].top1, after: fresh[i].top1 }] : [],
  );
  const worse = changes.filter(({ heldOut, before, after }) => {
    const lost = Math.round((before - after) * heldOut);
    return lost >= lostDrawings && lost / heldOut > lostShare;
  });
  const enough = before.overall.n >= leastHeldOut;
  const noWorse = after.overall.top1 >= before.overall.top1;
  return {
    accepted: enough && noWorse && worse.length === 0,
    before: before.overall,
    after: after.overall,
    words: changes,
    worse: worse.map(({ word }) => word),
  };
}
