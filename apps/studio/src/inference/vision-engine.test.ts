import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPhoto } from "@vistazo/image";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { HttpServer } from "../platform/http-server.js";
import type { JsonText } from "../platform/serve.js";
import { buildServer } from "../server.js";
import { Folders } from "./folders.js";
import { ModelHost } from "./model-host.js";
import { VisionEngine } from "./vision-engine.js";

/** Small checkpoints that vision's own tests compare with Python. */
const fixtures = fileURLToPath(new URL("../../../../packages/vision/tests/fixtures/classification/", import.meta.url));

describe("the studio with vistazo's own models", () => {
  let app: HttpServer;
  let root: string;
  let photo: Buffer;
  const running: HttpServer[] = [];

  async function studio(endpoint: string): Promise<HttpServer> {
    const engine = new VisionEngine({ cacheDir: join(root, "cache"), endpoint });
    const folders = new Folders();
    for (const name of ["vit", "resnet-basic"]) await folders.offer(join(fixtures, name));
    const host = new ModelHost(engine, { memoryBytes: 1e9 });
    const built = await buildServer({ engine, host, folders, loopback: true, logLevel: "silent" });
    running.push(built);
    return built;
  }

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "vistazo-engine-"));
    photo = await readFile(join(fixtures, "landscape.png"));
    // A port at which nobody listens: the Hub out of reach.
    app = await studio("http://127.0.0.1:9");
  });
  afterEach(async () => {
    for (const other of running.splice(1)) await other.close();
  });
  afterAll(async () => {
    await app.close();
    await rm(root, { recursive: true, force: true });
  });

  it("answers with a folder's model", async () => {
    const response = await app.inject({ method: "POST", url: "/models/folder:vit?top_k=2", body: photo });
    expect(response.statusCode).toBe(200);
    const answer = response.json();
    const [[best, second]] = JSON.parse(await readFile(join(fixtures, "answers.json"), "utf8")).vit;
    expect(answer).toEqual([
      { label: best.label, score: expect.closeTo(best.score, 4) },
      { label: second.label, score: expect.closeTo(second.score, 4) },
    ]);
  });

  it("says what a folder's model is before it is loaded", async () => {
    const models = (await app.inject("/api/models?task=image-classification")).json();
    expect(models.find((model: { id: string }) => model.id === "folder:resnet-basic")).toMatchObject({
      architecture: "ResNetForImageClassification",
      task: "image-classification",
      cached: true,
      runs: true,
      state: "idle",
      bytes: expect.any(Number),
    });
  });

  it("cuts photos out with an export that has no class, where that is asked of it", async () => {
    const folder = join(root, "modnet");
    await mkdir(join(folder, "onnx"), { recursive: true });
    await copyFile(join(fixtures, "../exported/matting.onnx"), join(folder, "onnx/model.onnx"));
    await writeFile(join(folder, "config.json"), "{}");
    const size = { height: 24, width: 32 };
    const preprocessor = { feature_extractor_type: "ImageFeatureExtractor", do_resize: true, resample: 2, size };
    await writeFile(join(folder, "preprocessor_config.json"), JSON.stringify(preprocessor));
    const engine = new VisionEngine({ cacheDir: join(root, "cache"), endpoint: "http://127.0.0.1:9" });
    expect(await engine.inspect(folder)).toMatchObject({ architecture: null, task: null, runs: true });
    const signal = new AbortController().signal;
    const model = await engine.load("background-removal", folder, { signal, progress: () => undefined });
    const prepared = await engine.prepare(photo, { signal, address: "" });
    const [answer] = (await model.run([prepared.photo], {}, { format: "compact", signal })) as JsonText[];
    const { alpha } = JSON.parse(answer.text) as { alpha: string };
    await engine.close();
    const { width, height } = await loadPhoto(photo);
    expect(await loadPhoto(Buffer.from(alpha, "base64"))).toMatchObject({ width, height });
  });

  it("says when the Hub is out of reach and the model is not here", async () => {
    const response = await app.inject({ method: "POST", url: "/models/google/vit-base-patch16-224", body: photo });
    expect(response.statusCode).toBe(502);
    expect(response.json()).toMatchObject({
      code: "OFFLINE",
      error: expect.stringContaining("google/vit-base-patch16-224"),
    });
    expect((await app.inject("/api/network")).json()).toEqual({ online: false });
  }, 30_000);

  it("says when a model is not for the task, and when a photo is damaged", async () => {
    const wrong = await app.inject({ method: "POST", url: "/models/folder:vit?task=depth-estimation", body: photo });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json().code).toBe("MODEL_UNSUPPORTED");
    const cut = await app.inject({ method: "POST", url: "/models/folder:vit", body: photo.subarray(0, 200) });
    expect(cut.statusCode).toBe(422);
    expect(cut.json().code).toBe("PHOTO_DAMAGED");
  });

  it("fetches no photo from this computer or its network", async () => {
    const inner = createServer((_, response) => response.end(photo));
    await new Promise<void>((resolve) => inner.listen(0, "127.0.0.1", resolve));
    const { port } = inner.address() as AddressInfo;
    const inputs = `http://127.0.0.1:${port}/photo.png`;
    const response = await app.inject({ method: "POST", url: "/models/folder:vit", body: { inputs } });
    inner.close();
    expect(response.statusCode).toBe(400);
    expect(response.json().code).toBe("PHOTO_ADDRESS");
  });
});
