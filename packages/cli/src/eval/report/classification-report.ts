import { type ClassEvaluation, type ClassOutcome, confusions } from "../class-evaluation.js";
import { numberText, percentText } from "../number-text.js";
import { confusionTable } from "./confusion-table.js";
import { dataTable, shareCell } from "./data-table.js";
import { type Html, html } from "./html.js";
import { lineChart } from "./line-chart.js";
import { type ReportSection, writeReport } from "./page.js";
import { embedded, loadSmall } from "./thumbnail.js";
import { tiles } from "./tiles.js";

export interface ClassificationReport {
  readonly evaluation: ClassEvaluation;
  readonly model: string;
  readonly data: string;
  readonly notes: readonly string[];
}

const mostPhotos = 60;
const mostClasses = 20;

/** A classifier's numbers, its confusions, how far its scores can be believed, and its surest mistakes. */
export async function writeClassificationReport(
  path: string,
  { evaluation, model, data, notes }: ClassificationReport,
): Promise<void> {
  const { result, outcomes } = evaluation;
  await writeReport(path, {
    title: "Image classification",
    facts: [
      ["Model", model],
      ["Data", data],
      ["Photos", String(result.count)],
      ["Classes", String(new Set(outcomes.map(({ photo }) => photo.label)).size)],
    ],
    notes,
    sections: [
      { title: "In short", body: overview(evaluation) },
      { title: "Classes", about: "The worst first.", body: classTable(evaluation) },
      confusionSection(evaluation),
      ...reliability(evaluation),
      {
        title: "Surest mistakes",
        about: "Wrong answers with the highest scores first: where the model errs, or the truth does.",
        body: await gallery(outcomes),
      },
    ],
  });
}

function overview({ result }: ClassEvaluation): Html {
  const { accuracy, topK, balancedAccuracy, macro, calibration } = result;
  const top5 = topK.find(({ k }) => k === 5)?.accuracy ?? Number.NaN;
  return tiles([
    { name: "Accuracy", value: percentText(accuracy), meaning: "the best label is right" },
    { name: "Top-5", value: percentText(top5), meaning: "the right label is among the best five" },
    { name: "Balanced accuracy", value: percentText(balancedAccuracy), meaning: "every class counts the same" },
    { name: "Macro F1", value: numberText(macro.f1, 3), meaning: "precision and recall, mean over classes" },
    {
      name: "Calibration error",
      value: numberText(calibration?.ece ?? Number.NaN, 3),
      meaning: "how far scores are from the share of right answers",
    },
  ]);
}

function classTable({ result: { perClass } }: ClassEvaluation): Html {
  const rows = perClass
    .filter(({ support, predicted }) => support + predicted > 0)
    .sort((a, b) => a.f1 - b.f1)
    .map(({ label, precision, recall, f1, support, predicted }) => [
      label,
      shareCell(f1, numberText(f1, 3)),
      numberText(precision, 3),
      numberText(recall, 3),
      String(support),
      String(predicted),
    ]);
  return dataTable("Classes", ["class", "F1", "precision", "recall", "photos", "answered"], rows);
}

/** Of many classes, most of the matrix is empty: the confusions themselves say more. */
function confusionSection({ result, labels }: ClassEvaluation): ReportSection {
  if (labels.length <= mostClasses) {
    const about = "Rows are the truth, columns what it was taken for.";
    return { title: "Confusion matrix", about, body: confusionTable(result.confusion, labels) };
  }
  const rows = confusions(result, labels)
    .slice(0, 200)
    .map(({ truth, predicted, count }) => [truth, predicted, String(count)]);
  const about = "What was taken for what, the most frequent first.";
  return { title: "Confusions", about, body: dataTable("Confusions", ["truth", "taken for", "photos"], rows) };
}

function reliability({ result: { calibration } }: ClassEvaluation): ReportSection[] {
  if (!calibration) return [];
  const points = calibration.bins.map(({ confidence, accuracy }) => [confidence, accuracy] as const);
  const chart = lineChart([{ name: "accuracy by score", points }], {
    label: `Share of right answers by score; calibration error ${numberText(calibration.ece, 3)}.`,
    x: "score of the answer",
    y: "share that is right",
    diagonal: true,
  });
  const about =
    "Of answers with a score of 0.8, four in five should be right: the dotted line. Below it the model is too sure.";
  return [{ title: "How far scores can be believed", about, body: html`<div class="columns">${chart}</div>` }];
}

async function gallery(outcomes: readonly ClassOutcome[]): Promise<Html> {
  const wrong = outcomes.filter(({ photo, predicted }) => predicted !== photo.label);
  if (wrong.length === 0) return html`<p>There are none.</p>`;
  const worst = wrong.sort((a, b) => (b.score || 0) - (a.score || 0)).slice(0, mostPhotos);
  const figures: Html[] = [];
  for (const { photo, predicted, score } of worst) {
    const small = await loadSmall(photo.path, 320);
    const alt = `${photo.name}: ${photo.label}, taken for ${predicted}`;
    figures.push(html`<figure><div class="picture">${await embedded(small, alt)}</div>
<figcaption><b>${predicted}</b> ${percentText(score)} · truth: <b>${photo.label}</b> · ${photo.name}</figcaption></figure>
`);
  }
  const rest = wrong.length - worst.length;
  return html`<div class="gallery">${figures}</div>${rest > 0 ? html`<p class="about">${rest} more are not shown.</p>` : ""}`;
}
