import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ownModelFolder } from "@vistazo/models";
import { describe, expect, it } from "vitest";
import { pipeline } from "../src/index.js";
import { compareAnswers } from "./compare-answers.js";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const answers = JSON.parse(readFileSync(path("fixtures/own-models.json"), "utf8")) as Record<
  string,
  Record<"image-segmentation" | "depth-estimation", never>
>;

describe.each(Object.entries(answers))("the project's own models, of %s", (photo, expected) => {
  it("have the masks that Python has", async () => {
    const segment = await pipeline("image-segmentation", "vistazo/scenes", { threads: 1 });
    compareAnswers["image-segmentation"](
      (await segment(path(`reference/${photo}`))).map(({ label, score, mask }) => ({
        label,
        score,
        mask: mask.toJSON(),
      })) as never,
      expected["image-segmentation"],
    );
    await segment.dispose();
  });

  it("have the metres that Python has", async () => {
    const estimate = await pipeline("depth-estimation", "vistazo/depth-indoors", { threads: 1 });
    const found = await estimate(path(`reference/${photo}`));
    compareAnswers["depth-estimation"](found as never, expected["depth-estimation"]);
    await estimate.dispose();
  });
});

it("find the cat of the example photo, once", async () => {
  const detect = await pipeline("object-detection", "vistazo/objects", { threads: 1 });
  const found = await detect(path("../../../apps/web/src/examples/cat.jpg"));
  const none = await detect(path("../../../apps/web/src/examples/mountains.jpg"));
  await detect.dispose();
  expect(found.map(({ label }) => label)).toEqual(["cat"]);
  // Her head and her paws, left of the sofa's edge.
  const { xmin, ymin, xmax, ymax } = found[0].box;
  expect([xmin, ymin, xmax, ymax].every((edge, i) => Math.abs(edge - [127, 0, 449, 300][i]) < 8)).toBe(true);
  expect(none).toEqual([]);
});

it.each([
  ["scenes", "model.safetensors"],
  ["depth-indoors", "model.safetensors"],
  ["objects", "onnx/model.onnx"],
])("%s is at most 6 MB", (name, file) => {
  const bytes = readFileSync(`${ownModelFolder(`vistazo/${name}`)}/${file}`).length;
  expect(bytes).toBeLessThan(6e6);
});
