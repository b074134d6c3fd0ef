/** From this IoU up, everything on the page can be asked for. */
export const LOWEST_IOU = 0.1;
export const HIGHEST_IOU = 0.95;

/** 0.10, 0.15 … 0.95. */
export const THRESHOLDS: readonly number[] = Array.from({ length: 18 }, (_, step) => (10 + 5 * step) / 100);

/** Whether COCO's mean takes a threshold in: 0.50 to 0.95. */
export function isAveraged(iou: number): boolean {
  return iou >= 0.5;
}
