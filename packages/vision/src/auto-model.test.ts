import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Classification } from "@vistazo/tasks";
import { describe, expect, it } from "vitest";
import { AutoImageProcessor } from "./auto-image-processor.js";
import { AutoModel } from "./auto-model.js";

const fixtures = fileURLToPath(new URL("../tests/fixtures/", import.meta.url));
const folder = `${fixtures}classification/`;
const answers = JSON.parse(readFileSync(`${folder}answers.json`, "utf8")) as Record<string, Classification[][]>;

/** Of transformers, for landscape.png: the first logits, and the first numbers of the second token in each hidden state. */
const expected = {
  vit: {
    logits: [-0.705843, 2.62169, 1.007823, -0.593856],
    states: [
      [-0.32103, 0.664412, -0.596007, 0.649428],
      [-2.123742, 0.224251, 3.709895, 0.206621],
    ],
  },
  beit: {
    logits: [2.360052, -1.613819, 3.134698, 1.802586],
    states: [
      [-0.588627, -1.202696, -0.378798, 0.336737],
      [-0.349132, -1.637201, 0.245505, -2.71248],
    ],
  },
};

describe("a model without its pipeline", () => {
  it.each(["vit", "beit"] as const)("has transformers' logits and hidden states: %s", async (name) => {
    const processor = await AutoImageProcessor.from_pretrained(folder + name);
    const model = await AutoModel.from_pretrained(folder + name, { output_hidden_states: true });
    const photos = await processor.preprocess(["landscape.png", "portrait.png"].map((photo) => folder + photo));
    expect(photos.pixel_values.shape).toEqual([2, 3, 32, 32]);
    const { logits, features, ...states } = await model.run(photos);
    const { logits: first, states: wanted } = expected[name];
    expect([logits.shape, features.shape]).toEqual([
      [2, 6],
      [2, 32],
    ]);
    for (const [i, value] of first.entries()) expect(logits.data[i]).toBeCloseTo(value, 4);
    expect(Object.keys(states)).toEqual(["hidden_states.0", "hidden_states.1"]);
    for (const [block, numbers] of wanted.entries()) {
      const { shape, data } = states[`hidden_states.${block}`];
      expect(shape).toEqual([2, 17, 32]);
      for (const [i, value] of numbers.entries()) expect(data[32 + i]).toBeCloseTo(value, 4);
    }
    await model.dispose();
  });

  it("has only the network's own outputs otherwise, which are those that a pipeline reads", async () => {
    const processor = await AutoImageProcessor.from_pretrained(`${folder}vit`);
    const model = await AutoModel.from_pretrained(`${folder}vit`);
    expect(model.task).toBe("image-classification");
    const { logits, ...others } = await model.run(await processor.preprocess(`${folder}landscape.png`));
    expect(others).toEqual({});
    const values = Array.from(logits.data as Float32Array);
    const sum = values.reduce((total, value) => total + Math.exp(value), 0);
    expect(Math.exp(Math.max(...values)) / sum).toBeCloseTo(answers.vit[0][0].score, 5);
    await model.dispose();
  });

  it("refuses pixels of another form, and hidden states where there are none", async () => {
    const model = await AutoModel.from_pretrained(`${folder}vit`);
    const pixels = (shape: number[], data: Float32Array | Uint8Array) =>
      ({ pixel_values: { dtype: "float32", shape, data } }) as const;
    for (const wrong of [
      pixels([1, 3, 2, 2], new Float32Array(11)),
      pixels([1, 1, 2, 2], new Float32Array(4)),
      pixels([3, 2, 2], new Float32Array(12)),
      pixels([1, 3, 2, 2], new Uint8Array(12)),
      { ...pixels([1, 3, 2, 2], new Float32Array(12)), sizes: [] },
    ]) {
      expect(() => model.run(wrong)).toThrow(expect.objectContaining({ code: "invalid-input" }));
    }
    await model.dispose();
    const detector = `${fixtures}detection/detr`;
    await expect(AutoModel.from_pretrained(detector, { output_hidden_states: true })).rejects.toMatchObject({
      code: "invalid-option",
      message: expect.stringContaining("hidden states"),
    });
    await expect(AutoModel.from_pretrained(detector, { device: "tpu" as "cpu" })).rejects.toMatchObject({
      code: "invalid-option",
    });
  });
});
