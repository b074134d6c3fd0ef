import type { Box } from "@vistazo/tasks";

export type { Box };

/** Something found on a photo. `id` is unique on the photo; a segment's `id` is its value in the {@link SegmentMap}. */
export interface Annotation {
  id: number;
  label: string;
  /** Between 0 and 1; absent where the task gives none, as in semantic segmentation. */
  score?: number | null;
  box?: Box;
  /** Part of the photo that it covers, between 0 and 1. */
  share?: number;
  /** `#rrggbb`; default: its label's. */
  color?: string;
}

/** Which segment each pixel belongs to: row by row, 0 for none. It may be smaller than the photo, with the same proportions. */
export interface SegmentMap {
  width: number;
  height: number;
  ids: Uint8Array | Uint16Array | Int32Array;
  /** Not 0 where a segment's outline is drawn. */
  edges?: Uint8Array;
}

function area(box: Box): number {
  return (box.xmax - box.xmin) * (box.ymax - box.ymin);
}

/**
 * The annotation under a point of the photo: its segment, else the smallest box around the point, so that an object in
 * front of a large one can still be reached.
 * @param x,y pixels of the photo
 */
export function annotationAt(
  annotations: readonly Annotation[],
  x: number,
  y: number,
  photo: { width: number; height: number },
  segments?: SegmentMap | null,
): Annotation | null {
  if (segments) {
    const column = Math.floor((x / photo.width) * segments.width);
    const row = Math.floor((y / photo.height) * segments.height);
    if (column >= 0 && row >= 0 && column < segments.width && row < segments.height) {
      const id = segments.ids[row * segments.width + column];
      const found = id ? annotations.find((annotation) => annotation.id === id) : undefined;
      if (found) return found;
    }
  }
  let best: Annotation | null = null;
  for (const annotation of annotations) {
    const { box } = annotation;
    if (!box || x < box.xmin || x > box.xmax || y < box.ymin || y > box.ymax) continue;
    if (!best?.box || area(box) < area(best.box)) best = annotation;
  }
  return best;
}
