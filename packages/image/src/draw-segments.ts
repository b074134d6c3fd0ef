import { Canvas } from "./canvas.js";
import type { Colour } from "./colour.js";
import type { DrawOptions } from "./draw-detections.js";
import { enlarge, enlargement } from "./enlarge.js";
import { ImageError } from "./errors.js";
import { labelColours } from "./label-colours.js";
import { type LegendEntry, PAPER, percent, textSize, withLegend } from "./legend.js";
import type { Mask } from "./mask.js";
import type { Photo } from "./raw-image.js";
import { forEachRun } from "./run-length.js";

/** A segment found: what the task of segmentation answers. */
export interface DrawnSegment {
  readonly label: string;
  readonly mask: Mask;
  readonly score?: number | null;
}

export interface DrawSegmentsOptions extends DrawOptions {
  /** How much of the colour covers the photo, 0 to 1; default 0.55. */
  readonly opacity?: number;
  /** What the photo as a whole shows, written above the legend's labels. */
  readonly classes?: readonly { readonly label: string; readonly score: number }[];
}

/**
 * The photo with its segments in colour, edges drawn between them, and a legend with each label's share of the photo.
 * A small photo is enlarged by a whole factor, so that the text can be read.
 * @throws ImageError `bad-mask` for a mask of another size than the photo's
 */
export function drawSegments(
  photo: Photo,
  segments: readonly DrawnSegment[],
  options: DrawSegmentsOptions = {},
): Photo {
  for (const { label, mask } of segments) {
    if (mask.width === photo.width && mask.height === photo.height) continue;
    const sizes = `${mask.width} x ${mask.height}, the photo ${photo.width} x ${photo.height}`;
    throw new ImageError("bad-mask", `The mask of "${label}" has ${sizes} pixels; resize it first.`);
  }
  const factor = enlargement(photo);
  const base = enlarge(photo, factor);
  const canvas = new Canvas(base, PAPER);
  canvas.drawPhoto(base, 0, 0);
  const colours = options.colours ?? labelColours(segments.map(({ label }) => label));
  const opacity = Math.min(Math.max(options.opacity ?? 0.55, 0), 1);
  const edge = Math.max(1, Math.round(textSize(base) * 0.09));
  const masks = segments.map(({ mask }) =>
    factor === 1 ? mask : mask.resize({ width: base.width, height: base.height }),
  );
  segments.forEach(({ label }, i) => {
    tint(canvas, masks[i], colours.get(label) ?? PAPER, opacity);
  });
  if (opacity > 0) for (const mask of masks) drawEdge(canvas, mask, edge);
  if (options.legend === false) return canvas.toPhoto();
  return withLegend(canvas.toPhoto(), legendOf(photo, segments, colours, options));
}

function legendOf(
  photo: Photo,
  segments: readonly DrawnSegment[],
  colours: ReadonlyMap<string, Colour>,
  options: DrawSegmentsOptions,
): LegendEntry[] {
  const groups = new Map<string, { count: number; area: number }>();
  for (const { label, mask } of segments) {
    const group = groups.get(label) ?? { count: 0, area: 0 };
    groups.set(label, { count: group.count + 1, area: group.area + mask.area });
  }
  const labels = [...groups].sort(([, a], [, b]) => b.area - a.area);
  const classes = (options.classes ?? []).map(({ label, score }) => ({ label, detail: percent(score) }));
  return [
    ...classes,
    ...labels.map(([label, { count, area }]) => ({
      label: count > 1 ? `${label} × ${count}` : label,
      detail: percent(area / (photo.width * photo.height)),
      colour: colours.get(label),
    })),
  ];
}

function tint({ data }: Canvas, mask: Mask, colour: Colour, opacity: number): void {
  // What each of the 256 values becomes, by channel.
  const tables = colour.map((value) =>
    Uint8Array.from({ length: 256 }, (_, below) => Math.round(below + (value - below) * opacity)),
  );
  const [red, green, blue] = tables;
  forEachRun(mask.runs, (start, end) => {
    for (let at = start * 3; at < end * 3; at += 3) {
      data[at] = red[data[at]];
      data[at + 1] = green[data[at + 1]];
      data[at + 2] = blue[data[at + 2]];
    }
  });
}

/** White on the pixels inside that have one outside within `thickness` to the left, right, above or below. */
function drawEdge(canvas: Canvas, mask: Mask, thickness: number): void {
  const { width, height, data } = canvas;
  const inside = mask.toBytes(1);
  const step = thickness * width;
  forEachRun(mask.runs, (start, end) => {
    for (let at = start; at < end; at++) {
      const x = at % width;
      const isEdge =
        (x >= thickness && inside[at - thickness] === 0) ||
        (x < width - thickness && inside[at + thickness] === 0) ||
        (at >= step && inside[at - step] === 0) ||
        (at < (height - thickness) * width && inside[at + step] === 0);
      if (isEdge) data.fill(255, at * 3, at * 3 + 3);
    }
  });
}
