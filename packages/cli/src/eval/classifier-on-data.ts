import { join } from "node:path";
import { type Classification, imageClassification } from "@vistazo/tasks";
import { writeWhole } from "../write-whole.js";
import { classNumbers, evaluateClasses } from "./class-evaluation.js";
import { type LabelledPhoto, readClassTruth, withPhotosIn } from "./class-truth.js";
import type { DataFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { LabelNames } from "./label-names.js";
import { ModelRun } from "./model-run.js";
import { writeClassificationReport } from "./report/classification-report.js";
import { runNotes } from "./run-notes.js";

/** A classifier on labelled photos. */
export async function classifierOnData(flags: DataFlags): Promise<Evaluation> {
  const all = withPhotosIn(await readClassTruth(flags.data), flags.photos);
  const run = await ModelRun.open(imageClassification.id, flags, { top_k: 5 });
  const photos: LabelledPhoto[] = [];
  const answers: (readonly Classification[])[] = [];
  try {
    for await (const { photo, answer } of run.answers(all, (result) => result)) {
      photos.push(photo);
      answers.push(answer);
    }
  } finally {
    await run.dispose();
  }
  const model = run.pipe.model.id;
  const evaluation = evaluateClasses(photos, answers, model, run.labels);
  const numbers = classNumbers(evaluation);
  const notes = [...numbers.notes, ...foreignClasses(photos, run.labels)];
  if (flags.out !== undefined) {
    const byPhoto = Object.fromEntries(photos.map(({ name }, i) => [name, answers[i]]));
    await writeWhole(join(flags.out, "predictions.json"), `${JSON.stringify(byPhoto, undefined, 1)}\n`);
    await writeClassificationReport(join(flags.out, "report.html"), { evaluation, model, data: flags.data, notes });
    notes.push(`Predictions and report are in ${flags.out}: predictions.json, report.html.`);
  }
  return { ...numbers, notes: [...runNotes(run), ...notes] };
}

/** Classes that the model cannot answer: their photos are wrong whatever it says. */
function foreignClasses(photos: readonly LabelledPhoto[], labels: readonly string[]): string[] {
  const names = new LabelNames(labels);
  const classes = [...new Set(photos.map(({ label }) => label))];
  const foreign = classes.filter((label) => names.find(label) < 0);
  if (foreign.length === 0) return [];
  const some = foreign.slice(0, 5).map((label) => JSON.stringify(label));
  const list = `${some.join(", ")}${foreign.length > some.length ? ", …" : ""}`;
  return [`${foreign.length} of the ${classes.length} classes of the truth are no labels of the model: ${list}.`];
}
