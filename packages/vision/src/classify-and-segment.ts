import type { LoadPhotoOptions, PhotoInput } from "@vistazo/image";
import type { Classification, imageClassification, imageSegmentation } from "@vistazo/tasks";
import type { CallOptions, Pipeline } from "./pipeline.js";
import type { Segment } from "./tasks/task-types.js";

/** What a photo shows as a whole, and where in it what is. */
export interface ClassifiedSegments {
  readonly classes: Classification[];
  /** As the segmentation answers them, each with its share of the photo's pixels, 0 to 1. */
  readonly segments: (Segment & { readonly share: number })[];
}

export interface ClassifyAndSegmentOptions extends LoadPhotoOptions {
  readonly classification?: CallOptions<typeof imageClassification.id>;
  readonly segmentation?: CallOptions<typeof imageSegmentation.id>;
}

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
  const decoded = await loadPhoto(photo, load);
  const [classes, segments] = await Promise.all([classify(decoded, classification), segment(decoded, segmentation)]);
  const pixels = decoded.width * decoded.height;
  return { classes, segments: segments.map((part) => ({ ...part, share: part.mask.area / pixels })) };
}
