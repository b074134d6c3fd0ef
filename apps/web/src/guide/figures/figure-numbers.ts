/** Boxes of one class, the surest first: their IoU with an object that none before them has found. Of seven objects. */
export const BOXES = [0.92, 0.81, 0.35, 0.74, 0.58, 0.66, 0.12, 0.53] as const;
export const OBJECTS = 7;

export interface CurvePoint {
  recall: number;
  precision: number;
}

/** Precision against recall after each box, and the area under the best precision that is reached at each recall or later. */
export function precisionRecall(hits: readonly boolean[], objects: number): { points: CurvePoint[]; area: number } {
  let found = 0;
  const raw = hits.map((hit, index) => {
    if (hit) found += 1;
    return { recall: found / objects, precision: found / (index + 1) };
  });
  const points: CurvePoint[] = [];
  let best = 0;
  for (const { recall, precision } of raw.toReversed()) {
    best = Math.max(best, precision);
    points.unshift({ recall, precision: best });
  }
  let area = 0;
  let reached = 0;
  for (const { recall, precision } of points) {
    area += (recall - reached) * precision;
    reached = recall;
  }
  return { points, area };
}

/** IoU of two sets of cells, for each class that either has. */
export function iouByClass(truth: readonly string[], found: readonly string[]): Map<string, number> {
  const ious = new Map<string, number>();
  for (const name of new Set([...truth, ...found])) {
    let both = 0;
    let either = 0;
    for (const [cell, is] of truth.entries()) {
      const says = found[cell];
      if (is === name && says === name) both += 1;
      if (is === name || says === name) either += 1;
    }
    ious.set(name, both / either);
  }
  return ious;
}

/** Mean error as a part of the truth, and the share of estimates within a factor of 1.25. */
export function depthErrors(truth: readonly number[], found: readonly number[]): { absRel: number; delta: number } {
  let sum = 0;
  let within = 0;
  for (const [index, is] of truth.entries()) {
    const says = found[index] as number;
    sum += Math.abs(says - is) / is;
    if (Math.max(says / is, is / says) < 1.25) within += 1;
  }
  return { absRel: sum / truth.length, delta: within / truth.length };
}

/** An alpha with more contrast around one half: a mask of 0 and 1 in the end. */
export function harder(alpha: number, contrast: number): number {
  return Math.min(1, Math.max(0, 0.5 + (alpha - 0.5) * contrast));
}

/** Mean error of alphas, and the IoU of what is at least half foreground. */
export function alphaErrors(truth: readonly number[], found: readonly number[]): { mae: number; iou: number } {
  const foreground = (alphas: readonly number[]) => alphas.map((alpha) => (alpha >= 0.5 ? "foreground" : "ground"));
  const sum = truth.reduce((total, is, index) => total + Math.abs((found[index] as number) - is), 0);
  const iou = iouByClass(foreground(truth), foreground(found)).get("foreground");
  return { mae: sum / truth.length, iou: iou ?? 1 };
}
