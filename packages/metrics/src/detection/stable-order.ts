/** Below this many values a comparison sort is faster than filling the digit counters. */
const SMALL = 512;
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const DIGIT_MASK = DIGITS - 1;

/**
 * The given rows sorted by score, highest first; equal scores keep their order. A radix sort: time grows with the number of
 * rows, not with its logarithm.
 */
export function orderByScore(rows: Int32Array, scores: Float64Array): Int32Array {
  const count = rows.length;
  if (count < SMALL) return rows.slice().sort((a, b) => scores[b] - scores[a]);
  // A float64's bits, turned so that they sort as unsigned numbers, highest score first.
  const bits = new Uint32Array(Float64Array.from(rows, (row) => scores[row] + 0).buffer);
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
  for (let i = 0; i < count; i++) {
    const upper = bits[i * 2 + littleEndian];
    const lower = bits[i * 2 + 1 - littleEndian];
    const negative = upper >>> 31 === 1;
    high[i] = negative ? upper : ~upper & 0x7fffffff;
    low[i] = negative ? lower : ~lower;
  }
  let order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  let sorted = new Int32Array(count);
  const starts = new Uint32Array(DIGITS);
  for (let shift = 0; shift < 64; shift += DIGIT_BITS) {
    starts.fill(0);
    for (let i = 0; i < count; i++) starts[digitAt(low, high, i, shift)]!++;
    if (starts[digitAt(low, high, 0, shift)] === count) continue;
    let total = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const size = starts[digit];
      starts[digit] = total;
      total += size;
    }
    for (let i = 0; i < count; i++) {
      const row = order[i];
      sorted[starts[digitAt(low, high, row, shift)]!++] = row;
    }
    [order, sorted] = [sorted, order];
  }
  return order.map((position) => rows[position]);
}

/** `DIGIT_BITS` bits of the 64-bit key of a row, from bit `shift` on. */
function digitAt(low: Uint32Array, high: Uint32Array, row: number, shift: number): number {
  if (shift >= 32) return (high[row] >>> (shift - 32)) & DIGIT_MASK;
  const bits = low[row] >>> shift;
  return shift + DIGIT_BITS <= 32 ? bits & DIGIT_MASK : (bits | (high[row] << (32 - shift))) & DIGIT_MASK;
}

/** The given rows sorted by `rank[group[row]]`, from 0 to `groups - 1`; equal ones keep their order. */
export function orderByGroup(rows: Int32Array, group: Int32Array, rank: Int32Array, groups: number): Int32Array {
  const starts = new Int32Array(groups + 1);
  for (let i = 0; i < rows.length; i++) starts[rank[group[rows[i]]] + 1]!++;
  for (let i = 0; i < groups; i++) starts[i + 1]! += starts[i];
  const sorted = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    sorted[starts[rank[group[row]]]!++] = row;
  }
  return sorted;
}
