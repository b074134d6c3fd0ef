import type { Colour } from "./colour.js";
import type { PixelBox } from "./crop.js";
import { type Outline, rasterize } from "./outline.js";
import { mix } from "./paste.js";
import type { Photo, Size } from "./raw-image.js";
import { textOutline } from "./text.js";

/** Pixels to draw on, RGB. Whatever reaches over the edges is left out. */
export class Canvas {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;

  constructor({ width, height }: Size, background: Colour) {
    this.width = width;
    this.height = height;
    this.data = new Uint8Array(width * height * 3);
    this.fillRect({ left: 0, top: 0, right: width, bottom: height }, background);
  }

  /** What was drawn; not a copy. */
  toPhoto(): Photo {
    return { data: this.data, width: this.width, height: this.height, channels: 3 };
  }

  drawPhoto(photo: Photo, left: number, top: number): void {
    const width = Math.min(photo.width, this.width - left);
    for (let y = 0; y < Math.min(photo.height, this.height - top); y++) {
      const from = y * photo.width * 3;
      this.data.set(photo.data.subarray(from, from + width * 3), ((y + top) * this.width + left) * 3);
    }
  }

  fillRect(box: PixelBox, [red, green, blue]: Colour): void {
    const left = Math.max(0, Math.round(box.left));
    const right = Math.min(this.width, Math.round(box.right));
    const top = Math.max(0, Math.round(box.top));
    const bottom = Math.min(this.height, Math.round(box.bottom));
    for (let y = top; y < bottom; y++) {
      for (let at = (y * this.width + left) * 3; at < (y * this.width + right) * 3; at += 3) {
        this.data[at] = red;
        this.data[at + 1] = green;
        this.data[at + 2] = blue;
      }
    }
  }

  /** A frame of `thickness` pixels whose outer edge is the box. */
  strokeRect(box: PixelBox, thickness: number, colour: Colour): void {
    const { left, top, right, bottom } = box;
    this.fillRect({ left, top, right, bottom: Math.min(top + thickness, bottom) }, colour);
    this.fillRect({ left, top: Math.max(bottom - thickness, top), right, bottom }, colour);
    this.fillRect({ left, top, right: Math.min(left + thickness, right), bottom }, colour);
    this.fillRect({ left: Math.max(right - thickness, left), top, right, bottom }, colour);
  }

  fillRoundedRect({ left, top, right, bottom }: PixelBox, radius: number, colour: Colour): void {
    const r = Math.min(radius, (right - left) / 2, (bottom - top) / 2);
    const contour: number[] = [];
    for (const [x, y, quarter] of [
      [right - r, top + r, -1],
      [right - r, bottom - r, 0],
      [left + r, bottom - r, 1],
      [left + r, top + r, 2],
    ]) {
      for (let step = 0; step <= 8; step++) {
        const angle = (quarter + step / 8) * (Math.PI / 2);
        contour.push(x + r * Math.cos(angle), y + r * Math.sin(angle));
      }
    }
    this.fillOutline([contour], colour);
  }

  fillOutline(outline: Outline, colour: Colour): void {
    const coverage = rasterize(outline);
    for (let y = 0; y < coverage.height; y++) {
      const toY = coverage.top + y;
      if (toY < 0 || toY >= this.height) continue;
      for (let x = 0; x < coverage.width; x++) {
        const degree = Math.round(coverage.data[y * coverage.width + x] * 255);
        const toX = coverage.left + x;
        if (degree === 0 || toX < 0 || toX >= this.width) continue;
        const at = (toY * this.width + toX) * 3;
        for (let c = 0; c < 3; c++) this.data[at + c] = mix(this.data[at + c], colour[c], degree);
      }
    }
  }

  /** A line of text whose baseline starts at (x, y), `size` pixels an em. */
  drawText(text: string, x: number, y: number, size: number, colour: Colour): void {
    this.fillOutline(textOutline(text, x, y, size), colour);
  }
}
