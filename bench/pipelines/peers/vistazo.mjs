// One process: load, first answer, then timed calls. Prints {"load","first","times","peak_mb","answer"} (seconds).
import { pipeline } from "@vistazo/vision";

const { task, model, photo, repeat, dtype } = JSON.parse(process.argv[2]);
const seconds = () => performance.now() / 1000;
const start = seconds();
const pipe = await pipeline(task, model, { dtype });
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
await pipe.dispose();
