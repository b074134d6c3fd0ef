import type { RunLength } from "@vistazo/tasks";
import { csv, inFileName, stemOf } from "../pictures/file-names.js";
import { areaOf, shareOf } from "./segment-map.js";

/** `cat.mask-0-sofa.png`, as the `vistazo` command names it; without a segment `cat.segments.png`. */
export function segmentFileName(photo: string, look: string, index?: number, label = ""): string {
  const kind = index === undefined && look === "colours" ? "segments" : look;
  return `${stemOf(photo)}.${kind}${index === undefined ? "" : `-${index}-${inFileName(label)}`}.png`;
}

interface TableRow {
  readonly label: string;
  readonly score?: number | null;
  readonly mask?: RunLength;
}

/** Segments as a table: how sure the model is where it says so, pixels, and the share of the photo. */
export function segmentTable(segments: readonly TableRow[]): string {
  return csv([
    ["label", "score", "pixels", "share"],
    ...segments.map(({ label, score, mask }) => [
      label,
      score ?? "",
      mask ? areaOf(mask) : 0,
      mask ? Number(shareOf(mask).toFixed(6)) : 0,
    ]),
  ]);
}
