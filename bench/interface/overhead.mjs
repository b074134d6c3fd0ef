// What calling a function that does nothing costs, seen through the real @gradio/client over loopback: client, server and
// network together, client and server in processes of their own.
// node bench/interface/overhead.mjs [--json]
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Client } from "@gradio/client";

const SERIAL = 200;
const ROUNDS = 30;
const AT_ONCE = 25;
const WARM_UP = 20;
const LIMITS = { serial_ms: 5, at_once_ms: 25 };

const server = fork(fileURLToPath(new URL("hello-server.mjs", import.meta.url)));
const [url] = await once(server, "message");
const client = await Client.connect(url);
const call = () => client.predict("/predict", ["Ada"]);

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

for (let index = 0; index < WARM_UP; index++) await call();
const serial = [];
for (let index = 0; index < SERIAL; index++) serial.push(await timed(call));
const atOnce = [];
for (let round = 0; round < ROUNDS; round++) {
  await timed(() => Promise.all(Array.from({ length: AT_ONCE }, async () => atOnce.push(await timed(call)))));
}
client.close();
server.disconnect();

const result = {
  serial_ms: Number(median(serial).toFixed(2)),
  at_once_ms: Number(median(atOnce).toFixed(2)),
  calls_at_once: AT_ONCE,
  limits: LIMITS,
};
if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else {
  console.log(`one call after another: ${result.serial_ms} ms (limit ${LIMITS.serial_ms})`);
  console.log(`${AT_ONCE} calls at once, each: ${result.at_once_ms} ms (limit ${LIMITS.at_once_ms})`);
}
process.exitCode = result.serial_ms <= LIMITS.serial_ms && result.at_once_ms <= LIMITS.at_once_ms ? 0 : 1;
