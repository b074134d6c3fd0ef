import { mulDiv255 } from "./premultiply.js";

/** Cyan, magenta, yellow and black (255: full ink) to RGB as Pillow: c, m and y weighted by what black leaves. */
export function cmykToRgb(source: Uint8Array): Uint8Array {
  const out = new Uint8Array((source.length / 4) * 3);
  for (let from = 0, to = 0; to < out.length; from += 4, to += 3) {
    const light = 255 - source[from + 3];
    out[to] = light - mulDiv255(source[from], light);
    out[to + 1] = light - mulDiv255(source[from + 1], light);
    out[to + 2] = light - mulDiv255(source[from + 2], light);
  }
  return out;
}

/** Gray of more than 8 bits to gray of 8 as Pillow: cut off at 0 and 255, not scaled. */
export function clipToGray(source: Uint16Array | Int16Array): Uint8Array {
  return new Uint8Array(Uint8ClampedArray.from(source).buffer);
}
