import type { Colour } from "./colour.js";
import { crop, type PixelBox } from "./crop.js";
import { ImageError } from "./errors.js";
import { Mask } from "./mask.js";
import type { Photo, RawImage, Size } from "./raw-image.js";
import { forEachRun } from "./run-length.js";

/** Where something is pasted: a mask, or a gray image whose values 0 to 255 are degrees. */
export type PasteMask = Mask | (RawImage & { readonly channels: 1 });

/**
 * The photo with a colour or another photo of its size pasted where the mask says: Pillow's `photo.paste(source, mask=mask)`,
 * on a copy. A gray mask blends, in Pillow's integer arithmetic.
 * @throws ImageError `bad-mask` for a mask, `bad-argument` for a photo, of another size
 */
export function paste(photo: Photo, source: Colour | Photo, mask: PasteMask): Photo {
  checkSameSize(mask, photo);
  if ("data" in source && (source.width !== photo.width || source.height !== photo.height)) {
    throw new ImageError(
      "bad-argument",
      `A photo of ${source.width} x ${source.height} cannot be pasted on one of ${photo.width} x ${photo.height}.`,
    );
  }
  const data = new Uint8Array(photo.data);
  if (mask instanceof Mask) pasteRuns(data, source, mask.runs);
  else pasteDegrees(data, source, mask.data);
  return { ...photo, data };
}

/** Only the segment is left of the photo; around it is one colour, black by default. */
export function isolate(photo: Photo, mask: Mask, background: Colour = [0, 0, 0]): Photo {
  return paste(photo, background, mask.invert());
}

/**
 * The photo with the mask as its transparency, RGBA: Pillow's `photo.putalpha(mask)`.
 * `tight`: only the box around the segment; an empty mask gives the whole, fully transparent photo.
 */
export function cutOut(
  photo: Photo,
  mask: PasteMask,
  options: { readonly tight?: boolean } = {},
): RawImage & { readonly channels: 4 } {
  checkSameSize(mask, photo);
  const alpha = mask instanceof Mask ? mask.toBytes() : mask.data;
  const data = new Uint8Array(alpha.length * 4);
  for (let i = 0, from = 0, to = 0; i < alpha.length; i++, from += 3, to += 4) {
    data[to] = photo.data[from];
    data[to + 1] = photo.data[from + 1];
    data[to + 2] = photo.data[from + 2];
    data[to + 3] = alpha[i];
  }
  const whole = { data, width: photo.width, height: photo.height, channels: 4 } as const;
  const box = options.tight ? boxOf(mask) : undefined;
  return box ? crop(whole, box) : whole;
}

function boxOf(mask: PasteMask): PixelBox | undefined {
  return (mask instanceof Mask ? mask : Mask.fromBytes(mask.data, mask.width, mask.height)).box;
}

function checkSameSize(mask: PasteMask, photo: Size): void {
  if (mask.width === photo.width && mask.height === photo.height) return;
  const sizes = `${mask.width} x ${mask.height} does not fit a photo of ${photo.width} x ${photo.height}`;
  throw new ImageError("bad-mask", `A mask of ${sizes}; resize it first.`);
}

function pasteRuns(data: Uint8Array, source: Colour | Photo, runs: Uint32Array): void {
  forEachRun(runs, (start, end) => {
    if ("data" in source) data.set(source.data.subarray(start * 3, end * 3), start * 3);
    else fillColour(data, source, start, end);
  });
}

function fillColour(data: Uint8Array, [red, green, blue]: Colour, start: number, end: number): void {
  for (let at = start * 3; at < end * 3; at += 3) {
    data[at] = red;
    data[at + 1] = green;
    data[at + 2] = blue;
  }
}

function pasteDegrees(data: Uint8Array, source: Colour | Photo, degrees: Uint8Array): void {
  const colours = "data" in source ? source.data : source;
  const step = "data" in source ? 3 : 0;
  for (let i = 0; i < degrees.length; i++) {
    for (let c = 0; c < 3; c++) {
      const at = i * 3 + c;
      data[at] = mix(data[at], colours[i * step + c], degrees[i]);
    }
  }
}

/** `below` and `above` blended by `degree` of 255, rounded in integers (`BLEND` of Pillow's `ImagingUtils.h`). */
export function mix(below: number, above: number, degree: number): number {
  const sum = below * (255 - degree) + above * degree + 128;
  return ((sum >> 8) + sum) >> 8;
}
