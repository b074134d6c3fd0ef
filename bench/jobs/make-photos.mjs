import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "fast-png";

/**
 * Writes small photos, no two alike, and among them files that are none.
 *
 * @param {string} folder
 * @param {number} count
 * @param {ReadonlySet<number>} poison which of them are no photos
 * @param {number} side in pixels
 * @returns {string[]} their paths
 */
export function makePhotos(folder, count, poison = new Set(), side = 32) {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, i) => {
    const path = join(folder, `${String(i).padStart(6, "0")}.png`);
    const data = new Uint8Array(side * side * 3);
    let state = i + 1;
    for (let at = 0; at < data.length; at++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      data[at] = state >>> 24;
    }
    writeFileSync(path, poison.has(i) ? "this is no photo" : encode({ width: side, height: side, channels: 3, data }));
    return path;
  });
}
