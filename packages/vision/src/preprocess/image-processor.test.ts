import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { loadPhoto, type Photo } from "@vistazo/image";
import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../config-reader.js";
import { ImageProcessor } from "./image-processor.js";

/** What Python's image processors answer: see processors.py. */
interface Answer {
  readonly name: string;
  readonly modelType: string;
  readonly config: Json;
  readonly pixels: readonly { readonly shape: readonly number[]; readonly sha256: string }[];
}

const fixtures = new URL("../../tests/fixtures/", import.meta.url);
const answers = JSON.parse(readFileSync(new URL("processors.json", fixtures), "utf8")) as Answer[];

let photos: readonly Photo[];
beforeAll(async () => {
  const names = ["landscape.png", "portrait.png", "tiny.png"];
  photos = await Promise.all(names.map((name) => loadPhoto(new URL(`classification/${name}`, fixtures))));
});

function sha256({ buffer, byteOffset, byteLength }: Float32Array): string {
  return createHash("sha256")
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest("hex");
}

describe("sizes out of all proportion", () => {
  it.each([
    ["size", { image_processor_type: "ViTImageProcessor", size: 200_000 }],
    ["crop_size", { image_processor_type: "DeiTImageProcessor", crop_size: { height: 5000, width: 5000 } }],
    ["pad_size", { image_processor_type: "DetrImageProcessor", do_pad: true, pad_size: { height: 1, width: 2 ** 40 } }],
  ])("a config's %s is refused before anything is built for it", (name, config) => {
    expect(() => new ImageProcessor(config, "")).toThrow(`"${name}" is`);
  });

  it("a photo that would vanish is named by its own size, not by that of its padding", () => {
    const processor = new ImageProcessor({ image_processor_type: "ZoeDepthImageProcessor" }, "zoedepth");
    const line = { data: new Uint8Array(3 * 5000), width: 5000, height: 1, channels: 3 } as const;
    expect(() => processor.preprocess(line)).toThrow("A photo of 5000 x 1 pixels is too small");
  });
});

describe("bit for bit as transformers' Pillow image processors", () => {
  it.each(answers.map((answer) => [answer.name, answer] as const))("%s", (_, { modelType, config, pixels }) => {
    const processor = new ImageProcessor(config, modelType);
    for (const [i, expected] of pixels.entries()) {
      const { data, height, width } = processor.preprocess(photos[i]);
      expect([data.length / (height * width), height, width]).toEqual(expected.shape);
      expect(sha256(data)).toBe(expected.sha256);
      if (processor.outputSize) expect([height, width]).toEqual(processor.outputSize);
    }
  });
});

describe("a preprocessor_config.json that makes no sense is refused, naming the field", () => {
  it.each([
    [{ size: 0 }, /^preprocessor_config\.json: "size" is 0; it must be a size or \[height, width\]\.$/],
    [{ size: "224" }, /"size" is "224"/],
    [{ size: [224, 224, 3] }, /"size" is \[224,224,3\]; it must be a size or \[height, width\]\.$/],
    [{ size: { height: 224 } }, /^preprocessor_config\.json, size: "width" is missing; it must be a whole number/],
    [{ size: { shortest_edge: -1 } }, /^preprocessor_config\.json, size: "shortest_edge" is -1/],
    [{ do_resize: "yes" }, /"do_resize" is "yes"; it must be true or false\.$/],
    [{ resample: 9 }, /"resample" is 9; it must be one of Pillow's filters, 0 to 5\.$/],
    [{ do_center_crop: true, crop_size: {} }, /^preprocessor_config\.json, crop_size: "height" is missing/],
    [{ image_mean: [0.5, 0.5] }, /"image_mean" is \[0\.5,0\.5\]; it must be a number or a list of 3 numbers\.$/],
    [{ image_std: [0.5, 0, 0.5] }, /"image_std" is \[0\.5,0,0\.5\]; it must be numbers other than 0/],
    [{ rescale_factor: "1/255" }, /"rescale_factor" is "1\/255"; it must be a number\.$/],
  ])("%j", (config, message) => {
    expect(() => new ImageProcessor(config, "vit")).toThrow(
      expect.objectContaining({ code: "invalid-config", message: expect.stringMatching(message) }),
    );
  });
});

describe("photos that cannot be", () => {
  const strip: Photo = { data: new Uint8Array(3 * 4000), width: 1, height: 4000, channels: 3 };

  it("made smaller than a pixel are refused", () => {
    const processor = new ImageProcessor({ size_divisor: 32 }, "glpn");
    expect(() => processor.preprocess(photos[2])).toThrow(
      "A photo of 13 x 9 pixels is too small for this model, which would make it 0 x 0.",
    );
  });

  it("enlarged without measure are refused", () => {
    const processor = new ImageProcessor({ size: { shortest_edge: 224 } }, "convnext");
    expect(() => processor.preprocess(strip)).toThrow(
      "A photo of 1 x 4000 pixels would become 256 x 1024000 for this model, more than the limit of 100000000 pixels; crop it.",
    );
  });
});
