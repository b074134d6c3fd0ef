import { compressMask, type DetectionTruth, encodeMask, type Id, isLargeNumber } from "@vistazo/metrics";
import type { Detection, Segment } from "@vistazo/vision";

/** An entry of a COCO results file before it has an image and a category. */
export interface FoundEntry {
  readonly label: string;
  readonly score: number;
  readonly bbox?: readonly number[];
  readonly segmentation?: { readonly size: readonly number[]; readonly counts: string };
}

/**
 * Boxes as COCO has them: x, y, width and height in pixels. All that the model names: evaluation itself takes the best 100 of a photo
 * and category.
 */
export function boxEntries(detections: readonly Detection[]): FoundEntry[] {
  return detections.map(({ label, score, box: { xmin, ymin, xmax, ymax } }) => ({
    label,
    score,
    bbox: [xmin, ymin, Math.max(0, xmax - xmin), Math.max(0, ymax - ymin)],
  }));
}

/** Masks as COCO has them: compressed run lengths in column-major order. */
export function maskEntries(segments: readonly Segment[]): FoundEntry[] {
  return segments.map(({ label, score, mask }) => {
    const { width, height } = mask;
    return {
      label,
      score: score ?? 1,
      segmentation: compressMask(encodeMask({ data: mask.toBytes(1), width, height })),
    };
  });
}

/** An id in JSON; numbers that a float64 would round were kept as their digits. */
function idText(id: Id): string {
  return isLargeNumber(id) ? String(id) : JSON.stringify(id);
}

/** A COCO results file, an entry a line, from each image's entries; labels without category are left out. */
export function* resultLines(
  truth: DetectionTruth,
  perImage: readonly (readonly FoundEntry[])[],
  categoryOf: (label: string) => number,
): Generator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let separator = "[\n";
  for (const [image, entries] of perImage.entries()) {
    const lines: string[] = [];
    for (const { label, ...entry } of entries) {
      const category = categoryOf(label);
      if (category < 0) continue;
      const ids = `"image_id":${idText(truth.images.ids[image])},"category_id":${idText(truth.categories.ids[category])}`;
      lines.push(separator, `{${ids},${JSON.stringify(entry).slice(1)}`);
      separator = ",\n";
    }
    yield encoder.encode(lines.join(""));
  }
  yield encoder.encode(separator === "[\n" ? "[]\n" : "\n]\n");
}
