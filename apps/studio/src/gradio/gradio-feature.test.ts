import { Client } from "@gradio/client";
import { Mask } from "@vistazo/image";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeEngine, factsOf, PNG } from "../../tests/fake-engine.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import type { HttpServer } from "../platform/http-server.js";
import { buildServer } from "../server.js";

const DETR = "facebook/detr-resnet-50";
const box = { xmin: 0, ymin: 0, xmax: 1, ymax: 1 };
const depth = {
  predicted_depth: { data: Float32Array.of(2), dims: [1, 1] },
  depth: { data: Uint8Array.of(9), width: 1, height: 1, channels: 1 },
};

let engine: FakeEngine;
let host: ModelHost;
let app: HttpServer;
let url: string;
const clients: Client[] = [];

beforeEach(async () => {
  engine = new FakeEngine();
  engine.facts = [factsOf("google/vit-base-patch16-224"), factsOf(DETR, { task: "object-detection" })];
  host = new ModelHost(engine, { memoryBytes: 1e9 });
  app = await buildServer({
    engine,
    host,
    folders: new Folders(),
    loopback: true,
    logLevel: "silent",
    limits: { photoBytes: 9000 },
  });
  url = await app.listen({ port: 0, host: "127.0.0.1" });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await app.close();
});

async function connect(name: string): Promise<Client> {
  const client = await Client.connect(`${url}/apps/${name}`, { events: ["data", "status", "log"] });
  clients.push(client);
  return client;
}
const photo = () => new Blob([PNG]);
const predict = async (name: string, values: Record<string, unknown> = {}) =>
  (await (await connect(name)).predict("/predict", { photo: photo(), ...values })).data as unknown[];

describe("the studio's Gradio apps", () => {
  it("classify, by the model that is named, whatever it is", async () => {
    expect(await predict("image-classification", { model: "someone/vit", top_k: 3 })).toEqual([
      { label: "cat", confidences: [{ label: "cat", confidence: 0.9 }] },
    ]);
    expect(engine.runs).toMatchObject([
      { source: "someone/vit", photo: { path: expect.stringMatching(/\.png$/u) }, parameters: { top_k: 3 } },
    ]);
  });

  it("detect, with the threshold that is given", async () => {
    engine.onrun = async () => [{ label: "cat", score: 0.8, box }];
    expect(await predict("object-detection", { threshold: 0.25 })).toMatchObject([
      { annotations: [{ label: "cat", score: 0.8, box }] },
    ]);
    expect(engine.runs).toMatchObject([{ source: DETR, parameters: { threshold: 0.25 } }]);
  });

  it("segment, with masks as pictures", async () => {
    engine.onrun = async () => [{ label: "sky", score: null, mask: Mask.fromBytes(Uint8Array.of(1), 1, 1) }];
    expect(await predict("image-segmentation")).toMatchObject([
      { annotations: [{ label: "sky", image: { mime_type: "image/png" } }] },
    ]);
  });

  it("estimate depth, as a picture beside the photo", async () => {
    engine.onrun = async () => depth;
    expect(await predict("depth-estimation")).toMatchObject([[{ size: PNG.length }, { mime_type: "image/png" }]]);
  });

  it("classify and segment together", async () => {
    engine.onrun = async (source) =>
      source === "google/vit-base-patch16-224"
        ? [{ label: "cat", score: 0.9 }]
        : [{ label: "fur", score: null, mask: Mask.fromBytes(Uint8Array.of(1), 1, 1) }];
    expect(await predict("classify-and-segment", { segmenter: "a/segformer" })).toMatchObject([
      { label: "cat" },
      { annotations: [{ label: "fur" }] },
    ]);
  });

  it("tell dogs from cats with the course's model", async () => {
    await predict("dogs-or-cats");
    expect(engine.runs).toMatchObject([{ source: "omarques/autotrain-dogs-and-cats-1527055142" }]);
  });

  it("use the models that the pages and the Inference API use, each loaded once", async () => {
    await app.inject({ method: "POST", url: `/models/${DETR}`, body: PNG, headers: { "content-type": "image/png" } });
    engine.onrun = async () => [];
    await Promise.all([predict("object-detection"), predict("object-detection", { model: DETR })]);
    expect(engine.loads).toEqual([`object-detection ${DETR}`]);
  });

  it("choose a model that is here, else the task's first one", async () => {
    const client = await connect("image-classification");
    const logs: unknown[] = [];
    for await (const event of client.submit("/predict", { photo: photo() })) {
      if (event.type === "log") logs.push(event.log);
    }
    engine.facts = [];
    engine.onrun = async () => depth;
    await predict("depth-estimation");
    expect(logs).toEqual(["google/vit-base-patch16-224"]);
    expect(engine.runs.map(({ source }) => source)).toEqual([
      "google/vit-base-patch16-224",
      "depth-anything/Depth-Anything-V2-Small-hf",
    ]);
  });

  it("show how far a download is", async () => {
    let ended = () => {};
    engine.onload = async (_source, tell) => {
      const told = setInterval(() => tell({ phase: "download", file: null, loaded: 25, total: 100 }), 5);
      await new Promise<void>((resolve) => (ended = resolve));
      clearInterval(told);
    };
    const bars: unknown[] = [];
    const job = (await connect("image-classification")).submit("/predict", { photo: photo(), model: "a/b" });
    for await (const event of job) {
      const bar = event.type === "status" ? event.progress_data?.[0] : undefined;
      if (!bar) continue;
      bars.push([bar.progress, bar.desc]);
      ended();
    }
    expect(bars[0]).toEqual([0.25, "a/b"]);
    expect(engine.runs).toHaveLength(1);
  });

  it("say what is wrong with a model or a photo, and hide what nobody meant to say", async () => {
    await expect(predict("image-classification", { model: "../etc" })).rejects.toThrow("“../etc” is not a model id");
    engine.onload = async () => {
      throw Object.assign(new Error("a/b asks for a login: set HF_TOKEN."), { code: "unauthorized" });
    };
    await expect(predict("image-classification", { model: "a/b" })).rejects.toThrow("set HF_TOKEN");
    const inSpanish = await Client.connect(`${url}/apps/image-classification`, {
      headers: { "accept-language": "es" },
    });
    clients.push(inSpanish);
    await expect(inSpanish.predict("/predict", { photo: photo(), model: "a/b" })).rejects.toThrow(
      /^Este modelo pide permiso\. .*HF_TOKEN/u,
    );
    engine.onload = async () => {
      throw new TypeError("secret");
    };
    await expect(predict("image-classification", { model: "a/c" })).rejects.not.toThrow("secret");
    const client = await connect("image-classification");
    await expect(client.predict("/predict", { photo: new Blob([new Uint8Array(9001)]) })).rejects.toThrow();
    expect(engine.runs).toEqual([]);
  });

  it("are pages with a description of their own, and no part of the studio's", async () => {
    const page = await app.inject("/apps/depth-estimation/");
    expect(page.headers["content-type"]).toMatch(/^text\/html/u);
    expect(page.headers["content-security-policy"]).toContain("default-src 'self'");
    const redirected = await app.inject("/apps/depth-estimation");
    expect(redirected.headers.location).toBe("./depth-estimation/");
    const own = (await app.inject("/apps/depth-estimation/gradio_api/openapi.json")).json();
    expect(own.openapi).toMatch(/^3/u);
    expect(Object.keys((await app.inject("/api/openapi.json")).json().paths).join()).not.toContain("/apps/");
    expect((await app.inject("/apps/poetry/config")).statusCode).toBe(404);
  });

  it("answer at an address that ends with a slash", async () => {
    const client = await Client.connect(`${url}/apps/dogs-or-cats/`);
    clients.push(client);
    expect((await client.predict("/predict", [photo()])).data).toMatchObject([{ label: "cat" }]);
  });

  it("are no more open to other sites' pages than the rest", async () => {
    const join = (origin: string) =>
      app.inject({
        method: "POST",
        url: "/apps/dogs-or-cats/gradio_api/queue/join",
        headers: { origin, host: new URL(url).host },
        body: { data: [null], fn_index: 0, session_hash: "x" },
      });
    expect((await join("https://evil.example")).statusCode).toBe(403);
    expect((await join("http://localhost:5173")).statusCode).toBe(200);
    const rebound = await app.inject({ url: "/apps/dogs-or-cats/config", headers: { host: "evil.example" } });
    expect(rebound.statusCode).toBe(403);
    const preflight = await app.inject({
      method: "OPTIONS",
      url: "/apps/dogs-or-cats/gradio_api/queue/join",
      headers: { origin: "http://localhost:5173", host: "localhost:7860", "access-control-request-method": "POST" },
    });
    expect(preflight.headers["access-control-allow-headers"]).toContain("x-gradio-user");
  });
});
