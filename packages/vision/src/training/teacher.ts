import { openModel } from "@vistazo/checkpoint";
import { crop, loadPhoto, type Photo, resize } from "@vistazo/image";
import { imageClassification } from "@vistazo/tasks";
import { ConfigReader } from "../config-reader.js";
import { Model } from "../model.js";
import { applyFunction } from "../postprocess/image-classification.js";
import { readFilter } from "../preprocess/bytes-preparation.js";
import { bilinear } from "../preprocess/statistics.js";
import { keptRows } from "./kept-rows.js";
import { type CropRange, type PhotoCrop, photoView } from "./photo-crop.js";

export interface TeacherOptions {
  /** An image classifier, of any classes. */
  readonly model: string;
  readonly photos: readonly string[];
  /** How many parts of each photo it sees: those of `photoView`. */
  readonly views: number;
  readonly seed: number;
  readonly range: CropRange;
  /** A photo's part is squeezed to a square of this size for it. */
  readonly size: number;
  /** Keeps what it has said, so that it need not be asked again and an interrupted run of questions goes on. */
  readonly file: string;
  readonly threads?: number;
  readonly onProgress?: (photos: number) => void;
}

/** What a teacher says of parts of photos. */
export interface TeacherOpinions {
  readonly classes: number;
  readonly views: number;
  /** Of shape [photos, views, classes]: logits, or after `teacherLikelihoods` distributions. In memory that threads can share. */
  readonly values: Float32Array<SharedArrayBuffer>;
}

/** Ask a classifier what it sees in the very parts of photos that a student is shown: https://arxiv.org/abs/2106.05237. */
export async function askTeacher(options: TeacherOptions): Promise<TeacherOpinions> {
  const { photos, views, seed, range, size, threads, onProgress } = options;
  const files = await openModel(options.model);
  // Not every image processor can squeeze, so that is done before.
  const preprocessorConfig = { ...files.preprocessorConfig, do_resize: false, do_center_crop: false };
  const filter = readFilter(new ConfigReader({ resample: bilinear, ...files.preprocessorConfig }));
  const model = await Model.load({ ...files, preprocessorConfig }, imageClassification.id, { threads });
  const classes = Object.keys(model.config.id2label).length;
  try {
    const values = await keptRows(options.file, photos.length, views * classes, async (i) => {
      const photo = await loadPhoto(photos[i]);
      const row = new Float32Array(views * classes);
      for (let view = 0; view < views; view++) {
        const part = resize(cropShare(photo, photoView(seed, i, view, range)), { height: size, width: size, filter });
        const [{ logits }] = await model.answer([model.processor.preprocess(part)]);
        row.set(logits, view * classes);
      }
      onProgress?.(i + 1);
      return row;
    });
    return { classes, views, values };
  } finally {
    await model.dispose();
  }
}

/**
 * Turn a teacher's logits into the distributions that a student is to give, in place.
 *
 * @param temperature divides the logits.
 * @param excluded the teacher's classes that a photo certainly does not show, since its label is known.
 */
export function teacherLikelihoods(
  { classes, views, values }: TeacherOpinions,
  temperature: number,
  excluded: (photo: number) => readonly number[],
): void {
  const length = views * classes;
  for (let photo = 0; photo * length < values.length; photo++) {
    const without = excluded(photo);
    for (let view = 0; view < views; view++) {
      const first = photo * length + view * classes;
      const row = values.subarray(first, first + classes);
      for (const each of without) row[each] = Number.NEGATIVE_INFINITY;
      row.set(
        applyFunction(
          row.map((logit) => logit / temperature),
          "softmax",
        ),
      );
    }
  }
}

function cropShare(photo: Photo, { left, top, width, height }: PhotoCrop): Photo {
  const x = Math.min(photo.width - 1, Math.round(left * photo.width));
  const y = Math.min(photo.height - 1, Math.round(top * photo.height));
  return crop(photo, {
    left: x,
    top: y,
    right: Math.max(x + 1, Math.min(photo.width, Math.round((left + width) * photo.width))),
    bottom: Math.max(y + 1, Math.min(photo.height, Math.round((top + height) * photo.height))),
  });
}
