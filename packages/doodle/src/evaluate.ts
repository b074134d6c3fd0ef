import { softmax } from "@vistazo/vision/postprocess";
import { AccuracyCount } from "./accuracy.js";
import { temperatureAt } from "./calibration.js";
import { DoodleError } from "./doodle-error.js";
import { type Drawing, firstPoints, pointCount } from "./drawing.js";
import type { LabelledDrawing } from "./formats/labelled-drawing.js";
import { type Interval, shareInterval, wordMeanInterval } from "./interval.js";
import type { Recogniser } from "./recogniser.js";
import { Reliability } from "./reliability.js";

/** How often a recogniser is right when a share of the points is drawn. */
export interface ShareEvaluation {
  /** Above 0 up to 1. */
  readonly share: number;
  /** Of all drawings. */
  readonly top1: number;
  readonly top3: number;
  /** The mean of the words' accuracies, each counted alike however many drawings it has, and where it lies 95 times in 100. */
  readonly wordMean: {
    readonly top1: number;
    readonly top3: number;
    readonly top1Interval: Interval;
    readonly top3Interval: Interval;
  };
  /** The mean score of the first guesses, and how far scores are from frequencies (see `Reliability`); words are counted alike. */
  readonly confidence: number;
  readonly calibrationError: number;
}

/** How often a recogniser is right about finished drawings of a word. */
export interface WordEvaluation {
  readonly word: string;
  readonly n: number;
  readonly top1: number;
  readonly top3: number;
  /** Wilson's, at 95 %. */
  readonly top1Interval: Interval;
  /** What it is taken for most often when it is not recognised, and how many times. */
  readonly takenFor?: { readonly word: string; readonly times: number };
}

/** How often a recogniser is right. */
export interface Evaluation {
  /** Drawings. */
  readonly n: number;
  /** Different words among them. */
  readonly words: number;
  /** The mean of the words' accuracies, each counted alike however many drawings it has. */
  readonly wordMean: ShareEvaluation["wordMean"];
  readonly top1: number;
  readonly top3: number;
  /** Mean average precision of the first three guesses. */
  readonly map3: number;
  /** Of the same drawings when the first 50 % of their points were drawn. */
  readonly half: {
    readonly top1: number;
    readonly top3: number;
    readonly wordMean: ShareEvaluation["wordMean"];
  };
  /** By rising shares, the last one of the finished drawings. */
  readonly byShare: readonly ShareEvaluation[];
  /** Of the words that have drawings, the least known first. */
  readonly byWord: readonly WordEvaluation[];
  /** Drawings of words that the recogniser does not know. */
  readonly unknown: number;
}

export interface EvaluateOptions {
  /** Shares of the points at which drawings are looked at, besides 0.5 and 1. Default: every tenth, and 0.25. */
  readonly shares?: readonly number[];
  readonly onProgress?: (done: number) => void;
}

const batchSize = 64;
const tenths = [0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/**
 * Measure a recogniser on labelled drawings, which are read one batch at a time.
 *
 * @throws DoodleError `unknown-word` if none of them is of a word that it knows.
 */
export async function evaluate(
  recogniser: Recogniser,
  drawings: AsyncIterable<LabelledDrawing>,
  { shares = tenths, onProgress }: EvaluateOptions = {},
): Promise<Evaluation> {
  const label = new Map(recogniser.words.map((word, i) => [word, i]));
  const counts = [...new Set([...shares, 0.5, 1])]
    .sort((a, b) => a - b)
    .map((share) => new ShareCount(recogniser, share));
  const [half, whole] = [counts.find(({ share }) => share === 0.5)!, counts.at(-1)!];
  let batch: { drawing: Drawing; label: number }[] = [];
  let unknown = 0;
  const measure = async () => {
    if (batch.length === 0) return;
    for (const count of counts) await count.add(batch);
    batch = [];
    onProgress?.(whole.accuracy.overall.n);
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
  if (whole.accuracy.overall.n === 0)
    throw new DoodleError("unknown-word", "There is no drawing of a word that the recogniser knows to measure it on.");
  const byShare = counts.map((count) => count.evaluation);
  const ofHalf = byShare[counts.indexOf(half)];
  const byWord = evaluateWords(recogniser.words, whole.accuracy);
  return {
    ...whole.accuracy.overall,
    words: byWord.length,
    wordMean: byShare[byShare.length - 1].wordMean,
    half: { top1: ofHalf.top1, top3: ofHalf.top3, wordMean: ofHalf.wordMean },
    byShare,
    byWord,
    unknown,
  };
}

/** What a recogniser says of drawings of which a share is drawn. */
class ShareCount {
  readonly accuracy: AccuracyCount;
  readonly #first: { readonly score: number; readonly right: boolean; readonly label: number }[] = [];

  constructor(
    private readonly recogniser: Recogniser,
    readonly share: number,
  ) {
    this.accuracy = new AccuracyCount(recogniser.words.length);
  }

  async add(batch: readonly { readonly drawing: Drawing; readonly label: number }[]): Promise<void> {
    const { recogniser, share } = this;
    const words = recogniser.words.length;
    const begun = batch.map(({ drawing }) => firstPoints(drawing, Math.ceil(share * pointCount(drawing))));
    const logits = await recogniser.logits(begun);
    this.accuracy.add(
      logits,
      batch.map(({ label }) => label),
    );
    const temperature = temperatureAt(recogniser.calibration, share);
    batch.forEach(({ label }, row) => {
      const scores = softmax(logits.slice(row * words, (row + 1) * words).map((logit) => logit / temperature));
      let best = 0;
      for (let i = 1; i < words; i++) if (scores[i] > scores[best]) best = i;
      this.#first.push({ score: scores[best], right: best === label, label });
    });
  }

  get evaluation(): ShareEvaluation {
    const { overall, byWord, wordMean } = this.accuracy;
    const reliability = new Reliability();
    for (const { score, right, label } of this.#first) reliability.add(score, right, 1 / byWord[label].n);
    return {
      share: this.share,
      top1: overall.top1,
      top3: overall.top3,
      wordMean: {
        top1: wordMean.top1,
        top3: wordMean.top3,
        top1Interval: wordMeanInterval(byWord, "top1"),
        top3Interval: wordMeanInterval(byWord, "top3"),
      },
      confidence: reliability.confidence,
      calibrationError: reliability.calibrationError,
    };
  }
}

function evaluateWords(words: readonly string[], { byWord, confusions }: AccuracyCount): WordEvaluation[] {
  return words
    .map((word, label): WordEvaluation => {
      const { n, top1, top3 } = byWord[label];
      const others = confusions.slice(label * words.length, (label + 1) * words.length);
      others[label] = 0;
      const times = Math.max(...others);
      const takenFor = times > 0 && { takenFor: { word: words[others.indexOf(times)], times } };
      return { word, n, top1, top3, top1Interval: shareInterval(top1, n), ...takenFor };
    })
    .filter(({ n }) => n > 0)
    .sort((a, b) => a.top1 - b.top1);
}
