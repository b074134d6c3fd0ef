import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readInferenceAnswer, writeInferenceRequest } from "@vistazo/open-inference";
import { AutoImageProcessor, AutoModel } from "@vistazo/vision";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Folders } from "../src/inference/folders.js";
import { ModelHost } from "../src/inference/model-host.js";
import { VisionEngine } from "../src/inference/vision-engine.js";
import { findServedModels, ServedModels } from "../src/open-inference/served-models.js";
import type { HttpServer } from "../src/platform/http-server.js";
import { buildServer } from "../src/server.js";

/** What the specification of the protocol's HTTP form asks, paragraph by paragraph, on a model that runs. */
const folder = fileURLToPath(new URL("../../../packages/vision/tests/fixtures/classification/", import.meta.url));
const vit = join(folder, "vit");

let app: HttpServer;
let root: string;
/** Two photos as the network takes them, and what it says of them when it is asked here. */
let pixels: { dtype: "float32"; shape: readonly number[]; data: Float32Array };
let logits: Float32Array;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "vistazo-open-inference-"));
  const engine = new VisionEngine({ cacheDir: root, endpoint: "http://127.0.0.1:9" });
  const folders = new Folders();
  const models = await findServedModels([`small=${vit}`], { engine, folders });
  const host = new ModelHost(engine, { memoryBytes: 1e9 });
  app = await buildServer({
    ...{ engine, host, folders, loopback: true, logLevel: "silent" },
    served: new ServedModels(models, host),
    limits: { tensorBytes: 200_000, tensorValues: 20_000 },
  });
  await app.ready();

  const processor = await AutoImageProcessor.from_pretrained(vit);
  const model = await AutoModel.from_pretrained(vit, { threads: 1 });
  const prepared = await processor.preprocess([join(folder, "landscape.png"), join(folder, "landscape.png")]);
  pixels = prepared.pixel_values as typeof pixels;
  // The second one is another photo.
  pixels.data.subarray(pixels.data.length / 2).reverse();
  ({ data: logits } = (await model.run(prepared)).logits as { data: Float32Array });
  await model.dispose();

  await vi.waitFor(async () => expect(await get("/v2/health/ready")).toMatchObject({ status: 200 }), 30_000);
}, 60_000);
afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true, force: true });
});

const json = (value: unknown) => ({ headers: { "content-type": "application/json" }, body: JSON.stringify(value) });
async function get(url: string) {
  const { statusCode: status, headers, body } = await app.inject({ method: "GET", url });
  return { status, headers, body: JSON.parse(body) };
}
async function post(url: string, more: { headers?: Record<string, string>; body?: string | Buffer }) {
  const { statusCode: status, headers, rawPayload } = await app.inject({ method: "POST", url, ...more });
  return { status, headers, bytes: rawPayload };
}
const read = ({ bytes }: { bytes: Buffer }) => JSON.parse(bytes.toString());
/** pixel_values in JSON, of the first so many photos. */
const input = (photos = 1, more: object = {}) => ({
  name: "pixel_values",
  datatype: "FP32",
  shape: [photos, ...pixels.shape.slice(1)],
  data: Array.from(pixels.data.subarray(0, (photos * pixels.data.length) / 2)),
  ...more,
});
function close(found: Iterable<number>, wanted: Float32Array): void {
  const values = [...found];
  expect(values).toHaveLength(wanted.length);
  for (const [i, value] of values.entries()) expect(value).toBeCloseTo(wanted[i], 5);
}
const infer = "/v2/models/small/infer";

describe("health and metadata", () => {
  it("says that it lives, and that all models are ready", async () => {
    expect(await get("/v2/health/live")).toMatchObject({ status: 200, body: { live: true } });
    expect(await get("/v2/health/ready")).toMatchObject({ status: 200, body: { ready: true } });
    expect(await get("/readyz")).toMatchObject({ status: 200, body: { ready: true } });
  });

  it("says what server it is, and which extensions it knows", async () => {
    const { body } = await get("/v2");
    expect(body).toEqual({ name: "vistazo", version: expect.any(String), extensions: ["binary_tensor_data"] });
  });

  it("says of a model its name, versions, platform, inputs and outputs; -1 where any size is taken", async () => {
    const config = JSON.parse(await readFile(join(vit, "config.json"), "utf8"));
    const model = {
      name: "small",
      versions: ["1"],
      platform: "onnxruntime_onnx",
      inputs: [{ name: "pixel_values", datatype: "FP32", shape: [-1, ...pixels.shape.slice(1)] }],
      outputs: [{ name: "logits", datatype: "FP32", shape: [-1, logits.length / 2] }],
      parameters: {
        task: "image-classification",
        config,
        preprocessor_config: JSON.parse(await readFile(join(vit, "preprocessor_config.json"), "utf8")),
      },
    };
    expect((await get("/v2/models/small")).body).toEqual(model);
    expect((await get("/v2/models/small/versions/1")).body).toEqual(model);
  });

  it("says whether a model is ready", async () => {
    const ready = { status: 200, body: { name: "small", ready: true } };
    expect(await get("/v2/models/small/ready")).toMatchObject(ready);
    expect(await get("/v2/models/small/versions/1/ready")).toMatchObject(ready);
  });

  it("answers what there is not with an error object", async () => {
    const missing = [
      ["/v2/models/large", "There is no model “large” here; there are small."],
      ["/v2/models/large/ready", "There is no model “large” here; there are small."],
      ["/v2/models/small/versions/2", "small has no version “2” here, only 1."],
      ["/v2/models/small/nothing", "There is nothing at GET /v2/models/small/nothing."],
    ] as const;
    for (const [url, error] of missing) expect(await get(url)).toMatchObject({ status: 404, body: { error } });
  });
});

describe("inference", () => {
  it("answers JSON tensors with JSON tensors, as the network does by itself", async () => {
    const answer = await post(infer, json({ id: "42", inputs: [input(2)] }));
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toContain("application/json");
    expect(answer.headers["inference-header-content-length"]).toBeUndefined();
    const { outputs, ...about } = read(answer);
    expect(about).toEqual({ model_name: "small", model_version: "1", id: "42" });
    expect(outputs).toMatchObject([{ name: "logits", datatype: "FP32", shape: [2, logits.length / 2] }]);
    close(outputs[0].data, logits);
  });

  it("answers without an id where none was given, of a version, and whatever the type that the body is said to be of", async () => {
    const more = {
      headers: { "content-type": "application/vnd.made-up" },
      body: JSON.stringify({ inputs: [input()] }),
    };
    const answer = await post("/v2/models/small/versions/1/infer", more);
    expect(answer.status).toBe(200);
    const { id, outputs } = read(answer);
    expect(id).toBeUndefined();
    close(outputs[0].data, logits.subarray(0, logits.length / 2));
  });

  it("takes and gives binary tensors after the JSON", async () => {
    const { body, headerLength } = writeInferenceRequest({ inputs: { pixel_values: pixels } });
    const headers = {
      "content-type": "application/octet-stream",
      "inference-header-content-length": String(headerLength),
    };
    const answer = await post(infer, { headers, body: Buffer.from(body) });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("application/octet-stream");
    const length = answer.headers["inference-header-content-length"];
    expect(Number(answer.headers["content-length"])).toBe(answer.bytes.length);
    const outputs = readInferenceAnswer(answer.bytes, String(length));
    close(outputs.get("logits")?.data as Float32Array, logits);
  });

  it("gives binary outputs to JSON inputs, and the other way round", async () => {
    const outputs = [{ name: "logits", parameters: { binary_data: true } }];
    const answer = await post(infer, json({ inputs: [input()], outputs }));
    const length = Number(answer.headers["inference-header-content-length"]);
    expect(answer.bytes.length - length).toBe(logits.length * 2);

    const header = JSON.stringify({
      inputs: [input(1, { data: undefined, parameters: { binary_data_size: pixels.data.length * 2 } })],
    });
    const bytes = Buffer.from(pixels.data.buffer, pixels.data.byteOffset, pixels.data.length * 2);
    const other = await post(infer, {
      headers: { "inference-header-content-length": String(header.length) },
      body: Buffer.concat([Buffer.from(header), bytes]),
    });
    close(read(other).outputs[0].data, logits.subarray(0, logits.length / 2));
  });

  it.each<[string, number, () => { headers?: Record<string, string>; body?: string | Buffer }, string]>([
    ["no body", 400, () => ({}), "The request has no body"],
    ["no JSON", 400, () => ({ body: "{" }), "is not JSON"],
    ["no inputs", 400, () => json({}), "“inputs” must be a list"],
    ["another input", 400, () => json({ inputs: [input(1, { name: "x" })] }), "the model takes pixel_values"],
    ["none of the inputs", 400, () => json({ inputs: [] }), "also needs the input “pixel_values”"],
    ["another type", 400, () => json({ inputs: [input(1, { datatype: "FP64" })] }), "must be float32, not float64"],
    [
      "another shape",
      400,
      () => json({ inputs: [input(1, { shape: [1, 3, 2, 2], data: Array(12).fill(0) })] }),
      "must be of the shape [any, 3,",
    ],
    [
      "an empty batch",
      400,
      () => json({ inputs: [input(1, { shape: [0, 3, 2, 2], data: [] })] }),
      "must be of the shape",
    ],
    ["another output", 400, () => json({ inputs: [input()], outputs: [{ name: "x" }] }), "there are logits"],
    [
      "too many numbers in JSON",
      413,
      () => json({ inputs: [input(1, { data: Array(20_001).fill(0) })] }),
      "more than 20000 values",
    ],
    ["too many bytes", 413, () => ({ body: Buffer.alloc(200_001) }), "larger than this server accepts"],
    ["a packed body", 400, () => ({ headers: { "content-encoding": "gzip" }, body: "x" }), "packed with gzip"],
    [
      "a length that is none",
      400,
      () => ({ headers: { "inference-header-content-length": "-1" }, body: "{}" }),
      "“-1”",
    ],
  ])("refuses %s with an error object", async (_, status, more, sentence) => {
    const answer = await post(infer, more());
    expect(answer.status).toBe(status);
    expect(read(answer).error).toContain(sentence);
  });

  it("answers a photo at the root with the task's answer, as Inference Endpoints do", async () => {
    const body = await readFile(join(folder, "landscape.png"));
    const answer = read(await post("/", { body }));
    const [[best]] = JSON.parse(await readFile(join(folder, "answers.json"), "utf8")).vit;
    expect(answer[0]).toEqual({ label: best.label, score: expect.closeTo(best.score, 4) });
  });
});
