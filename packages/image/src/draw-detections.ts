import { Canvas } from "./canvas.js";
import type { Colour } from "./colour.js";
import type { PixelBox } from "./crop.js";
import { enlarge, enlargement } from "./enlarge.js";
import { labelColours } from "./label-colours.js";
import { PAPER, percent, textSize, withLegend } from "./legend.js";
import type { Photo, Size } from "./raw-image.js";
import { type Corner, drawTag, firstFree, isInside, tagSize, withinCanvas } from "./tags.js";

/** An object found: what the task of detection answers. */
export interface DrawnDetection {
  readonly label: string;
  /** 0 to 1. */
  readonly score: number;
  /** Pixels of the photo. */
  readonly box: { readonly xmin: number; readonly ymin: number; readonly xmax: number; readonly ymax: number };
}

export interface DrawOptions {
  /** Colours by label; default: {@link labelColours}. */
  readonly colours?: ReadonlyMap<string, Colour>;
  /** Labels and counts beside the photo; default true. */
  readonly legend?: boolean;
}

/**
 * The photo with boxes, their labels and scores, and a legend that counts objects by label.
 * A small photo is enlarged by a whole factor, so that the text can be read.
 */
export function drawDetections(photo: Photo, detections: readonly DrawnDetection[], options: DrawOptions = {}): Photo {
  const factor = enlargement(photo);
  const base = enlarge(photo, factor);
  const canvas = new Canvas(base, PAPER);
  canvas.drawPhoto(base, 0, 0);
  const colours = options.colours ?? labelColours(detections.map(({ label }) => label));
  const size = textSize(base);
  const thickness = Math.max(2, Math.round(size * 0.17));
  // The surest last, so that it is on top.
  const ordered = [...detections].sort((a, b) => a.score - b.score);
  const boxes = ordered.map(({ box }) => ({
    left: box.xmin * factor,
    top: box.ymin * factor,
    right: box.xmax * factor,
    bottom: box.ymax * factor,
  }));
  ordered.forEach(({ label }, i) => {
    canvas.strokeRect(boxes[i], thickness, colours.get(label) ?? PAPER);
  });
  const placed: PixelBox[] = [];
  for (let i = ordered.length - 1; i >= 0; i--) {
    const { label, score } = ordered[i];
    const text = `${label} ${percent(score)}`;
    const extent = tagSize(text, size);
    const places = cornersOf(boxes[i], extent).map((corner) => withinCanvas(corner, extent, canvas));
    const tag = firstFree(places, canvas, placed) ?? places.find((place) => isInside(place, canvas)) ?? places[1];
    placed.push(tag);
    drawTag(canvas, tag, text, size, colours.get(label) ?? PAPER);
  }
  if (options.legend === false) return canvas.toPhoto();
  const counts = new Map<string, number>();
  for (const { label } of detections) counts.set(label, (counts.get(label) ?? 0) + 1);
  const entries = [...counts].sort(([, a], [, b]) => b - a);
  return withLegend(
    canvas.toPhoto(),
    entries.map(([label, count]) => ({ label, detail: `× ${count}`, colour: colours.get(label) })),
  );
}

/** Top left corners of a tag: above the box, in it, below it or above its right corner. */
function cornersOf(box: PixelBox, { width, height }: Size): Corner[] {
  return [
    [box.left, box.top - height],
    [box.left, box.top],
    [box.left, box.bottom],
    [box.right - width, box.top - height],
    [box.right - width, box.bottom - height],
    [box.left, box.bottom - height],
  ];
}
