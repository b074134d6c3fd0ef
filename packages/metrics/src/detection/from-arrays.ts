import { EntryPlace } from "../entry-place.js";
import { type MaskDraft, RUN_LENGTHS } from "../mask/mask-table.js";
import { encodeMask, type MaskPixels, polygonMask, type RunLengthMask } from "../mask/rle.js";
import { MetricsError } from "../metrics-error.js";
import { DetectionsBuilder } from "./detections-builder.js";
import { EntryDraft } from "./entry-draft.js";
import type { Id } from "./id-index.js";
import { isSide } from "./read-entry.js";
import type { Detections, DetectionTruth } from "./truth.js";
import { TruthBuilder } from "./truth-builder.js";

/** A box in pixels: [x, y, width, height], or corners as pipelines give them. */
export type Box =
  | readonly [x: number, y: number, width: number, height: number]
  | { readonly xmin: number; readonly ymin: number; readonly xmax: number; readonly ymax: number };

/** A mask: COCO's run lengths, one value a pixel (rows from the top), or polygons x1, y1, x2, y2 …. */
export type MaskInput = RunLengthMask | MaskPixels | readonly (readonly number[])[];

/** An object that is really there. */
export interface TruthObject {
  readonly label: string;
  readonly box?: Box | undefined;
  readonly mask?: MaskInput | undefined;
  /** Pixels. Default: the mask's, else the box's. */
  readonly area?: number | undefined;
  readonly crowd?: boolean | undefined;
  /** Pascal VOC: does not count. */
  readonly difficult?: boolean | undefined;
}

export interface TruthImage {
  /** Default: its place in the list. */
  readonly id?: Id | undefined;
  readonly name?: string | undefined;
  /** Pixels; needed for polygons, and where boxes are compared with masks. */
  readonly height?: number | undefined;
  readonly width?: number | undefined;
  readonly objects: readonly TruthObject[];
}

/** An object that a model found: what an object detection or segmentation pipeline returns. */
export interface FoundObject {
  readonly label: string;
  readonly score: number;
  readonly box?: Box | undefined;
  readonly mask?: MaskInput | undefined;
}

export interface ImageDetections {
  /** Id of the photo. Default: its place in the list. */
  readonly id?: Id | undefined;
  readonly objects: readonly FoundObject[];
}

/**
 * The truth from arrays. Categories are the labels, in the order of `labels` or, without it, of the alphabet.
 * @throws MetricsError naming the photo, the object and the field
 */
export function truthFromArrays(
  images: readonly TruthImage[],
  options: { readonly labels?: readonly string[] | undefined; readonly name?: string | undefined } = {},
): DetectionTruth {
  const place = new EntryPlace(options.name ?? "the truth");
  const withMasks = images.some(({ objects }) => objects.some(({ mask }) => mask !== undefined));
  const builder = new TruthBuilder(place, { masks: withMasks, unknown: "error", areaFromShape: true });
  const labels = options.labels ?? labelsOf(images);
  const ids = new Map(labels.map((label, i) => [label, i + 1]));
  place.enter("labels");
  for (const [label, id] of ids) builder.addCategory(id, label);
  const draft = new EntryDraft();
  let annotation = 0;
  images.forEach((image, i) => {
    place.enter("images");
    place.startEntry(i);
    const { height = 0, width = 0 } = image;
    if (!isSide(height)) throw place.invalid("height", `is ${height}`, "whole pixels");
    if (!isSide(width)) throw place.invalid("width", `is ${width}`, "whole pixels");
    const id = image.id ?? i;
    builder.addImage({ id, height, width, name: image.name });
    image.objects.forEach((object, o) => {
      place.enter(`images[${i}].objects`);
      place.startEntry(o);
      draft.clear();
      draft.id = ++annotation;
      draft.image = id;
      draft.category = ids.get(object.label);
      if (draft.category === undefined) {
        throw place.error(
          "unknown-category",
          `"label" is ${JSON.stringify(object.label)}; expected one of the labels`,
          "label",
        );
      }
      if (!object.box && !object.mask) throw place.missing("box", "a box or a mask");
      if (object.box) setBox(draft, object.box);
      if (object.mask) setMask(draft.mask, object.mask, height, width, place);
      draft.hasArea = object.area !== undefined;
      draft.area = object.area ?? Number.NaN;
      draft.crowd = object.crowd ?? false;
      draft.difficult = object.difficult ?? false;
      builder.addAnnotation(draft);
    });
  });
  return builder.finish();
}

/**
 * Detections from arrays: what a pipeline returned for each photo. A label is that of a category of the truth; detections with
 * another label do not count (`unknownCategories` says how many there are).
 * @throws MetricsError naming the photo, the object and the field
 */
export function detectionsFromArrays(
  images: readonly ImageDetections[],
  truth: DetectionTruth,
  options: { readonly name?: string | undefined } = {},
): Detections {
  const place = new EntryPlace(options.name ?? "the predictions");
  const builder = new DetectionsBuilder(place, truth, true);
  const categories = new Map(truth.categories.names.map((name, index) => [name, index]));
  const draft = new EntryDraft();
  images.forEach(({ id, objects }, i) => {
    place.enter("images");
    place.startEntry(i);
    const image = id === undefined ? (i < truth.images.count ? i : -1) : truth.images.index.find(id);
    if (image < 0) {
      throw place.error(
        "unknown-image",
        `"id" is ${JSON.stringify(id ?? i)}, which ${truth.name} does not have; expected the id of one of its ${truth.images.count} images`,
        "id",
      );
    }
    const height = truth.images.heights[image];
    const width = truth.images.widths[image];
    objects.forEach((object, o) => {
      place.enter(`images[${i}].objects`);
      place.startEntry(o);
      draft.clear();
      draft.score = object.score;
      draft.hasScore = object.score !== undefined;
      if (object.box) setBox(draft, object.box);
      if (object.mask) setMask(draft.mask, object.mask, height, width, place);
      builder.addTo(image, categories.get(object.label) ?? -1, draft);
    });
  });
  return builder.finish();
}

function labelsOf(images: readonly TruthImage[]): string[] {
  return [...new Set(images.flatMap(({ objects }) => objects.map(({ label }) => label)))].sort();
}

function setBox(draft: EntryDraft, box: Box): void {
  draft.hasBox = true;
  if ("xmin" in box) draft.box.set([box.xmin, box.ymin, box.xmax - box.xmin, box.ymax - box.ymin]);
  else draft.box.set(box);
}

/** Puts a mask into the draft, whatever form it has. */
function setMask(draft: MaskDraft, mask: MaskInput, height: number, width: number, place: EntryPlace): void {
  let runs: RunLengthMask;
  try {
    if ("counts" in mask) runs = mask;
    else if ("data" in mask) runs = encodeMask(mask);
    else if (height > 0 && width > 0) runs = polygonMask(mask, height, width);
    else throw place.missing("height", "the photo's height and width, which polygons need");
  } catch (error) {
    if (!(error instanceof MetricsError) || error.entry !== undefined) throw error;
    throw place.error(error.code, `"mask": ${error.message.slice(0, -1)}`, "mask");
  }
  draft.kind = RUN_LENGTHS;
  [draft.height, draft.width] = runs.size;
  draft.hasCounts = true;
  if (typeof runs.counts === "string") {
    for (let i = 0; i < runs.counts.length; i++) draft.text.push(Math.min(255, runs.counts.charCodeAt(i)));
  } else {
    for (const run of runs.counts) draft.counts.push(run);
  }
}
