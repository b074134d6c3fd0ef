// Training throughput of @vistazo/graph and of PyTorch: the same network, batch, optimizer and machine, in turns.
//
//   node bench/training/run.mjs --python PYTHON [--size 40] [--batch 128] [--steps 10] [--rounds 3] [--threads 2] [--json FILE]
//
// --python: a Python with torch and transformers. A peer's figure is the median step of all rounds.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: flags } = parseArgs({
  options: {
    python: { type: "string" },
    size: { type: "string", default: "40" },
    batch: { type: "string", default: "128" },
    steps: { type: "string", default: "10" },
    rounds: { type: "string", default: "3" },
    threads: { type: "string", default: String(cpus().length) },
    json: { type: "string" },
  },
});
const network = {
  channels: 3,
  embeddingSize: 32,
  hiddenSizes: [64, 128, 256],
  depths: [1, 1, 1],
  layerType: "basic",
  classes: 345,
};
const options = Object.fromEntries(["size", "batch", "steps", "threads"].map((name) => [name, Number(flags[name])]));
const argument = JSON.stringify({ ...options, network });
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const peers = {
  vistazo: [process.execPath, here("step.mjs")],
  ...(flags.python && { pytorch: [flags.python, here("step.py")] }),
};

const times = Object.fromEntries(Object.keys(peers).map((name) => [name, []]));
for (let round = 0; round < Number(flags.rounds); round++) {
  for (const [name, [program, script]] of Object.entries(peers)) {
    const { status, stdout, stderr } = spawnSync(program, [script, argument], { encoding: "utf8" });
    if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
    times[name].push(...JSON.parse(stdout).times);
  }
}
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const figures = Object.entries(times).map(([name, list]) => ({
  name,
  step_ms: median(list),
  drawings_per_s: (options.batch * 1000) / median(list),
}));
for (const { name, step_ms, drawings_per_s } of figures)
  console.log(
    `${name.padEnd(8)} ${step_ms.toFixed(0).padStart(6)} ms a step ${drawings_per_s.toFixed(0).padStart(6)} drawings a second`,
  );
if (flags.python)
  console.log(`vistazo / PyTorch: ${(figures[0].drawings_per_s / figures[1].drawings_per_s).toFixed(2)}`);
if (flags.json) writeFileSync(flags.json, `${JSON.stringify({ ...options, network, figures }, null, 2)}\n`);
