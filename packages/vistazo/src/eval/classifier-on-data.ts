import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Classification } from "@vistazo/vision";
import { classNumbers, evaluateClasses } from "./class-evaluation.js";
import { readClassTruth, withPhotosIn } from "./class-truth.js";
import type { DataFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { ModelRun } from "./model-run.js";
import { writeClassificationReport } from "./report/classification-report.js";
import { resumeNote } from "./resume-note.js";

/** A classifier on labelled photos. */
export async function classifierOnData(flags: DataFlags): Promise<Evaluation> {
  const photos = withPhotosIn(await readClassTruth(flags.data), flags.photos);
  const run = await ModelRun.open("image-classification", flags, { top_k: 5 });
  const answers: (readonly Classification[])[] = [];
  try {
    for await (const { answer } of run.answers(photos, (result) => result)) answers.push(answer);
  } finally {
    await run.dispose();
  }
  const model = run.pipe.model.id;
  const evaluation = evaluateClasses(photos, answers, model);
  const numbers = classNumbers(evaluation);
  const notes = [...resumeNote(run), ...numbers.notes];
  if (flags.out !== undefined) {
    const byPhoto = Object.fromEntries(photos.map(({ name }, i) => [name, answers[i]]));
    await writeFile(join(flags.out, "predictions.json"), `${JSON.stringify(byPhoto, undefined, 1)}\n`);
    await writeClassificationReport(join(flags.out, "report.html"), { evaluation, model, data: flags.data, notes });
    notes.push(`Predictions and report are in ${flags.out}: predictions.json, report.html.`);
  }
  return { ...numbers, notes };
}
