import { mulDiv255 } from "./premultiply.js";

/**
 * Cyan, magenta, yellow and black (255: full ink) to RGB as Pillow: c, m and y weighted by what black leaves.
 * `channels`: samples of a pixel, of which those after the fourth are left out.
 */
export function cmykToRgb(source: Uint8Array, channels: number): Uint8Array {
  const out = new Uint8Array((source.length / channels) * 3);
  for (let from = 0, to = 0; to < out.length; from += channels, to += 3) {
    const light = 255 - source[from + 3];
    out[to] = light - mulDiv255(source[from], light);
    out[to + 1] = light - mulDiv255(source[from + 1], light);
    out[to + 2] = light - mulDiv255(source[from + 2], light);
  }
  return out;
}

/** RGB whose colours are stored times alpha, the fourth of `channels` samples, as Pillow unpacks it. */
export function divideByAlpha(source: Uint8Array, channels: number): Uint8Array {
  const out = new Uint8Array((source.length / channels) * 3);
  for (let from = 0, to = 0; to < out.length; from += channels, to += 3) {
    const alpha = source[from + 3];
    if (alpha === 0) continue;
    for (let c = 0; c < 3; c++) out[to + c] = Math.min(255, Math.trunc((255 * source[from + c]) / alpha));
  }
  return out;
}

/** Gray of more than 8 bits to gray of 8 as Pillow: cut off at 0 and 255, not scaled. */
export function clipToGray(source: Uint8Array | Uint16Array | Int16Array): Uint8Array {
  return new Uint8Array(Uint8ClampedArray.from(source).buffer);
}
