import { EntryPlace } from "../entry-place.js";
import type { ByteSource } from "../json/byte-source.js";
import { JsonStream } from "../json/json-stream.js";
import type { ReadOptions } from "./coco-truth.js";
import { DetectionsBuilder } from "./detections-builder.js";
import { EntryDraft } from "./entry-draft.js";
import { readEntry } from "./read-entry.js";
import type { Detections, DetectionTruth } from "./truth.js";

/**
 * Reads a model's detections from a COCO results file: a list of `{image_id, category_id, score, bbox}` or
 * `{…, segmentation}`. Boxes are [x, y, width, height] in pixels.
 * @throws MetricsError naming the file, the entry and the field
 */
export async function readCocoResults(
  source: ByteSource,
  truth: DetectionTruth,
  options: ReadOptions = {},
): Promise<Detections> {
  const place = new EntryPlace(options.name ?? "the predictions");
  const stream = new JsonStream(source, place, options);
  const builder = new DetectionsBuilder(place, truth, options.masks ?? true);
  const draft = new EntryDraft();
  await stream.readArray((cursor) => {
    // Without boxes a mask is needed even where masks are not kept: box and area come from it.
    readEntry(cursor, draft, true);
    builder.add(draft);
  });
  return builder.finish();
}
