import { Canvas } from "./canvas.js";
import type { Colour } from "./colour.js";
import type { Photo, Size } from "./raw-image.js";
import { CAP_HEIGHT, fitText, measureText } from "./text.js";

export interface LegendEntry {
  readonly label: string;
  /** Beside the label, in gray: a count, a share, a score. */
  readonly detail?: string;
  /** Left out: a line of text without a swatch. */
  readonly colour?: Colour;
}

export const PAPER: Colour = [255, 255, 255];
export const INK: Colour = [24, 27, 33];
export const FAINT_INK: Colour = [92, 99, 112];

/** Size of text that can be read when the whole picture is seen at once, in pixels. */
export function textSize({ width, height }: Size): number {
  return Math.max(14, Math.round(0.024 * Math.sqrt(width * height)));
}

/** A share as people write it: 81 %, with a digit more near the ends. */
export function percent(share: number): string {
  const value = share * 100;
  const fine = (value > 0 && value < 9.95) || (value > 99 && value < 99.95);
  return `${fine ? value.toFixed(1) : Math.round(value)} %`;
}

/**
 * The picture with a legend on white: to its right where it fits into the height, else below in columns.
 * Labels that are too long are cut.
 */
export function withLegend(picture: Photo, entries: readonly LegendEntry[]): Photo {
  if (entries.length === 0) return picture;
  const size = textSize(picture);
  const padding = Math.round(size * 0.9);
  const row = Math.round(size * 1.65);
  const layout = { size, padding, row };
  const columnWidth = Math.min(
    Math.max(...entries.map((entry) => entryWidth(entry, size))),
    Math.round(picture.width * 0.6),
  );
  if (entries.length * row + 2 * padding <= picture.height) {
    const width = picture.width + Math.ceil(columnWidth) + 2 * padding;
    const canvas = new Canvas({ width, height: picture.height }, PAPER);
    canvas.drawPhoto(picture, 0, 0);
    drawColumn(canvas, entries, picture.width + padding, padding, columnWidth, layout);
    return canvas.toPhoto();
  }
  const columns = Math.max(1, Math.floor((picture.width - padding) / (columnWidth + padding)));
  const rows = Math.ceil(entries.length / columns);
  const canvas = new Canvas({ width: picture.width, height: picture.height + rows * row + 2 * padding }, PAPER);
  canvas.drawPhoto(picture, 0, 0);
  for (let column = 0; column < columns; column++) {
    const part = entries.slice(column * rows, (column + 1) * rows);
    drawColumn(canvas, part, padding + column * (columnWidth + padding), picture.height + padding, columnWidth, layout);
  }
  return canvas.toPhoto();
}

interface Layout {
  readonly size: number;
  readonly padding: number;
  readonly row: number;
}

function swatchWidth(entry: LegendEntry, size: number): number {
  return entry.colour ? size * 1.4 : 0;
}

function detailWidth({ detail }: LegendEntry, size: number): number {
  return detail ? size * 0.5 + measureText(detail, size) : 0;
}

function entryWidth(entry: LegendEntry, size: number): number {
  return swatchWidth(entry, size) + measureText(entry.label, size) + detailWidth(entry, size);
}

function drawColumn(
  canvas: Canvas,
  entries: readonly LegendEntry[],
  left: number,
  top: number,
  width: number,
  { size, row }: Layout,
): void {
  entries.forEach((entry, i) => {
    const middle = top + (i + 0.5) * row;
    const baseline = middle + (CAP_HEIGHT / 2) * size;
    let x = left;
    if (entry.colour) {
      const half = size * 0.46;
      canvas.fillRoundedRect(
        { left: x, top: middle - half, right: x + 2 * half, bottom: middle + half },
        size * 0.2,
        entry.colour,
      );
      x += swatchWidth(entry, size);
    }
    const room = left + width - x - detailWidth(entry, size);
    const label = fitText(entry.label, size, room + 0.5);
    canvas.drawText(label, x, baseline, size, INK);
    if (entry.detail)
      canvas.drawText(entry.detail, x + measureText(label, size) + size * 0.5, baseline, size, FAINT_INK);
  });
}
