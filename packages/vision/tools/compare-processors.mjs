/**
 * Compares how photos are prepared here with what transformers made of them, and prints what differs:
 *
 *     python tests/fixtures/random-processors.py 10000 SEED FILE && node tools/compare-processors.mjs FILE
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { loadPhoto } from "@vistazo/image";
import { ImageProcessor } from "../dist/preprocess/image-processor.js";

const cases = JSON.parse(readFileSync(process.argv[2], "utf8"));
const photos = {};
const counts = {};
const reasons = {};
for (const [i, one] of cases.entries()) {
  photos[one.photo] ??= await loadPhoto(new URL(`../tests/fixtures/classification/${one.photo}`, import.meta.url));
  const outcome = await compare(one, photos[one.photo]);
  const kind = outcome.split(":")[0];
  counts[kind] = (counts[kind] ?? 0) + 1;
  if (kind === "only we refuse") reasons[outcome] = (reasons[outcome] ?? 0) + 1;
  if (kind === "other pixels" || kind === "crashes") console.log(i, outcome, JSON.stringify(one));
}
console.log(Object.fromEntries(Object.entries(reasons).sort(([, a], [, b]) => b - a)));
console.log(counts);

async function compare({ modelType, config, refused, shape, sha256, samples }, photo) {
  try {
    const processor = await ImageProcessor.from(config, modelType);
    const prepared = processor.preprocess(photo);
    if (refused) return `only Python refuses: ${refused}`;
    const { data, height, width } = processor.padSize ? padEnd(prepared, processor.padSize) : prepared;
    const found = [data.length / (height * width), height, width];
    if (String(found) !== String(shape)) return `other pixels: ${found}, not ${shape}`;
    if (samples) {
      const step = Math.floor(data.length / 37) + 1;
      const worst = Math.max(...samples.map((sample, k) => Math.abs(data[k * step] - sample)));
      return worst < 5e-5 ? "equal" : `other pixels: by ${worst}`;
    }
    const digest = createHash("sha256")
      .update(data.map((value) => value + 0))
      .digest("hex");
    return digest.startsWith(sha256) ? "equal" : "other pixels";
  } catch (error) {
    if (error?.name !== "VisionError") return `crashes: ${error}`;
    return refused ? "both refuse" : `only we refuse: ${error.message}`;
  }
}

/** As a batch is padded. */
function padEnd({ data, height, width }, size) {
  const padded = new Float32Array(3 * size.height * size.width);
  for (let row = 0; row < 3 * height; row++) {
    const to = (Math.floor(row / height) * size.height + (row % height)) * size.width;
    padded.set(data.subarray(row * width, (row + 1) * width), to);
  }
  return { data: padded, ...size };
}
