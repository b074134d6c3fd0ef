import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { encodePng } from "@vistazo/image";
import type { Segment } from "@vistazo/vision";
import { writeWhole } from "../write-whole.js";
import { readClassNames } from "./class-names-file.js";
import type { DataFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { type GrayImage, readGrayPng } from "./gray-png.js";
import { InputError } from "./input-error.js";
import { LabelNames } from "./label-names.js";
import { ModelRun } from "./model-run.js";
import { pairPhotos } from "./paired-files.js";
import { isFolder, listFolder } from "./read-file.js";
import { writeSemanticReport } from "./report/semantic-report.js";
import { runNotes } from "./run-notes.js";
import { SemanticStudy, semanticNumbers } from "./semantic-evaluation.js";
import { SetAside } from "./set-aside.js";

const png = /\.png$/i;

/** Whether the data are photos and masks, and not a COCO file. */
export async function hasMasks({ data }: DataFlags): Promise<boolean> {
  if (!(await isFolder(data))) return false;
  const { files, folders } = await listFolder(data);
  return (
    files.some((path) => /[._-]mask\.png$/i.test(path)) || folders.some((path) => /[\\/](masks|labels)$/i.test(path))
  );
}

/** A model of semantic segmentation on photos and masks. Class `i` of the masks is class `i` of the model, unless --labels names them. */
export async function segmenterOnData(flags: DataFlags): Promise<Evaluation> {
  const aside = new SetAside(flags.strict);
  const pairs = await pairPhotos(flags.data, ["masks", "labels"], /[._-]mask\.png$/i, png, aside);
  const folder = flags.out === undefined ? undefined : join(flags.out, "predictions");
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const run = await ModelRun.open("image-segmentation", flags, { subtask: "semantic" });
  const model = run.pipe.model.id;
  const labels = flags.labels === undefined ? run.labels : await readClassNames(flags.labels);
  const names = new LabelNames(labels);
  const unknown = run.labels.filter((label) => names.find(label) < 0);
  if (unknown.length === run.labels.length) {
    await run.dispose();
    throw new InputError(
      flags.labels ?? flags.data,
      `none of the ${unknown.length} labels of ${model}, such as ${JSON.stringify(unknown[0])}, is one of its classes`,
    );
  }
  const study = new SemanticStudy(labels, flags);
  const exact = flags.labels === undefined ? new Map(run.labels.map((label, i) => [label, i])) : undefined;
  const classOf = (label: string) => exact?.get(label) ?? names.find(label);
  try {
    const keep = async (segments: Segment[], { name }: { name: string }) => {
      const map = classMap(segments, classOf, flags.ignore);
      if (folder === undefined) return map;
      await writeWhole(join(folder, `${name}.png`), await encodePng({ ...map, channels: 1 }));
      return `${name}.png`;
    };
    for await (const { photo: pair, answer } of run.answers(pairs, keep)) {
      await aside.try(async () => {
        const map = typeof answer === "string" ? await readGrayPng(join(folder ?? "", answer)) : answer;
        study.add(pair, map, await readGrayPng(pair.truth));
      });
    }
  } finally {
    await run.dispose();
  }
  const leftOut = aside.notes();
  const result = study.result();
  const numbers = semanticNumbers(result, flags);
  const notes = [...numbers.notes];
  if (unknown.length > 0)
    notes.push(
      `${unknown.length} of the model's ${run.labels.length} labels are none of the ${labels.length} classes; their pixels count as missed.`,
    );
  if (flags.out !== undefined && folder !== undefined) {
    const report = { result, outcomes: study.outcomes, labels, folder, flags, model, notes };
    await writeSemanticReport(join(flags.out, "report.html"), report);
    notes.push(`Predictions and report are in ${flags.out}: the folder predictions, report.html.`);
  }
  return { ...numbers, notes: [...runNotes(run), ...leftOut, ...notes] };
}

/**
 * The class of each pixel; `ignore` where no segment is.
 *
 * @param classOf the class that a label stands for, or -1.
 */
export function classMap(segments: readonly Segment[], classOf: (label: string) => number, ignore: number): GrayImage {
  const { width = 1, height = 1 } = segments[0]?.mask ?? {};
  const classes = segments.map(({ label }) => classOf(label));
  const wide = Math.max(ignore, ...classes) > 255;
  const data = (wide ? new Uint16Array(width * height) : new Uint8Array(width * height)).fill(ignore);
  segments.forEach(({ mask }, i) => {
    if (classes[i] < 0) return;
    let at = 0;
    mask.runs.forEach((length, run) => {
      if (run % 2 === 1) data.fill(classes[i], at, at + length);
      at += length;
    });
  });
  return { data, width, height };
}
