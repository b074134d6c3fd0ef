import { growableUint32 } from "../growable.js";
import { MetricsError } from "../metrics-error.js";
import {
  areaOfCounts,
  boxOfCounts,
  compressCounts,
  decompressCounts,
  MAX_MASK_PIXELS,
  mergeCounts,
  totalOfCounts,
} from "./counts.js";
import { boxCounts, MAX_POLYGON_COORDINATE, polygonCounts } from "./polygon.js";
import { SpanTable } from "./spans.js";

/**
 * A mask as COCO files hold it: [height, width] and the run lengths, as a string or as a list. The runs go down the columns
 * and begin with zeros.
 */
export interface RunLengthMask {
  readonly size: readonly [height: number, width: number];
  readonly counts: string | readonly number[] | Uint32Array;
}

/** A mask as the functions here return it: what goes into a COCO file. */
export interface CompressedMask {
  readonly size: readonly [height: number, width: number];
  readonly counts: string;
}

/** One byte a pixel, 0 or not 0, rows from the top. */
export interface MaskPixels {
  readonly data: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
}

/** Encodes pixels. Same string as `pycocotools.mask.encode`. */
export function encodeMask({ data, height, width }: MaskPixels): CompressedMask {
  checkSize([height, width]);
  if (data.length !== height * width) {
    throw new MetricsError(
      "size-mismatch",
      `A mask of ${height} x ${width} pixels needs ${height * width} values; ${data.length} were given.`,
    );
  }
  const counts = growableUint32();
  let run = 0;
  let inside = false;
  for (let x = 0; x < width; x++) {
    for (let i = x; i < data.length; i += width) {
      if ((data[i] !== 0) !== inside) {
        counts.push(run);
        run = 0;
        inside = !inside;
      }
      run++;
    }
  }
  counts.push(run);
  return { size: [height, width], counts: compressCounts(counts.data, counts.length) };
}

/** The pixels of a mask: 0 and 1, rows from the top. */
export function decodeMask(mask: RunLengthMask): { data: Uint8Array; height: number; width: number } {
  const counts = countsOfMask(mask);
  const [height, width] = mask.size;
  const data = new Uint8Array(height * width);
  let position = 0;
  for (let i = 0; i < counts.length; i++) {
    const end = position + counts[i];
    if (i % 2 === 1) {
      for (let p = position; p < end; p++) {
        const x = Math.floor(p / height);
        data[(p - x * height) * width + x] = 1;
      }
    }
    position = end;
  }
  return { data, height, width };
}

/** The mask with its run lengths as a string, whatever form they had. */
export function compressMask(mask: RunLengthMask): CompressedMask {
  return { size: [mask.size[0], mask.size[1]], counts: compressCounts(countsOfMask(mask)) };
}

/**
 * Fills polygons as COCO does; several are united. Same pixels, and same string, as `pycocotools.mask.frPyObjects` and `merge`.
 * @param polygons each a list x1, y1, x2, y2 … in pixels
 */
export function polygonMask(polygons: readonly (readonly number[])[], height: number, width: number): CompressedMask {
  checkSize([height, width]);
  if (polygons.length === 0) throw new MetricsError("invalid-argument", "At least one polygon is needed for a mask.");
  let merged: Uint32Array | undefined;
  for (const polygon of polygons) {
    // A line of two points encloses nothing; COCO allows it beside a real polygon.
    const shortest = merged ? 4 : 6;
    if (polygon.length < shortest || polygon.length % 2 !== 0 || !polygon.every(isCoordinate)) {
      throw new MetricsError(
        "invalid-argument",
        "A polygon must be a list of at least three corners x1, y1, x2, y2 …, finite numbers in pixels.",
      );
    }
    const filled = growableUint32();
    polygonCounts(polygon, 0, polygon.length, height, width, filled);
    const counts = filled.toArray();
    if (merged) {
      const union = growableUint32();
      mergeCounts(merged, counts, false, union);
      merged = union.toArray();
    } else {
      merged = counts;
    }
  }
  return { size: [height, width], counts: compressCounts(merged as Uint32Array) };
}

/** The box [x, y, width, height] as a mask, filled as a polygon of its four corners. */
export function boxMask(box: ArrayLike<number>, height: number, width: number): CompressedMask {
  checkSize([height, width]);
  if (box.length !== 4 || !Array.from(box).every(isCoordinate)) {
    throw new MetricsError("invalid-argument", "A box must be four finite numbers [x, y, width, height] in pixels.");
  }
  const counts = growableUint32();
  boxCounts(box[0], box[1], box[2], box[3], height, width, counts);
  return { size: [height, width], counts: compressCounts(counts.data, counts.length) };
}

/** The union of masks of one size, or their intersection. Same string as `pycocotools.mask.merge`. */
export function mergeMasks(masks: readonly RunLengthMask[], { intersect = false } = {}): CompressedMask {
  const [first, ...rest] = masks;
  if (!first) throw new MetricsError("invalid-argument", "At least one mask is needed to merge.");
  let merged = countsOfMask(first);
  for (const mask of rest) {
    checkSameSize(first, mask);
    const target = growableUint32();
    mergeCounts(merged, countsOfMask(mask), intersect, target);
    merged = target.toArray();
  }
  return { size: [first.size[0], first.size[1]], counts: compressCounts(merged) };
}

/** Pixels that are 1. */
export function maskArea(mask: RunLengthMask): number {
  const counts = countsOfMask(mask);
  return areaOfCounts(counts, 0, counts.length);
}

/** The smallest box [x, y, width, height] around a mask; four zeros around an empty one. */
export function maskBox(mask: RunLengthMask): [x: number, y: number, width: number, height: number] {
  const counts = countsOfMask(mask);
  const box = new Float64Array(4);
  boxOfCounts(counts, 0, counts.length, mask.size[0], box);
  return [box[0], box[1], box[2], box[3]];
}

/**
 * IoU of every detection with every truth, without unpacking the pixels: `result[d * truths.length + t]`.
 * @param crowd per truth: true where it stands for a crowd, whose IoU is the intersection over the detection's area
 */
export function maskIou(
  detections: readonly RunLengthMask[],
  truths: readonly RunLengthMask[],
  crowd: readonly boolean[] = [],
): Float64Array {
  const spans = (masks: readonly RunLengthMask[]): SpanTable => {
    const table = new SpanTable();
    for (const mask of masks) {
      checkSameSize(masks[0] as RunLengthMask, mask);
      const counts = countsOfMask(mask);
      table.add(counts, 0, counts.length, mask.size[0]);
    }
    return table;
  };
  if (detections[0] && truths[0]) checkSameSize(detections[0], truths[0]);
  const detectionSpans = spans(detections);
  const truthSpans = spans(truths);
  const result = new Float64Array(detections.length * truths.length);
  for (let d = 0; d < detections.length; d++) {
    for (let t = 0; t < truths.length; t++) {
      result[d * truths.length + t] = detectionSpans.iou(d, truthSpans, t, crowd[t] === true);
    }
  }
  return result;
}

/**
 * The run lengths of a mask, checked.
 * @throws MetricsError `invalid-value` where they do not add up to its pixels
 */
export function countsOfMask(mask: RunLengthMask): Uint32Array {
  checkSize(mask.size);
  const pixels = mask.size[0] * mask.size[1];
  const counts = growableUint32();
  const readable =
    typeof mask.counts === "string" ? decompress(mask.counts, counts) : mask.counts.every((run) => push(run, counts));
  if (!readable) throw new MetricsError("invalid-value", "A mask's run lengths are damaged: they are no run lengths.");
  const total = totalOfCounts(counts.data, 0, counts.length);
  if (total !== pixels) {
    throw new MetricsError(
      "invalid-value",
      `A mask's run lengths cover ${total} pixels, but its size ${mask.size[0]} x ${mask.size[1]} has ${pixels}.`,
    );
  }
  return counts.toArray();
}

function decompress(text: string, target: ReturnType<typeof growableUint32>): boolean {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = Math.min(text.charCodeAt(i), 255);
  return decompressCounts(bytes, 0, bytes.length, target);
}

function push(run: number, target: ReturnType<typeof growableUint32>): boolean {
  if (!Number.isInteger(run) || run < 0 || run > MAX_MASK_PIXELS) return false;
  target.push(run);
  return true;
}

function checkSize([height, width]: readonly [number, number]): void {
  const whole = Number.isInteger(height) && Number.isInteger(width) && height >= 0 && width >= 0;
  if (!whole || height * width > MAX_MASK_PIXELS) {
    throw new MetricsError(
      "invalid-value",
      `A mask's size must be [height, width] in whole pixels, together at most ${MAX_MASK_PIXELS}; it is [${height}, ${width}].`,
    );
  }
}

function checkSameSize(a: RunLengthMask, b: RunLengthMask): void {
  if (a.size[0] === b.size[0] && a.size[1] === b.size[1]) return;
  throw new MetricsError(
    "size-mismatch",
    `Masks of ${a.size[0]} x ${a.size[1]} and of ${b.size[0]} x ${b.size[1]} pixels cannot be compared; give both the photo's size.`,
  );
}

function isCoordinate(value: number): boolean {
  return Math.abs(value) <= MAX_POLYGON_COORDINATE;
}
