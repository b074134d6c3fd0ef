import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodePhoto, type Photo } from "@vistazo/image";
import { Random } from "@vistazo/training";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trainLinearHead } from "./linear-head.js";
import { augmentPhoto, blendPair, defaultPhotoAugmentation } from "./photo-augmentation.js";
import { photoView, randomCrop } from "./photo-crop.js";
import { readPhotoFolder } from "./photo-folder.js";
import { defaultPhotoRecipe, photoSizeAt } from "./photo-recipe.js";
import { loadSquares } from "./squares.js";
import { askTeacher, teacherLikelihoods } from "./teacher.js";

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

  it("leaves out what cannot be read, by its folder and name, and what the system left there", async () => {
    const data = join(folder, "odd");
    await cp(join(folder, "data"), data, { recursive: true });
    await mkdir(join(data, "__MACOSX"));
    await writeFile(join(data, "cold", "._0.png"), "none");
    await writeFile(join(data, "cold", "1.png"), "");
    // A folder is looked into, whatever its name: there is nothing in this one.
    await mkdir(join(data, "warm", "album.jpg"));
    const whole = await readFile(join(data, "warm", "2.png"));
    await writeFile(join(data, "warm", "2.png"), whole.subarray(0, whole.length - 30));
    const { classes, photos, leftOut } = await readPhotoFolder(data);
    expect(classes).toEqual(["cold", "warm"]);
    expect(photos.map(({ file }) => basename(file))).toEqual(["0.png", "2.png", "0.png", "1.png"]);
    expect(leftOut.map(({ file }) => file)).toEqual(
      [
        ["cold", "1.png"],
        ["warm", "2.png"],
      ].map((parts) => join(data, ...parts)),
    );
    for (const { file, reason } of leftOut) expect(reason.startsWith(`${file} `), reason).toBe(true);
    await expect(readPhotoFolder(data, { strict: true })).rejects.toThrow(`${join(data, "cold", "1.png")} is empty.`);
    for (const name of ["0.png", "2.png"]) await writeFile(join(data, "cold", name), "x");
    await expect(readPhotoFolder(data)).rejects.toThrow(/cold has no photos that can be read: .*2\.png is not a photo/);
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
      const crop = randomCrop(new Random(seed), defaultPhotoAugmentation);
      augmentPhoto(data.subarray(0, 300), side, crop, out, 8, new Random(seed), defaultPhotoAugmentation);
      return out;
    };
    expect(changed(1)).toEqual(changed(1));
    expect(changed(1)).not.toEqual(changed(2));
  });

  it("are as they were when nothing is to be changed, but for mirroring", () => {
    const size = 6;
    const random = new Random(3);
    const source = new Uint8Array(size * size * 3).map(() => random.below(256));
    const whole = { left: 0, top: 0, width: 1, height: 1 };
    const out = new Uint8Array(source.length);
    const mirrored = augmentPhoto(source, size, whole, out, size, random, { colour: 0, cover: 0 });
    const at = (row: number, column: number) => [0, 1, 2].map((c) => out[(c * size + row) * size + column]);
    const was = (row: number, column: number) => [0, 1, 2].map((c) => source[(row * size + column) * 3 + c]);
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        expect(at(row, column)).toEqual(was(row, mirrored ? size - 1 - column : column));
  });

  it("show the same parts again and again, each inside the photo", () => {
    for (let photo = 0; photo < 200; photo++) {
      const view = photoView(7, photo, 2, defaultPhotoAugmentation);
      expect(view).toEqual(photoView(7, photo, 2, defaultPhotoAugmentation));
      expect(view).not.toEqual(photoView(7, photo, 1, defaultPhotoAugmentation));
      expect(Math.min(view.left, view.top)).toBeGreaterThanOrEqual(0);
      expect(Math.max(view.left + view.width, view.top + view.height)).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  it("are blended in pairs that keep their sum", () => {
    const [first, second] = [Float32Array.of(1, 0, 0), Float32Array.of(0, 0.5, 0.5)];
    blendPair(first, second, 0.25);
    expect([...first, ...second]).toEqual([0.75, 0.125, 0.125, 0.25, 0.375, 0.375]);
  });

  it("are small at first", () => {
    const { steps } = defaultPhotoRecipe;
    expect([0, steps - 1401, steps - 1400, steps].map((step) => photoSizeAt(defaultPhotoRecipe, step))).toEqual([
      80, 80, 96, 96,
    ]);
  });
});

describe("a teacher", () => {
  const views = 2;
  const ask = (file: string, onProgress?: (photos: number) => void) =>
    readPhotoFolder(join(folder, "data")).then(({ photos }) =>
      askTeacher({
        model: fileURLToPath(new URL("../../tests/fixtures/classification/resnet-basic", import.meta.url)),
        photos: photos.map((photo) => photo.file),
        views,
        seed: 1,
        range: defaultPhotoAugmentation,
        size: 32,
        file,
        threads: 1,
        onProgress,
      }),
    );

  it("is asked only what it has not said yet", async () => {
    const file = join(folder, "teacher.f32");
    const { classes, values } = await ask(file);
    const whole = await readFile(file);
    expect(whole.length).toBe(6 * views * classes * 4);
    await writeFile(file, whole.subarray(0, Math.floor(whole.length * 0.4)));
    const asked: number[] = [];
    const again = await ask(file, (photos) => asked.push(photos));
    expect(asked).toEqual([3, 4, 5, 6]);
    expect(again.values).toEqual(values);
    expect(await readFile(file)).toEqual(whole);
  });

  it("gives distributions over what a photo can show", async () => {
    const opinions = await ask(join(folder, "teacher.f32"));
    teacherLikelihoods(opinions, 2, (photo) => (photo < 3 ? [0] : []));
    const { classes, values } = opinions;
    for (let row = 0; row < 6 * views; row++) {
      const likelihoods = values.subarray(row * classes, (row + 1) * classes);
      expect(likelihoods.reduce((sum, value) => sum + value)).toBeCloseTo(1, 5);
      expect(likelihoods[0] === 0).toBe(row < 3 * views);
    }
  });
});

describe("trainLinearHead", () => {
  it("separates what a line separates, whatever the features' scale", async () => {
    const random = new Random(4);
    const examples = 200;
    const features = new Float32Array(examples * 3);
    const labels = Array.from({ length: examples }, () => random.below(2));
    labels.forEach((label, i) => {
      features.set([1000 + 50 * random.normal(), (label ? 0.01 : -0.01) + 0.002 * random.normal(), 5], i * 3);
    });
    const { weight, bias } = await trainLinearHead(features, labels, 2);
    const right = labels.filter((label, i) => {
      const logits = [0, 1].map(
        (row) => bias[row] + [0, 1, 2].reduce((sum, k) => sum + weight[row * 3 + k] * features[i * 3 + k], 0),
      );
      return (logits[1] > logits[0] ? 1 : 0) === label;
    });
    expect(right.length).toBe(examples);
  });
});
