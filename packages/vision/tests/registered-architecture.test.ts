import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSafetensors } from "@vistazo/checkpoint";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listArchitectures, pipeline, registerArchitecture } from "../src/index.js";

const module = new URL("fixtures/registered/color-mean.js", import.meta.url);
const red = { data: new Uint8Array(3 * 4 * 4).map((_, i) => (i % 3 === 0 ? 255 : 0)), width: 4, height: 4 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-registered-"));
  const config = {
    architectures: ["ColorMeanForImageClassification"],
    model_type: "color_mean",
    id2label: { 0: "red", 1: "green", 2: "blue" },
  };
  await writeFile(join(folder, "config.json"), JSON.stringify(config));
  await writeFile(
    join(folder, "preprocessor_config.json"),
    JSON.stringify({ image_processor_type: "ViTImageProcessor", size: { height: 4, width: 4 } }),
  );
  const weight = { shape: [3, 3], data: Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1) };
  const bias = { shape: [3], data: new Float32Array(3) };
  const tensors = { "classifier.weight": weight, "classifier.bias": bias };
  await writeSafetensors(join(folder, "model.safetensors"), new Map(Object.entries(tensors)));
});
afterAll(() => rm(folder, { recursive: true }));

it("an architecture from outside is unknown until it is registered, and then runs in the model's thread", async () => {
  const open = () => pipeline("image-classification", folder);
  await expect(open()).rejects.toMatchObject({ code: "unsupported-architecture" });
  await registerArchitecture(module);
  await registerArchitecture(module.href);
  expect(listArchitectures("image-classification").filter((name) => name.startsWith("ColorMean"))).toHaveLength(1);
  const classify = await open();
  // ViT's processor makes 255 to 1 and 0 to -1.
  const [best, second] = await classify(red);
  const [one, other] = [Math.E, 1 / Math.E];
  expect(best).toEqual({ label: "red", score: expect.closeTo(one / (one + 2 * other), 6) });
  expect(second.score).toBeCloseTo(other / (one + 2 * other), 6);
  await classify.dispose();
});

it("what is no architecture is refused", async () => {
  for (const wrong of ["./nowhere.js", new URL("in-page.ts", import.meta.url)]) {
    await expect(registerArchitecture(wrong)).rejects.toMatchObject({ code: "invalid-option" });
  }
});
