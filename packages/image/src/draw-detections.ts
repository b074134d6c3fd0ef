import { Canvas } from "./canvas.js";
import { type Colour, contrasting } from "./colour.js";
import type { PixelBox } from "./crop.js";
import { enlarge, enlargement } from "./enlarge.js";
import { labelColours } from "./label-colours.js";
import { PAPER, percent, textSize, withLegend } from "./legend.js";
import type { Photo } from "./raw-image.js";
import { CAP_HEIGHT, measureText } from "./text.js";

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
    const tag = placeTag(boxes[i], measureText(text, size) + size * 0.8, Math.round(size * 1.45), canvas, placed);
    placed.push(tag);
    const colour = colours.get(label) ?? PAPER;
    canvas.fillRect(tag, colour);
    const baseline = (tag.top + tag.bottom) / 2 + (CAP_HEIGHT / 2) * size;
    canvas.drawText(text, tag.left + size * 0.4, baseline, size, contrasting(colour));
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

/** Above the box, in it, below it or above its right corner: the first place that is free and on the canvas. */
function placeTag(box: PixelBox, width: number, height: number, canvas: Canvas, placed: readonly PixelBox[]): PixelBox {
  const corners: [left: number, top: number][] = [
    [box.left, box.top - height],
    [box.left, box.top],
    [box.left, box.bottom],
    [box.right - width, box.top - height],
    [box.right - width, box.bottom - height],
    [box.left, box.bottom - height],
  ];
  const tags = corners.map(([x, y]) => {
    const left = Math.max(0, Math.min(x, canvas.width - width));
    return { left, top: y, right: left + width, bottom: y + height };
  });
  const inside = tags.filter(({ top, bottom }) => top >= 0 && bottom <= canvas.height);
  const free = inside.find((tag) => !placed.some((other) => overlap(tag, other)));
  return free ?? inside[0] ?? tags[1];
}

function overlap(a: PixelBox, b: PixelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
