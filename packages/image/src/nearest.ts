/**
 * The source position that each of `length` positions reads when [start, end) is scaled without filtering.
 * Steps are summed up as Pillow's `ImagingScaleAffine` sums them (`Geometry.c`), so that rounding falls alike.
 */
export function nearestPositions(sourceLength: number, start: number, end: number, length: number): Int32Array {
  const from = Math.fround(start);
  const step = Math.fround(Math.fround(end) - from) / length;
  const positions = new Int32Array(length);
  let at = from + step * 0.5;
  for (let i = 0; i < length; i++) {
    positions[i] = Math.min(Math.trunc(at), sourceLength - 1);
    at += step;
  }
  return positions;
}

/** Picks whole pixels of `channels` values at the crossings of `columns` and `rows` from an image `width` wide. */
export function pickPixels(
  source: Uint8Array,
  width: number,
  channels: number,
  columns: Int32Array,
  rows: Int32Array,
): Uint8Array {
  const rowLength = columns.length * channels;
  const out = new Uint8Array(rows.length * rowLength);
  for (let y = 0; y < rows.length; y++) {
    const to = y * rowLength;
    if (y > 0 && rows[y] === rows[y - 1]) {
      out.copyWithin(to, to - rowLength, to);
      continue;
    }
    const row = rows[y] * width;
    for (let x = 0, at = to; x < columns.length; x++) {
      const from = (row + columns[x]) * channels;
      for (let c = 0; c < channels; c++) out[at++] = source[from + c];
    }
  }
  return out;
}
