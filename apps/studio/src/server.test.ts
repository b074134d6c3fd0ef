import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeEngine, factsOf, PNG } from "../tests/fake-engine.js";
import { Folders } from "./inference/folders.js";
import { ModelHost } from "./inference/model-host.js";
import type { HttpServer } from "./platform/http-server.js";
import { buildServer, type ServerOptions } from "./server.js";

let engine: FakeEngine;
let app: HttpServer;
let root: string;

async function build(options: Partial<ServerOptions> = {}): Promise<HttpServer> {
  const host = options.host ?? new ModelHost(engine, { memoryBytes: 1e9 });
  return buildServer({ engine, host, folders: new Folders(), loopback: true, logLevel: "silent", ...options });
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "vistazo-app-"));
  engine = new FakeEngine();
  app = await build();
});
afterEach(async () => {
  await app.close();
  await rm(root, { recursive: true, force: true });
});

const photo = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: "POST", url, body: PNG, headers: { "content-type": "image/png", ...headers } });

describe("the Inference API", () => {
  it("answers with the task's shape, and hands the query's parameters on", async () => {
    const response = await photo("/models/a/b?top_k=2");
    expect(response.statusCode).toBe(200);
    expect(response.headers["content-type"]).toMatch(/^application\/json/u);
    expect(response.json()).toEqual([{ label: "cat", score: 0.9 }]);
    expect(engine.runs[0]).toMatchObject({ source: "a/b", parameters: { top_k: 2 } });
    expect(Buffer.from(engine.runs[0]?.photo as Uint8Array)).toEqual(PNG);
  });

  it("takes any content type for the bytes", async () => {
    for (const type of ["image/jpeg", "application/octet-stream", "application/x-www-form-urlencoded", "text/plain"]) {
      const response = await app.inject({
        method: "POST",
        url: "/models/a/b",
        body: PNG,
        headers: { "content-type": type },
      });
      expect(response.statusCode, type).toBe(200);
    }
  });

  it("takes JSON with parameters", async () => {
    const body = { inputs: PNG.toString("base64"), parameters: { top_k: 1, function_to_apply: null } };
    const response = await app.inject({ method: "POST", url: "/models/a/b@v1.0", body });
    expect(response.statusCode).toBe(200);
    expect(engine.runs[0]).toMatchObject({ source: "a/b@v1.0", parameters: { top_k: 1 } });
  });

  it("uses the task and data type that the query names", async () => {
    await photo("/models/a/b?task=object-detection&threshold=0.3&dtype=q8");
    expect(engine.loads).toEqual(["object-detection a/b q8"]);
  });

  it("loads nothing for a request that cannot be answered", async () => {
    const refused = async (url: string, body: Buffer | object = PNG) => {
      const response = await app.inject({ method: "POST", url, body });
      return `${response.statusCode} ${response.json().code}`;
    };
    expect(await refused("/models/a/b", Buffer.from("hello"))).toBe("415 NOT_A_PHOTO");
    expect(await refused("/models/a/b", {})).toBe("400 BAD_INPUT");
    expect(await refused("/models/a/b?topk=2")).toBe("400 BAD_PARAMETER");
    expect(await refused("/models/a/b?task=poetry")).toBe("400 BAD_PARAMETER");
    expect(await refused("/models/..%2f..%2fetc")).toBe("400 MODEL_ID");
    expect(await refused("/models//etc/passwd")).toBe("400 MODEL_ID");
    expect(await refused("/models/a/b@..%2f..%2fx")).toBe("400 MODEL_ID");
    expect(await refused("/models/a%00/b")).toBe("400 MODEL_ID");
    expect(await refused("/models/folder:secret")).toBe("404 MODEL_NOT_FOUND");
    expect(engine.loads).toEqual([]);
  });

  it("refuses a body above the limit, raw or JSON", async () => {
    await app.close();
    app = await build({ limits: { photoBytes: 1000 } });
    const large = Buffer.concat([PNG, Buffer.alloc(2000)]);
    expect((await app.inject({ method: "POST", url: "/models/a/b", body: large })).json().code).toBe("PHOTO_TOO_LARGE");
    const body = { inputs: "A".repeat(200_000) };
    expect((await app.inject({ method: "POST", url: "/models/a/b", body })).statusCode).toBe(413);
  });

  it("refuses JSON that is none with a sentence", async () => {
    const headers = { "content-type": "application/json" };
    const response = await app.inject({ method: "POST", url: "/models/a/b", body: "{", headers });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: "BAD_REQUEST", error: expect.any(String) });
  });

  it("says a model's failure in the package's own words, and a surprise in none of its own", async () => {
    engine.onload = async () => {
      throw Object.assign(new Error("a/b asks for a login: set HF_TOKEN."), { code: "unauthorized" });
    };
    expect((await photo("/models/a/b")).json()).toEqual({
      error: "a/b asks for a login: set HF_TOKEN.",
      code: "MODEL_PRIVATE",
    });
    engine.onload = async () => {
      throw new TypeError("cannot read properties of undefined (reading 'secret')");
    };
    const surprise = await photo("/models/a/b");
    expect(surprise.statusCode).toBe(500);
    expect(surprise.body).not.toContain("secret");
  });

  it("answers 503 in the old form, and not at once, when a model takes too long to load", async () => {
    await app.close();
    app = await build({ limits: { waitTime: 10 } });
    engine.onload = () => new Promise(() => {});
    const started = performance.now();
    const response = await photo("/models/a/b");
    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({ error: "Model a/b is currently loading", estimated_time: 20 });
    expect(performance.now() - started).toBeGreaterThan(900);
  });

  it("answers 429 when too many photos wait", async () => {
    await app.close();
    app = await build({ host: new ModelHost(engine, { memoryBytes: 1e9, maxWaiting: 0 }) });
    const response = await photo("/models/a/b");
    expect(response.statusCode).toBe(429);
    expect(response.headers["retry-after"]).toBe("1");
  });
});

describe("choosing a model", () => {
  it("lists what is proposed, cached and named, with whether it runs", async () => {
    const folder = join(root, "mine");
    await mkdir(folder);
    await writeFile(join(folder, "config.json"), "{}");
    engine.facts = [
      factsOf("microsoft/resnet-50", { bytes: 123, license: null }),
      factsOf("someone/else", { runs: false, reason: "GPT2LMHeadModel is not supported.", task: null }),
      factsOf(folder),
    ];
    const named = await app.inject({ method: "POST", url: "/api/folders", body: { path: folder } });
    expect(named.json()).toMatchObject([{ id: "folder:mine", path: folder, source: "folder" }]);

    const all = (await app.inject("/api/models")).json();
    const byId = new Map(all.map((model: { id: string }) => [model.id, model]));
    expect(byId.get("google/vit-base-patch16-224")).toMatchObject({ source: "recommended", cached: false, runs: true });
    expect(byId.get("microsoft/resnet-50")).toMatchObject({
      source: "recommended",
      cached: true,
      bytes: 123,
      license: "apache-2.0",
    });
    expect(byId.get("someone/else")).toMatchObject({
      source: "cached",
      runs: false,
      reason: "GPT2LMHeadModel is not supported.",
    });
    expect(byId.get("folder:mine")).toMatchObject({ cached: true });

    const some = (await app.inject("/api/models?task=image-classification")).json();
    expect(some.map((model: { id: string }) => model.id)).not.toContain("someone/else");
  });

  it("looks at any model, and says when the Hub is out of reach", async () => {
    expect((await app.inject("/api/models/inspect?id=a/b")).json()).toMatchObject({
      id: "a/b",
      source: "typed",
      runs: true,
    });
    engine.isOnline = false;
    const response = await app.inject("/api/models/inspect?id=a/b");
    expect(response.statusCode).toBe(502);
    expect(response.json().code).toBe("OFFLINE");
    expect((await app.inject("/api/network")).json()).toEqual({ online: false });
  });

  it("runs a named folder by its id, and tells its path to nobody else's computer", async () => {
    const folder = join(root, "mine");
    await mkdir(folder);
    await writeFile(join(folder, "config.json"), "{}");
    engine.facts = [factsOf(folder)];
    await app.close();
    const folders = new Folders();
    await folders.offer(folder);
    app = await build({ loopback: false, folders });
    expect((await photo("/models/folder:mine")).statusCode).toBe(200);
    expect((await app.inject("/api/models/inspect?id=folder:mine")).json()).toMatchObject({ path: null });
    const named = await app.inject({ method: "POST", url: "/api/folders", body: { path: folder } });
    expect(named.json().code).toBe("FOLDERS_CLOSED");
    expect((await app.inject("/api/settings")).json().folders).toBe(false);
  });

  it.each<[string, Partial<ServerOptions>]>([
    ["on a network", { loopback: false }],
    ["under another name", { allowedHosts: ["studio.example"] }],
    ["by a proxy", { trustProxy: "loopback" }],
    ["with a token", { moderatorToken: "a token of some length" }],
  ])("fetches no further model for strangers where others are let in %s", async (_, exposed) => {
    await app.close();
    app = await build(exposed);
    const load = { method: "POST", url: "/api/loads", body: { model: "someone/else" } } as const;
    expect((await app.inject(load)).json().code).toBe("MODERATION_CLOSED");
    expect((await photo("/models/someone/else")).json().code).toBe("MODERATION_CLOSED");
    expect((await app.inject("/api/settings")).json()).toMatchObject({ folders: false, search: false });
    expect(engine.loads).toEqual([]);
  });

  it("names folders only for requests from this computer", async () => {
    const response = await app.inject({
      method: "POST",
      url: "/api/folders",
      body: { path: root },
      remoteAddress: "192.168.1.20",
    });
    expect(response.json().code).toBe("FOLDERS_CLOSED");
  });
});

describe("loading a model", () => {
  it("tells the progress as events until the model is ready", async () => {
    let proceed = () => {};
    engine.onload = (_, progress) =>
      new Promise((resolve) => {
        progress({ phase: "download", file: "model.safetensors", loaded: 10, total: 100 });
        proceed = resolve;
      });
    const begun = await app.inject({ method: "POST", url: "/api/loads", body: { model: "a/b" } });
    expect(begun.statusCode).toBe(202);
    expect(begun.json()).toMatchObject({
      model: "a/b",
      task: "image-classification",
      status: "loading",
      loaded: 10,
      total: 100,
    });
    const url = await app.listen({ port: 0, host: "127.0.0.1" });
    // It is there with the first event.
    const events = await fetch(`${url}/api/loads/${begun.json().id}/events`);
    proceed();
    expect(events.headers.get("content-type")).toBe("text/event-stream");
    const told = (await events.text())
      .split("\n\n")
      .filter(Boolean)
      .map((event) => JSON.parse(event.replace("data: ", "")));
    expect(told.at(0)).toMatchObject({ status: "loading" });
    expect(told.at(-1)).toMatchObject({ status: "ready" });
    const again = await app.inject({ method: "POST", url: "/api/loads", body: { model: "a/b" } });
    expect(again.json()).toMatchObject({ status: "ready", id: begun.json().id });
  });

  it("stops on request", async () => {
    engine.onload = (_source, _progress, signal) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const { id } = (await app.inject({ method: "POST", url: "/api/loads", body: { model: "a/b" } })).json();
    expect((await app.inject({ method: "DELETE", url: `/api/loads/${id}` })).statusCode).toBe(204);
    expect((await app.inject(`/api/loads/${id}`)).json()).toMatchObject({
      status: "cancelled",
      error: { code: "CANCELLED" },
    });
  });

  it("knows no load that was not started", async () => {
    const response = await app.inject("/api/loads/123e4567-e89b-42d3-a456-426614174000/events");
    expect(response.statusCode).toBe(404);
    expect(response.json().code).toBe("NOT_FOUND");
  });
});

describe("other sites' pages", () => {
  const code = async (headers: Record<string, string>) => (await photo("/models/a/b", headers)).json().code;

  it("may not use the server, neither openly nor under a name of their own", async () => {
    expect(await code({ origin: "https://evil.example" })).toBe("FOREIGN_ORIGIN");
    expect(await code({ origin: "null" })).toBe("FOREIGN_ORIGIN");
    expect(await code({ host: "evil.example:7860", origin: "http://evil.example:7860" })).toBe("FOREIGN_HOST");
    expect((await app.inject({ url: "/api/models", headers: { host: "evil.example" } })).statusCode).toBe(403);
    expect(engine.runs).toEqual([]);
  });

  it("differ from the server's own and from those of this computer's other programs", async () => {
    for (const host of ["localhost:7860", "127.0.0.1:7860", "[::1]:7860", "127.0.0.1"]) {
      expect(await code({ host, origin: `http://${host}` })).toBeUndefined();
    }
    const response = await photo("/models/a/b", { host: "localhost:7860", origin: "http://localhost:5173" });
    expect(response.headers["access-control-allow-origin"]).toBe("http://localhost:5173");
    const preflight = await app.inject({
      method: "OPTIONS",
      url: "/models/a/b",
      headers: { host: "localhost:7860", origin: "http://localhost:5173", "access-control-request-method": "POST" },
    });
    expect(preflight.statusCode).toBe(204);
  });

  it("are told apart by names that were allowed on purpose", async () => {
    await app.close();
    engine.facts = [factsOf("a/b")];
    app = await build({ allowedHosts: ["studio.example"] });
    expect(await code({ host: "studio.example", origin: "https://studio.example" })).toBeUndefined();
  });
});

describe("the rest", () => {
  it("says that it is alive, and its figures", async () => {
    expect((await app.inject("/healthz")).json()).toEqual({ status: "ok" });
    await photo("/models/a/b");
    const metrics = (await app.inject("/metrics")).body;
    expect(metrics).toContain("vistazo_models_loaded 1");
    expect(metrics).toContain('vistazo_inference_seconds_count{task="image-classification"} 1');
  });

  it("tells its figures elsewhere to the moderator alone", async () => {
    await app.close();
    app = await build({ loopback: false, moderatorToken: "the right one" });
    expect((await app.inject("/metrics")).json().code).toBe("MODERATOR_TOKEN");
    const headers = { authorization: "Bearer the right one" };
    expect((await app.inject({ url: "/metrics", headers })).body).toContain("vistazo_http_request_seconds");
    expect((await app.inject("/healthz")).json()).toEqual({ status: "ok" });
  });

  it("describes itself", async () => {
    const document = (await app.inject("/api/openapi.json")).json();
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        "/api/tasks",
        "/api/models",
        "/api/models/inspect",
        "/api/folders",
        "/api/loads",
        "/models/{id}",
      ]),
    );
    expect(document.paths["/models/{id}"].post.parameters[0].name).toBe("id");
    expect(document.components.schemas.Model).toBeDefined();
    const { parameters, responses } = document.paths["/models/{id}"].post;
    expect(parameters).toContainEqual(
      expect.objectContaining({
        name: "threshold",
        in: "query",
        required: false,
        schema: expect.objectContaining({ type: "number", minimum: 0, maximum: 1 }),
      }),
    );
    const answers = responses[200].content["application/json"].schema.anyOf;
    expect(answers.map(({ title }: { title: string }) => title)).toContain("image-segmentation, compact");
    expect(answers[1].items.properties.box.required).toEqual(["xmin", "ymin", "xmax", "ymax"]);
  });

  it("lists the tasks with their parameters", async () => {
    const tasks = (await app.inject("/api/tasks")).json();
    expect(tasks[0]).toMatchObject({ id: "image-classification", defaultModel: "google/vit-base-patch16-224" });
    expect(tasks[0].parameters.properties.top_k.minimum).toBe(1);
    expect(tasks[0].facts.datasets).toContainEqual(expect.objectContaining({ id: "cifar100" }));
  });

  it("serves the pages at every address that is no API's, and nothing outside them", async () => {
    await mkdir(join(root, "dist", "assets"), { recursive: true });
    await writeFile(join(root, "dist", "index.html"), "<!doctype html><title>vistazo</title>");
    await writeFile(join(root, "dist", "assets", "main-abc.js"), "1");
    await writeFile(join(root, "secret.txt"), "secret");
    await app.close();
    app = await build({ pagesDir: join(root, "dist") });
    const html = { accept: "text/html,*/*" };
    const page = await app.inject({ url: "/tasks/image-classification", headers: html });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("vistazo");
    for (const url of [
      "/",
      "/tasks",
      "/apps",
      "/apps/",
      "/evaluation",
      "/draw/room/abc",
      "/drawings/cat/1",
      "/recogniser",
    ])
      expect((await app.inject({ url, headers: html })).statusCode, url).toBe(200);
    const nowhere = await app.inject({ url: "/nowhere", headers: html });
    expect(nowhere.statusCode).toBe(404);
    expect(nowhere.body).toContain("vistazo");
    expect(nowhere.headers["content-security-policy"]).toContain("default-src 'self'");
    expect(page.headers["content-security-policy"]).toContain("default-src 'self'");
    expect(page.headers["cache-control"]).toBe("no-cache");
    expect((await app.inject("/assets/main-abc.js")).headers["cache-control"]).toContain("immutable");
    for (const url of ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt", "/api/nothing"]) {
      expect((await app.inject({ url, headers: html })).body, url).not.toBe("secret");
    }
    expect((await app.inject({ url: "/api/nothing", headers: html })).statusCode).toBe(404);
    expect((await app.inject("/nothing.png")).json().code).toBe("NOT_FOUND");
    for (const url of ["/assets/%00", "/assets/main%00.js", "/%00", "/assets/%ff", "/api/words/%ff"])
      expect((await app.inject({ url, headers: html })).json().code, url).toBe("BAD_REQUEST");
    for (const url of ["/assets/..%5c..%5csecret.txt", "/..%5csecret.txt", "/assets/..%2f..%2fsecret.txt"])
      expect((await app.inject({ url, headers: html })).json().code, url).toBe("NOT_FOUND");
  });
});
