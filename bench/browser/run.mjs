// Vistazo and @huggingface/transformers in a page of Chromium, on WebAssembly, the same weights and photo, in turns.
//
//   node bench/browser/run.mjs --models DIR --photo FILE [--only vit] [--threads 1] [--rounds 3] [--repeat 3] [--json FILE]
//
// DIR holds a checkpoint NAME and, for the peer, NAME-onnx (bench/pipelines/export-onnx.py) for each of vit, detr, segformer and depth-anything.
// A round is a browser of its own for each: the model is fetched and kept, the page opened anew, and answered. `first` is from that navigation to
// the first answer; `ms` the wall time of a later call, `cpu` what the page's process computes for one; `rest` its own
// memory after the answers (without what it shares with files, as the browser's program), `peak` all of it at most. Medians of all rounds. Linux only; run it on an otherwise idle machine.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { cpus } from "node:os";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { build, defaultClientConditions } from "vite";

const { values: flags } = parseArgs({
  options: {
    models: { type: "string" },
    photo: { type: "string" },
    only: { type: "string" },
    threads: { type: "string", default: "1" },
    rounds: { type: "string", default: "3" },
    repeat: { type: "string", default: "3" },
    json: { type: "string" },
  },
});
if (!flags.models || !flags.photo) {
  console.error("--models and --photo are missing; the head of this file says how it is used.");
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const cases = [
  ["image-classification", "vit"],
  ["object-detection", "detr"],
  ["image-segmentation", "segformer"],
  ["depth-estimation", "depth-anything"],
].filter(([, model]) => !flags.only || flags.only.split(",").includes(model));
const peers = ["vistazo", "transformers-js"];
const isolated = Number(flags.threads) > 1;

const pages = new Map();
for (const peer of peers) {
  const { output } = await build({
    root: here,
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@vistazo/source", ...defaultClientConditions] },
    worker: { format: "es" },
    base: `/${peer}/`,
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: join(here, `${peer}-page.mjs`) },
    },
  });
  for (const file of output) pages.set(`/${peer}/${file.fileName}`, "code" in file ? file.code : file.source);
  pages.set(`/${peer}/`, `<!doctype html><script type="module" src="/${peer}/${output[0].fileName}"></script>`);
}
pages.set("/photo", readFileSync(flags.photo));

const types = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
};
const folders = { models: resolve(flags.models), ort: join(root, "node_modules/onnxruntime-web/dist") };
const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  try {
    const [, place, ...rest] = normalize(path).split("/");
    const content = Buffer.from(pages.get(path) ?? (await readFile(join(folders[place] ?? "/nowhere", ...rest))));
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
    const body = from ? content.subarray(Number(from), to ? Number(to) + 1 : content.length) : content;
    response.writeHead(from ? 206 : 200, {
      "content-type": types[extname(path)] ?? (path.endsWith("/") ? "text/html" : "application/octet-stream"),
      "content-length": body.length,
      "accept-ranges": "bytes",
      etag: `"${content.length}"`,
      // Scripts are kept as from any server that says so; who opens a page again does not fetch them again.
      "cache-control": path.endsWith("/") ? "no-cache" : "max-age=3600",
      ...(from && { "content-range": `bytes ${from}-${Number(from) + body.length - 1}/${content.length}` }),
      ...(isolated && { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" }),
    });
    response.end(request.method === "HEAD" ? undefined : body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const origin = `http://127.0.0.1:${server.address().port}`;

const executablePath = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const megabytes = (pid, name) =>
  Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

async function measure(peer, task, model) {
  const browser = await chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disk-cache-size=2000000000"],
  });
  try {
    const page = await (await browser.newContext()).newPage();
    const processes = await browser.newBrowserCDPSession();
    /** The page's process: what else there is hardly computes. */
    const ofPage = async () => {
      const { processInfo } = await processes.send("SystemInfo.getProcessInfo");
      return processInfo.filter(({ type }) => type === "renderer").sort((a, b) => b.cpuTime - a.cpuTime)[0];
    };
    const answer = () =>
      page.evaluate(
        async ([task, model, threads]) => {
          globalThis.pipe ??= await globalThis.open({ task, model, threads });
          const before = performance.now();
          const answer = await globalThis.pipe("/photo");
          const list = Array.isArray(answer) ? answer : [];
          const depth = answer.predicted_depth?.data;
          return {
            now: performance.now(),
            ms: performance.now() - before,
            top:
              list
                .slice(0, 2)
                .map(({ label, score }) => `${label} ${score?.toFixed(4) ?? ""}`)
                .join(", ") ||
              (depth && `${depth[0]}`),
          };
        },
        [task, model, flags.threads],
      );
    const go = async () => {
      await page.goto(`${origin}/${peer}/`);
      await page.waitForFunction(() => globalThis.ready);
    };
    await go();
    await answer();
    // Another process, so that its memory is that of a page whose model is kept.
    await page.goto("about:blank");
    await go();
    const { now, top } = await answer();
    const before = (await ofPage()).cpuTime;
    const times = [];
    for (let i = 0; i < Number(flags.repeat); i++) times.push((await answer()).ms);
    const { id, cpuTime } = await ofPage();
    return {
      first: now / 1000,
      times,
      cpu: (cpuTime - before) / times.length,
      rest: megabytes(id, "RssAnon"),
      peak: megabytes(id, "VmHWM"),
      top,
    };
  } finally {
    await browser.close();
  }
}

const rows = [];
for (const [task, model] of cases) {
  const found = Object.fromEntries(peers.map((peer) => [peer, []]));
  for (let round = 0; round < Number(flags.rounds); round++)
    for (const peer of peers) found[peer].push(await measure(peer, task, model));
  for (const peer of peers) {
    const of = (name) => median(found[peer].map((one) => one[name]));
    rows.push({
      model,
      peer,
      ms: Math.round(median(found[peer].flatMap(({ times }) => times))),
      cpu_s: Math.round(of("cpu") * 100) / 100,
      first_s: Math.round(of("first") * 100) / 100,
      rest_mb: Math.round(of("rest")),
      peak_mb: Math.round(of("peak")),
      top: found[peer][0].top,
    });
  }
  console.table(rows.slice(-2));
}
console.log(`${cpus().length} x ${cpus()[0].model}, ${flags.threads} thread(s), ${flags.rounds} rounds`);
if (flags.json) writeFileSync(flags.json, JSON.stringify(rows, undefined, 1));
server.close();
