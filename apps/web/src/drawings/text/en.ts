/** The texts of the drawings' pages, fetched with them. `es.ts` has the same shape. */
export const en = {
  story: {
    drawing: (word: string) => `A drawing: ${word}`,
    thoughts: "What the network thought",
    thoughtsHint: "Move the slider to see how its guesses changed.",
    thought: (guesses: string) => `The network thought: ${guesses}`,
    nothingYet: "No guess yet.",
    notWatched: "No guesses were recorded for this drawing.",
    looking: "The network is looking at it…",
    lookedLike: "It also looked like",
    others: (word: string) => `How others drew “${word}”`,
    otherDrawing: (word: string, number: string) => `${word}, drawing ${number}`,
    all: "See them all",
    noOthers: "Nobody else has drawn it yet.",
    failed: "The other drawings could not be fetched. Try again in a moment.",
  },
};

/** The shape of a dictionary. */
export type DrawingsText = typeof en;
