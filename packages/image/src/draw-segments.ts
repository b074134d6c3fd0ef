import { Canvas } from "./canvas.js";
import { type Colour, instanceShade } from "./colour.js";
import type { PixelBox } from "./crop.js";
import type { DrawOptions } from "./draw-detections.js";
import { enlarge, enlargement } from "./enlarge.js";
import { ImageError } from "./errors.js";
import { labelColours } from "./label-colours.js";
import { type LegendEntry, PAPER, percent, textSize, withLegend } from "./legend.js";
import type { Mask } from "./mask.js";
import type { Photo } from "./raw-image.js";
import { forEachRun } from "./run-length.js";
import { type Corner, drawTag, firstFree, tagSize, withinCanvas } from "./tags.js";

/** A segment found: what the task of segmentation answers. */
export interface DrawnSegment {
  readonly label: string;
  readonly mask: Mask;
  readonly score?: number | null;
  /** Default: its label's, a shade of it for each further segment of the label. */
  readonly colour?: Colour;
}

export interface DrawSegmentsOptions extends DrawOptions {
  /** How much of the colour covers the photo, 0 to 1; default 0.55. */
  readonly opacity?: number;
  /** What the photo as a whole shows, written above the legend's labels. */
  readonly classes?: readonly { readonly label: string; readonly score: number }[];
  /** Each segment has its own label and share, on the picture where there is room, and in the legend; default false: one a label, in the legend. */
  readonly each?: boolean;
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
  const colours = segmentColours(segments, options);
  const opacity = Math.min(Math.max(options.opacity ?? 0.55, 0), 1);
  const edge = Math.max(1, Math.round(textSize(base) * 0.09));
  const masks = segments.map(({ mask }) =>
    factor === 1 ? mask : mask.resize({ width: base.width, height: base.height }),
  );
  masks.forEach((mask, i) => {
    tint(canvas, mask, colours[i], opacity);
  });
  if (opacity > 0) for (const mask of masks) drawEdge(canvas, mask, edge);
  if (options.each) drawTags(canvas, segments, masks, colours);
  if (options.legend === false) return canvas.toPhoto();
  return withLegend(canvas.toPhoto(), legendOf(photo, segments, colours, options));
}

function segmentColours(segments: readonly DrawnSegment[], { colours }: DrawSegmentsOptions): Colour[] {
  const byLabel = colours ?? labelColours(segments.map(({ label }) => label));
  const counts = new Map<string, number>();
  return segments.map(({ label, colour }) => {
    const instance = counts.get(label) ?? 0;
    counts.set(label, instance + 1);
    return colour ?? instanceShade(byLabel.get(label) ?? PAPER, instance);
  });
}

/** Of the largest first; those that find no free place stand in the legend alone. */
function drawTags(
  canvas: Canvas,
  segments: readonly DrawnSegment[],
  masks: readonly Mask[],
  colours: readonly Colour[],
): void {
  const size = textSize(canvas);
  const taken: PixelBox[] = [];
  for (const { i, area } of masks.map((mask, i) => ({ i, area: mask.area })).sort((a, b) => b.area - a.area)) {
    const text = `${segments[i].label} ${percent(area / (canvas.width * canvas.height))}`;
    const extent = tagSize(text, size);
    const places = middlesOf(masks[i]).map(([x, y]) =>
      withinCanvas([x - extent.width / 2, y - extent.height / 2], extent, canvas),
    );
    const tag = firstFree(places, canvas, taken);
    if (!tag) continue;
    taken.push(tag);
    drawTag(canvas, tag, text, size, colours[i]);
  }
}

/** How far down a segment's box its label may stand, the best places first. */
const ROWS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75, 0.15, 0.85];

/** Points inside a segment: the middles of the longest runs of some rows. */
function middlesOf(mask: Mask): Corner[] {
  const { box, width } = mask;
  if (!box) return [];
  const longest = new Map(ROWS.map((share) => [Math.floor(box.top + (box.bottom - box.top) * share), [0, 0]]));
  forEachRun(mask.runs, (start, end) => {
    for (let row = Math.floor(start / width); row * width < end; row++) {
      const known = longest.get(row);
      if (!known) continue;
      const [left, right] = [Math.max(start, row * width), Math.min(end, (row + 1) * width)];
      if (right - left > known[1] - known[0]) longest.set(row, [left - row * width, right - row * width]);
    }
  });
  return [...longest]
    .filter(([, [left, right]]) => right > left)
    .map(([row, [left, right]]) => [(left + right) / 2, row]);
}

function legendOf(
  photo: Photo,
  segments: readonly DrawnSegment[],
  colours: readonly Colour[],
  options: DrawSegmentsOptions,
): LegendEntry[] {
  const groups = new Map<string | number, { label: string; count: number; area: number; colour: Colour }>();
  for (const [i, { label, mask }] of segments.entries()) {
    const key = options.each ? i : label;
    const group = groups.get(key) ?? { label, count: 0, area: 0, colour: colours[i] };
    groups.set(key, { ...group, count: group.count + 1, area: group.area + mask.area });
  }
  const sorted = [...groups.values()].sort((a, b) => b.area - a.area);
  const classes = (options.classes ?? []).map(({ label, score }) => ({ label, detail: percent(score) }));
  return [
    ...classes,
    ...sorted.map(({ label, count, area, colour }) => ({
      label: count > 1 ? `${label} × ${count}` : label,
      detail: percent(area / (photo.width * photo.height)),
      colour,
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
