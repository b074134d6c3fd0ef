/** The texts of the page of the recogniser's versions, fetched with it. `es.ts` has the same shape. */
export const en = {
  allWords: "All drawings",
  learning: {
    title: "Learning",
    waiting: (drawings: string, count: number) =>
      count === 0
        ? "No drawings have been made since it last learnt."
        : `${count === 1 ? "1 drawing has" : `${drawings} drawings have`} been made since it last learnt.`,
    every: (drawings: string) => `After ${drawings} it learns by itself, in the background.`,
    byCommand: "It learns only when it is told to.",
    trial: (version: number, seen: string, of: string) =>
      `Version ${version} is on trial: compared with the one before on ${seen} of ${of} new drawings.`,
    now: "Learn now",
    running: (percent: string) => `It is learning: ${percent}`,
    progress: "Learning",
    done: (version: number) => `Version ${version} is there.`,
    nothing: "There was nothing to learn: it needs new drawings that can be trusted.",
  },
  version: (version: number) => `Version ${version}`,
  inUse: "in use",
  refused: "not used",
  shippedText: "The network that vistazo comes with.",
  learntFrom: (from: number, learnt: string, rehearsed: string) =>
    `Learnt on from version ${from}: ${learnt} new drawings, mixed with ${rehearsed} earlier ones.`,
  leftOut: (share: string, outliers: string, harmful: string, reported: string) =>
    `Left out: ${share} beyond one player's share, ${outliers} unlike their word, ${harmful} that made other words worse, ${reported} reported.`,
  refusedWorse: (words: string) => `It was not used because it knew some words much less well: ${words}.`,
  refusedOverall: "It was not used because it was right less often on the drawings it is judged by.",
  waiting: "waiting",
  waitingText: (words: string) =>
    `Drawings of one address alone give some words another look: ${words}. Look at them, and use this version if they are right.`,
  withdrawn: "withdrawn",
  withdrawnText: "It was taken out of use: it recognised fewer of the drawings made since than the version before.",
  measuredOn: (drawings: string) => `Measured on ${drawings} drawings it has not learnt from`,
  measure: "Right",
  before: "Before",
  after: "After",
  change: "Change, in points",
  top1: "at first guess",
  top3: "among three guesses",
  better: "Got better",
  worse: "Got worse",
  none: "no word",
  allChanges: "All words",
  word: "Word",
  learnt: "Learnt from",
  heldOut: "Measured on",
  use: "Use this version",
  nowInUse: (version: number) => `Version ${version} is in use now.`,
  closed:
    "Versions are chosen on the computer where vistazo runs, or with the moderator's token: start it with VISTAZO_MODERATOR_TOKEN.",
};

/** The shape of a dictionary. */
export type VersionsText = typeof en;
