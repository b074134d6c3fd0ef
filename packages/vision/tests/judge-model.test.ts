import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inspectModel } from "@vistazo/checkpoint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestHub } from "../../checkpoint/tests/test-hub.js";
import { safetensorsFile } from "../../checkpoint/tests/tiny-model.js";
import { pytorchProblem } from "../src/architectures/registry.js";
import { judgeModel } from "../src/judge-model.js";

const vit = fileURLToPath(new URL("fixtures/classification/vit/", import.meta.url));
const yolo = fileURLToPath(new URL("fixtures/ultralytics/", import.meta.url));

let hub: TestHub;
let cacheDir: string;
beforeAll(async () => {
  const read = (folder: string, name: string) => readFile(join(folder, name));
  const config = await read(vit, "config.json");
  const preprocessor = await read(vit, "preprocessor_config.json");
  const weights = await read(vit, "model.safetensors");
  const configs = { "config.json": config, "preprocessor_config.json": preprocessor };
  const card = "---\ntags:\n- vision\nlicense: apache-2.0\n---\n# ViT\n";
  const custom = JSON.stringify({ architectures: ["FooForImageClassification"], auto_map: { AutoModel: "foo.Foo" } });
  const own = (await read(vit, "config.json")).toString().replace("ViTForImageClassification", "GPT2LMHeadModel");
  hub = await TestHub.start({
    "org/vit": { files: { ...configs, "model.safetensors": weights, "README.md": card } },
    "org/lacking": {
      files: { ...configs, "model.safetensors": safetensorsFile({ "classifier.bias": Float32Array.of(1, 2, 3) }) },
    },
    "org/custom": { files: { "config.json": custom, "model.safetensors": weights } },
    "org/other-task": { files: { "config.json": own, "model.safetensors": weights } },
    "org/yolo": {
      files: {
        "best.onnx": await read(yolo, "yolov8-seg.onnx"),
        "README.md": "---\nlicense: other\nlicense_name: agpl\n---\n",
      },
    },
    "org/yolov5": { files: { "yolov5n.onnx": await read(yolo, "yolov5-seg.onnx") } },
    "org/pickle": { files: { "yolov8n.pt": "x", "README.md": card } },
    "org/diffusion": { files: { "model_index.json": "{}", "unet/model.safetensors": weights } },
    "org/empty": { files: { "README.md": card } },
    "org/gated": { files: { ...configs, "model.safetensors": weights } },
  });
  hub.fault = ({ path }) =>
    path.startsWith("/org/gated/resolve") ? { status: 403, headers: { "x-error-code": "GatedRepo" } } : undefined;
  cacheDir = await mkdtemp(join(tmpdir(), "vistazo-judge-"));
});
afterAll(async () => {
  await hub.stop();
  await rm(cacheDir, { recursive: true, force: true });
});

async function judge(source: string) {
  const options = { endpoint: hub.endpoint, cacheDir, token: false, offline: false, retryDelay: 1 } as const;
  const summary = await inspectModel(source, { ...options, pytorchProblem });
  return { summary, judgement: await judgeModel(summary) };
}

describe("judgeModel, before any download of weights", () => {
  it("says of a model that runs what it is", async () => {
    hub.requests.length = 0;
    const { summary, judgement } = await judge("org/vit");
    expect(summary).toMatchObject({ license: "apache-2.0", weights: { kind: "pytorch", cachedBytes: 0 } });
    expect(judgement).toMatchObject({
      runs: true,
      reason: null,
      instead: null,
      task: "image-classification",
      architecture: "ViTForImageClassification",
      kind: "vit",
    });
    expect(judgement.parameters?.float32).toBeGreaterThan(1000);
    expect(Object.keys(judgement.labels ?? {}).length).toBeGreaterThan(1);
    // Of the weights nothing but the header was asked for.
    const bytes = summary.weights?.bytes ?? 0;
    const asked = hub.requests.filter(({ server }) => server === "cdn").map(({ headers }) => headers.range ?? "");
    const ranges = asked.map(
      (range) => /^bytes=(\d+)-(\d+)$/.exec(range)?.slice(1).map(Number) ?? [0, Number.POSITIVE_INFINITY],
    );
    const read = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    expect(read).toBeGreaterThan(8);
    expect(read).toBeLessThan(bytes / 2);
  });

  it("says the same of a folder", async () => {
    const { judgement } = await judge(vit);
    expect(judgement).toMatchObject({ runs: true, task: "image-classification", kind: "vit" });
  });

  it("finds that a weight is missing", async () => {
    const { judgement } = await judge("org/lacking");
    expect(judgement).toMatchObject({ runs: false, task: "image-classification" });
    expect(judgement.reason).toMatch(/"vit\.embeddings\./);
  });

  it("reads what Ultralytics' exports say of themselves", async () => {
    const { summary, judgement } = await judge("org/yolo");
    expect(summary.license).toBe("agpl");
    expect(judgement).toMatchObject({
      runs: true,
      task: "image-segmentation",
      kind: "ultralytics-onnx",
      labels: { 1: "bird's nest" },
      parameters: null,
    });
    expect((await judge("org/yolov5")).judgement).toMatchObject({ runs: true, task: "image-segmentation" });
    expect(summary.weights?.cachedBytes).toBe(0);
  });

  it.each([
    ["org/custom", /FooForImageClassification is not supported/, /Python code that comes with it, which is never run/],
    ["org/other-task", /^GPT2LMHeadModel is for none of the tasks here/, null],
    ["org/pickle", /it has only yolov8n\.pt\. A \.pt file .* "yolo export model=yolov8n\.pt format=onnx"/, null],
    ["org/diffusion", /is a pipeline of diffusers .* it makes pictures/, null],
    ["org/empty", /has no config\.json/, null],
    ["org/gated", /is gated: accept its conditions at /, null],
  ])("says why %s does not run, and what to take", async (id, reason, instead) => {
    const { judgement } = await judge(id);
    expect(judgement.runs).toBe(false);
    expect(judgement.reason).toMatch(reason);
    if (instead) expect(judgement.instead).toMatch(instead);
    else expect(judgement.instead).toBeNull();
  });
});
