import { type DetectionTruth, readCocoResults } from "@vistazo/metrics";
import { objectDetection } from "@vistazo/tasks";
import { fineTuneDetector, type TrueObject } from "@vistazo/vision/training";
import { boxEntries, type FoundEntry, resultLines } from "../eval/coco-results.js";
import { type CocoSet, openCocoSet } from "../eval/coco-set.js";
import { studyDetections } from "../eval/detection-study.js";
import { InputError } from "../eval/input-error.js";
import { LabelNames } from "../eval/label-names.js";
import { ModelRun } from "../eval/model-run.js";
import type { Measured, OpenDenseSet } from "./dense-set.js";

/** Photos and the boxes of a COCO file. */
export const detectionSet: OpenDenseSet = async (flags) => {
  const { data, photos: folder, threads } = flags;
  const set = await openCocoSet({ data, photos: folder, ignore: 255 }, "bbox");
  const classes = set.truth.categories.names;
  if (classes.length === 0)
    throw new InputError(set.truth.name, '"categories" is empty; expected what is to be detected');
  const objects = objectsByPhoto(set.truth);
  return {
    count: set.photos.length,
    classes,
    train: (options) =>
      fineTuneDetector({
        ...options,
        classes,
        examples: set.photos.map(({ path }, i) => ({ photo: path, truth: async () => objects[i] })),
      }),
    measure: (model, photos) => measured(model, set, photos && new Set(photos), threads),
  };
};

/**
 * The objects of each photo; crowds and objects without a box are none to learn from.
 *
 * @throws InputError where an object is of no class that is named: it would be learned as background; and where there are none
 */
export function objectsByPhoto(truth: DetectionTruth): readonly TrueObject[][] {
  const { images, count, ids, image, category, boxes, crowd } = truth;
  const objects: TrueObject[][] = Array.from({ length: images.count }, () => []);
  for (let i = 0; i < count; i++) {
    const [xmin, ymin, width, height] = boxes.subarray(i * 4, i * 4 + 4);
    if (image[i] < 0 || crowd[i] || Number.isNaN(xmin)) continue;
    if (category[i] < 0)
      throw new InputError(truth.name, `the annotation ${ids[i]} is of a category that is not in "categories"`);
    objects[image[i]].push({ label: category[i], box: { xmin, ymin, xmax: xmin + width, ymax: ymin + height } });
  }
  if (objects.every((found) => found.length === 0))
    throw new InputError(truth.name, 'no photo has an object with a "bbox", so there is nothing to learn');
  return objects;
}

async function measured(
  model: string,
  { truth, photos }: CocoSet,
  wanted: ReadonlySet<string> | undefined,
  threads: number | undefined,
): Promise<Measured | undefined> {
  const flags = { model, threads, ignore: 255, data: "" };
  const run = await ModelRun.open(objectDetection.id, flags, { threshold: 0, exact: true });
  try {
    const names = new LabelNames(truth.categories.names);
    if (run.labels.every((label) => names.find(label) < 0)) return undefined;
    const chosen = photos.flatMap((photo, index) => (!wanted || wanted.has(photo.path) ? [{ ...photo, index }] : []));
    const perImage: (readonly FoundEntry[])[] = photos.map(() => []);
    const answered: number[] = [];
    for await (const { photo, answer } of run.answers(chosen, boxEntries)) {
      perImage[photo.index] = answer;
      answered.push(photo.index);
    }
    const lines = async function* () {
      yield* resultLines(truth, perImage, (label) => names.find(label));
    };
    const results = await readCocoResults(lines(), truth, { name: "the model's answers" });
    const imageIds = answered.map((index) => truth.images.ids[index]);
    const { summary, perCategory } = studyDetections(truth, results, { iouType: "bbox", imageIds, rules: "coco" });
    return {
      n: answered.length,
      numbers: [
        { name: "AP50", value: summary.AP50, best: "high" },
        { name: "AP", value: summary.AP, best: "high" },
      ],
      perClass: {
        name: "AP50",
        classes: Object.fromEntries(
          perCategory.flatMap(({ name, truths, numbers }) => (truths > 0 ? [[name, numbers.AP50]] : [])),
        ),
      },
    };
  } finally {
    await run.dispose();
  }
}
