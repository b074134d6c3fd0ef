import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openModel } from "@vistazo/checkpoint";
import { Random } from "@vistazo/graph";
import { encodePhoto } from "@vistazo/image";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

  it("refuses a model that ends with two layers", async () => {
    const options = { data: join(folder, "data"), model: join(models, "deit-with-teacher"), out: join(folder, "none") };
    await expect(fineTuneClassifier(options)).rejects.toMatchObject({ code: "unsupported-architecture" });
  });
});
