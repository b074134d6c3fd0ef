import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pullModel } from "@vistazo/checkpoint";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { TestHub } from "../../../../packages/checkpoint/tests/test-hub.js";
import { tinyModel } from "../../../../packages/checkpoint/tests/tiny-model.js";
import { createHttpServer, type HttpServer } from "../platform/http-server.js";
import { DEFAULT_LIMITS } from "../platform/limits.js";
import { SHARED_HUB, shareModelsFeature } from "./share-models-feature.js";

let root: string;
let hub: TestHub;
let server: HttpServer;
let endpoint: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "vistazo-sharing-"));
  const files = tinyModel();
  hub = await TestHub.start({ "course/vit": { files }, "someone/secret": { files, token: "hf_secret" } });
  vi.stubEnv("HF_HOME", join(root, "teacher"));
  for (const id of ["course/vit", "someone/secret"])
    await pullModel(id, { endpoint: hub.endpoint, token: "hf_secret" });
  server = createHttpServer({ logLevel: "silent", trustProxy: false, limits: DEFAULT_LIMITS });
  await server.register(shareModelsFeature(["course/vit"]));
  endpoint = (await server.listen({ port: 0, host: "127.0.0.1" })) + SHARED_HUB;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
  await hub.stop();
  await rm(root, { recursive: true });
});

it("is a Hub for others: what it has is pulled from it, and is the same", async () => {
  await hub.stop();
  const pulled = await pullModel("course/vit", { endpoint, cacheDir: join(root, "pupil") });
  expect(pulled.commit).toBe(hub.commit("course/vit"));
  expect(pulled.files.length).toBeGreaterThan(0);
});

it("goes on where a download broke off", async () => {
  const [file] = await fetch(`${endpoint}/api/models/course/vit/tree/main`).then((answer) => answer.json());
  const url = `${endpoint}/course/vit/resolve/main/${file.path}`;
  const whole = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const rest = await fetch(url, { headers: { range: "bytes=10-" } });
  expect(rest.status).toBe(206);
  expect(rest.headers.get("content-range")).toBe(`bytes 10-${whole.length - 1}/${whole.length}`);
  expect(new Uint8Array(await rest.arrayBuffer())).toEqual(whole.slice(10));
});

it("shares no model that is not the course's, though it lies in the cache", async () => {
  for (const path of [
    "/api/models/someone/secret/revision/main",
    "/api/models/someone/secret/tree/main",
    "/someone/secret/resolve/main/config.json",
    "/course/vit/resolve/main/../../../someone--secret/config.json",
    "/course/vit/resolve/main/%2e%2e%2fblobs%2fx",
    "/course/vit/resolve/main/nothing.json",
  ])
    expect((await fetch(endpoint + path)).status, path).toBe(404);
});

it("follows no link to elsewhere", async () => {
  await writeFile(join(root, "password"), "secret");
  const commit = hub.commit("course/vit");
  const snapshot = join(root, "teacher", "hub", "models--course--vit", "snapshots", commit);
  await symlink(join(root, "password"), join(snapshot, "password.txt"));
  expect((await fetch(`${endpoint}/course/vit/resolve/main/password.txt`)).status).toBe(404);
});

it("only lets read", async () => {
  for (const method of ["POST", "PUT", "DELETE"])
    expect((await fetch(`${endpoint}/api/models/course/vit/tree/main`, { method })).status).toBe(404);
});
