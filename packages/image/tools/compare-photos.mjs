/**
 * Compares what is decoded here with what Pillow makes of the same photos, and prints what differs:
 *
 *     python tests/fixtures/random-photos.py 5000 FOLDER && node tools/compare-photos.mjs FOLDER
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodePhoto } from "../dist/index.js";

const folder = process.argv[2];
const answers = JSON.parse(readFileSync(join(folder, "answers.json"), "utf8"));
const counts = {};
for (const { name, notes, refused, width, height, sha256, pixels } of answers) {
  const outcome = await compare(name, { refused, width, height, sha256, pixels });
  const key = `${name.split(".")[1]} ${outcome.split(":")[0]}`;
  counts[key] = (counts[key] ?? 0) + 1;
  if (!outcome.startsWith("both") && outcome !== "equal") console.log(`${name} ${outcome} (${notes})`);
}
console.log(Object.fromEntries(Object.entries(counts).sort()));

async function compare(name, expected) {
  try {
    const photo = await decodePhoto(readFileSync(join(folder, name)), { name });
    if (expected.refused) return `only Pillow refuses: ${expected.refused}`;
    if (photo.width !== expected.width || photo.height !== expected.height) {
      return `other size: ${photo.width} x ${photo.height}, not ${expected.width} x ${expected.height}`;
    }
    if (createHash("sha256").update(photo.data).digest("hex") === expected.sha256) return "equal";
    if (!expected.pixels) return "other pixels";
    const right = Buffer.from(expected.pixels, "base64");
    const worst = photo.data.reduce((most, value, i) => Math.max(most, Math.abs(value - right[i])), 0);
    return worst <= 1 ? "equal" : `other pixels: by ${worst}`;
  } catch (error) {
    if (error?.name !== "ImageError") return `crashes: ${error}`;
    return expected.refused ? "both refuse" : `only we refuse: ${error.message}`;
  }
}
