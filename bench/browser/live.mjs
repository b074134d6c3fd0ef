// The project's own detector on a camera in a page of Chromium, on WebAssembly:
//
//   node bench/browser/live.mjs [--model vistazo/objects] [--task object-detection] [--seconds 20] [--threads 1] [--video FILE.mjpeg]
//
// The camera is Chromium's own fake one, 640 by 480 at 30 frames a second, or the film that is given, again and again. Tells answers a second,
// the median time from a frame to its answer, frames dropped, and how long the page's own thread stood still at most. For one core begin it with
// `taskset -c 0`.
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { cpus } from "node:os";
import { dirname, extname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { build, defaultClientConditions } from "vite";

const { values: flags } = parseArgs({
  options: {
    model: { type: "string", default: "vistazo/objects" },
    task: { type: "string", default: "object-detection" },
    seconds: { type: "string", default: "20" },
    threads: { type: "string", default: "1" },
    video: { type: "string" },
  },
});
const here = dirname(fileURLToPath(import.meta.url));
const { output } = await build({
  root: here,
  configFile: false,
  logLevel: "silent",
  resolve: { conditions: ["@vistazo/source", ...defaultClientConditions] },
  worker: { format: "es" },
  build: {
    write: false,
    target: "es2022",
    modulePreload: false,
    rolldownOptions: { input: resolve(here, "live-page.mjs") },
  },
});
const files = new Map(output.map((file) => [`/${file.fileName}`, "code" in file ? file.code : file.source]));
files.set(
  "/",
  `<!doctype html><video muted playsinline></video><script type="module" src="/${output[0].fileName}"></script>`,
);
const types = { ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  const content = files.get(pathname);
  response.writeHead(content === undefined ? 404 : 200, {
    "content-type": types[extname(pathname)] ?? (pathname === "/" ? "text/html" : "application/octet-stream"),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  });
  response.end(content);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const executablePath = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
const camera = flags.video ? [`--use-file-for-fake-video-capture=${resolve(flags.video)}`] : [];
const browser = await chromium.launch({
  executablePath,
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    ...camera,
  ],
});
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => globalThis.watch);
  const { answers, seconds, latencies, dropped, longest, found } = await page.evaluate(
    (asked) => globalThis.watch(asked),
    {
      task: flags.task,
      model: flags.model,
      threads: Number(flags.threads),
      seconds: Number(flags.seconds),
    },
  );
  const median = latencies.sort((a, b) => a - b)[latencies.length >> 1];
  console.log(
    `${flags.model}: ${(answers / seconds).toFixed(1)} answers a second, ${median.toFixed(0)} ms from a frame to its answer, ` +
      `${dropped} frames dropped in ${seconds.toFixed(1)} s, page still for ${longest.toFixed(0)} ms at most (of tasks over 50 ms)`,
  );
  console.log(`the last answer: ${JSON.stringify(found).slice(0, 200)}`);
  console.log(`${cpus().length} x ${cpus()[0].model}, ${flags.threads} thread(s)`);
} finally {
  await browser.close();
  server.close();
}
