// DATABASE_URL=… node bench/studios/cost.mjs [--studios 1] [--saves 1000] [--players 16] [--pin]
// Processor time of a save, by who takes it: studios, PostgreSQL (on this computer, alone in its use), nginx. It tells how far studios carry where
// there are cores for them, also on a computer that is busy with other things. The rate is told too.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { scribble, startCluster } from "./cluster.mjs";

const { values } = parseArgs({
  options: {
    studios: { type: "string", default: "1" },
    saves: { type: "string", default: "1000" },
    players: { type: "string", default: "16" },
    /** Each studio on a core of its own, from the first on. */
    pin: { type: "boolean", default: false },
  },
});
const [studios, saves, players] = [values.studios, values.saves, values.players].map(Number);
const tick = 1000 / Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
const sql = postgres(process.env.DATABASE_URL, { max: 1, onnotice() {} });
const [{ pid }] = await sql`select pg_backend_pid() as pid`;
const postmaster = statOf(pid).parent;
const cluster = await startCluster(studios, { wrap: (one) => (values.pin ? ["taskset", "-c", String(one)] : []) });
const agent = new Agent({ keepAlive: true });

/** Milliseconds of a process and what it has ended; its own alone where it still runs. */
function statOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /su, "")
    .split(" ");
  const [own, ended] = [Number(fields[11]) + Number(fields[12]), Number(fields[13]) + Number(fields[14])];
  return { parent: Number(fields[1]), time: (own + ended) * tick };
}

/** Of a process and all that it has started. */
function timeOf(root) {
  const all = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  const parents = new Map();
  for (const one of all) {
    try {
      parents.set(Number(one), statOf(one));
    } catch {
      // It has ended meanwhile.
    }
  }
  const under = (one) => one === root || (parents.has(one) && under(parents.get(one).parent));
  return [...parents.keys()].filter(under).reduce((sum, one) => sum + parents.get(one).time, 0);
}

const times = () => ({
  studios: cluster.pids().reduce((sum, one) => sum + timeOf(one), 0),
  postgres: timeOf(postmaster),
  nginx: timeOf(cluster.proxyPid),
});

let number = 0;
async function save(last) {
  while (number < last) {
    const seed = number++;
    const body = JSON.stringify({
      id: String(randomBytes(8).readBigUInt64BE() >> 1n || 1n),
      word: "cat",
      drawing: scribble(seed),
    });
    const headers = {
      "content-type": "application/json",
      "x-forwarded-for": `10.0.${(seed >> 8) & 255}.${seed & 255}`,
    };
    const status = await new Promise((resolve, reject) => {
      const options = { host: "127.0.0.1", port: cluster.port, method: "POST", path: "/api/drawings", agent, headers };
      const asked = request(options, (response) => response.resume().once("end", () => resolve(response.statusCode)));
      asked.once("error", reject).end(body);
    });
    if (status !== 201) throw new Error(`A save was answered with ${status}.`);
  }
}
const all = (last) => Promise.all(Array.from({ length: players }, () => save(last)));

// The recognisers have started, and their code is compiled.
await all(200 * studios);
const [before, began] = [times(), performance.now()];
const first = number;
await all(first + saves);
const after = times();
const seconds = (performance.now() - began) / 1000;
const each = Object.fromEntries(
  Object.keys(after).map((who) => [who, Math.round((100 * (after[who] - before[who])) / (number - first)) / 100]),
);
console.log(
  JSON.stringify({
    studios,
    saves: number - first,
    savesPerSecond: Math.round((number - first) / seconds),
    processorMsOfASave: each,
  }),
);
await sql.end();
agent.destroy();
await cluster.stop();
