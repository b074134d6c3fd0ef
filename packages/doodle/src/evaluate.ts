import { AccuracyCount } from "./accuracy.js";
import { DoodleError } from "./doodle-error.js";
import { type Drawing, firstHalf } from "./drawing.js";
import type { LabelledDrawing } from "./formats/labelled-drawing.js";
import type { Recogniser } from "./recogniser.js";

/** How often a recogniser is right. */
export interface Evaluation {
  /** Drawings. */
  readonly n: number;
  /** Different words among them. */
  readonly words: number;
  readonly top1: number;
  readonly top3: number;
  /** Mean average precision of the first three guesses. */
  readonly map3: number;
  /** Of the same drawings when the first 50 % of their points were drawn. */
  readonly half: { readonly top1: number; readonly top3: number };
  /** The mean of the words' accuracies, each counted alike however many drawings it has. */
  readonly wordMean: { readonly top1: number; readonly top3: number };
  /** Drawings of words that the recogniser does not know. */
  readonly unknown: number;
}

const batchSize = 64;

/**
 * Measure a recogniser on labelled drawings, which are read one batch at a time.
 *
 * @throws DoodleError `unknown-word` if none of them is of a word that it knows.
 */
export async function evaluate(
  recogniser: Recogniser,
  drawings: AsyncIterable<LabelledDrawing>,
  onProgress?: (done: number) => void,
): Promise<Evaluation> {
  const label = new Map(recogniser.words.map((word, i) => [word, i]));
  const [whole, half] = [new AccuracyCount(label.size), new AccuracyCount(label.size)];
  let batch: { drawing: Drawing; label: number }[] = [];
  let unknown = 0;
  const measure = async () => {
    if (batch.length === 0) return;
    const labels = batch.map((each) => each.label);
    whole.add(await recogniser.logits(batch.map(({ drawing }) => drawing)), labels);
    half.add(await recogniser.logits(batch.map(({ drawing }) => firstHalf(drawing))), labels);
    batch = [];
    onProgress?.(whole.overall.n);
  };
  for await (const { word, drawing } of drawings) {
    const found = label.get(word);
    if (found === undefined) {
      unknown++;
      continue;
    }
    batch.push({ drawing, label: found });
    if (batch.length === batchSize) await measure();
  }
  await measure();
  if (whole.overall.n === 0)
    throw new DoodleError("unknown-word", "There is no drawing of a word that the recogniser knows to measure it on.");
  const { n, top1, top3, map3 } = whole.overall;
  return {
    n,
    words: whole.byWord.filter((each) => each.n > 0).length,
    top1,
    top3,
    map3,
    half: { top1: half.overall.top1, top3: half.overall.top3 },
    wordMean: { top1: whole.wordMean.top1, top3: whole.wordMean.top3 },
    unknown,
  };
}
