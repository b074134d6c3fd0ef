import type { Id } from "./id-index.js";
import { annotationLacks } from "./overlap-measure.js";
import { selectCoco } from "./selection.js";
import { orderByGroup, orderByScore } from "./stable-order.js";
import type { Detections, DetectionTruth } from "./truth.js";

export interface VocOptions {
  /** A detection needs at least this IoU. Default 0.5. */
  readonly iou?: number | undefined;
  /** Area under the curve at all points (VOC 2010 and later), or the mean of 11 points (before). Default "all". */
  readonly points?: "all" | 11 | undefined;
  /**
   * 1 if coordinates are those of pixels and a box ends with its last one, as in VOC's files and its devkit: sides count one
   * pixel more. 0 if they are distances, as in COCO. Default 0.
   */
  readonly pixelOffset?: 0 | 1 | undefined;
}

export interface VocCategoryResult {
  readonly id: Id;
  readonly name: string;
  /** Average precision; -1 without annotations that count. */
  readonly ap: number;
  /** After each detection that counts, best score first. */
  readonly recall: Float64Array;
  readonly precision: Float64Array;
  readonly scores: Float64Array;
  /** Annotations that count: not difficult. */
  readonly truths: number;
}

export interface VocResult {
  /** Mean over the categories that have annotations; -1 if none has. */
  readonly map: number;
  readonly perCategory: readonly VocCategoryResult[];
}

/**
 * Average precision as Pascal VOC defines it (Everingham et al. 2010, https://doi.org/10.1007/s11263-009-0275-4). Unlike COCO, a
 * detection is held against the annotation that it overlaps most, even if that is taken already: then it is a false
 * alarm. Annotations marked difficult count neither way. VOC knows no crowds: they count as difficult.
 */
export function evaluateVoc(truth: DetectionTruth, detections: Detections, options: VocOptions = {}): VocResult {
  const { iou = 0.5, points = "all", pixelOffset = 0 } = options;
  const selection = selectCoco(truth, detections, Number.POSITIVE_INFINITY);
  const { imageRank, imageCount, categoryRank, categoryCount } = selection;
  const byImage = (rows: Int32Array, image: Int32Array): Int32Array => orderByGroup(rows, image, imageRank, imageCount);
  const truthsByImage = byImage(selection.truths, truth.image);
  const truthOrder = orderByGroup(truthsByImage, truth.category, categoryRank, categoryCount);
  const byScore = orderByScore(byImage(selection.detections, detections.image), detections.scores);
  const scoreOrder = orderByGroup(byScore, detections.category, categoryRank, categoryCount);

  /** Where the annotations of each category and image begin in `truthOrder`. */
  const buckets = new Map<number, number>();
  const bucketOf = (category: number, image: number): number => category * truth.images.count + image;
  truthOrder.forEach((row, place) => {
    if (Number.isNaN(truth.boxes[row * 4])) throw annotationLacks(truth, row, "bbox", "boxes are compared");
    const bucket = bucketOf(truth.category[row], truth.image[row]);
    if (!buckets.has(bucket)) buckets.set(bucket, place);
  });
  const isDifficult = (row: number): boolean => truth.difficult[row] === 1 || truth.crowd[row] === 1;
  const taken = new Uint8Array(truth.count);

  /** The annotation of the same category and image that a detection overlaps most, if it does enough. */
  const bestOf = (detection: number): number => {
    const category = detections.category[detection];
    const image = detections.image[detection];
    let best = -1;
    let bestIou = Number.NEGATIVE_INFINITY;
    for (let place = buckets.get(bucketOf(category, image)) ?? truthOrder.length; place < truthOrder.length; place++) {
      const row = truthOrder[place];
      if (truth.category[row] !== category || truth.image[row] !== image) break;
      const value = pixelIou(detections.boxes, detection * 4, truth.boxes, row * 4, pixelOffset);
      if (value > bestIou) {
        best = row;
        bestIou = value;
      }
    }
    return bestIou >= iou ? best : -1;
  };

  const positives = new Int32Array(truth.categories.count);
  for (const row of truthOrder) if (!isDifficult(row)) positives[truth.category[row]]!++;
  const perCategory: VocCategoryResult[] = [];
  let place = 0;
  for (const category of truth.categories.order) {
    const hits: boolean[] = [];
    const scores: number[] = [];
    for (; place < scoreOrder.length && detections.category[scoreOrder[place]] === category; place++) {
      const detection = scoreOrder[place];
      const match = bestOf(detection);
      if (match >= 0 && isDifficult(match)) continue;
      hits.push(match >= 0 && taken[match] === 0);
      scores.push(detections.scores[detection]);
      if (match >= 0) taken[match] = 1;
    }
    const truths = positives[category];
    const { recall, precision } = recallAndPrecision(hits, truths);
    perCategory.push({
      id: truth.categories.ids[category] as Id,
      name: truth.categories.names[category] as string,
      ap: truths === 0 ? -1 : points === 11 ? elevenPoints(recall, precision) : areaUnder(recall, precision),
      recall,
      precision,
      scores: Float64Array.from(scores),
      truths,
    });
  }
  const valid = perCategory.filter(({ truths }) => truths > 0);
  const map = valid.length === 0 ? -1 : valid.reduce((sum, { ap }) => sum + ap, 0) / valid.length;
  return { map, perCategory };
}

function recallAndPrecision(
  hits: readonly boolean[],
  positives: number,
): { recall: Float64Array; precision: Float64Array } {
  const recall = new Float64Array(hits.length);
  const precision = new Float64Array(hits.length);
  let right = 0;
  hits.forEach((hit, i) => {
    if (hit) right++;
    recall[i] = right / positives;
    precision[i] = right / (i + 1);
  });
  return { recall, precision };
}

/** The mean of the best precision at recall 0, 0.1 … 1 or beyond. */
function elevenPoints(recall: Float64Array, precision: Float64Array): number {
  let sum = 0;
  for (let point = 0; point <= 10; point++) {
    let best = 0;
    // Not point / 10: the devkit's steps of 0.1 have rounding errors, and so has the recall they are compared with.
    for (let i = recall.length - 1; i >= 0 && recall[i] >= point * 0.1; i--) {
      best = Math.max(best, precision[i]);
    }
    sum += best;
  }
  return sum / 11;
}

/** The area under the curve whose precision is, at each recall, the best there or beyond. */
function areaUnder(recall: Float64Array, precision: Float64Array): number {
  let area = 0;
  let best = 0;
  for (let i = recall.length - 1; i >= 0; i--) {
    best = Math.max(best, precision[i]);
    area += (recall[i] - (i === 0 ? 0 : recall[i - 1])) * best;
  }
  return area;
}

function pixelIou(a: Float64Array, i: number, b: Float64Array, j: number, offset: number): number {
  const ax = a[i];
  const ay = a[i + 1];
  const aw = a[i + 2];
  const ah = a[i + 3];
  const bx = b[j];
  const by = b[j + 1];
  const bw = b[j + 2];
  const bh = b[j + 3];
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx) + offset;
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by) + offset;
  if (width <= 0 || height <= 0) return 0;
  const intersection = width * height;
  return intersection / ((aw + offset) * (ah + offset) + (bw + offset) * (bh + offset) - intersection);
}
