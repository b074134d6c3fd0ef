import { cp, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type DatabaseStore, openStore } from "@vistazo/drawings";
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toldPlaces } from "../../../tests/told-places.js";
import { Folders } from "../src/inference/folders.js";
import { ModelHost } from "../src/inference/model-host.js";
import { VisionEngine } from "../src/inference/vision-engine.js";
import type { HttpServer } from "../src/platform/http-server.js";
import { buildServer } from "../src/server.js";
import { FakeJudge } from "./fake-judge.js";

const vit = fileURLToPath(new URL("../../../packages/vision/tests/fixtures/classification/vit/", import.meta.url));
const landscape = join(vit, "../landscape.png");

/** Ways in which a model's folder is no model. */
const damages: Record<string, (file: (name: string) => string) => Promise<unknown>> = {
  "config-cut": (file) => writeFile(file("config.json"), '{"model_type":'),
  "config-list": (file) => writeFile(file("config.json"), "[]"),
  "config-strange": (file) => writeFile(file("config.json"), '{"model_type":"vit","hidden_size":"large"}'),
  "config-unknown": (file) => writeFile(file("config.json"), '{"model_type":"no such thing"}'),
  "config-folder": async (file) => {
    await rm(file("config.json"));
    await mkdir(file("config.json"));
  },
  "no-weights": (file) => rm(file("model.safetensors")),
  "weights-empty": (file) => writeFile(file("model.safetensors"), ""),
  "weights-cut": (file) => truncate(file("model.safetensors"), 5000),
  "weights-text": (file) => writeFile(file("model.safetensors"), "these are no weights".repeat(100)),
  "weights-lost": async (file) => {
    await rm(file("model.safetensors"));
    await symlink("/nowhere/at/all", file("model.safetensors"));
  },
  "weights-folder": async (file) => {
    await rm(file("model.safetensors"));
    await mkdir(file("model.safetensors"));
  },
  "weights-index": async (file) => {
    await rm(file("model.safetensors"));
    const index = { weight_map: { "a.weight": "../../etc/passwd", "b.weight": "lost.safetensors" } };
    await writeFile(file("model.safetensors.index.json"), JSON.stringify(index));
  },
  pickle: async (file) => {
    await rm(file("model.safetensors"));
    await writeFile(file("pytorch_model.bin"), "cposix\nsystem\n(S'ls'\ntR.");
  },
  onnx: async (file) => {
    await rm(file("model.safetensors"));
    await mkdir(file("onnx"));
    await writeFile(file("onnx/model.onnx"), "this is no graph");
  },
  "preprocessor-cut": (file) => writeFile(file("preprocessor_config.json"), "{"),
  "preprocessor-strange": (file) => writeFile(file("preprocessor_config.json"), '{"size":{"height":-3}}'),
};

let root: string;
let photo: Buffer;
let store: DatabaseStore;
let app: HttpServer;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "vistazo-said-"));
  photo = await readFile(landscape);
  const folders = new Folders(join(root, "folders.json"));
  for (const [name, damage] of Object.entries(damages)) {
    const folder = join(root, "models", name);
    await cp(vit, folder, { recursive: true });
    await folders.offer(folder);
    await damage((file) => join(folder, file));
  }
  store = await openStore({ dataDir: join(root, "data") });
  // A port at which nobody listens: the Hub out of reach.
  const engine = new VisionEngine({ cacheDir: join(root, "cache"), endpoint: "http://127.0.0.1:9" });
  const snapshot = join(root, "cache/models--someone--half/snapshots/abc");
  await mkdir(snapshot, { recursive: true });
  await writeFile(join(snapshot, "config.json"), "{");
  app = await buildServer({
    engine,
    host: new ModelHost(engine, { memoryBytes: 1e9 }),
    folders,
    loopback: false,
    moderatorToken: "a token for tests",
    logLevel: "silent",
    drawings: store,
    judge: new FakeJudge(),
    pagesDir: join(root, "pages"),
  });
}, 60_000);
afterAll(async () => {
  await app.close();
  await store.close();
  await rm(root, { recursive: true, force: true });
});

/** A stack, or the code of an error of the system's. */
const stack = /\bat (async )?\S+ \(?\S+:\d+:\d+\)?|\bE[A-Z]{4,}\b:/u;

const told = (text: string) => toldPlaces(text, stack, root);

const odd = [
  "",
  "x",
  "..",
  "../../etc/passwd",
  "%00",
  "a\u0000b",
  "/etc/passwd",
  "folder:",
  "someone/half",
  "9".repeat(300),
];

it("says nothing of its own disk or code, whatever is asked of an exposed studio", { timeout: 240_000 }, async () => {
  const found: string[] = [];
  const codes = new Set<string>();
  const ask = async (what: string, request: InjectOptions) => {
    const { statusCode, body, headers } = await app.inject(request);
    const [, code] = /"code":"([A-Z_]+)"/u.exec(body) ?? [];
    if (code) codes.add(code);
    const parts = statusCode < 400 && /openapi/u.test(what) ? [] : told(`${JSON.stringify(headers)}\n${body}`);
    if (parts.length > 0) found.push(`${what}: ${statusCode} ${parts.join(", ")}: ${body.slice(0, 200)}`);
    return body;
  };
  const moderator = { authorization: "Bearer a token for tests" };
  const look = async (name: string) => {
    const id = `folder:${name}`;
    const query = { task: "image-classification" };
    await ask(`look at ${name}`, { url: "/api/models/inspect", query: { id } });
    await ask(`run ${name}`, { method: "POST", url: `/models/${id}`, query, body: photo });
  };
  const names = [...Object.keys(damages), "away"];
  for (let i = 0; i < names.length; i += 4) await Promise.all(names.slice(i, i + 4).map(look));
  const call = { data: [{ url: `data:image/png;base64,${photo.toString("base64")}` }] };
  await ask("an app", { method: "POST", url: "/apps/dogs-or-cats/gradio_api/run/predict", payload: call });
  await ask("list", { url: "/api/models" });

  const { paths } = (await app.inject({ url: "/api/openapi.json" })).json() as { paths: Record<string, object> };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() as "GET" })),
  );
  expect(routes.length).toBeGreaterThan(25);
  for (const { path, method } of routes)
    for (const part of odd) {
      const url = path.replaceAll(/\{[^}]+\}/gu, () => (part === "%00" ? part : encodeURIComponent(part)));
      const query = Object.fromEntries(["id", "task", "url", "after", "word"].map((name) => [name, part]));
      const body = method === "GET" ? {} : { payload: { inputs: part, model: part, path: part, word: part, id: part } };
      await ask(`${method} ${url}`, { method, url, query, headers: moderator, ...body });
    }
  for (const url of [
    "/assets/%00",
    "/assets/..%2f..%2fserver.js",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/a/b/c",
    "/%ff",
    "/metrics",
  ])
    await ask(url, { url });
  for (const [type, payload] of [
    ["application/json", "{"],
    ["application/json", '{"inputs":{"image":"/etc/passwd"}}'],
    ["application/json", '{"inputs":"file:///etc/passwd"}'],
    ["multipart/form-data", "--x"],
    ["image/png", photo.subarray(0, 300).toString("latin1")],
    ["text/plain; charset=nonsense", "x"],
  ] as const)
    await ask(`a body of ${type}`, {
      method: "POST",
      url: "/models/folder:onnx",
      payload,
      headers: { "content-type": type },
    });
  expect(found).toEqual([]);
  // It got as far as files, headers, graphs and weights.
  expect([...codes]).toEqual(expect.arrayContaining(["MODEL_DAMAGED", "MODEL_UNSUPPORTED", "MODEL_NOT_FOUND"]));
});
