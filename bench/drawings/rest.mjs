// node bench/drawings/rest.mjs [SECONDS]: what a studio with PGlite and the recogniser takes in memory at rest, and what it took at most.
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { serve } from "./serve.mjs";

const data = await mkdtemp(join(tmpdir(), "vistazo-rest-"));
const studio = await serve(data, "--learn-every", "0");
const circle = Array.from({ length: 40 }, (_, i) => [128 + 120 * Math.cos(i / 6.2), 128 + 120 * Math.sin(i / 6.2)]);
const drawing = [[circle.map(([x]) => x), circle.map(([, y]) => y), circle.map((_, i) => i * 20)]];
/** Saved one after the other, each from an address of its own. */
async function save(from, count) {
  for (let id = from; id < from + count; id++)
    await new Promise((resolve, reject) => {
      const localAddress = `127.0.${1 + (id >> 8)}.${id & 255}`;
      const headers = { "content-type": "application/json" };
      const asked = request(
        { host: "127.0.0.1", port: studio.port, method: "POST", path: "/api/drawings", localAddress, headers },
        (response) => response.resume().once("end", resolve),
      );
      asked.once("error", reject).end(JSON.stringify({ id: String(id), word: "circle", drawing }));
    });
}
const seconds = Number(process.argv[2] ?? 20);
const rested = async (what) => {
  await wait(seconds * 1000);
  console.log(`${what}: ${await studio.residentMb()} MB resident, ${await studio.peakMb()} MB at most`);
};
await rested("started");
await save(1, 1);
await rested("after one drawing, which starts the recogniser");
await save(2, 5000);
await rested("after 5,000 more");
await studio.stop();
await rm(data, { recursive: true, force: true });
