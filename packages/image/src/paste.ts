import type { Colour } from "./colour.js";
import { crop, type PixelBox } from "./crop.js";
import { ImageError } from "./errors.js";
import { Mask } from "./mask.js";
import { namedColour } from "./named-colour.js";
import { asRawImage, type Photo, type RawImage, type Size, toRgb } from "./raw-image.js";
import { forEachRun } from "./run-length.js";
import { shownPicture } from "./short-inspect.js";

/** Where something is pasted: a mask, or a picture: its alpha, or else its gray values, are degrees of 0 to 255. */
export type PasteMask = Mask | (RawImage & { readonly channels: 1 | 2 | 4 });

/** What is pasted: a colour, also by its name ("white"), or a picture. A mask is one, black and white. */
export type PasteSource = Colour | string | RawImage | Mask;

/**
 * The photo with a colour or another picture of its size pasted where the mask says: Pillow's `photo.paste(source, mask=mask)`,
 * on a copy. Degrees blend, in Pillow's integer arithmetic.
 * @throws ImageError `bad-mask` for a mask, `bad-argument` for a picture, of another size; `bad-argument` for no colour
 */
export function paste(photo: Photo, source: PasteSource, mask: PasteMask): Photo {
  checkSameSize(mask, photo);
  const pasted = asPasted(source);
  if ("data" in pasted && (pasted.width !== photo.width || pasted.height !== photo.height)) {
    throw new ImageError(
      "bad-argument",
      `A picture of ${pasted.width} x ${pasted.height} cannot be pasted on a photo of ${photo.width} x ${photo.height}.`,
    );
  }
  const data = new Uint8Array(photo.data);
  if (mask instanceof Mask) pasteRuns(data, pasted, mask.runs);
  else pasteDegrees(data, pasted, degreesOf(mask));
  return shownPicture({ ...photo, data });
}

function asPasted(source: PasteSource): Colour | Photo {
  if (typeof source === "string") return namedColour(source);
  if (source instanceof Mask) return toRgb(source.toImage());
  return "data" in source ? toRgb(source) : source;
}

/** One byte a pixel. @throws ImageError `bad-mask` */
function degreesOf(mask: Exclude<PasteMask, Mask>): Uint8Array {
  const { data, width, height, channels } = asRawImage(mask);
  if (channels === 1) return data;
  if (channels === 3) {
    throw new ImageError("bad-mask", "A photo is no mask: give a mask, a gray picture or one with alpha.");
  }
  return Uint8Array.from({ length: width * height }, (_, pixel) => data[pixel * channels + channels - 1]);
}

/** Only the segment is left of the photo; around it is one colour, black by default. */
export function isolate(photo: Photo, mask: Mask, background: Colour | string = [0, 0, 0]): Photo {
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
  const alpha = mask instanceof Mask ? mask.toBytes() : degreesOf(mask);
  const data = new Uint8Array(alpha.length * 4);
  for (let i = 0, from = 0, to = 0; i < alpha.length; i++, from += 3, to += 4) {
    data[to] = photo.data[from];
    data[to + 1] = photo.data[from + 1];
    data[to + 2] = photo.data[from + 2];
    data[to + 3] = alpha[i];
  }
  const whole = { data, width: photo.width, height: photo.height, channels: 4 } as const;
  const box = options.tight ? boxOf(mask) : undefined;
  return shownPicture(box ? crop(whole, box) : whole);
}

function boxOf(mask: PasteMask): PixelBox | undefined {
  return (mask instanceof Mask ? mask : Mask.fromBytes(degreesOf(mask), mask.width, mask.height)).box;
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
