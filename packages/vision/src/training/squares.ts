import { loadPhoto, resize } from "@vistazo/image";

/** Photos squeezed to squares of one size: 8-bit RGB, [photo, side, side, 3]. */
export interface Squares {
  readonly side: number;
  readonly data: Uint8Array;
}

/** Decode photos and resize each to a square, as Pillow's bilinear filter does. */
export async function loadSquares(files: readonly string[], side: number): Promise<Squares> {
  const length = side * side * 3;
  const data = new Uint8Array(files.length * length);
  for (const [i, file] of files.entries()) {
    const photo = await loadPhoto(file);
    data.set(resize(photo, { width: side, height: side, filter: "bilinear" }).data, i * length);
  }
  return { side, data };
}
