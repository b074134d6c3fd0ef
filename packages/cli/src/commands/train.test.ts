import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodeNpy, encodePng } from "@vistazo/image";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchitectureFixture, withCheckpoint } from "../../../vision/tests/synthetic-checkpoint.js";
import { vistazo } from "../../tests/command.js";
import { program } from "../cli.js";

const detectors = fileURLToPath(new URL("../../../vision/tests/fixtures/detection/", import.meta.url));
const size = { width: 32, height: 32 };
const area = size.width * size.height;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-train-"));
  for (const name of ["masks/photos", "masks/masks", "depth/photos", "depth/depth"])
    await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, "masks", "classes.txt"), "left\nright\n");
  for (let i = 0; i < 12; i++) {
    const isRight = new Uint8Array(area).map((_, at) => Number(at % 32 >= 8 + i));
    const rgb = new Uint8Array(area * 3).map((_, at) => (isRight[Math.floor(at / 3)] ? 200 - i : 30 + i));
    const photo = await encodePng({ ...size, channels: 3, data: rgb });
    for (const data of ["masks", "depth"]) await writeFile(join(folder, data, "photos", `${i}.png`), photo);
    await writeFile(
      join(folder, "masks", "masks", `${i}.png`),
      await encodePng({ ...size, channels: 1, data: isRight }),
    );
    const metres = Float32Array.from(isRight, (right) => (right ? 1.5 : 4));
    await writeFile(join(folder, "depth", "depth", `${i}.npy`), encodeNpy(metres, [size.height, size.width]));
  }
  await writeFile(join(folder, "masks", "masks", "3.png"), "none");
});
afterAll(() => rm(folder, { recursive: true }));

async function fixtureOf(architecture: string): Promise<ArchitectureFixture> {
  const path = new URL(`../../../vision/src/architectures/${architecture}/fixtures/small.json`, import.meta.url);
  return JSON.parse(await readFile(path, "utf8")) as ArchitectureFixture;
}

describe("vistazo train", () => {
  it("teaches masks, measures before and after on other photos, and writes report and model card", async () => {
    const [data, out] = [join(folder, "masks"), join(folder, "segmenter")];
    await withCheckpoint(await fixtureOf("segformer"), async (model) => {
      const options = ["--epochs", "12", "--lr", "1e-2", "--threads", "1", "--held-out", data, "--json"];
      const args = ["train", "image-segmentation", "--data", data, "--model", model, "--out", out, ...options];
      const { code, stdout, stderr } = await vistazo(args);
      expect(code, stderr).toBe(0);
      expect(stderr).toContain("this is not a PNG file");
      const report = JSON.parse(stdout);
      expect(report).toMatchObject({
        task: "image-segmentation",
        classes: ["left", "right"],
        anew: true,
        photos: { trained: 11, heldOut: 11, leftOut: [expect.stringContaining("3.png")] },
        options: { blocks: 0, epochs: 12, lr: 0.01, batch: 8, seed: 1 },
      });
      expect(report.before).toBeUndefined();
      expect(report.after.mIoU).toBeGreaterThan(0.9);
      expect(Object.keys(report.after["IoU by class"])).toEqual(["left", "right"]);
    });
    expect((await readdir(out)).sort()).toEqual([
      "README.md",
      "config.json",
      "model.safetensors",
      "preprocessor_config.json",
      "report.json",
    ]);
    const card = await readFile(join(out, "README.md"), "utf8");
    expect(card).toMatch(
      /^---\npipeline_tag: image-segmentation\nlibrary_name: transformers\ntags: \[vistazo\]\n---\n/,
    );
    expect(card).toContain("| mIoU | – | 0.9");
    expect(card).toContain("vistazo train image-segmentation --data");
  });

  it("teaches depths, in a sentence and a table for people", async () => {
    const [data, out] = [join(folder, "depth"), join(folder, "depths")];
    await withCheckpoint(await fixtureOf("depth-anything"), async (model) => {
      const options = ["--epochs", "2", "--threads", "1", "--held-out", data];
      const args = ["train", "depth-estimation", "--data", data, "--model", model, "--out", out, ...options];
      const { code, stdout, stderr } = await vistazo(args);
      expect(code, stderr).toBe(0);
      expect(stdout).toMatch(/^12 photos trained on, 12 kept back\n/);
      expect(stdout).toMatch(/\ndelta1 +0\.\d{4} +0\.\d{4}\nabsRel \(less is better\) /);
      expect(stdout).toMatch(/The model is in \S+, with report\.json and README\.md\.\n$/);
    });
  });

  it("teaches boxes of a COCO file", async () => {
    const [data, out] = [join(folder, "boxes"), join(folder, "detector")];
    await mkdir(join(data, "images"), { recursive: true });
    const images = Array.from({ length: 4 }, (_, i) => ({ id: i + 1, file_name: `${i}.png`, ...size }));
    const annotations = images.map(({ id }) => ({
      id,
      image_id: id,
      category_id: 5,
      bbox: [7 + id, 0, 25 - id, 32],
      area: 32 * (25 - id),
      iscrowd: 0,
    }));
    const coco = { images, annotations, categories: [{ id: 5, name: "bright" }] };
    await writeFile(join(data, "instances.json"), JSON.stringify(coco));
    for (const { file_name } of images)
      await copyFile(join(folder, "masks", "photos", file_name), join(data, "images", file_name));
    const model = join(detectors, "yolos");
    const options = ["--epochs", "4", "--threads", "1", "--held-out", join(data, "instances.json"), "--json"];
    const args = ["train", "object-detection", "--data", data, "--model", model, "--out", out, ...options];
    const { code, stdout, stderr } = await vistazo(args);
    expect(code, stderr).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ classes: ["bright"], photos: { trained: 4, heldOut: 4, leftOut: [] } });
    expect(report.before).toBeUndefined();
    expect(report.after.AP50).toBeGreaterThanOrEqual(0);
    expect(report.after["AP50 by class"]).toEqual({ bright: report.after.AP50 });
  });

  it.each([
    ["a rate", ["--lr", "fast"], '--lr must be a number above 0 and up to 1, such as 1e-3, not "fast".'],
    ["epochs", ["--epochs", "0"], '--epochs must be a whole number from 1 to 100000, not "0".'],
    ["blocks", ["--blocks", "-1"], '--blocks must be a whole number from 0 to 1000, not "-1".'],
  ])("refuses %s that is none by name", async (_, option, sentence) => {
    const args = ["image-segmentation", "--data", folder, "--model", "m", "--out", join(folder, "none"), ...option];
    const error: unknown = await (await program())
      .parseAsync(["node", "vistazo", "train", ...args])
      .catch((reason: unknown) => reason);
    expect((error as Error).message).toBe(sentence);
  });

  it("says what the data lack", async () => {
    const errorOf = async (task: string, data: string): Promise<unknown> =>
      (await program())
        .parseAsync(["node", "vistazo", "train", task, "--data", data, "--model", "m", "--out", join(folder, "none")])
        .catch((reason: unknown) => (reason as Error).message);
    expect(await errorOf("image-segmentation", join(folder, "depth"))).toMatch(/expected the folders photos and masks/);
    await rm(join(folder, "masks", "classes.txt"));
    expect(await errorOf("image-segmentation", join(folder, "masks"))).toMatch(
      /no classes\.txt in it, .* with --labels\.$/,
    );
    expect(await errorOf("depth-estimation", join(folder, "nowhere"))).toMatch(/there is no such file or folder\.$/);
  });
});
