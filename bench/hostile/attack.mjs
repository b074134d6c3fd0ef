// Attacks a real studio on loopback, bounded in time, and says of each attack how long it took, what came of it, how long others waited
// meanwhile, and the most memory of the server and of its children: node bench/hostile/attack.mjs, after a build (Linux).
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeHostileModels } from "./hostile-models.mjs";
import { hostilePhotos, png } from "./hostile-photos.mjs";
import { startHostileProxy, troubles } from "./hostile-proxy.mjs";

const { values: flags } = parseArgs({
  options: { only: { type: "string" }, requests: { type: "string", default: "2000" } },
});
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const good = here("../../packages/vision/tests/fixtures/classification/vit");
const photo = await readFile(here("../../packages/vision/tests/fixtures/classification/landscape.png"));
const root = await mkdtemp(join(tmpdir(), "vistazo-hostile-"));
const { run, look } = await writeHostileModels(join(root, "models"));

const limits = [
  "runTime=5s",
  "prepareTime=20s",
  "photoTime=10s",
  "inspectTime=10s",
  "unreadTime=3s",
  "headerTime=3s",
  "workMemory=1GB",
  "drainTime=10s",
];
const proxy = await startHostileProxy(photo);
const started = performance.now();
const server = spawn(
  process.execPath,
  [
    "--import",
    here("end-threads.mjs"),
    ...[
      here("../../packages/cli/bin/vistazo.js"),
      "serve",
      "--port",
      "0",
      "--data",
      join(root, "data"),
      "--learn-every",
      "0",
    ],
    ...["--models", good, join(root, "models")],
    ...limits.flatMap((limit) => ["--limit", limit]),
  ],
  {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      HF_HUB_OFFLINE: "1",
      HF_HUB_CACHE: join(root, "hub"),
      HTTP_PROXY: `http://127.0.0.1:${proxy.port}`,
    },
  },
);
let exit;
server.once("exit", (code, signal) => {
  exit = signal ?? code;
});
const addressSaid = (process) =>
  new Promise((resolve) => {
    let said = "";
    process.stdout.on("data", (text) => {
      said += text;
      const found = /http:\S+/u.exec(said);
      if (found) resolve(found[0]);
    });
  });
const url = await addressSaid(server);
const startTime = performance.now() - started;
const { port } = new URL(url);

const status = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/status`, "latin1");
    const field = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "mu").exec(text)?.[1] ?? 0);
    return { parent: field("PPid"), bytes: (field("RssAnon") + field("RssShmem")) * 1024 };
  } catch {
    return { parent: 0, bytes: 0 };
  }
};
const children = (of = server.pid) =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => status(pid).parent === of);

const ofStudio = {
  pid: server.pid,
  ask: async () => (await classify("folder:vit", photo)).status,
  live: async () => (await fetch(`${url}/healthz`)).status,
};

/** What others see of what is attacked while `attack` goes on: the answers to `ask` and to `live`. */
async function beside(name, attack, { limit = 60_000, ...other } = {}) {
  const { pid, ask, live } = { ...ofStudio, ...other };
  if (flags.only && !name.includes(flags.only)) return;
  let over = false;
  const seen = { wait: 0, live: 0, failed: 0, server: 0, child: 0, answers: 0 };
  const watch = async (work, key) => {
    while (!over) {
      const begun = performance.now();
      const code = await work().catch(() => 0);
      seen[key] = Math.max(seen[key], performance.now() - begun);
      if (code !== 200) seen.failed++;
      else seen.answers++;
      await sleep(100);
    }
  };
  const memory = async () => {
    while (!over) {
      seen.server = Math.max(seen.server, status(pid).bytes);
      for (const child of children(pid)) seen.child = Math.max(seen.child, status(child).bytes);
      await sleep(50);
    }
  };
  const others = [watch(ask, "wait"), watch(live, "live"), memory()];
  await sleep(300);
  const begun = performance.now();
  const result = await Promise.race([attack(), sleep(limit).then(() => `no end within ${limit / 1000} s`)]);
  const took = performance.now() - begun;
  over = true;
  await Promise.all(others);
  const seconds = (ms) => (ms / 1000).toFixed(2);
  const mb = (bytes) => Math.round(bytes / 1e6);
  console.log(
    `| ${name} | ${seconds(took)} | ${result} | ${seconds(seen.wait)} | ${seconds(seen.live)} | ${seen.failed} of ${seen.failed + seen.answers} | ${mb(seen.server)} | ${mb(seen.child)} |`,
  );
}

async function classify(id, body, options = {}) {
  const response = await fetch(`${url}/models/${encodeURIComponent(id).replaceAll("%2F", "/")}`, {
    method: "POST",
    body,
    ...options,
  });
  return { status: response.status, answer: await response.json() };
}
/** A visitor's request: a photo, a drawing saved or read, the words. */
async function oneOf(turn) {
  if (turn % 4 === 0) return { said: verdict(await classify("folder:vit", photo)) };
  if (turn % 4 === 1) {
    const id = String(randomBytes(8).readBigUInt64BE() >> 1n || 1n);
    const strokes = [
      [
        [turn % 250, 80, 160],
        [10, turn % 200, 90],
        [0, 100, 250],
      ],
    ];
    const response = await fetch(`${url}/api/drawings`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"id":${JSON.stringify(id)},"word":"cat","drawing":${JSON.stringify(strokes)}}`,
    });
    await response.arrayBuffer();
    return { said: retried(response), saved: response.status === 201 ? id : undefined };
  }
  const response = await fetch(`${url}${turn % 4 === 2 ? "/api/words" : "/api/words/cat/drawings"}`);
  await response.arrayBuffer();
  return { said: retried(response) };
}
/** A refusal is as it should be if it says when to ask again. */
const retried = ({ status, headers }) =>
  status < 400 ? String(status) : `${status}${headers.has("retry-after") ? " with a retry" : ""}`;
const tally = (list) =>
  [...list.reduce((counts, one) => counts.set(one, (counts.get(one) ?? 0) + 1), new Map())]
    .map(([one, n]) => `${n} x ${one}`)
    .join(", ");
/** A photo by its address, asked for from an address of this computer. */
const byAddress = (path, localAddress) =>
  new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const asked = request(`${url}/models/folder:vit`, { method: "POST", localAddress, headers }, async (response) => {
      resolve({ status: response.statusCode, answer: await json(response) });
    });
    asked.once("error", reject).end(JSON.stringify({ inputs: `http://8.8.8.8/${path}` }));
  });
/** A call of an app by Gradio's protocol, with the first inputs given and the others as they are at first. */
async function callApp(app, given) {
  const info = await (await fetch(`${app}/gradio_api/info`)).json();
  const { parameters } = info.named_endpoints["/predict"];
  const data = parameters.map(({ parameter_default: first }, i) => given[i] ?? first ?? null);
  const body = JSON.stringify({ data });
  const headers = { "content-type": "application/json" };
  const { event_id: id } = await (
    await fetch(`${app}/gradio_api/call/predict`, { method: "POST", body, headers })
  ).json();
  const told = await (await fetch(`${app}/gradio_api/call/predict/${id}`)).text();
  return /event: (complete|error)/u.exec(told)?.[1] ?? "no end";
}
async function upload(app, bytes) {
  const form = new FormData();
  form.append("files", new Blob([bytes]), "photo");
  const [path] = await (await fetch(`${app}/gradio_api/upload`, { method: "POST", body: form })).json();
  return { path, meta: { _type: "gradio.FileData" } };
}
const verdict = ({ status, answer }) => (status === 200 ? "200" : `${status} ${answer.code}`);

try {
  console.log(`start-up ${(startTime / 1000).toFixed(2)} s; limits ${limits.join(" ")}`);
  await classify("folder:vit", photo);
  console.log(
    "| attack | s | answers | others' longest wait, s | healthz, s | others refused | server MB | largest child MB |\n| --- | --- | --- | --- | --- | --- | --- | --- |",
  );
  await beside("none, for 5 s", async () => {
    await sleep(5000);
    return "";
  });
  for (const name of run) await beside(`model ${name}`, async () => verdict(await classify(`folder:${name}`, photo)));
  for (const name of look)
    await beside(`look at ${name}`, async () => {
      const response = await fetch(`${url}/api/models/inspect?id=folder:${name}`);
      const { code, reason } = await response.json();
      return `${response.status} ${code ?? reason}`.slice(0, 90);
    });
  await beside("listing with all of these", async () =>
    tally([(await fetch(`${url}/api/models`)).status, (await fetch(`${url}/api/models`)).status]),
  );
  const photos = [...hostilePhotos()];
  await beside(`${photos.length} hostile photos at once`, async () =>
    tally((await Promise.all(photos.map(({ bytes }) => classify("folder:vit", bytes)))).map(verdict)),
  );
  const app = `${url}/apps/image-classification`;
  await beside(`${photos.length} hostile photos at once to a Gradio app`, async () =>
    tally(await Promise.all(photos.map(async ({ bytes }) => callApp(app, [await upload(app, bytes), "folder:vit"])))),
  );
  const written = spawn(process.execPath, [here("interface-server.mjs")], { stdio: ["ignore", "pipe", "inherit"] });
  const own = await addressSaid(written);
  const ofInterface = {
    pid: written.pid,
    ask: async () => ((await callApp(own, [await upload(own, photo)])) === "complete" ? 200 : 500),
    live: async () => (await fetch(`${own}/config`)).status,
  };
  await ofInterface.ask();
  const galleryOf = async (count) => [null, Array(count).fill({ image: await upload(own, png(30_000, 2000)) })];
  await beside(
    `${photos.length} hostile photos at once to an Interface`,
    async () => tally(await Promise.all(photos.map(async ({ bytes }) => callApp(own, [await upload(own, bytes)])))),
    ofInterface,
  );
  await beside("a gallery of six of 60 megapixels to it", async () => callApp(own, await galleryOf(6)), ofInterface);
  written.kill();
  for (const trouble of troubles)
    await beside(
      `16 photo addresses of a server that ${trouble.replace("-", " ")}`,
      async () =>
        tally((await Promise.all(Array.from({ length: 16 }, () => byAddress(trouble, "127.0.0.1")))).map(verdict)),
      { ask: async () => (await byAddress("photo", "127.0.0.2")).status },
    );
  for (const [name, body] of [
    ["40 MB of [", Buffer.alloc(40_000_000, "[")],
    ["40 MB of [],", `{"inputs":[${"[],".repeat(13_000_000)}0]}`],
    ["40 MB of quotes", Buffer.alloc(40_000_000, '"')],
  ])
    await beside(`JSON of ${name}`, async () =>
      verdict(await classify("folder:vit", body, { headers: { "content-type": "application/json" } })),
    );
  await beside("500 connections that say nothing", async () => {
    const sockets = Array.from({ length: 500 }, () => connect(port, "127.0.0.1").on("error", () => {}));
    await sleep(4500);
    const left = sockets.filter((socket) => !socket.destroyed && socket.readyState === "open").length;
    for (const socket of sockets) socket.destroy();
    return `${left} left after 4.5 s`;
  });
  await beside(
    `any child or thread ended at random during ${flags.requests} requests`,
    async () => {
      const codes = [];
      const saved = [];
      const all = Number(flags.requests);
      let asked = 0;
      let killed = 0;
      const ask = async () => {
        while (asked++ < all) {
          const answered = await oneOf(asked).catch((error) => ({
            said: `cut (${error.cause?.code ?? error.message})`,
          }));
          codes.push(answered.said);
          if (answered.saved) saved.push(answered.saved);
        }
      };
      const killing = (async () => {
        while (asked < all) {
          await sleep(1500);
          if (asked >= all) break;
          const pids = children();
          const pid = Math.random() < 0.75 ? pids[Math.floor(Math.random() * pids.length)] : undefined;
          if (pid) process.kill(pid, "SIGKILL");
          else {
            server.kill("SIGUSR2");
            await sleep(5000);
          }
          killed++;
        }
      })();
      await Promise.all([...Array.from({ length: 16 }, ask), killing]);
      server.kill("SIGUSR2");
      const begun = performance.now();
      const well = async () =>
        (await classify("folder:vit", photo)).status === 200 &&
        (await fetch(`${url}/readyz`)).status === 200 &&
        (await fetch(`${url}/api/words`)).status === 200;
      do await sleep(50);
      while (!(await well()));
      const recovered = ((performance.now() - begun) / 1000).toFixed(1);
      const there = await Promise.all(
        saved.map(async (id) => (await fetch(`${url}/api/drawings/${id}`)).status === 200),
      );
      const lost = there.filter((found) => !found).length;
      return `${tally(codes)}; ${killed} kills; well again ${recovered} s after the database's thread was ended once more; ${saved.length} saves acknowledged, ${lost} lost`;
    },
    { limit: 300_000 },
  );
  // Stopping: 70 requests under way and a model that never comes back.
  void classify(`folder:${run.at(-1)}`, photo).catch(() => {});
  await sleep(500);
  const asked = Array.from({ length: 70 }, () =>
    classify("folder:vit", photo).then(verdict, (error) => `cut (${error.cause?.code})`),
  );
  await sleep(1000);
  const begun = performance.now();
  server.kill("SIGTERM");
  const codes = tally(await Promise.all(asked));
  while (exit === undefined) await sleep(20);
  console.log(
    `SIGTERM with a stuck model and 70 requests: ${codes}; exit ${exit} after ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
} finally {
  if (exit === undefined) server.kill("SIGKILL");
  proxy.close();
  await rm(root, { recursive: true, force: true });
}
process.exit(0);
