import type { Size } from "@vistazo/image";
import { VisionError } from "../../vision-error.js";
import { detectionLoss, matchedTargets, queryTargets, type TrueObjects } from "./detection-loss.js";
import {
  type HeadTask,
  type HeadTrainingOptions,
  type HeadTrainingResult,
  type TrueExample,
  trainHead,
} from "./train-head.js";

/** An object of a photo. */
export interface TrueObject {
  /** The number of its class. */
  readonly label: number;
  /** Its edges in pixels of the photo, upright as it is shown. */
  readonly box: { readonly xmin: number; readonly ymin: number; readonly xmax: number; readonly ymax: number };
}

export interface FineTuneDetectorOptions extends HeadTrainingOptions {
  /** Photos and all objects of the classes that are on them; none is an answer too. */
  readonly examples: readonly TrueExample<readonly TrueObject[]>[];
  /** The names of the classes, by their numbers. */
  readonly classes: readonly string[];
}

/**
 * Teach a detector the classes of one's own photos: see `trainHead`. Its queries are matched with the objects at each step, as DETR's
 * are. What of a box lies beyond the photo is cut off, and one of which nothing is left is passed over.
 *
 * @throws VisionError as `trainHead`.
 */
export async function fineTuneDetector(options: FineTuneDetectorOptions): Promise<HeadTrainingResult> {
  const { examples, classes, ...rest } = options;
  if (classes.length === 0) throw new VisionError("invalid-data", "There is no class to be detected.");
  const checked = examples.map(
    (example): TrueExample<TrueObjects> => ({
      photo: example.photo,
      async truth(photo) {
        const objects = await example.truth(photo);
        const wrong = objects.find(({ label }) => !classes[label]);
        if (wrong)
          throw new VisionError(
            "invalid-data",
            `${example.photo} has an object of the class ${wrong.label}, which is none of the ${classes.length} classes.`,
          );
        if (!objects.every(({ box }) => Object.values(box).every(Number.isFinite)))
          throw new VisionError("invalid-data", `${example.photo} has a box whose edges are no numbers.`);
        return inFractions(objects, photo);
      },
    }),
  );
  return trainHead(detection(classes), checked, rest);
}

function detection(classes: readonly string[]): HeadTask<TrueObjects, TrueObjects> {
  const count = classes.length;
  return {
    task: "object-detection",
    classes,
    answer: (g) => g.concat(-1, g.value("logits"), g.value("pred_boxes")),
    judge({ logits }) {
      const queries = logits.shape[1];
      return {
        objective: {
          targets: [queries, queryTargets(count)],
          loss: (g, answer, targets) => detectionLoss(g, answer, targets, count),
        },
        keep: (objects) => objects,
        targets(batch) {
          const photos = batch.map(({ kept, mirrored }) => (mirrored ? mirroredObjects(kept) : kept));
          return (answer) => matchedTargets(answer, photos, count);
        },
      };
    },
  };
}

function inFractions(objects: readonly TrueObject[], { width, height }: Size): TrueObjects {
  const within = (at: number, side: number) => Math.min(1, Math.max(0, at / side));
  const found = objects.flatMap(({ label, box }) => {
    const [left, right] = [within(box.xmin, width), within(box.xmax, width)];
    const [top, bottom] = [within(box.ymin, height), within(box.ymax, height)];
    if (right <= left || bottom <= top) return [];
    return [{ label, box: [(left + right) / 2, (top + bottom) / 2, right - left, bottom - top] }];
  });
  return {
    boxes: Float32Array.from(found.flatMap(({ box }) => box)),
    labels: Uint16Array.from(found, ({ label }) => label),
  };
}

function mirroredObjects({ boxes, labels }: TrueObjects): TrueObjects {
  return { boxes: boxes.map((value, i) => (i % 4 === 0 ? 1 - value : value)), labels };
}
