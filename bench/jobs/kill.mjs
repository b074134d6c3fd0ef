// Photos by `vistazo batch` with four workers while it is killed at random: node bench/jobs/kill.mjs [--photos 20000] [--kills 50]
// [--workers 4] [--format jsonl|parquet]
import { parseArgs } from "node:util";
import { killBatch } from "./kill-batch.mjs";

const { values } = parseArgs({
  options: {
    photos: { type: "string", default: "20000" },
    kills: { type: "string", default: "50" },
    workers: { type: "string", default: "4" },
    format: { type: "string", default: "jsonl" },
  },
});
const result = await killBatch({
  photos: Number(values.photos),
  kills: Number(values.kills),
  workers: Number(values.workers),
  format: values.format === "parquet" ? "parquet" : "jsonl",
  log: (line) => console.error(line),
});
console.log(JSON.stringify(result));
