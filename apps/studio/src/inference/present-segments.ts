import type { CompactAnswer, imageSegmentation } from "@vistazo/tasks";
import type { Segment } from "@vistazo/vision";

/**
 * The standard answer: each mask a black and white PNG of the photo's size in base64. Semantic segmentation gives no
 * scores, and `@huggingface/inference` refuses a null in their place.
 */
export function standardSegments(segments: readonly Segment[]): Promise<object[]> {
  return Promise.all(
    segments.map(async ({ label, score, mask }) => ({
      ...(score !== null && { score }),
      label,
      mask: Buffer.from(await mask.toPng()).toString("base64"),
    })),
  );
}

/** The same with masks as runs, `{size, counts}`: a small part of the bytes, and nothing to decode. */
export function compactSegments(segments: readonly Segment[]): CompactAnswer<typeof imageSegmentation.id> {
  return segments.map(({ label, score, mask }) => ({
    ...(score !== null && { score }),
    label,
    mask: mask.toJSON(),
  }));
}
