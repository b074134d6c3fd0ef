import { join } from "node:path";
import { type DetectionTruth, type IouType, readCocoResults } from "@vistazo/metrics";
import { writeWhole } from "../write-whole.js";
import { studyResultsFile } from "./coco-files.js";
import { boxEntries, type FoundEntry, maskEntries, resultLines } from "./coco-results.js";
import { openCocoSet } from "./coco-set.js";
import { type DetectionRules, type DetectionStudy, studyDetections } from "./detection-study.js";
import { detectionJson, detectionText } from "./detection-text.js";
import type { DataFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { InputError } from "./input-error.js";
import { LabelNames } from "./label-names.js";
import { ModelRun, type SetPhoto } from "./model-run.js";
import { writeDetectionReport } from "./report/detection-report.js";
import { runNotes } from "./run-notes.js";

/** Tasks whose answers COCO measures. */
type DetectionTask = "object-detection" | "image-segmentation";

/** A detector (or a model of instance segmentation) on the photos of a COCO file, in COCO's numbers. */
export async function detectorOnData(task: DetectionTask, flags: DataFlags, iouType: IouType): Promise<Evaluation> {
  const { truth, photos } = await openCocoSet(flags, iouType);
  const { perImage, labels, model, notes: aboutRun, leftOut } = await ask(task, flags, photos);
  const names = new LabelNames(truth.categories.names);
  const unknown = labels.filter((label) => names.find(label) < 0);
  if (unknown.length === labels.length) {
    throw new InputError(
      truth.name,
      `none of the ${labels.length} labels of ${model}, such as ${JSON.stringify(labels[0])}, is the "name" of a category`,
    );
  }
  const unread = new Set(leftOut.map(({ index }) => index));
  const imageIds = unread.size > 0 ? truth.images.ids.filter((_, i) => !unread.has(i)) : undefined;
  const rules = { ...flags, iouType, imageIds };
  const study = await compare(flags, truth, perImage, (label) => names.find(label), rules);
  const notes = [...study.notes];
  if (unknown.length > 0) {
    const some = unknown.slice(0, 5).map((label) => JSON.stringify(label));
    const list = `${some.join(", ")}${unknown.length > some.length ? ", …" : ""}`;
    notes.push(
      `${unknown.length} of the model's ${labels.length} labels have no category in ${truth.name} and do not count: ${list}.`,
    );
  }
  if (flags.out !== undefined) {
    const path = join(flags.out, "report.html");
    await writeDetectionReport(path, { study, photos, model, notes });
    notes.push(`Predictions and report are in ${flags.out}: predictions.json, report.html.`);
  }
  return { json: detectionJson(study), text: detectionText(study), notes: [...aboutRun, ...notes] };
}

async function ask(task: DetectionTask, flags: DataFlags, photos: readonly SetPhoto[]) {
  const perImage: (readonly FoundEntry[])[] = photos.map(() => []);
  const gather = async (answers: AsyncIterable<{ readonly index: number; readonly answer: readonly FoundEntry[] }>) => {
    for await (const { index, answer } of answers) perImage[index] = answer;
  };
  if (task === "object-detection") {
    // Nothing is cut off: average precision looks at the doubtful ones too.
    const run = await ModelRun.open("object-detection", flags, { threshold: 0, exact: true });
    try {
      await gather(run.answers(photos, boxEntries));
      return { perImage, labels: run.labels, model: run.pipe.model.id, notes: runNotes(run), leftOut: run.leftOut };
    } finally {
      await run.dispose();
    }
  }
  const run = await ModelRun.open("image-segmentation", flags, { subtask: "instance" });
  try {
    await gather(run.answers(photos, maskEntries));
    return { perImage, labels: run.labels, model: run.pipe.model.id, notes: runNotes(run), leftOut: run.leftOut };
  } finally {
    await run.dispose();
  }
}

/** The numbers come from the very file that others read, where one is written. */
async function compare(
  { out }: DataFlags,
  truth: DetectionTruth,
  perImage: readonly (readonly FoundEntry[])[],
  categoryOf: (label: string) => number,
  rules: DetectionRules,
): Promise<DetectionStudy> {
  const lines = resultLines(truth, perImage, categoryOf);
  if (out === undefined) {
    const source = (async function* () {
      yield* lines;
    })();
    return studyDetections(truth, await readCocoResults(source, truth, { name: "the model's answers" }), rules);
  }
  const path = join(out, "predictions.json");
  await writeWhole(path, lines);
  return studyResultsFile(path, truth, rules);
}
