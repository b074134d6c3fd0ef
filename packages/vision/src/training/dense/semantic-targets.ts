/** The class of each pixel, row after row. */
export interface ClassMap {
  readonly data: Uint8Array | Uint16Array;
  readonly height: number;
  readonly width: number;
}

interface SharesOptions {
  readonly classes: number;
  readonly height: number;
  readonly width: number;
  /** Left and right are exchanged. */
  readonly mirrored: boolean;
}

/**
 * How much of each cell of a coarser grid is of each class. Numbers from `classes` on do not count: cells of nothing else are of no
 * class.
 *
 * @param map whose sides are whole multiples of the grid's.
 * @returns [classes, height, width]
 */
export function classShares(map: ClassMap, { classes, height, width, mirrored }: SharesOptions): Float32Array {
  const [down, across] = [map.height / height, map.width / width];
  const shares = new Float32Array(classes * height * width);
  const pixel = 1 / (down * across);
  for (let y = 0, at = 0; y < map.height; y++) {
    const row = Math.floor(y / down) * width;
    for (let x = 0; x < map.width; x++, at++) {
      if (map.data[at] >= classes) continue;
      const column = Math.floor(x / across);
      shares[map.data[at] * height * width + row + (mirrored ? width - 1 - column : column)] += pixel;
    }
  }
  return shares;
}

/** A map of classes in another size: each pixel is the one that lies at its centre. */
export function resizedClasses(map: ClassMap, height: number, width: number): ClassMap {
  const data = map.data instanceof Uint8Array ? new Uint8Array(height * width) : new Uint16Array(height * width);
  const columns = Int32Array.from({ length: width }, (_, x) => Math.floor(((x + 0.5) * map.width) / width));
  for (let y = 0, to = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) * map.height) / height) * map.width;
    for (let x = 0; x < width; x++, to++) data[to] = map.data[row + columns[x]];
  }
  return { data, height, width };
}
