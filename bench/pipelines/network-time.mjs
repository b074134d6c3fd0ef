/**
 * The processor's time of a network by itself in two data types, in turns, in one thread: the least and the median of the runs.
 * Run: node bench/pipelines/network-time.mjs MODEL PHOTO [--task TASK] [--dtype q8] [--repeat 15] [--calibrate PHOTO]
 */
import { parseArgs } from "node:util";
import { AutoImageProcessor, AutoModel } from "vistazo";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    dtype: { type: "string", default: "q8" },
    repeat: { type: "string", default: "15" },
    task: { type: "string" },
    calibrate: { type: "string" },
  },
});
const [model, photo] = positionals;
const processor = await AutoImageProcessor.from_pretrained(model);
const prepared = await processor.preprocess(photo);
const networks = [];
for (const dtype of ["fp32", values.dtype]) {
  const calibration = values.calibrate && dtype === "q8" ? [values.calibrate] : undefined;
  networks.push({
    dtype,
    network: await AutoModel.from_pretrained(model, { task: values.task, dtype, threads: 1, calibration }),
    times: [],
  });
}
for (let run = 0; run < Number(values.repeat); run++) {
  for (const { network, times } of networks) {
    const start = process.cpuUsage();
    await network.run(prepared);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
}
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const [full, other] = networks.map(({ times }) => ({ least: Math.min(...times), median: median(times) }));
console.log({
  milliseconds: { fp32: full, [values.dtype]: other },
  share: { least: other.least / full.least, median: other.median / full.median },
});
for (const { network } of networks) await network.dispose();
