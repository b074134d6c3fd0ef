import { growableUint32 } from "../growable.js";
import { appendCounts, type MaskTable, NO_MASK } from "../mask/mask-table.js";
import { boxCounts } from "../mask/polygon.js";
import { SpanTable } from "../mask/spans.js";
import { MetricsError } from "../metrics-error.js";
import { iouOfBoxes } from "./box-iou.js";
import type { Detections, DetectionTruth } from "./truth.js";

/** What is compared: boxes, or masks. */
export type IouType = "bbox" | "segm";

/** Measures the IoU of one detection after the other with each of a few annotations of its photo. */
export interface OverlapMeasure {
  /** The annotations to measure with: those at `[start, end)` of `rows`, all of one photo. */
  startTruths(rows: Int32Array, start: number, end: number): void;
  startDetection(detection: number): void;
  /** @param position the annotation's place among those that were started with, from 0 */
  iouWith(annotation: number, position: number): number;
}

/**
 * @param crowd per annotation: 1 where IoU is over the detection alone
 * @param floor IoUs that are certain to be lower may be given as 0
 */
export function overlapMeasure(
  iouType: IouType,
  truth: DetectionTruth,
  detections: Detections,
  crowd: Uint8Array,
  floor: number,
): OverlapMeasure {
  return iouType === "bbox"
    ? new BoxMeasure(truth, detections, crowd)
    : new MaskMeasure(truth, detections, crowd, floor);
}

class BoxMeasure implements OverlapMeasure {
  readonly #truth: DetectionTruth;
  readonly #detectionBoxes: Float64Array;
  readonly #truthBoxes: Float64Array;
  readonly #crowd: Uint8Array;
  #detection = 0;

  constructor(truth: DetectionTruth, detections: Detections, crowd: Uint8Array) {
    this.#truth = truth;
    this.#detectionBoxes = detections.boxes;
    this.#truthBoxes = truth.boxes;
    this.#crowd = crowd;
  }

  startTruths(rows: Int32Array, start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const row = rows[i];
      if (Number.isNaN(this.#truthBoxes[row * 4])) {
        throw annotationLacks(this.#truth, row, "bbox", "boxes are compared");
      }
    }
  }

  startDetection(detection: number): void {
    this.#detection = detection * 4;
  }

  iouWith(annotation: number): number {
    const crowd = this.#crowd[annotation] === 1;
    return iouOfBoxes(this.#detectionBoxes, this.#detection, this.#truthBoxes, annotation * 4, crowd);
  }
}

class MaskMeasure implements OverlapMeasure {
  readonly #truth: DetectionTruth;
  readonly #truthMasks: MaskTable;
  readonly #detections: Detections;
  readonly #crowd: Uint8Array;
  readonly #floor: number;
  readonly #truthSpans = new SpanTable();
  readonly #detectionSpans = new SpanTable();
  readonly #counts = growableUint32();
  /** Pixels of the photo at hand. */
  #height = 0;
  #width = 0;

  constructor(truth: DetectionTruth, detections: Detections, crowd: Uint8Array, floor: number) {
    if (!truth.masks) throw wasReadWithoutMasks(truth.name);
    if (detections.masksLeftOut) throw wasReadWithoutMasks(detections.name);
    this.#truth = truth;
    this.#truthMasks = truth.masks;
    this.#detections = detections;
    this.#crowd = crowd;
    this.#floor = floor;
  }

  startTruths(rows: Int32Array, start: number, end: number): void {
    this.#truthSpans.clear();
    const { image, images } = this.#truth;
    const at = image[rows[start]];
    this.#height = images.heights[at];
    this.#width = images.widths[at];
    for (let i = start; i < end; i++) {
      const row = rows[i];
      if (this.#truthMasks.kinds[row] === NO_MASK) {
        throw annotationLacks(this.#truth, row, "segmentation", "masks are compared");
      }
      this.#checkSize(this.#truthMasks, row, this.#truth.name, `annotations[${row}] (id ${this.#truth.ids[row]})`);
      this.#counts.length = 0;
      appendCounts(this.#truthMasks, row, this.#height, this.#width, this.#counts);
      this.#truthSpans.add(this.#counts.data, 0, this.#counts.length, this.#height);
    }
  }

  startDetection(detection: number): void {
    const { masks, boxes, name } = this.#detections;
    this.#counts.length = 0;
    if (masks && masks.kinds[detection] !== NO_MASK) {
      this.#checkSize(masks, detection, name, `entry ${detection}`);
      appendCounts(masks, detection, this.#height, this.#width, this.#counts);
    } else {
      const at = detection * 4;
      const [x, y, width, height] = [0, 1, 2, 3].map((i) => boxes[at + i]) as [number, number, number, number];
      boxCounts(x, y, width, height, this.#height, this.#width, this.#counts);
    }
    this.#detectionSpans.clear();
    this.#detectionSpans.add(this.#counts.data, 0, this.#counts.length, this.#height);
  }

  iouWith(annotation: number, position: number): number {
    const crowd = this.#crowd[annotation] === 1;
    return this.#detectionSpans.iou(0, this.#truthSpans, position, crowd, this.#floor);
  }

  /** Where the truth does not say how large a photo is, its first mask does; all masks of the photo must agree. */
  #checkSize(masks: MaskTable, row: number, file: string, entry: string): void {
    const height = masks.heights[row];
    const width = masks.widths[row];
    if (height === 0 && width === 0) return;
    if (this.#height === 0 || this.#width === 0) {
      this.#height = height;
      this.#width = width;
    }
    if (height === this.#height && width === this.#width) return;
    throw new MetricsError(
      "size-mismatch",
      `${file}, ${entry}: "segmentation.size" is [${height}, ${width}], but the photo's other masks have [${this.#height}, ${this.#width}]; expected the same size.`,
      { file, entry, field: "segmentation.size" },
    );
  }
}

export function annotationLacks(truth: DetectionTruth, annotation: number, field: string, why: string): MetricsError {
  const entry = `annotations[${annotation}] (id ${truth.ids[annotation]})`;
  return new MetricsError(
    "missing-field",
    `${truth.name}, ${entry}: "${field}" is missing; expected it, because ${why}.`,
    { file: truth.name, entry, field },
  );
}

function wasReadWithoutMasks(file: string): MetricsError {
  return new MetricsError(
    "invalid-argument",
    `${file} was read without its masks, which are compared here; read it with masks.`,
    {
      file,
    },
  );
}
