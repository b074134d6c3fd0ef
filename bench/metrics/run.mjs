// @vistazo/metrics beside pycocotools: the same files, one after the other, each in a process of its own on one core.
// node bench/metrics/run.mjs [--images 5000] [--growth 5000,20000,80000] [--repeat 3] [--data FOLDER] [--python PYTHON]
// PYTHON needs pycocotools 2.0.11; without it, only the one side is measured.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate } from "./generate.mjs";

const { values: options } = parseArgs({
  options: {
    images: { type: "string", default: "5000" },
    growth: { type: "string", default: "5000,20000,80000" },
    repeat: { type: "string", default: "3" },
    data: { type: "string", default: join(tmpdir(), "vistazo-bench-metrics") },
    python: { type: "string", default: process.env.VISTAZO_PYTHON ?? "python3" },
  },
});
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

async function dataSet(images) {
  const folder = join(options.data, String(images));
  if (!existsSync(join(folder, "masks.json"))) {
    mkdirSync(folder, { recursive: true });
    await generate(folder, images);
  }
  return folder;
}

/** Runs a command on the last core alone, where the system can do that. */
function onOneCore(command, args) {
  const pinned = existsSync("/usr/bin/taskset");
  const core = String(cpus().length - 1);
  return pinned ? execFileSync("taskset", ["-c", core, command, ...args]) : execFileSync(command, args);
}

const sides = {
  vistazo: (folder, iouType) => onOneCore(process.execPath, [here("measure.mjs"), folder, iouType]),
  pycocotools: (folder, iouType) => onOneCore(options.python, [here("measure.py"), folder, iouType]),
};

/** The run with the median time: load and evaluation of one process. */
function measure(side, folder, iouType, repeat) {
  const runs = Array.from({ length: repeat }, () => JSON.parse(sides[side](folder, iouType).toString()));
  runs.sort((a, b) => a.evaluate_s - b.evaluate_s);
  return runs[Math.floor((runs.length - 1) / 2)];
}

function row(label, run) {
  const cells = [run.load_s, run.evaluate_s, run.evaluate_cpu_s].map((value) => value.toFixed(3).padStart(9));
  console.log(`${label.padEnd(34)}${cells.join(" s")} s${run.peak_mb.toFixed(0).padStart(7)} MB`);
}

function hasPycocotools() {
  try {
    execFileSync(options.python, ["-c", "import pycocotools.cocoeval"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const images = Number(options.images);
const repeat = Number(options.repeat);
const compare = hasPycocotools();
console.log(
  `load average ${loadavg()
    .map((value) => value.toFixed(2))
    .join(" ")}; median of ${repeat} runs`,
);
console.log(`${"".padEnd(34)}     load   evaluate        CPU      peak`);
const folder = await dataSet(images);
for (const iouType of ["bbox", "segm"]) {
  const ours = measure("vistazo", folder, iouType, repeat);
  row(`${images} images, ${iouType}: vistazo`, ours);
  if (!compare) continue;
  const theirs = measure("pycocotools", folder, iouType, repeat);
  row(`${images} images, ${iouType}: pycocotools`, theirs);
  const difference = Math.max(...ours.stats.map((value, i) => Math.abs(value - theirs.stats[i])));
  const times = (a, b) => `${(a / b).toFixed(1)} times`;
  console.log(
    `  ${times(theirs.evaluate_s, ours.evaluate_s)} faster (${times(theirs.evaluate_cpu_s, ours.evaluate_cpu_s)} in CPU time), ` +
      `${times(theirs.peak_mb, ours.peak_mb)} less memory, numbers differ by ${difference.toExponential(1)} at most`,
  );
}
if (!compare) console.log(`  (no pycocotools in ${options.python}: give --python for the comparison)`);

console.log("growth");
for (const size of options.growth.split(",").filter(Boolean).map(Number)) {
  const data = await dataSet(size);
  for (const iouType of ["bbox", "segm"]) {
    const run = measure("vistazo", data, iouType, repeat);
    row(`${size} images, ${iouType}: vistazo`, run);
    console.log(`  ${((run.evaluate_cpu_s / size) * 1e6).toFixed(1)} µs of CPU time an image`);
  }
}
