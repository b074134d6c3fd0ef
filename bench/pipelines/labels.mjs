/**
 * What a data type costs and saves: how many photos of a folder keep their first label, how far scores move, and the processor's
 * time for a photo in one thread, which a busy machine does not change. Run:
 * node bench/pipelines/labels.mjs MODEL FOLDER [--dtype q8] [--photos N] [--calibrate FOLDER]
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pipeline } from "vistazo";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    dtype: { type: "string", default: "q8" },
    photos: { type: "string", default: "100" },
    calibrate: { type: "string" },
  },
});
const [model, folder] = positionals;
const photosOf = (folder, count) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => /\.(jpe?g|png)$/i.test(name))
    .sort()
    .slice(0, count)
    .map((name) => join(folder, name));
const photos = photosOf(folder, Number(values.photos));

async function classifyAll(dtype) {
  const classify = await pipeline("image-classification", model, {
    dtype,
    threads: 1,
    ...(values.calibrate && dtype === "q8" && { calibration: photosOf(values.calibrate, 8) }),
  });
  const [answers, times] = [[], []];
  for (const photo of photos) {
    const start = process.cpuUsage();
    answers.push(await classify(photo, { top_k: 5 }));
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  await classify.dispose();
  return { answers, median: times.sort((a, b) => a - b)[times.length >> 1] };
}

const full = await classifyAll("fp32");
const small = await classifyAll(values.dtype);
const moved = full.answers.map((labels, i) => {
  const scores = new Map(small.answers[i].map(({ label, score }) => [label, score]));
  return Math.max(...labels.map(({ label, score }) => (scores.has(label) ? Math.abs(scores.get(label) - score) : 0)));
});
console.log({
  photos: photos.length,
  sameFirstLabel: full.answers.filter(([{ label }], i) => label === small.answers[i][0].label).length,
  greatestChange: Math.max(...moved),
  meanChange: moved.reduce((a, b) => a + b) / moved.length,
  milliseconds: { fp32: full.median, [values.dtype]: small.median },
  share: small.median / full.median,
});
