import type { LearningResult } from "@vistazo/api";

/** What is kept of a version that learnt, for tests that do not let one learn. */
export const LEARNT: LearningResult = {
  learnt: 50,
  rehearsed: 400,
  leftOut: { share: 3, harmful: 0, outliers: 1, reported: 0 },
  heldOut: 120,
  before: { top1: 0.5, top3: 0.7 },
  after: { top1: 0.6, top3: 0.8 },
  words: [{ word: "cat", learnt: 50, heldOut: 6, before: 0.1, after: 0.9 }],
  worse: [],
  unconfirmed: [],
  seconds: 12,
};
