export const en = {
  start: "Start guessing",
  preparing: "The network is sharpening its pencil…",
  rules: (rounds: number, seconds: number) =>
    `${rounds} drawings, ${seconds} seconds each. Type what you think it is, as often as you like: case, accents and articles do not matter, and English and Spanish both count. The recogniser looks at the same drawing; you see afterwards which of you knew it first.`,
  round: (round: number, rounds: number) => `Drawing ${round} of ${rounds}`,
  question: "What is the network drawing?",
  paper: "Paper on which the network draws",
  letters: (counts: readonly number[]) =>
    `${counts.length === 1 ? "One word" : `${counts.length} words`}: ${counts.map((count) => (count === 1 ? "1 letter" : `${count} letters`)).join(", ")}`,
  guess: "Your guess",
  send: "Guess",
  giveUp: "I give up",
  wrong: (text: string) => `“${text}”: no.`,
  near: (text: string) => `“${text}”: nearly!`,
  it: (phrase: string) => `It was ${phrase}.`,
  right: (phrase: string) => `Right, it is ${phrase}!`,
  you: (seconds: string) => `You knew it after ${seconds} s.`,
  youNot: "You did not guess it.",
  recogniser: (seconds: string) => `The recogniser knew it after ${seconds} s.`,
  recogniserNot: "The recogniser had not known it yet.",
  next: "Next drawing",
  result: "How it went",
  over: (known: number, rounds: number) =>
    known === 0 ? "Not one. It does draw oddly." : `You guessed ${known} of ${rounds}`,
  recogniserOver: (known: number, rounds: number) => `The recogniser had known ${known} of ${rounds}.`,
  again: "Play again",
  yours: "You",
  others: "Recogniser",
  seconds: (seconds: string) => `${seconds} s`,
  unknown: "no",
  failed: {
    title: "The network cannot draw",
    text: "It could not be loaded. Check the connection and try again.",
  },
  retry: "Try again",
  how: "Of six drawings that the network made of the word, this is the one that the recogniser likes best. Both run in your browser, and nothing is sent.",
};
export type NetworkDrawsText = typeof en;
