import {
  type AlphaMap,
  type MattingErrors,
  MattingEvaluator,
  type MattingResult,
  MetricsError,
} from "@vistazo/metrics";
import type { Evaluation } from "./evaluation.js";
import { InputError } from "./input-error.js";
import { numberText } from "./number-text.js";
import type { FilePair } from "./paired-files.js";

/** A photo and how far its alpha is off. */
export interface MatteOutcome {
  readonly pair: FilePair;
  readonly errors: MattingErrors;
}

/** Compares alphas, photo by photo, and remembers each. */
export class MatteStudy {
  readonly outcomes: MatteOutcome[] = [];
  readonly #evaluator = new MattingEvaluator();

  /** @throws InputError naming the files, if sizes differ. */
  add(pair: FilePair, prediction: AlphaMap, truth: AlphaMap): void {
    try {
      this.outcomes.push({ pair, errors: this.#evaluator.add(prediction, truth) });
    } catch (error) {
      if (!(error instanceof MetricsError)) throw error;
      throw new InputError(
        `${pair.truth} and ${pair.path}`,
        error.message.replace(/^Image \d+: /, "").replace(/\.$/, ""),
      );
    }
  }

  result(): MattingResult {
    return this.#evaluator.result();
  }
}

/** Each error's name and what it says. */
export const matteRows: readonly (readonly [name: keyof MattingErrors, meaning: string])[] = [
  ["mae", "mean of |p - g|"],
  ["mse", "mean of (p - g)²"],
  ["sad", "sum of |p - g|, in thousands of pixels"],
  ["iou", "intersection over union of what is at least half foreground"],
];

/** The numbers, as JSON and for a person. */
export function matteNumbers({ images, ...errors }: MattingResult): Evaluation {
  return {
    json: { n: images, ...errors },
    text: [
      `photos  ${images}`,
      ...matteRows.map(([name, meaning]) => `${name.padEnd(6)}  ${numberText(errors[name]).padStart(8)}  ${meaning}`),
    ],
    notes: [],
  };
}
