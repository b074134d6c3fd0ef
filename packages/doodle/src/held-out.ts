import type { Drawing } from "./drawing.js";

/**
 * Whether a drawing is kept back from training: a fixed tenth, decided by its coordinates alone (FNV-1a,
 * http://www.isthe.com/chongo/tech/comp/fnv/), so that it is the same tenth in every run and wherever the drawing is listed.
 */
export function isHeldOut(drawing: Drawing): boolean {
  let hash = 0x811c9dc5;
  for (const [xs, ys] of drawing) {
    for (const values of [xs, ys]) {
      for (let i = 0; i < values.length; i++) {
        hash = Math.imul(hash ^ (Math.round(values[i]) & 0xffff), 0x01000193);
      }
    }
  }
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 0) % 10 === 0;
}
