// What a program costs that imports the library and asks one thing of one photo, in one or several checkouts in turn: processor time of
// all its threads, and peak memory. node bench/pipelines/cold-start.mjs --model FOLDER --photo FILE [--runs 9] [CHECKOUT …]
import { execFileSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    task: { type: "string", default: "image-classification" },
    model: { type: "string" },
    photo: { type: "string" },
    runs: { type: "string", default: "9" },
  },
});
const here = join(dirname(fileURLToPath(import.meta.url)), "../..");
const checkouts = positionals.length > 0 ? positionals : [here];

const program = (vision, answers) => `
  const before = process.resourceUsage();
  const { pipeline } = await import(${JSON.stringify(vision)});
  if (${answers}) {
    const ask = await pipeline(${JSON.stringify(values.task)}, ${JSON.stringify(values.model)});
    await ask(${JSON.stringify(values.photo)});
    await ask.dispose();
  }
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const milliseconds = (userCPUTime + systemCPUTime - before.userCPUTime - before.systemCPUTime) / 1000;
  console.log(JSON.stringify({ milliseconds, megabytes: maxRSS / 1024 }));`;

const measured = checkouts.map((checkout) => ({ checkout, imported: [], answered: [] }));
for (let run = 0; run < Number(values.runs); run++) {
  for (const { checkout, imported, answered } of measured) {
    const vision = pathToFileURL(resolve(checkout, "packages/vision/dist/index.js")).href;
    const measure = (answers) => {
      const options = ["--eval", `(async () => {${program(vision, answers)}})()`];
      return JSON.parse(execFileSync(process.execPath, options, { encoding: "utf8" }).trim().split("\n").at(-1));
    };
    imported.push(measure(false));
    answered.push(measure(true));
  }
}
const median = (all, field) => {
  const sorted = all.map((each) => each[field]).sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)]);
};
console.table(
  measured.map(({ checkout, imported, answered }) => ({
    checkout,
    import_cpu_ms: median(imported, "milliseconds"),
    import_peak_mb: median(imported, "megabytes"),
    answer_cpu_ms: median(answered, "milliseconds"),
    answer_peak_mb: median(answered, "megabytes"),
  })),
);
