export const en = {
  word: "What it is to be",
  boldness: "Boldness",
  boldnessHint: "Low: as most people draw it. High: more varied, and more often off the mark.",
  finish: "Finish my drawing",
  another: "Finish it another way",
  fromNothing: "Draw one yourself",
  mine: "Only what I drew",
  clear: "Clear",
  drawing: "The network is drawing…",
  waiting: "Loading the network…",
  paper: (word: string) => `Paper: begin to draw ${word} with the mouse, a finger or a pen`,
  begin: (word: string) => `Begin to draw ${word}, a stroke or two, and let the network finish it.`,
  finished: (word: string, own: number, added: number) =>
    `Done: ${word}. ${own === 1 ? "1 stroke is" : `${own} strokes are`} yours, ${added === 1 ? "1 is" : `${added} are`} the network's.`,
  drew: (word: string) => `The network drew ${word} from nothing.`,
  failed: {
    title: "The network did not draw",
    text: "It could not be loaded, or your drawing is too long for it to go on.",
  },
  again: "Try again",
  how: "It has learnt from people's drawings of these words which point follows which: how far, in which direction, and whether the pen is lifted. It draws one point at a time, by lot, in your browser; nothing is sent.",
};
export type FinishText = typeof en;
