import { ClassificationEvaluator, type ClassificationResult } from "@vistazo/metrics";
import type { Classification } from "@vistazo/vision";
import type { LabelledPhoto } from "./class-truth.js";
import type { Evaluation } from "./evaluation.js";
import { InputError } from "./input-error.js";
import { LabelNames } from "./label-names.js";
import { numberText, percentText } from "./number-text.js";
import { textTable } from "./text-table.js";

/** One photo's truth and answer, in the truth's words where it has them. */
export interface ClassOutcome {
  readonly photo: LabelledPhoto;
  readonly predicted: string;
  /** NaN where the answer had none. */
  readonly score: number;
}

export interface ClassEvaluation {
  readonly result: ClassificationResult;
  /** The truth's classes, then other labels that were answered. */
  readonly labels: readonly string[];
  readonly outcomes: readonly ClassOutcome[];
  /** Answers whose label is no class of the truth. */
  readonly foreign: number;
}

/**
 * A classifier's answers against the truth. A label that is no class of the truth is a wrong answer.
 *
 * @param source what the answers are from, for messages
 * @param vocabulary the labels that could be answered; default: those that were
 * @throws InputError if none of them is a class of the truth.
 */
export function evaluateClasses(
  photos: readonly LabelledPhoto[],
  answers: readonly (readonly Classification[] | string)[],
  source: string,
  vocabulary?: readonly string[],
): ClassEvaluation {
  const classes = [...new Set(photos.map(({ label }) => label))].sort();
  const names = new LabelNames(classes);
  const own = (label: string) => classes[names.find(label)] ?? label;
  const translated = answers.map((answer) =>
    typeof answer === "string" ? own(answer) : answer.map(({ label, score }) => ({ label: own(label), score })),
  );
  const answered = translated.flatMap((answer) =>
    typeof answer === "string" ? [answer] : answer.map(({ label }) => label),
  );
  const known = new Set(classes);
  const others = [...new Set(answered.filter((label) => !known.has(label)))].sort();
  const labelsSaid = vocabulary ?? answered;
  if (labelsSaid.length > 0 && labelsSaid.every((label) => names.find(label) < 0)) {
    throw new InputError(
      source,
      `no "label", such as ${JSON.stringify(labelsSaid[0])}, is one of the ${classes.length} classes of the truth, such as ${JSON.stringify(classes[0])}`,
    );
  }
  const labels = [...classes, ...others];
  const evaluator = new ClassificationEvaluator({ labels });
  const outcomes = photos.map((photo, i): ClassOutcome => {
    evaluator.add(photo.label, translated[i]);
    const answer = translated[i];
    if (typeof answer === "string") return { photo, predicted: answer, score: Number.NaN };
    const best = answer.reduce((a, b) => (b.score > a.score ? b : a));
    return { photo, predicted: best.label, score: best.score };
  });
  const foreign = outcomes.filter(({ predicted }) => !known.has(predicted)).length;
  return { result: evaluator.result(), labels, outcomes, foreign };
}

/** The numbers, as JSON and for a person. */
export function classNumbers({ result, labels, foreign }: ClassEvaluation): Evaluation {
  const { count, accuracy, topK, balancedAccuracy, micro, macro, weighted, perClass, calibration } = result;
  const top5 = topK.find(({ k }) => k === 5)?.accuracy ?? Number.NaN;
  const present = perClass.filter(({ support, predicted }) => support + predicted > 0);
  const numbers = { n: count, accuracy, top5, balancedAccuracy, micro, macro, weighted, ece: calibration?.ece ?? null };
  return {
    json: { ...numbers, perClass: present, confusions: confusions(result, labels) },
    text: [
      `photos             ${count}`,
      `accuracy           ${percentText(accuracy)}`,
      `top-5 accuracy     ${percentText(top5)}`,
      `balanced accuracy  ${percentText(balancedAccuracy)}`,
      `macro F1           ${numberText(macro.f1)}`,
      `calibration error  ${numberText(calibration?.ece ?? Number.NaN)}`,
      "",
      ...textTable(
        ["class", "precision", "recall", "F1", "photos", "answered"],
        present.map(({ label, precision, recall, f1, support, predicted }) => [
          label,
          ...[precision, recall, f1].map((value) => numberText(value)),
          String(support),
          String(predicted),
        ]),
      ),
    ],
    notes: foreign > 0 ? [`${foreign} of ${count} answers are no class of the truth; they count as wrong.`] : [],
  };
}

/** What was taken for something else, the most frequent first. */
export function confusions({ confusion: { counts, size } }: ClassificationResult, labels: readonly string[]) {
  const wrong: { truth: string; predicted: string; count: number }[] = [];
  counts.forEach((count, i) => {
    const [row, column] = [Math.floor(i / size), i % size];
    if (count > 0 && row !== column) wrong.push({ truth: labels[row], predicted: labels[column], count });
  });
  return wrong.sort((a, b) => b.count - a.count);
}
