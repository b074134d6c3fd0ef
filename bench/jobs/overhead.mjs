// What `vistazo batch` with one process costs beside a loop over `pipeline()`, in turns: node bench/jobs/overhead.mjs [--photos 500]
// [--rounds 5] [--model ID] [--side 224]. Starting and loading the model is counted in neither. Linux.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { pipeline } from "@vistazo/vision";
import { makePhotos } from "./make-photos.mjs";

const { values } = parseArgs({
  options: {
    photos: { type: "string", default: "500" },
    rounds: { type: "string", default: "5" },
    side: { type: "string", default: "224" },
    model: { type: "string", default: "vistazo/dogs-or-cats" },
  },
});
const bin = fileURLToPath(new URL("../../packages/cli/bin/vistazo.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "vistazo-overhead-"));
const paths = makePhotos(join(folder, "photos"), Number(values.photos), new Set(), Number(values.side));

async function bare() {
  const pipe = await pipeline("image-classification", values.model);
  await pipe(paths[0]);
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (const path of paths.slice(1)) await pipe(path);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  await pipe.dispose();
  return { seconds, processor: (user + system) / 1e6 };
}

/** The command's seconds for all photos, less those for one: what its start and the model's loading take is in both. */
async function batch() {
  const all = await command(join(folder, "photos"), paths.length);
  const one = await command(paths[0], 1);
  return { seconds: all.seconds - one.seconds, processor: all.processor - one.processor };
}

async function command(source, count) {
  const out = join(folder, "out");
  const [start, before] = [performance.now(), childrenTime()];
  const args = [bin, "batch", "image-classification", source, "--model", values.model, "--out", out, "--json"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (piece) => {
    text += piece;
  });
  await once(child, "close");
  const seconds = (performance.now() - start) / 1000;
  const processor = childrenTime() - before;
  const { answered } = JSON.parse(text);
  if (answered !== count) throw new Error(`${answered} of ${count} were answered.`);
  rmSync(out, { recursive: true });
  return { seconds, processor };
}

/** Seconds of the processor that processes which have ended took, and those that they started: `cutime` and `cstime` of proc(5). */
function childrenTime() {
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

const times = { bare: [], batch: [] };
for (let round = 0; round < Number(values.rounds); round++) {
  times.bare.push(await bare());
  times.batch.push(await batch());
}
rmSync(folder, { recursive: true, force: true });
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
for (const measure of ["seconds", "processor"]) {
  const [one, other] = [times.bare, times.batch].map((runs) => median(runs.map((run) => run[measure])));
  console.log(
    `${measure}: bare ${one.toFixed(2)}, batch ${other.toFixed(2)}, overhead ${(100 * (other / one - 1)).toFixed(1)} %`,
  );
}
console.log(JSON.stringify(times));
