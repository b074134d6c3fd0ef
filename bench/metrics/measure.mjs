// One evaluation with @vistazo/metrics, in a process of its own.  node measure.mjs FOLDER bbox|segm  ->  one line of JSON
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { evaluateDetections, readCocoResults, readCocoTruth } from "@vistazo/metrics";

const [folder, iouType] = process.argv.slice(2);
const masks = iouType === "segm";
const results = join(folder, masks ? "masks.json" : "boxes.json");

const atLoad = performance.now();
const truth = await readCocoTruth(createReadStream(join(folder, "truth.json")), { masks });
const detections = await readCocoResults(createReadStream(results), truth, { masks });
const loaded = performance.now();

const cpu = process.cpuUsage();
const evaluation = evaluateDetections(truth, detections, { iouType });
const done = performance.now();
const { user, system } = process.cpuUsage(cpu);

console.log(
  JSON.stringify({
    load_s: (loaded - atLoad) / 1000,
    evaluate_s: (done - loaded) / 1000,
    evaluate_cpu_s: (user + system) / 1e6,
    peak_mb: process.resourceUsage().maxRSS / 1024,
    stats: Object.values(evaluation.summary),
  }),
);
