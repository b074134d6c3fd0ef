import type { LoadPhotoOptions, PhotoInput } from "@vistazo/image";
import type { imageClassification, imageSegmentation } from "@vistazo/tasks";
import { type CallsOfBoth, type ClassifiedSegments, classifyAndSegmentPhoto } from "./classify-and-segment-photo.js";
import type { Pipeline } from "./pipeline.js";

export type { ClassifiedSegments };

export interface ClassifyAndSegmentOptions extends LoadPhotoOptions, CallsOfBoth {}

/**
 * Two tasks on one photo, at the same time. `drawSegments` of `@vistazo/image` shows both in one picture.
 *
 * @example
 * const { classes, segments } = await classifyAndSegment(classify, segment, "photo.jpg");
 */
export async function classifyAndSegment(
  classify: Pipeline<typeof imageClassification.id>,
  segment: Pipeline<typeof imageSegmentation.id>,
  photo: PhotoInput,
  { classification, segmentation, ...load }: ClassifyAndSegmentOptions = {},
): Promise<ClassifiedSegments> {
  const { loadPhoto } = await import("@vistazo/image/load-photo");
  return classifyAndSegmentPhoto(classify, segment, await loadPhoto(photo, load), { classification, segmentation });
}
