/** From where to where a value's elements reach. */
export interface ValueRange {
  readonly least: number;
  readonly greatest: number;
}

/** How bytes stand for numbers: `(byte - zeroPoint) · scale`. */
export interface ByteRange {
  readonly scale: number;
  readonly zeroPoint: number;
}

/** The least scale: what is all zeros has one too. */
const leastScale = 2 ** -100;

/** Bytes for numbers of a range, and always for zero: convolutions pad with it. */
export function byteRange({ least, greatest }: ValueRange): ByteRange {
  const from = Math.min(least, 0);
  const to = Math.max(greatest, 0);
  const scale = Math.max(Math.fround((to - from) / 255), leastScale);
  return { scale, zeroPoint: Math.min(255, Math.max(0, Math.round(-from / scale))) };
}

/** Numbers as bytes, to the nearest. */
export function toBytes(numbers: Float32Array, { scale, zeroPoint }: ByteRange): Uint8Array {
  return Uint8Array.from(numbers, (value) => Math.min(255, Math.max(0, Math.round(value / scale) + zeroPoint)));
}
