/** The texts of the game, fetched with it. `es.ts` has the same shape. Words come as they stand in a sentence. */
export const en = {
  title: "Can a neural network tell what you draw?",
  intro:
    "You get a word and twenty seconds. Meanwhile a network that learnt from other people's drawings looks on and guesses aloud. Six words make a game.",
  start: "Draw!",
  starting: "Waking the network…",
  voice: "Say the guesses aloud",
  kept: "Your drawings are kept without your name, with the country of your browser's language, for others to look at and for the network to learn from.",
  versions: "What it has learnt so far",
  friends: "Draw and guess with friends",
  finish: "Let the network finish a drawing of yours",
  guess: "Let the network draw, and guess yourself",
  loadFailed: {
    title: "The network could not be fetched",
    text: "The game needs it to guess. Check the connection and try again.",
  },
  again: "Try again",
  round: (round: string, rounds: string) => `Drawing ${round} of ${rounds}`,
  draw: "Draw",
  inTime: "in twenty seconds",
  begin: "Start drawing",
  skip: "Skip",
  clear: "Clear",
  paper: (word: string) => `Paper: draw ${word} with the mouse, a finger or a pen`,
  left: "Seconds left",
  secondsLeft: (seconds: string) => `${seconds} seconds left`,
  guesses: "What it could be",
  ready: "Ready when you are.",
  listening: "I am looking…",
  see: (words: string) => `I see ${words}.`,
  unsure: "Hmm, I am not sure what that is.",
  known: (word: string) => `Oh, I know, it's ${word}!`,
  over: "Sorry, I could not guess it.",
  skipped: "Let's try another one.",
  cannotGuess: "The network does not answer. Go on drawing: your drawing is looked at later.",
  end: {
    title: (known: number, rounds: number) =>
      known === 0
        ? "Not one. The network has a lot to learn from you!"
        : known === rounds
          ? "All of them! You and the network understand each other."
          : `The network knew ${known} of your ${rounds} drawings`,
    titleOfOthers: (known: number, rounds: number) => `The network knew ${known} of ${rounds} drawings`,
    text: "Open a drawing to see what the network thought while it grew, and how others drew the same.",
    textOfOthers: "Somebody drew these, twenty seconds each. Open one to see what the network thought while it grew.",
    known: "Recognised",
    notKnown: "Not recognised",
    skipped: "Not drawn",
    hidden: "No longer shown",
    open: (word: string) => `Open the drawing: ${word}`,
    playAgain: "Play again",
    play: "Play yourself",
    share: "Share this game",
    copied: "The link is copied.",
    link: "Link to this game",
    unsent: "Some drawings have not reached the server yet. They are sent as soon as there is a connection.",
    close: "Close",
    drawings: "See what others drew",
  },
  missing: {
    title: "There is no such game",
    text: "The link may be cut off, or the game was never saved.",
  },
  loading: "Fetching the drawings…",
};

/** The shape of a dictionary. */
export type GameText = typeof en;
