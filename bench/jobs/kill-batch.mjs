import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parquetReadObjects } from "hyparquet";
import { makePhotos } from "./make-photos.mjs";

const bin = fileURLToPath(new URL("../../packages/cli/bin/vistazo.js", import.meta.url));
const model = fileURLToPath(new URL("../../packages/vision/tests/fixtures/classification/vit", import.meta.url));

/** @type {import("./kill-batch.d.mts").killBatch} */
export async function killBatch({
  photos,
  kills,
  workers = 4,
  partRows = 100,
  format = "jsonl",
  poison = 20,
  deadly = 2,
  queue,
  restart,
  restarts = 0,
  log = () => {},
  random = Math.random,
}) {
  const folder = mkdtempSync(join(tmpdir(), "vistazo-killed-"));
  const out = join(folder, "out");
  const journals = join(out, "_batch", "journals");
  const began = performance.now();

  // Places of what is no photo and of what ends processes, spread over all.
  const places = shuffled(photos, random);
  const poisoned = new Set(places.slice(0, poison));
  const deadlies = new Set(places.slice(poison, poison + deadly));
  const paths = makePhotos(join(folder, "photos"), photos, poisoned);
  // Asked for such an address, the process that asks is killed: the journals say which one it is.
  const server = createServer((request, response) => {
    const index = Number(/(\d+)/.exec(request.url ?? "")?.[1]);
    for (const pid of processesAt(journals, index)) kill(pid);
    response.destroy();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
  const list = join(folder, "inputs.txt");
  writeFileSync(list, `${paths.map((path, i) => (deadlies.has(i) ? `${address}/${i}.png` : path)).join("\n")}\n`);

  const args = ["batch", "image-classification", list, "--model", model, "--out", out, "--format", format, "--json"];
  args.push("--part-rows", String(partRows), "--option", "allowPrivateHosts=true", "--threads", "1");
  // Two commands that share a queue are as two computers.
  const commands = queue ? 2 : 1;
  args.push("--workers", String(Math.max(1, Math.round(workers / commands))));
  if (queue) args.push("--queue", queue, "--lease", "5");

  let finished = 0;
  let failed;
  const running = Array.from({ length: commands }, () => start());
  const killed = { commands: 0, workers: 0 };
  let restarted = 0;
  try {
    const parts = Math.ceil(photos / partRows);
    const moments = Array.from(
      { length: kills + restarts },
      (_, i) => ((i + random()) / (kills + restarts + 1)) * parts,
    );
    for (const [i, moment] of moments.entries()) {
      while (partsIn(out) < moment && finished < commands && !failed) await wait(20);
      await wait(random() * 300);
      if (finished === commands || failed) break;
      if (
        restart &&
        i % Math.ceil(moments.length / (restarts + 1)) === Math.ceil(moments.length / (restarts + 1)) - 1 &&
        restarted < restarts
      ) {
        restarted++;
        log(`restart of the database ${restarted}`);
        await restart();
        continue;
      }
      const victim = running[Math.floor(random() * commands)];
      const children = victim.pid === undefined ? [] : childrenOf(victim.pid);
      if (children.length > 0 && random() < 0.5) {
        kill(children[Math.floor(random() * children.length)]);
        killed.workers++;
      } else if (victim.pid !== undefined && victim.exitCode === null && victim.signalCode === null) {
        kill(victim.pid);
        killed.commands++;
      }
      log(`kill ${i + 1} of ${moments.length}, ${partsIn(out)} of ${parts} parts`);
    }
    while (finished < commands && !failed) await wait(50);
  } finally {
    finished = commands;
    for (const child of running) child.kill("SIGKILL");
    server.close();
    server.closeAllConnections();
  }
  if (failed) throw new Error(failed);

  const rows = await rowsIn(out, format);
  const counts = new Map();
  for (const { index } of rows) counts.set(index, (counts.get(index) ?? 0) + 1);
  const rejected = rows.filter(({ code }) => code);
  const listed = readFileSync(join(out, "rejected.jsonl"), "utf8").split("\n").filter(Boolean);
  if (listed.length !== rejected.length)
    throw new Error(`rejected.jsonl lists ${listed.length}, the parts ${rejected.length}`);
  const wronged = rejected.filter(({ index }) => !poisoned.has(index) && !deadlies.has(index));
  for (const { error } of wronged) log(error);
  const result = {
    inputs: photos,
    rows: rows.length,
    twice: [...counts.values()].filter((times) => times > 1).length,
    missing: photos - counts.size,
    answered: rows.length - rejected.length,
    poisonListed: rejected.filter(({ index, code }) => poisoned.has(index) && code === "not-a-photo").length,
    deadlyListed: rejected.filter(({ index, code }) => deadlies.has(index) && code === "ends-process").length,
    wronged: wronged.length,
    kills: killed,
    restarts: restarted,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  };
  rmSync(folder, { recursive: true, force: true });
  return result;

  /** The command, started again as often as it is killed. */
  function start(slot) {
    const child = spawn(process.execPath, [bin, ...args], { stdio: ["ignore", "ignore", "pipe"] });
    let last = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      last = (last + text).slice(-2000);
    });
    child.once("exit", async (code, signal) => {
      if (finished === commands) return;
      if (signal === "SIGKILL") {
        const own = slot ?? running.indexOf(child);
        running[own] = start(own);
        return;
      }
      finished++;
      // 1 says that something was set aside.
      if (code !== 0 && !(code === 1 && existsSync(join(out, "_SUCCESS"))))
        failed = `The command ended with ${code}: ${last}`;
    });
    return child;
  }
}

function shuffled(count, random) {
  const numbers = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [numbers[i], numbers[other]] = [numbers[other], numbers[i]];
  }
  return numbers;
}

function kill(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** The processes that have begun an input and not ended it. */
function processesAt(journals, index) {
  const pids = [];
  for (const name of readdirSync(journals)) {
    const lines = readFileSync(join(journals, name), "utf8").split("\n");
    if (lines.some((line) => line.startsWith('{"begin"') && JSON.parse(line).begin.includes(index)))
      pids.push(Number(/\.(\d+)\.[0-9a-f]+\.jsonl$/.exec(name)?.[1]));
  }
  return pids;
}

function partsIn(out) {
  return existsSync(out) ? readdirSync(out).filter((name) => /^part-\d+\.\w+$/.test(name)).length : 0;
}

async function rowsIn(out, format) {
  const rows = [];
  for (const name of readdirSync(out).filter((name) => name.endsWith(`.${format}`) && name.startsWith("part-"))) {
    const bytes = readFileSync(join(out, name));
    if (format === "jsonl") {
      for (const line of bytes.toString("utf8").split("\n").filter(Boolean)) rows.push(JSON.parse(line));
    } else {
      const file = new Uint8Array(bytes).buffer;
      for (const row of await parquetReadObjects({ file })) rows.push({ ...row, index: Number(row.index) });
    }
  }
  return rows;
}
