import type { Mask } from "@vistazo/image";

/** A segment as the image segmentation task answers it. */
export interface SegmentResult {
  label: string;
  score: number | null;
  mask: Mask;
}

/**
 * The standard answer: each mask a black and white PNG of the photo's size in base64. Semantic segmentation gives no
 * scores, and `@huggingface/inference` refuses a null in their place.
 */
export function standardSegments(segments: readonly SegmentResult[]): Promise<object[]> {
  return Promise.all(
    segments.map(async ({ label, score, mask }) => ({
      ...(score !== null && { score }),
      label,
      mask: Buffer.from(await mask.toPng()).toString("base64"),
    })),
  );
}

/** The same with masks as runs, `{size, counts}`: a small part of the bytes, and nothing to decode. */
export function compactSegments(segments: readonly SegmentResult[]): object[] {
  return segments.map(({ label, score, mask }) => ({
    ...(score !== null && { score }),
    label,
    mask: mask.toJSON(),
  }));
}
