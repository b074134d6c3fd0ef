import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openModel, readWeights } from "@vistazo/checkpoint";
import { encodePhoto } from "@vistazo/image";
import { Random } from "@vistazo/training";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchitectureFixture, withCheckpoint } from "../../tests/synthetic-checkpoint.js";
import { Model } from "../model.js";
import { imageClassification } from "../tasks/image-classification.js";
import { fineTuneClassifier } from "./fine-tune.js";

const models = fileURLToPath(new URL("../../tests/fixtures/classification", import.meta.url));
const random = new Random(9);

/** A noisy picture, of one colour or the other. */
function picture(warm: boolean): Promise<Buffer> {
  const [width, height] = [20, 16];
  const data = new Uint8Array(width * height * 3).map(
    (_, i) => random.below(100) + (i % 3 === (warm ? 0 : 2) ? 155 : 0),
  );
  return encodePhoto({ width, height, channels: 3, data }, "png") as Promise<Buffer>;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fine-tune-"));
  for (const name of ["cold", "warm"]) {
    await mkdir(join(folder, "data", name), { recursive: true });
    for (let i = 0; i < 15; i++)
      await writeFile(join(folder, "data", name, `${i}.png`), await picture(name === "warm"));
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe("fineTuneClassifier", () => {
  it.each(["resnet-basic", "vit", "swin", "convnext", "beit"])("teaches %s two new classes", async (name) => {
    const out = join(folder, name);
    const stages = new Set<string>();
    const result = await fineTuneClassifier({
      data: join(folder, "data"),
      model: join(models, name),
      out,
      threads: 1,
      onProgress: (stage) => stages.add(stage),
    });
    expect(result.classes).toEqual(["cold", "warm"]);
    expect([...stages]).toEqual(["photos", "training"]);
    const model = await Model.load(await openModel(out), "image-classification", { threads: 1 });
    const kinds = [true, false, true, false, true, false];
    const answers = await imageClassification(model, await Promise.all(kinds.map(picture)), { top_k: 1 });
    expect(answers.map(([{ label }]) => label)).toEqual(kinds.map((warm) => (warm ? "warm" : "cold")));
    await model.dispose();
  });

  it.each([
    ["timm-resnet", "resnet18"],
    ["timm-convnext", "convnext_atto"],
  ])("teaches a model of timm's, %s %s, and writes its classes as timm does", async (family, name) => {
    const path = new URL(`../architectures/${family}/fixtures/${name}.json`, import.meta.url);
    const fixture = JSON.parse(await readFile(path, "utf8")) as ArchitectureFixture;
    const out = join(folder, name);
    await withCheckpoint(fixture, (model) =>
      fineTuneClassifier({ data: join(folder, "data"), model, out, threads: 1 }),
    );
    expect((await readdir(out)).sort()).toEqual(["config.json", "model.safetensors"]);
    const { architecture, num_classes, label_names, id2label } = JSON.parse(
      await readFile(join(out, "config.json"), "utf8"),
    );
    expect({ architecture, num_classes, label_names, id2label }).toEqual({
      architecture: fixture.config.architecture,
      num_classes: 2,
      label_names: ["cold", "warm"],
      id2label: undefined,
    });
    const model = await Model.load(await openModel(out), "image-classification", { threads: 1 });
    const answers = await imageClassification(model, await Promise.all([true, false].map(picture)), { top_k: 1 });
    expect(answers.map(([{ label }]) => label)).toEqual(["warm", "cold"]);
    await model.dispose();
  });

  it.each(["resnet-basic", "vit", "convnext"])("teaches the last block of %s too", async (name) => {
    const out = join(folder, `${name}-block`);
    const stages = new Set<string>();
    await fineTuneClassifier({
      data: join(folder, "data"),
      model: join(models, name),
      out,
      lastBlock: true,
      threads: 1,
      onProgress: (stage) => stages.add(stage),
    });
    expect([...stages]).toEqual(["photos", "training", "last block"]);
    expect((await readdir(out)).sort()).toEqual(["config.json", "model.safetensors", "preprocessor_config.json"]);
    const [before, after] = await Promise.all(
      [join(models, name), out].map(async (at) => readWeights(await openModel(at))),
    );
    const changed = [...after].filter(([key, { data }]) => data.some((value, i) => value !== before.get(key)?.data[i]));
    const blocks = new Set(changed.map(([key]) => /(?:layers?|blocks?)\.\d+/.exec(key)?.[0]));
    expect(changed.length).toBeGreaterThan(4);
    expect(blocks.size).toBe(2);
    const model = await Model.load(await openModel(out), "image-classification", { threads: 1 });
    const kinds = [true, false, true, false];
    const answers = await imageClassification(model, await Promise.all(kinds.map(picture)), { top_k: 1 });
    expect(answers.map(([{ label }]) => label)).toEqual(kinds.map((warm) => (warm ? "warm" : "cold")));
    await model.dispose();
  });

  it.each([false, true])("goes on where it was stopped, with the last block: %s", async (lastBlock) => {
    const options = { data: join(folder, "data"), model: join(models, "vit"), lastBlock, threads: 1 };
    await fineTuneClassifier({ ...options, out: join(folder, "whole") });
    const out = join(folder, `stopped-${lastBlock}`);
    const stopAt = (wanted: number) => ({
      ...options,
      out,
      onProgress: (stage: string, done: number) => {
        if (stage === "photos" && done === wanted) throw new Error("stopped");
      },
    });
    await expect(fineTuneClassifier(stopAt(12))).rejects.toThrow("stopped");
    const asked: number[] = [];
    await fineTuneClassifier({ ...options, out, onProgress: (stage, done) => stage === "photos" && asked.push(done) });
    expect(asked[0]).toBe(12);
    expect(asked.at(-1)).toBe(30);
    expect(await readFile(join(out, "model.safetensors"))).toEqual(
      await readFile(join(folder, "whole", "model.safetensors")),
    );
  });

  it("says that the last block of a BEiT cannot be trained", async () => {
    const options = { data: join(folder, "data"), model: join(models, "beit"), out: join(folder, "beit-none") };
    await expect(fineTuneClassifier({ ...options, lastBlock: true, threads: 1 })).rejects.toMatchObject({
      code: "unsupported-architecture",
      message: expect.stringMatching(/rain the last layer alone\.$/),
    });
  });

  it("refuses a model that ends with two layers", async () => {
    const options = { data: join(folder, "data"), model: join(models, "deit-with-teacher"), out: join(folder, "none") };
    await expect(fineTuneClassifier(options)).rejects.toMatchObject({ code: "unsupported-architecture" });
  });
});
