import type { Canvas } from "./canvas.js";
import { type Colour, contrasting } from "./colour.js";
import type { PixelBox } from "./crop.js";
import type { Size } from "./raw-image.js";
import { CAP_HEIGHT, measureText } from "./text.js";

/** Where a tag begins. */
export type Corner = readonly [left: number, top: number];

/** Of a line of text on a colour of its own. */
export function tagSize(text: string, textSize: number): Size {
  return { width: measureText(text, textSize) + textSize * 0.8, height: Math.round(textSize * 1.45) };
}

/** A tag at a corner, moved to the side so that nothing of it hangs out there. */
export function withinCanvas([x, top]: Corner, { width, height }: Size, canvas: Size): PixelBox {
  const left = Math.max(0, Math.min(x, canvas.width - width));
  return { left, top, right: left + width, bottom: top + height };
}

export function isInside({ top, bottom }: PixelBox, canvas: Size): boolean {
  return top >= 0 && bottom <= canvas.height;
}

/** The first place on the canvas that no tag has taken yet. */
export function firstFree(places: readonly PixelBox[], canvas: Size, taken: readonly PixelBox[]): PixelBox | undefined {
  return places.find((place) => isInside(place, canvas) && !taken.some((other) => overlap(place, other)));
}

export function drawTag(canvas: Canvas, tag: PixelBox, text: string, textSize: number, colour: Colour): void {
  canvas.fillRect(tag, colour);
  const baseline = (tag.top + tag.bottom) / 2 + (CAP_HEIGHT / 2) * textSize;
  canvas.drawText(text, tag.left + textSize * 0.4, baseline, textSize, contrasting(colour));
}

function overlap(a: PixelBox, b: PixelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
