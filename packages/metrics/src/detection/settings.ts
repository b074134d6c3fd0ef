import { MetricsError } from "../metrics-error.js";
import type { AreaRange } from "./match.js";

/** At which thresholds, sizes and numbers of detections an evaluation looks. */
export interface EvaluationSettings {
  readonly iouThresholds: Float64Array;
  readonly areas: readonly AreaRange[];
  /** Detections of one image and category that count; ascending. */
  readonly maxDetections: Float64Array;
  /** Recall at which precision is read off; ascending. */
  readonly recallPoints: Float64Array;
}

/** Evenly spaced numbers, rounded as numpy's `linspace` rounds them. */
export function linspace(start: number, stop: number, count: number): number[] {
  const step = (stop - start) / (count - 1);
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? stop : i * step + start));
}

/** 0.50, 0.55 … 0.95. */
export const COCO_IOU_THRESHOLDS: readonly number[] = linspace(0.5, 0.95, 10);

/** Every object; up to 32 x 32 pixels; from there up to 96 x 96; from there on. */
export const COCO_AREAS: readonly AreaRange[] = [
  { name: "all", min: 0, max: 1e10 },
  { name: "small", min: 0, max: 32 ** 2 },
  { name: "medium", min: 32 ** 2, max: 96 ** 2 },
  { name: "large", min: 96 ** 2, max: 1e10 },
];

export const COCO_MAX_DETECTIONS: readonly number[] = [1, 10, 100];

/** 0, 0.01 … 1. */
export const COCO_RECALL_POINTS: readonly number[] = linspace(0, 1, 101);

export interface SettingsOptions {
  /** Default 0.50, 0.55 … 0.95. */
  readonly iouThresholds?: readonly number[] | undefined;
  /** Default `COCO_AREAS`: all, small, medium, large. */
  readonly areas?: readonly AreaRange[] | undefined;
  /** Detections of one image and category that count, one for each column of recall. Default 1, 10, 100. */
  readonly maxDetections?: readonly number[] | undefined;
  /** Recall at which precision is read off, ascending. Default 0, 0.01 … 1. */
  readonly recallPoints?: readonly number[] | undefined;
}

/** The options, checked, with COCO's values where there are none. */
export function settingsOf(options: SettingsOptions): EvaluationSettings {
  const areas = options.areas ?? COCO_AREAS;
  if (areas.length === 0) throw new MetricsError("invalid-argument", '"areas" needs at least one range.');
  const recallPoints = numbers("recallPoints", options.recallPoints ?? COCO_RECALL_POINTS);
  if (recallPoints.some((value, i) => i > 0 && value < recallPoints[i - 1])) {
    throw new MetricsError("invalid-argument", '"recallPoints" must ascend.');
  }
  return {
    iouThresholds: numbers("iouThresholds", options.iouThresholds ?? COCO_IOU_THRESHOLDS),
    areas,
    maxDetections: numbers("maxDetections", options.maxDetections ?? COCO_MAX_DETECTIONS).sort(),
    recallPoints,
  };
}

function numbers(option: string, values: readonly number[]): Float64Array {
  if (values.length === 0 || values.some((value) => Number.isNaN(value))) {
    throw new MetricsError("invalid-argument", `"${option}" must be a list of numbers, at least one.`);
  }
  return Float64Array.from(values);
}
