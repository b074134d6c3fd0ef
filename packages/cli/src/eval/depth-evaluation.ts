import {
  DepthEvaluator,
  type DepthImageResult,
  type DepthMap,
  type DepthOptions,
  type DepthResult,
  MetricsError,
} from "@vistazo/metrics";
import type { Evaluation } from "./evaluation.js";
import { InputError } from "./input-error.js";
import { numberText, percentText } from "./number-text.js";
import type { FilePair } from "./paired-files.js";

/** A photo and how far its depths are off. */
export interface DepthOutcome {
  readonly pair: FilePair;
  readonly errors: DepthImageResult;
}

/** Compares depths, photo by photo, and remembers each. */
export class DepthStudy {
  readonly outcomes: DepthOutcome[] = [];
  readonly #evaluator: DepthEvaluator;

  constructor(readonly options: DepthOptions) {
    this.#evaluator = new DepthEvaluator(options);
  }

  /** @throws InputError naming the files, if sizes differ or a prediction is no number. */
  add(pair: FilePair, prediction: DepthMap, truth: DepthMap): void {
    try {
      const errors = this.#evaluator.add(prediction, truth);
      if (errors) this.outcomes.push({ pair, errors });
    } catch (error) {
      if (!(error instanceof MetricsError)) throw error;
      throw new InputError(
        `${pair.truth} and ${pair.path}`,
        error.message.replace(/^Image \d+: /, "").replace(/\.$/, ""),
      );
    }
  }

  result(): DepthResult {
    return this.#evaluator.result();
  }
}

/** Each error's name and what it says. */
export const depthRows: readonly (readonly [name: keyof DepthResult, meaning: string])[] = [
  ["absRel", "mean of |p - g| / g"],
  ["sqRel", "mean of (p - g)² / g"],
  ["rmse", "root of the mean of (p - g)²"],
  ["rmseLog", "root of the mean of (ln p - ln g)²"],
  ["log10", "mean of |log10 p - log10 g|"],
  ["siLog", "scale-invariant error, × 100"],
  ["delta1", "pixels within a factor of 1.25"],
  ["delta2", "pixels within a factor of 1.25²"],
  ["delta3", "pixels within a factor of 1.25³"],
];

/** The numbers, as JSON and for a person. */
export function depthNumbers(result: DepthResult): Evaluation {
  const { images, skipped, ...errors } = result;
  return {
    json: { n: images, skipped, ...errors },
    text: [
      `photos   ${images}`,
      ...depthRows.map(([name, meaning]) => {
        const text = name.startsWith("delta") ? percentText(result[name]) : numberText(result[name]);
        return `${name.padEnd(7)}  ${text.padEnd(9)}  ${meaning}`;
      }),
    ],
    notes: skipped > 0 ? [`${skipped} photos have no pixel whose true depth is known; they do not count.`] : [],
  };
}
