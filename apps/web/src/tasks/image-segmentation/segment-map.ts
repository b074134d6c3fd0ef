import type { RunLength } from "@vistazo/tasks";
import type { SegmentMap } from "@vistazo/ui";

/** Longer side of a map for showing, in pixels: no screen shows more. */
const LONGEST_SIDE = 1600;

/** Pixels inside a mask. */
export function areaOf({ counts }: RunLength): number {
  let area = 0;
  for (let index = 1; index < counts.length; index += 2) area += counts[index] as number;
  return area;
}

/** The part of the photo that a mask covers, between 0 and 1. */
export function shareOf(mask: RunLength): number {
  return areaOf(mask) / (mask.size[0] * mask.size[1]);
}

/** Masks of one photo as a map of which is where, numbered from 1; where they overlap, the later one is seen. */
export function segmentMapOf(masks: readonly RunLength[], longestSide = LONGEST_SIDE): SegmentMap | null {
  const [first] = masks;
  if (!first) return null;
  const [height, width] = first.size;
  const whole = masks.length < 256 ? new Uint8Array(width * height) : new Uint16Array(width * height);
  for (const [index, { counts }] of masks.entries()) {
    let at = 0;
    for (const [run, length] of counts.entries()) {
      if (run % 2 === 1) whole.fill(index + 1, at, at + length);
      at += length;
    }
  }
  const map = shrink(whole, width, height, longestSide);
  return { ...map, edges: edgesOf(map) };
}

/** Of a map this wide an outline is a pixel wide. */
const WIDTH_OF_A_PIXEL = 700;

/** Where a segment ends: its pixels that have another one, or none, within an outline's width to a side, above or below. */
function edgesOf({ width, height, ids }: SegmentMap): Uint8Array {
  const reach = Math.max(1, Math.round(Math.max(width, height) / WIDTH_OF_A_PIXEL));
  const edges = new Uint8Array(ids.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const id = ids[at];
      if (id === 0) continue;
      const isEdge =
        (x >= reach && ids[at - reach] !== id) ||
        (x < width - reach && ids[at + reach] !== id) ||
        (y >= reach && ids[at - reach * width] !== id) ||
        (y < height - reach && ids[at + reach * width] !== id);
      if (isEdge) edges[at] = 1;
    }
  }
  return edges;
}

/** To the nearest pixels. */
function shrink(ids: Uint8Array | Uint16Array, width: number, height: number, longestSide: number): SegmentMap {
  const scale = longestSide / Math.max(width, height);
  if (scale >= 1) return { width, height, ids };
  const columns = Math.max(1, Math.round(width * scale));
  const rows = Math.max(1, Math.round(height * scale));
  const small = ids instanceof Uint8Array ? new Uint8Array(rows * columns) : new Uint16Array(rows * columns);
  for (let y = 0, to = 0; y < rows; y++) {
    const start = Math.floor(((y + 0.5) * height) / rows) * width;
    for (let x = 0; x < columns; x++) small[to++] = ids[start + Math.floor(((x + 0.5) * width) / columns)] as number;
  }
  return { width: columns, height: rows, ids: small };
}
