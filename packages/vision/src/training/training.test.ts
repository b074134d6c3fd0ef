import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "@vistazo/graph";
import { encodePhoto, type Photo } from "@vistazo/image";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trainLinearClassifier } from "./linear-classifier.js";
import { augmentPhoto, defaultPhotoAugmentation } from "./photo-augmentation.js";
import { readPhotoFolder } from "./photo-folder.js";
import { defaultPhotoRecipe, photoSizeAt } from "./photo-recipe.js";
import { loadSquares } from "./squares.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "photos-"));
  for (const [name, red] of [
    ["warm", 200],
    ["cold", 20],
  ] as const) {
    await mkdir(join(folder, "data", name), { recursive: true });
    const photo: Photo = {
      width: 12,
      height: 8,
      channels: 3,
      data: new Uint8Array(12 * 8 * 3).map((_, i) => (i % 3 === 0 ? red : 90)),
    };
    for (let i = 0; i < 3; i++) {
      const png = await encodePhoto({ ...photo, data: photo.data.map((value) => value + i) }, "png");
      await writeFile(join(folder, "data", name, `${i}.png`), png);
    }
    await writeFile(join(folder, "data", name, "notes.txt"), "no photo");
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe("readPhotoFolder", () => {
  it("takes subfolders for classes, in order, and leaves other files out", async () => {
    const { classes, photos } = await readPhotoFolder(join(folder, "data"));
    expect(classes).toEqual(["cold", "warm"]);
    expect(photos.map(({ label }) => label)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it("says what is missing", async () => {
    await expect(readPhotoFolder(join(folder, "none"))).rejects.toMatchObject({ code: "invalid-data" });
    await expect(readPhotoFolder(join(folder, "data", "warm"))).rejects.toThrow(/at least two classes; it has 0/);
    await mkdir(join(folder, "empty", "a"), { recursive: true });
    await mkdir(join(folder, "empty", "b"), { recursive: true });
    await expect(readPhotoFolder(join(folder, "empty"))).rejects.toThrow(/a has no photos/);
  });
});

describe("photos for training", () => {
  it("are squares, changed the same way by the same random numbers", async () => {
    const { photos } = await readPhotoFolder(join(folder, "data"));
    const { side, data } = await loadSquares(
      photos.map(({ file }) => file),
      10,
    );
    expect([side, data.length, data[3], data[5 * 300]]).toEqual([10, 6 * 300, 20, 202]);
    const changed = (seed: number) => {
      const out = new Uint8Array(3 * 8 * 8);
      augmentPhoto(data.subarray(0, 300), side, out, 8, new Random(seed), defaultPhotoAugmentation);
      return out;
    };
    expect(changed(1)).toEqual(changed(1));
    expect(changed(1)).not.toEqual(changed(2));
  });

  it("are small at first", () => {
    const { steps } = defaultPhotoRecipe;
    expect([0, steps - 1, steps].map((step) => photoSizeAt(defaultPhotoRecipe, step))).toEqual([64, 80, 80]);
  });
});

describe("trainLinearClassifier", () => {
  it("separates what a line separates, whatever the features' scale", async () => {
    const random = new Random(4);
    const examples = 200;
    const features = new Float32Array(examples * 3);
    const labels = Array.from({ length: examples }, () => random.below(2));
    labels.forEach((label, i) => {
      features.set([1000 + 50 * random.normal(), (label ? 0.01 : -0.01) + 0.002 * random.normal(), 5], i * 3);
    });
    const { weight, bias } = await trainLinearClassifier(features, labels, 2);
    const right = labels.filter((label, i) => {
      const logits = [0, 1].map(
        (row) => bias[row] + [0, 1, 2].reduce((sum, k) => sum + weight[row * 3 + k] * features[i * 3 + k], 0),
      );
      return (logits[1] > logits[0] ? 1 : 0) === label;
    });
    expect(right.length).toBe(examples);
  });
});
