// Vistazo, @huggingface/transformers and Python's transformers on the same weights and photo, in turns.
//
//   node bench/pipelines/run.mjs --task image-classification --model DIR --photo FILE
//        [--onnx DIR] [--python PYTHON] [--dtype q8] [--repeat 12] [--rounds 3] [--json FILE]
//
// --onnx: the same weights in the layout of transformers.js (bench/pipelines/export-onnx.py makes it), without it that peer is left out.
// --python: a Python with torch and transformers, without it that peer is left out.
// A peer's figure is the median of all timed calls of all rounds; cold is the whole process to its first answer.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: flags } = parseArgs({
  options: {
    task: { type: "string" },
    model: { type: "string" },
    photo: { type: "string" },
    onnx: { type: "string" },
    python: { type: "string" },
    dtype: { type: "string" },
    json: { type: "string" },
    repeat: { type: "string", default: "12" },
    rounds: { type: "string", default: "3" },
  },
});
for (const name of ["task", "model", "photo"]) {
  if (!flags[name]) {
    console.error(`--${name} is missing; the head of this file says how it is used.`);
    process.exit(2);
  }
}
const peer = (name) => fileURLToPath(new URL(`peers/${name}`, import.meta.url));
const peers = [
  { name: "vistazo", command: [process.execPath, peer("vistazo.mjs")], dtype: flags.dtype },
  ...(flags.onnx ? [{ name: "transformers.js", command: [process.execPath, peer("transformers-js.mjs")] }] : []),
  ...(flags.python ? [{ name: "Python", command: [flags.python, peer("python.py")] }] : []),
].map((entry) => ({ ...entry, times: [], cold: [], peaks: [], first: [] }));

function run({ command: [program, file], dtype }, repeat) {
  const order = {
    task: flags.task,
    model: resolve(flags.model),
    photo: resolve(flags.photo),
    onnx: flags.onnx && resolve(flags.onnx),
    repeat,
    dtype,
  };
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, [file, JSON.stringify(order)], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${file} failed: ${stderr.slice(-2000)}`);
  const line = stdout.trim().split("\n").at(-1);
  return { ...JSON.parse(line), wall: (performance.now() - start) / 1000 };
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const rounds = Number(flags.rounds);
const repeat = Math.ceil(Number(flags.repeat) / rounds);
for (const entry of peers) run(entry, 0); // the files' pages and the module caches are warm for everyone
for (let round = 0; round < rounds; round++) {
  for (const entry of peers) {
    entry.cold.push(run(entry, 0).wall);
    const { times, peak_mb, first, answer } = run(entry, repeat);
    entry.times.push(...times);
    entry.peaks.push(peak_mb);
    entry.first.push(first);
    entry.answer = answer;
  }
}
const rows = peers.map(({ name, times, cold, peaks, answer }) => ({
  peer: name,
  median_ms: Math.round(median(times) * 1e4) / 10,
  min_ms: Math.round(Math.min(...times) * 1e4) / 10,
  cold_s: Math.round(median(cold) * 100) / 100,
  peak_mb: Math.round(Math.max(...peaks)),
  top: answer?.[0] ? `${answer[0].label} ${answer[0].score?.toFixed(5) ?? ""}` : "",
}));
console.log(
  `${flags.task} · ${flags.model}${flags.dtype ? ` (${flags.dtype})` : ""} · ${flags.photo} · ${cpus().length} x ${cpus()[0].model} · Node ${process.versions.node}`,
);
console.table(rows);
if (flags.json) writeFileSync(flags.json, JSON.stringify(rows, undefined, 1));
