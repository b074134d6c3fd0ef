import type { RawImage } from "@vistazo/image/pure";
import type { CompactCutOut } from "@vistazo/tasks";

/** A photo with its background transparent. */
export interface CutOutPicture extends RawImage {
  readonly channels: 4;
}

/** What the pixels of a cut-out picture lie on. */
export type Ground = "squares" | "white" | "black";

/** Squares along the longer side of a picture. */
const SQUARES = 64;

/**
 * The photo with the alpha that a model found.
 *
 * @returns null for a photo that the browser cannot decode.
 */
export async function cutOut(photo: Blob, { alpha }: CompactCutOut): Promise<CutOutPicture | null> {
  const bitmap = await createImageBitmap(photo).catch(() => null);
  if (!bitmap) return null;
  const { width, height } = bitmap;
  const { data } = pixelsOf(bitmap, width, height);
  const bytes = Uint8Array.from(atob(alpha), (character) => character.charCodeAt(0));
  const matte = pixelsOf(await createImageBitmap(new Blob([bytes], { type: "image/png" })), width, height);
  for (let i = 3; i < data.length; i += 4) data[i] = matte.data[i - 3] as number;
  return { data: new Uint8Array(data.buffer), width, height, channels: 4 };
}

function pixelsOf(bitmap: ImageBitmap, width: number, height: number): ImageData {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser has no canvas.");
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}

/** The part of the photo that is foreground, pixels counted by their alpha. */
export function foregroundShare({ data }: RawImage): number {
  let sum = 0;
  for (let i = 3; i < data.length; i += 4) sum += data[i] as number;
  return sum / 255 / (data.length / 4);
}

/** A cut-out picture as it looks on a ground: RGBA without transparency. */
export function onGround({ data, width, height }: CutOutPicture, ground: Ground): Uint8ClampedArray<ArrayBuffer> {
  const side = Math.max(4, Math.ceil(Math.max(width, height) / SQUARES));
  const out = new Uint8ClampedArray(data.length);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      const dark = (Math.floor(x / side) + Math.floor(y / side)) % 2 === 1;
      const under = ground === "white" ? 255 : ground === "black" ? 0 : dark ? 198 : 244;
      const alpha = (data[i + 3] as number) / 255;
      for (let c = i; c < i + 3; c++) out[c] = (data[c] as number) * alpha + under * (1 - alpha);
      out[i + 3] = 255;
    }
  }
  return out;
}

/** `cat.cut-out.png` of `cat.jpg`. */
export function cutOutName(photo: string): string {
  return `${photo.replace(/\.[^.]*$/u, "")}.cut-out.png`;
}
