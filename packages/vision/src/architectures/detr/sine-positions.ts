import type { Size } from "@vistazo/image/pure";

interface SinePositions {
  /** Of rows and columns, which are counted from 1: -0.5 is their middle. Default 0. */
  readonly offset?: number;
  /** What the waves grow to. Default 10,000. */
  readonly temperature?: number;
}

/**
 * The fixed positions of DETR (appendix of https://arxiv.org/abs/2005.12872): sines and cosines of a token's row, then of its column, each
 * scaled so that the photo's last row and column are at 2 pi.
 *
 * @param grid the feature map, which each photo fills from the top left.
 * @param photos how much of the grid each photo fills.
 * @returns [photos, grid.height * grid.width, width]
 */
export function sinePositions(
  grid: Size,
  photos: readonly Size[],
  width: number,
  { offset = 0, temperature = 10000 }: SinePositions = {},
): Float32Array {
  const half = width / 2;
  const tokens = grid.height * grid.width;
  const out = new Float32Array(photos.length * tokens * width);
  for (const [i, photo] of photos.entries()) {
    const rows = axisPositions(grid.height, photo.height, half, { offset, temperature });
    const columns = axisPositions(grid.width, photo.width, half, { offset, temperature });
    for (let y = 0, to = i * tokens * width; y < grid.height; y++) {
      const row = rows.subarray(y * half, (y + 1) * half);
      for (let x = 0; x < grid.width; x++, to += width) {
        out.set(row, to);
        out.set(columns.subarray(x * half, (x + 1) * half), to + half);
      }
    }
  }
  return out;
}

/** [length, features]: sine and cosine by turns, in waves that grow from 2 pi to almost 2 pi times the temperature. */
function axisPositions(
  length: number,
  filled: number,
  features: number,
  { offset, temperature }: Required<SinePositions>,
): Float32Array {
  const out = new Float32Array(length * features);
  for (let i = 0; i < length; i++) {
    const position = Math.fround(((Math.min(i + 1, filled) + offset) / (filled + 1e-6)) * 2 * Math.PI);
    for (let k = 0; k < features; k++) {
      const angle = Math.fround(position / Math.fround(temperature ** ((2 * (k >> 1)) / features)));
      out[i * features + k] = k % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }
  }
  return out;
}
