/**
 * A palette of 256 colours of which `colours` were named and the rest are black: where all that are named are grays, each of its
 * index's own value, the others are too. So Pillow reads it, which takes such pictures for gray.
 */
export function grayBeyond(palette: Uint8Array, colours: number): Uint8Array {
  const isGray = palette.subarray(0, colours * 3).every((value, i) => value === Math.floor(i / 3));
  return isGray ? Uint8Array.from(palette, (_, i) => Math.floor(i / 3)) : palette;
}
