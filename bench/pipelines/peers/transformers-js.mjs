// The same for @huggingface/transformers, on an ONNX export of the same weights.
import { basename, dirname } from "node:path";
import { env, pipeline } from "@huggingface/transformers";

const { task, onnx, photo, repeat } = JSON.parse(process.argv[2]);
const seconds = () => performance.now() / 1000;
env.allowRemoteModels = false;
env.localModelPath = `${dirname(onnx)}/`;
const start = seconds();
const pipe = await pipeline(task, basename(onnx), { dtype: "fp32", device: "cpu" });
const loaded = seconds();
const answer = await pipe(photo);
const first = seconds();
const times = [];
for (let i = 0; i < repeat; i++) {
  const before = seconds();
  await pipe(photo);
  times.push(seconds() - before);
}
const peak_mb = process.resourceUsage().maxRSS / 1024;
const shown = Array.isArray(answer) ? answer.slice(0, 3).map(({ label, score }) => ({ label, score })) : undefined;
console.log(JSON.stringify({ load: loaded - start, first: first - loaded, times, peak_mb, answer: shown }));
