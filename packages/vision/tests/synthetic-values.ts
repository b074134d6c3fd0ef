/** `synthetic` of reference/fixture.py: numbers in [centre - half, centre + half) by a hash of the name and the index. */
export function syntheticValues(name: string, length: number, centre: number, half: number): Float32Array {
  let seed = 2166136261;
  for (const byte of new TextEncoder().encode(name)) seed = Math.imul(seed ^ byte, 16777619);
  const values = new Float32Array(length);
  // A loop: `Float32Array.from` takes ten times as long, and fixtures have millions of weights.
  for (let i = 0; i < length; i++) {
    let h = Math.imul(i, 0x9e3779b1) + seed;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    const bits = ((h ^ (h >>> 16)) >>> 0) >>> 8;
    values[i] = centre + half * ((bits - 8388608) / 8388608);
  }
  return values;
}
