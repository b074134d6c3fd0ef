let float16Values: Float32Array | undefined;

/** Every float16 value by its 16 bits: a table of 256 KB is faster than the arithmetic, subnormals included. */
function float16Table(): Float32Array {
  if (float16Values) return float16Values;
  const table = new Float32Array(65536);
  for (let bits = 0; bits < 65536; bits++) {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    if (exponent === 0) table[bits] = sign * fraction * 2 ** -24;
    else if (exponent === 31) table[bits] = fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    else table[bits] = sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  }
  float16Values = table;
  return table;
}

/** IEEE 754 half precision to single precision, exactly. */
export function float16ToFloat32(bits: Uint16Array): Float32Array<ArrayBuffer> {
  const table = float16Table();
  const values = new Float32Array(bits.length);
  for (let i = 0; i < bits.length; i++) values[i] = table[bits[i]];
  return values;
}

/** bfloat16 is the upper half of a float32. */
export function bfloat16ToFloat32(bits: Uint16Array): Float32Array<ArrayBuffer> {
  const values = new Float32Array(bits.length);
  const words = new Uint32Array(values.buffer);
  for (let i = 0; i < bits.length; i++) words[i] = bits[i] << 16;
  return values;
}

/** Single to half precision, IEEE 754 binary16, to the nearest value and of two as near to the even one. */
export function float32ToFloat16(values: Float32Array): Uint16Array {
  const halves = new Uint16Array(values.length);
  const word = new Uint32Array(1);
  const single = new Float32Array(word.buffer);
  for (let i = 0; i < values.length; i++) {
    single[0] = values[i];
    const sign = (word[0] >>> 16) & 0x8000;
    const magnitude = word[0] & 0x7fffffff;
    if (magnitude > 0x7f800000) halves[i] = sign | 0x7e00;
    else if (magnitude >= 0x477ff000) halves[i] = sign | 0x7c00;
    else if (magnitude >= 0x38800000) {
      const odd = (magnitude >>> 13) & 1;
      halves[i] = sign | ((magnitude - 0x38000000 + 0xfff + odd) >>> 13);
    } else {
      // Subnormal: a multiple of 2^-24. Adding 0.5 leaves exactly its bits at the end of the float, rounded.
      single[0] = Math.abs(values[i]) + 0.5;
      halves[i] = sign | (word[0] - 0x3f000000);
    }
  }
  return halves;
}
