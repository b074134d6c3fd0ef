import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FakeEngine } from "../../tests/fake-engine.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import type { HttpServer } from "../platform/http-server.js";
import { buildServer } from "../server.js";

let sketcher: string;
let app: HttpServer;

beforeEach(async () => {
  sketcher = await mkdtemp(join(tmpdir(), "vistazo-sketcher-"));
  await mkdir(join(sketcher, "onnx"));
  await writeFile(join(sketcher, "config.json"), '{"words":["cat"]}');
  await writeFile(join(sketcher, "onnx", "model.onnx"), Buffer.of(1, 2, 3));
  const engine = new FakeEngine();
  const host = new ModelHost(engine, { memoryBytes: 1e9 });
  app = await buildServer({ engine, host, folders: new Folders(), loopback: true, logLevel: "silent", sketcher });
});
afterEach(async () => {
  await app.close();
  await rm(sketcher, { recursive: true, force: true });
});

it("gives pages the network's files, kept for ever at an address that changes with them", async () => {
  const { folder } = (await app.inject("/api/sketcher")).json<{ folder: string }>();
  const config = await app.inject(`${folder}/config.json`);
  expect([config.statusCode, config.json()]).toEqual([200, { words: ["cat"] }]);
  expect(config.headers["cache-control"]).toContain("immutable");
  expect((await app.inject(`${folder}/onnx/model.onnx`)).rawPayload).toEqual(Buffer.of(1, 2, 3));
});

it.each([
  "/api/sketcher/files/0123456789abcdef/config.json",
  "/api/sketcher/files/0123456789abcdef/README.md",
  "/api/sketcher/files/../config.json",
])("has nothing at %s", async (address) => {
  expect((await app.inject(address)).statusCode).toBeGreaterThanOrEqual(400);
});
