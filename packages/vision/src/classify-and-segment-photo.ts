import type { Photo } from "@vistazo/image/pure";
import type { Classification, imageClassification, imageSegmentation } from "@vistazo/tasks";
import type { CallOptions, Pipeline } from "./pipeline.js";
import type { Segment } from "./tasks/task-types.js";

/** What a photo shows as a whole, and where in it what is. */
export interface ClassifiedSegments {
  readonly classes: Classification[];
  /** As the segmentation answers them, each with its share of the photo's pixels, 0 to 1. */
  readonly segments: (Segment & { readonly share: number })[];
}

export interface CallsOfBoth {
  readonly classification?: CallOptions<typeof imageClassification.id>;
  readonly segmentation?: CallOptions<typeof imageSegmentation.id>;
}

/** Two tasks on one photo that is decoded already, at the same time. */
export async function classifyAndSegmentPhoto(
  classify: Pipeline<typeof imageClassification.id>,
  segment: Pipeline<typeof imageSegmentation.id>,
  photo: Photo,
  { classification, segmentation }: CallsOfBoth,
): Promise<ClassifiedSegments> {
  const [classes, segments] = await Promise.all([classify(photo, classification), segment(photo, segmentation)]);
  const pixels = photo.width * photo.height;
  return { classes, segments: segments.map((part) => ({ ...part, share: part.mask.area / pixels })) };
}
