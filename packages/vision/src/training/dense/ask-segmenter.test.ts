import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openModel } from "@vistazo/checkpoint";
import { encodePhoto, loadPhoto } from "@vistazo/image";
import { Random } from "@vistazo/training";
import { expect, it } from "vitest";
import { type ArchitectureFixture, withCheckpoint } from "../../../tests/synthetic-checkpoint.js";
import { Model } from "../../model.js";
import { softmax } from "../../postprocess/probabilities.js";
import { batchPixels } from "../../preprocess/batch-pixels.js";
import { askSegmenters } from "./ask-segmenter.js";

it("gives the mean likelihoods of groups in each cell, and asks of each photo once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ask-segmenters-"));
  const path = new URL("../../architectures/segformer/fixtures/small.json", import.meta.url);
  const fixture = JSON.parse(await readFile(path, "utf8")) as ArchitectureFixture;
  const random = new Random(7);
  const data = Uint8Array.from({ length: 64 * 64 * 3 }, () => random.below(256));
  const photo = join(folder, "photo.png");
  await writeFile(photo, await encodePhoto({ width: 64, height: 64, channels: 3, data }, "png"));
  await withCheckpoint(fixture, async (model: string) => {
    const asked: number[] = [];
    const options = {
      models: [model],
      photos: [photo],
      groups: [[1, 2], [0]],
      cells: 2,
      file: join(folder, "masks.f32"),
      threads: 1,
      onProgress: (photos: number) => asked.push(photos),
    };
    const found = await askSegmenters(options);
    const own = await Model.load(await openModel(model), "image-segmentation", { threads: 1 });
    const { logits } = await own.see(batchPixels([own.processor.preprocess(await loadPhoto(photo))]));
    await own.dispose();
    const [, classes, height, width] = logits.shape;
    const likelihoods = new Float64Array(3 * 4);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const place = Float32Array.from(
          { length: classes },
          (_, i) => logits.data[(i * height + y) * width + x] as number,
        );
        for (const [i, share] of softmax(place).entries()) {
          const group = i === 0 ? 1 : i < 3 ? 0 : 2;
          const cell = Math.floor((y * 2) / height) * 2 + Math.floor((x * 2) / width);
          likelihoods[group * 4 + cell] += share / ((height * width) / 4);
        }
      }
    expect(found.length).toBe(12);
    for (const [i, expected] of likelihoods.entries()) expect(found[i]).toBeCloseTo(expected, 5);
    expect([...(await askSegmenters(options))]).toEqual([...found]);
    expect(asked).toEqual([1]);
  });
  await rm(folder, { recursive: true });
});
