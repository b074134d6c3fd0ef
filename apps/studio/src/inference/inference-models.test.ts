import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@gradio/client";
import { InferenceClient } from "@huggingface/inference";
import { decodePhoto } from "@vistazo/image";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HttpServer } from "../platform/http-server.js";
import { buildServer } from "../server.js";
import { Folders } from "./folders.js";
import { ModelHost } from "./model-host.js";
import { VisionEngine } from "./vision-engine.js";

const data = process.env.VISTAZO_TEST_DATA;
/** Small checkpoints with random weights, which vision's own tests compare with Python. */
const fixtures = fileURLToPath(new URL("../../../../packages/vision/tests/fixtures", import.meta.url));

// The clients of the Hub and of Gradio, a running server, and models that look.
describe.each([
  { models: "small checkpoints", root: fixtures, given: true },
  { models: "trained models", root: data ?? "", given: data !== undefined },
])("clients of a studio with $models", { timeout: 60_000 }, ({ models, root, given }) => {
  const trained = models === "trained models";
  const folders = trained
    ? {
        classify: "mobilenet_v2_1.0_224-int8",
        detect: "deimv2-femto-coco-sigmoid",
        segment: "deeplabv3-mobilenetv2-voc",
      }
    : { classify: "vit", detect: "detr", segment: "detr-segmentation" };
  const photoOf = async (path: string) => new Blob([await readFile(join(root, path))]);
  let app: HttpServer;
  let url: string;

  beforeAll(async () => {
    if (!given) return;
    const engine = new VisionEngine({ endpoint: "http://127.0.0.1:9" });
    const offered = new Folders();
    for (const name of Object.values(folders)) {
      const kind = name === "vit" ? "classification" : "detection";
      await offered.offer(trained ? join(root, "models", name) : join(root, kind, name));
    }
    const host = new ModelHost(engine, { memoryBytes: 1e9 });
    app = await buildServer({ engine, host, folders: offered, loopback: true, logLevel: "silent" });
    url = await app.listen({ port: 0, host: "127.0.0.1" });
  }, 60_000);
  afterAll(() => app?.close());

  /** Where the input is bytes, the client sends no parameters: they stand in the query. */
  const client = (model: string, query = "") =>
    new InferenceClient("hf_token").endpoint(`${url}/models/folder:${model}${query}`);
  const cats = () => photoOf(trained ? "images/coco-000000039769.png" : "detection/landscape.png");

  it.runIf(given)("classifies", async () => {
    const inputs = await (trained ? cats() : photoOf("classification/landscape.png"));
    const answer = await client(folders.classify, "?top_k=3").imageClassification({ inputs });
    if (trained) {
      expect(answer.map(({ label }) => label).sort()).toEqual(["Egyptian cat", "tabby", "tiger cat"]);
      // An 8-bit model: processors round differently.
      expect(answer[0]?.score).toBeCloseTo(0.335, 1);
    } else {
      const [expected] = JSON.parse(await readFile(join(root, "classification/answers.json"), "utf8")).vit;
      expect(answer).toEqual(
        expected.slice(0, 3).map(({ label, score }: { label: string; score: number }) => ({
          label,
          score: expect.closeTo(score, 4),
        })),
      );
    }
  });

  it.runIf(given)("detects, the same for both clients", async () => {
    const inputs = await cats();
    const threshold = 0.5;
    const answer = await client(folders.detect, `?threshold=${threshold}`).objectDetection({ inputs });
    expect(answer.length).toBeGreaterThan(0);
    if (trained) expect(answer.filter(({ label, score }) => label === "cat" && score > 0.7)).toHaveLength(2);
    for (const { box, score } of answer) {
      expect(score).toBeGreaterThan(threshold);
      expect(box.xmax).toBeGreaterThan(box.xmin);
      expect(box.ymax).toBeGreaterThan(box.ymin);
    }
    const gradio = await Client.connect(`${url}/apps/object-detection`);
    const { data: found } = await gradio.predict("/predict", {
      photo: inputs,
      model: `folder:${folders.detect}`,
      threshold,
    });
    gradio.close();
    const [{ annotations }] = found as [{ annotations: { label: string }[] }];
    const labels = (list: readonly { label: string }[]) =>
      list.map(({ label }) => label.replace(/\s[\d.]+%?$/u, "")).sort();
    expect(labels(annotations)).toEqual(labels(answer));
  });

  it.runIf(given)("segments, with a mask for each part of the photo", async () => {
    const inputs = trained ? await photoOf("images/segmentation/bird_segmentation.png") : await cats();
    const photo = await decodePhoto(new Uint8Array(await inputs.arrayBuffer()));
    const answer = await client(folders.segment).imageSegmentation({ inputs });
    expect(answer.length).toBeGreaterThan(0);
    for (const { mask } of answer) {
      const { width, height } = await decodePhoto(Buffer.from(mask, "base64"));
      expect([width, height]).toEqual([photo.width, photo.height]);
    }
    if (!trained) return;
    const bird = answer.find(({ label }) => label === "bird");
    const found = await decodePhoto(Buffer.from(bird?.mask ?? "", "base64"));
    const truth = await decodePhoto(await readFile(join(root, "images/segmentation/bird_segmentation_mask.png")));
    expect(overlap(found.data, truth.data)).toBeGreaterThan(0.8);
  });
});

/** Intersection over union of what is not black in two RGB pictures. */
function overlap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [both, either] = [0, 0];
  for (let i = 0; i < a.length; i += 3) {
    const [inA, inB] = [a, b].map((pixels) => (pixels[i] || pixels[i + 1] || pixels[i + 2] ? 1 : 0));
    both += inA && inB ? 1 : 0;
    either += inA || inB ? 1 : 0;
  }
  return both / either;
}
