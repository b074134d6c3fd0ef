import {
  type LabelMap,
  MetricsError,
  SemanticSegmentationEvaluator,
  type SemanticSegmentationResult,
} from "@vistazo/metrics";
import type { EvalFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { InputError } from "./input-error.js";
import { numberText, percentText } from "./number-text.js";
import type { FilePair } from "./paired-files.js";
import { textTable } from "./text-table.js";

/** A photo and how well its classes were found. */
export interface SemanticOutcome {
  readonly pair: FilePair;
  readonly meanIou: number;
  readonly pixelAccuracy: number;
}

/** Compares class maps, photo by photo, and remembers each. */
export class SemanticStudy {
  readonly outcomes: SemanticOutcome[] = [];
  readonly #all: SemanticSegmentationEvaluator;
  readonly #options: ConstructorParameters<typeof SemanticSegmentationEvaluator>[0];

  constructor(labels: readonly string[], { ignore, reduceLabels }: EvalFlags) {
    this.#options = { labels, ignoreIndex: ignore, reduceLabels };
    this.#all = new SemanticSegmentationEvaluator(this.#options);
  }

  /** @throws InputError naming the files, if sizes differ or a value is no class. */
  add(pair: FilePair, prediction: LabelMap, truth: LabelMap): void {
    const one = new SemanticSegmentationEvaluator(this.#options);
    try {
      one.add(prediction, truth);
    } catch (error) {
      if (!(error instanceof MetricsError)) throw error;
      const problem = error.message.replace(/^Image 0: /, "").replace(/\.$/, "");
      throw new InputError(`${pair.truth} and ${pair.path}`, problem);
    }
    this.#all.add(prediction, truth);
    const { meanIou, pixelAccuracy } = one.result();
    this.outcomes.push({ pair, meanIou, pixelAccuracy });
  }

  result(): SemanticSegmentationResult {
    return this.#all.result();
  }
}

/** Masks of two values, of which one is left out, measure nothing: that of 0 and 255 is the usual one. */
function ignoreNotes({ ignored, perClass }: SemanticSegmentationResult, ignore: number): string[] {
  const share = `${percentText(ignored)} of the truth's pixels have the value ${ignore}, which does not count`;
  const remedy = "if that is a class, name another value with --ignore";
  if (ignored === 1) return [`${share}; ${remedy}.`];
  const classes = perClass.filter(({ pixels }) => pixels > 0).map(({ label }) => label);
  if (ignored > 0 && classes.length === 1) return [`${share}, and all others are of ${classes[0]}; ${remedy}.`];
  return ignored > 0.5 ? [`${share}; ${remedy}.`] : [];
}

/** The numbers, as JSON and for a person. Classes that occur nowhere are left out. */
export function semanticNumbers(result: SemanticSegmentationResult, { ignore }: EvalFlags): Evaluation {
  const { images, perClass, ...means } = result;
  const present = perClass.filter(({ iou }) => !Number.isNaN(iou));
  return {
    json: { n: images, ...means, perClass: present },
    text: [
      `photos                  ${images}`,
      `mIoU                    ${numberText(means.meanIou)}`,
      `pixel accuracy          ${percentText(means.pixelAccuracy)}`,
      `mean accuracy           ${percentText(means.meanAccuracy)}`,
      `frequency-weighted IoU  ${numberText(means.frequencyWeightedIou)}`,
      `mean Dice               ${numberText(means.meanDice)}`,
      ...(means.ignored > 0 ? [`ignored pixels          ${percentText(means.ignored)}`] : []),
      "",
      ...textTable(
        ["class", "IoU", "accuracy", "Dice", "pixels"],
        present.map(({ label, iou, accuracy, dice, pixels }) => [
          label,
          ...[iou, accuracy, dice].map((value) => numberText(value)),
          String(pixels),
        ]),
      ),
    ],
    notes: ignoreNotes(result, ignore),
  };
}
