import { Canvas } from "./canvas.js";
import { type ColourMap, colourAt, colourTable } from "./colour-map.js";
import { checkFloatImage, colourDepth, depthRange } from "./depth.js";
import { enlarge, enlargement } from "./enlarge.js";
import { FAINT_INK, INK, PAPER, textSize } from "./legend.js";
import type { Photo } from "./raw-image.js";
import type { FloatImage } from "./resize-float.js";
import { CAP_HEIGHT, measureText } from "./text.js";

export interface DrawDepthOptions {
  /** Default `inferno`. */
  readonly map?: ColourMap;
  /** What the depths are measured in; left out: relative depth, larger is nearer, as most models answer. */
  readonly unit?: "m";
  /** The ends of the scale where there is no unit; default `near` and `far`. */
  readonly ends?: { readonly near: string; readonly far: string };
}

/**
 * A depth map in colours, bright where it is near, with a scale beside it: in metres where the depths are, else from
 * near to far.
 * @throws ImageError `bad-argument`
 */
export function drawDepth(depth: FloatImage, options: DrawDepthOptions = {}): Photo {
  checkFloatImage(depth, "A depth map");
  const map = options.map ?? "inferno";
  // Metres are small where it is near, relative depths large.
  const nearIsSmall = options.unit !== undefined;
  const picture = enlarge(colourDepth(depth, map, nearIsSmall), enlargement(depth));
  const size = textSize(picture);
  const padding = Math.round(size * 0.9);
  const barWidth = Math.round(size * 1.3);
  const { min, max } = depthRange(depth);
  const ends = options.ends ?? { near: "near", far: "far" };
  const marks = options.unit
    ? ticks(min, max).map((value) => ({ value, text: `${formatTick(value, max - min)} ${options.unit}` }))
    : [
        { value: max, text: ends.near },
        { value: min, text: ends.far },
      ];
  const textWidth = Math.max(...marks.map(({ text }) => measureText(text, size)));
  const width = picture.width + padding + barWidth + Math.round(size * 0.7) + Math.ceil(textWidth) + padding;
  const canvas = new Canvas({ width, height: picture.height }, PAPER);
  canvas.drawPhoto(picture, 0, 0);
  const bar = {
    left: picture.width + padding,
    top: padding,
    right: picture.width + padding + barWidth,
    bottom: picture.height - padding,
  };
  const table = colourTable(map);
  const length = Math.max(1, bar.bottom - bar.top);
  for (let y = 0; y < length; y++) {
    const share = 1 - (y + 0.5) / length;
    canvas.fillRect(
      { left: bar.left, top: bar.top + y, right: bar.right, bottom: bar.top + y + 1 },
      colourAt(table, share),
    );
  }
  for (const { value, text } of marks) {
    const share = max > min ? (value - min) / (max - min) : 0;
    const y = nearIsSmall ? bar.top + share * length : bar.bottom - share * length;
    canvas.fillRect({ left: bar.right, top: y - 1, right: bar.right + size * 0.35, bottom: y + 1 }, FAINT_INK);
    const baseline = Math.min(Math.max(y + (CAP_HEIGHT / 2) * size, size), picture.height - size * 0.25);
    canvas.drawText(text, bar.right + size * 0.6, baseline, size, INK);
  }
  return canvas.toPhoto();
}

/** Round numbers from `min` to `max`, about five of them; both ends where they are the same. */
function ticks(min: number, max: number): number[] {
  const step = tickStep(max - min);
  if (!(step > 0)) return [min];
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

/** 1, 2 or 5 times a power of ten, so that about five steps make up the span. */
function tickStep(span: number): number {
  if (!(span > 0)) return 0;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}

function formatTick(value: number, span: number): string {
  const digits = Math.max(0, -Math.floor(Math.log10(tickStep(span) || 1)));
  return value.toFixed(Math.min(digits, 6));
}
