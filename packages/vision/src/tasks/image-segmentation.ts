import { type LoadPhotoOptions, loadPhoto, Mask, type PhotoInput, type RunLength, type Size } from "@vistazo/image";
import { maskHeadInputs } from "../architectures/detr/detr-segmentation.js";
import { floatOutput } from "../float-output.js";
import { classCount, type Id2Label, labelName } from "../labels.js";
import type { Model } from "../model.js";
import type { Outputs } from "../network.js";
import { classMaps, findQueries, segmentQueries } from "../postprocess/query-segmentation.js";
import { semanticLabelMap } from "../postprocess/semantic-segmentation.js";
import { VisionError } from "../vision-error.js";
import { fraction, type OptionChecks, oneOf } from "./options.js";

/** The parameters of transformers' image-segmentation pipeline. */
export interface ImageSegmentationOptions {
  /** Objects are kept whose score is greater. Default 0.9. Semantic segmentation has no scores. */
  readonly threshold?: number;
  /** The probability from which a pixel is in an object's mask. Default 0.5. */
  readonly mask_threshold?: number;
  /** The share of its mask that an object must keep when each pixel goes to the strongest mask. Default 0.5. */
  readonly overlap_mask_area_threshold?: number;
  /** Default: the first of panoptic, instance and semantic that the model can do. */
  readonly subtask?: Subtask;
}

export type Subtask = "semantic" | "instance" | "panoptic";

export const imageSegmentationOptions: OptionChecks<ImageSegmentationOptions> = {
  threshold: fraction,
  mask_threshold: fraction,
  overlap_mask_area_threshold: fraction,
  subtask: oneOf("semantic", "instance", "panoptic"),
};

/** A part of a photo. */
export interface SegmentRuns {
  /** null where the segment is all pixels of a class: semantic segmentation. */
  readonly score: number | null;
  readonly label: string;
  /** At the photo's size. */
  readonly mask: RunLength;
}

/** The photo divided into objects, or into classes. */
export async function imageSegmentation(
  model: Model,
  photos: readonly PhotoInput[],
  options: ImageSegmentationOptions & LoadPhotoOptions,
): Promise<SegmentRuns[][]> {
  const decoded = await Promise.all(photos.map((photo) => loadPhoto(photo, options)));
  const pixels = decoded.map((photo) => model.processor.preprocess(photo));
  const outputs = await model.runEach(pixels);
  const results: SegmentRuns[][] = [];
  for (const [i, output] of outputs.entries()) results.push(await segmentPhoto(model, output, decoded[i], options));
  return results;
}

/** DETR's answers and those of its kind are a class and a mask for each query; others say a class for each place. */
function segmentPhoto(
  model: Model,
  outputs: Outputs,
  photo: Size,
  options: ImageSegmentationOptions,
): Promise<SegmentRuns[]> | SegmentRuns[] {
  const { subtask } = options;
  const { id2label } = model.config;
  if (outputs.logits?.shape.length === 3) {
    checkLabels(outputs.logits.shape[2] - 1, id2label);
    return subtask === "semantic"
      ? queriesToClasses(model, outputs, photo)
      : queriesToObjects(model, outputs, photo, options);
  }
  if (subtask === "panoptic" || subtask === "instance") {
    throw new VisionError("invalid-option", `This model cannot do the subtask "${subtask}", only "semantic".`);
  }
  const { data, shape } = floatOutput(outputs, outputs.logits ? "logits" : Object.keys(outputs)[0], 4);
  const [, classes, height, width] = shape;
  checkLabels(classes, id2label);
  return classSegments(semanticLabelMap(data, classes, height, width, photo.height, photo.width), photo, id2label);
}

/** Panoptic and instance segmentation, which are one as long as no label is fused. */
async function queriesToObjects(
  model: Model,
  outputs: Outputs,
  photo: Size,
  {
    threshold = 0.9,
    mask_threshold: maskThreshold = 0.5,
    overlap_mask_area_threshold: overlapThreshold = 0.5,
  }: ImageSegmentationOptions,
): Promise<SegmentRuns[]> {
  const logits = floatOutput(outputs, "logits", 3);
  const { queries, labels, scores } = findQueries(logits.data, logits.shape[2], threshold);
  if (queries.length === 0) return [];
  const masks = await masksOf(model, outputs, queries);
  const size = { height: photo.height, width: photo.width };
  const { owners, segments } = segmentQueries(masks.data, masks, scores, { maskThreshold, overlapThreshold, ...size });
  const runs = Mask.fromLabelMap(owners, photo.width, photo.height);
  return segments.map((query) => ({
    score: Number(scores[query].toFixed(6)),
    label: labelName(model.config.id2label, labels[query]),
    mask: runs.get(query)!.toJSON(),
  }));
}

async function queriesToClasses(model: Model, outputs: Outputs, photo: Size): Promise<SegmentRuns[]> {
  const logits = floatOutput(outputs, "logits", 3);
  const [, queries, classes] = logits.shape;
  const { data, height, width } = await masksOf(
    model,
    outputs,
    Int32Array.from({ length: queries }, (_, i) => i),
  );
  const maps = classMaps(logits.data, classes, data);
  const labels = semanticLabelMap(maps, classes - 1, height, width, photo.height, photo.width);
  return classSegments(labels, photo, model.config.id2label);
}

/** One segment a class that is anywhere in the photo, in the order of the classes. */
function classSegments(labels: Uint8Array | Uint16Array, { height, width }: Size, id2label: Id2Label): SegmentRuns[] {
  const masks = Mask.fromLabelMap(labels, width, height);
  return Array.from(masks, ([id, mask]) => ({ score: null, label: labelName(id2label, id), mask: mask.toJSON() }));
}

/** How many queries' masks are computed at once: more are no faster and take 25 MB each on the way. */
const queriesAtOnce = 8;

interface Masks extends Size {
  /** Logits [queries, height, width]. */
  readonly data: Float32Array;
}

/** The masks of some queries, from the outputs or from the mask head that is run apart. */
async function masksOf(model: Model, outputs: Outputs, queries: Int32Array): Promise<Masks> {
  const apart = model.hasPart("mask_head");
  const all = apart ? undefined : floatOutput(outputs, "pred_masks", 4);
  const select = (from: { data: Float32Array; shape: readonly number[] }, rows: Int32Array) => {
    const length = from.shape.slice(2).reduce((product, size) => product * size, 1);
    const out = new Float32Array(rows.length * length);
    for (const [i, row] of rows.entries()) out.set(from.data.subarray(row * length, (row + 1) * length), i * length);
    return out;
  };
  if (all) return { data: select(all, queries), height: all.shape[2], width: all.shape[3] };

  const states = floatOutput(outputs, "queries", 3);
  const photo = Object.fromEntries(maskHeadInputs.map((name) => [name, outputs[name]]));
  let masks: Masks | undefined;
  for (let start = 0; start < queries.length; start += queriesAtOnce) {
    const some = queries.subarray(start, start + queriesAtOnce);
    const feeds = { dtype: "float32", shape: [some.length, states.shape[2]], data: select(states, some) } as const;
    const { data, shape } = floatOutput(await model.runPart("mask_head", { ...photo, queries: feeds }), "masks", 4);
    const [, , height, width] = shape;
    masks ??= { data: new Float32Array(queries.length * height * width), height, width };
    masks.data.set(data, start * height * width);
  }
  return masks!;
}

function checkLabels(classes: number, id2label: Id2Label): void {
  const labels = classCount(id2label);
  if (classes === labels) return;
  throw new VisionError(
    "invalid-output",
    `The network tells ${classes} classes apart where config.json has ${labels} labels.`,
  );
}
