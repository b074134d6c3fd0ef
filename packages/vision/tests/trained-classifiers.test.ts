import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pipeline } from "../src/pipeline.js";

const data = process.env.VISTAZO_TEST_DATA;

// Counted in Python with Pillow's image processors and onnxruntime, or with pixels that are the same as theirs bit for bit.

/** Of 200 photos named `<class>_<label>.jpg`, every `every`th: how many the model names rightly. */
async function countRight(model: string, every: number): Promise<number> {
  const folder = join(data!, "images", "imagenet");
  const names = readdirSync(folder).sort();
  expect(names).toHaveLength(200);
  const some = names.filter((_, i) => i % every === 0);
  const classify = await pipeline("image-classification", join(data!, "models", model));
  try {
    const { id2label } = classify.model.config;
    const results = await classify(
      some.map((name) => join(folder, name)),
      { top_k: 1 },
    );
    return results.filter(([{ label }], i) => label === id2label[Number(some[i].split("_")[0])]).length;
  } finally {
    await classify.dispose();
  }
}

describe.skipIf(!data)(
  "trained classifiers are right as often as in Python's onnxruntime with Pillow's preprocessing",
  () => {
    it("MobileNet V2 in 8-bit integers", async () => {
      expect(await countRight("mobilenet_v2_1.0_224-int8", 1)).toBe(144);
    }, 120_000);

    it("SqueezeNet", async () => {
      expect(await countRight("squeezenet-fp32", 4)).toBe(32);
    }, 120_000);
  },
);
