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
