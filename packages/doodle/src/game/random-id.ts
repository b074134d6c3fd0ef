/** Fills an array with random bits, as `crypto.getRandomValues` does. */
export type FillRandom = (array: BigUint64Array<ArrayBuffer>) => unknown;

/** A number of 63 bits in decimal, never 0, by which a drawing or a game is known; chosen at random, two are never the same. */
export function randomId(fill: FillRandom = (array) => crypto.getRandomValues(array)): string {
  const array = new BigUint64Array(1);
  fill(array);
  const id = array[0] >> 1n;
  return String(id === 0n ? 1n : id);
}

/** Whether a text is such an id. */
export function isId(text: string): boolean {
  return /^[1-9]\d{0,18}$/u.test(text) && BigInt(text) < 1n << 63n;
}
