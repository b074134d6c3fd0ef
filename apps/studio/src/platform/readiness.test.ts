import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DatabaseStore, openStore } from "@vistazo/drawings";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FakeEngine } from "../../tests/fake-engine.js";
import { type WatchedThreads, watchThreads } from "../../tests/watch-threads.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import { buildServer } from "../server.js";
import { explainError } from "./explain-error.js";
import type { HttpServer } from "./http-server.js";

let dataDir: string;
let drawings: DatabaseStore;
let app: HttpServer;
let host: ModelHost;
let threads: WatchedThreads;

beforeEach(async () => {
  threads = await watchThreads();
  dataDir = await mkdtemp(join(tmpdir(), "vistazo-ready-"));
  drawings = await openStore({ dataDir });
  const engine = new FakeEngine();
  host = new ModelHost(engine, { memoryBytes: 1e9 });
  app = await buildServer({ engine, host, folders: new Folders(), loopback: true, logLevel: "silent", drawings });
});
afterEach(async () => {
  threads.stop();
  await app.close();
  await drawings.close();
  await rm(dataDir, { recursive: true, force: true });
});

const ready = async () => {
  const response = await app.inject("/readyz");
  return { status: response.statusCode, ...response.json() };
};

it("says how many models are ready, and that a database whose thread has died is lost until it is there again", async () => {
  expect(await ready()).toMatchObject({ status: 200, ready: true, database: "ok", models: { ready: 0, loading: 0 } });
  await host.load({ task: "image-classification", source: "a/b" }).done;
  const words = async () => (await app.inject("/api/words")).statusCode;
  expect(await words()).toBe(200);

  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await threads.endAll()).toBeGreaterThan(0);
  const codes = await Promise.all([words(), words(), words(), app.inject("/healthz").then((one) => one.statusCode)]);
  // Refused with a retry, or answered by the database that was opened anew; never left hanging, never an error of our own.
  for (const code of codes) expect([200, 503]).toContain(code);
  await expect.poll(ready, { timeout: 30_000 }).toMatchObject({ status: 200, database: "ok", models: { ready: 1 } });
  await expect.poll(words, { timeout: 30_000 }).toBe(200);
}, 120_000);

it("keeps what was acknowledged when its thread dies again and again, also while it connects", async () => {
  const secret = await drawings.secret("a");
  const sum = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
  for (const pause of [0, 50, 1500]) {
    const asked = drawings.secret("a").then(sum, (error: unknown) => explainError(error).code);
    await new Promise((resolve) => setTimeout(resolve, pause));
    await threads.endAll();
    expect([sum(secret), "UNAVAILABLE"]).toContain(await asked);
  }
  await expect
    .poll(() => drawings.secret("a").then(sum, () => "lost"), { timeout: 60_000, interval: 500 })
    .toBe(sum(secret));
}, 120_000);
