import { join } from "node:path";
import { imageSegmentation } from "@vistazo/tasks";
import { VisionError } from "@vistazo/vision";
import { fineTuneSegmenter } from "@vistazo/vision/training";
import { readClassNames } from "../eval/class-names-file.js";
import { readGrayPng } from "../eval/gray-png.js";
import { InputError } from "../eval/input-error.js";
import { LabelNames } from "../eval/label-names.js";
import { ModelRun } from "../eval/model-run.js";
import { type FilePair, pairPhotos } from "../eval/paired-files.js";
import { listFolder } from "../eval/read-file.js";
import { classMap } from "../eval/segmenter-on-data.js";
import { SemanticStudy } from "../eval/semantic-evaluation.js";
import { SetAside } from "../eval/set-aside.js";
import type { Measured, OpenDenseSet } from "./dense-set.js";

/** Photos and masks. */
export const segmentationSet: OpenDenseSet = async (flags, aside) => {
  const pairs = await pairPhotos(flags.data, ["masks", "labels"], /[._-]mask\.png$/i, /\.png$/i, aside);
  const classes = await readClassNames(flags.labels ?? (await classesFile(flags.data)));
  const { ignore = 255, threads } = flags;
  return {
    count: pairs.length,
    classes,
    train: (options) =>
      fineTuneSegmenter({
        ...options,
        classes,
        ignore,
        examples: pairs.map(({ path, truth }) => ({ photo: path, truth: () => usable(readGrayPng(truth)) })),
      }),
    measure: (model, photos) => measured(model, chosen(pairs, photos), { classes, ignore, threads }),
  };
};

/** @throws InputError */
async function classesFile(folder: string): Promise<string> {
  const file = join(folder, "classes.txt");
  if ((await listFolder(folder)).files.includes(file)) return file;
  throw new InputError(
    folder,
    "there is no classes.txt in it, a class a line; name a file of the classes with --labels",
  );
}

/** A truth that cannot be used as training knows it. */
export async function usable<Truth>(truth: Promise<Truth>): Promise<Truth> {
  return truth.catch((cause) => {
    if (!(cause instanceof InputError)) throw cause;
    throw new VisionError("invalid-data", cause.message, { cause });
  });
}

/** Of pairs, those of some photos. */
export function chosen(pairs: readonly FilePair[], photos?: readonly string[]): readonly FilePair[] {
  const wanted = photos && new Set(photos);
  return wanted ? pairs.filter(({ path }) => wanted.has(path)) : pairs;
}

async function measured(
  model: string,
  pairs: readonly FilePair[],
  { classes, ignore, threads }: { classes: readonly string[]; ignore: number; threads: number | undefined },
): Promise<Measured | undefined> {
  const flags = { model, threads, ignore, data: "" };
  const run = await ModelRun.open(imageSegmentation.id, flags, { subtask: "semantic" });
  try {
    const names = new LabelNames(classes);
    if (run.labels.every((label) => names.find(label) < 0)) return undefined;
    // What is left out here has been told of in training.
    const aside = new SetAside();
    const study = new SemanticStudy(classes, flags);
    const found = run.answers(pairs, (segments) => classMap(segments, (label) => names.find(label), ignore));
    for await (const { photo: pair, answer } of found)
      await aside.try(async () => study.add(pair, answer, await readGrayPng(pair.truth)));
    const { images, meanIou, pixelAccuracy, perClass } = study.result();
    return {
      n: images,
      numbers: [
        { name: "mIoU", value: meanIou, best: "high" },
        { name: "pixel accuracy", value: pixelAccuracy, best: "high" },
      ],
      perClass: {
        name: "IoU",
        classes: Object.fromEntries(perClass.flatMap(({ label, iou }) => (Number.isNaN(iou) ? [] : [[label, iou]]))),
      },
    };
  } finally {
    await run.dispose();
  }
}
