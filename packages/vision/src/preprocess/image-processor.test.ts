import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { loadPhoto, type Photo, type Size } from "@vistazo/image";
import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../config-reader.js";
import { VisionError } from "../vision-error.js";
import { ImageProcessor } from "./image-processor.js";
import type { PixelValues } from "./pixel-values.js";

/** What Python's image processors answer: see processors.py. */
interface Answer {
  readonly name: string;
  readonly modelType: string;
  readonly config: Json;
  readonly pixels: readonly { readonly shape: readonly number[]; readonly sha256: string }[];
}

const fixtures = new URL("../../tests/fixtures/", import.meta.url);
const answers = JSON.parse(readFileSync(new URL("processors.json", fixtures), "utf8")) as Answer[];

const photoNames = ["landscape.png", "portrait.png", "tiny.png"];
let photos: readonly Photo[];
beforeAll(async () => {
  photos = await Promise.all(photoNames.map((name) => loadPhoto(new URL(`classification/${name}`, fixtures))));
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
  ])("a config's %s is refused before anything is built for it", async (name, config) => {
    await expect(ImageProcessor.from(config, "")).rejects.toThrow(`"${name}" is`);
  });

  it("a photo that would vanish is named by its own size, not by that of its padding", async () => {
    const processor = await ImageProcessor.from({ image_processor_type: "ZoeDepthImageProcessor" }, "zoedepth");
    const line = { data: new Uint8Array(3 * 5000), width: 5000, height: 1, channels: 3 } as const;
    expect(() => processor.preprocess(line)).toThrow("A photo of 5000 x 1 pixels is too small");
  });
});

describe("bit for bit as transformers' Pillow image processors", () => {
  it.each(answers.map((answer) => [answer.name, answer] as const))("%s", async (_, { modelType, config, pixels }) => {
    const processor = await ImageProcessor.from(config, modelType);
    for (const [i, expected] of pixels.entries()) {
      const { data, height, width } = processor.preprocess(photos[i]);
      expect([data.length / (height * width), height, width]).toEqual(expected.shape);
      expect(sha256(data)).toBe(expected.sha256);
      if (processor.outputSize) expect([height, width]).toEqual(processor.outputSize);
    }
  });
});

/** What Python makes of switches drawn at random: see random-processors.py. */
interface RandomCase {
  readonly modelType: string;
  readonly config: Json;
  readonly photo: string;
  readonly shape: readonly number[];
  /** The first half of the hash. */
  readonly sha256?: string;
  /** Of ZoeDepth's, which torch computes: every so many of the numbers. */
  readonly samples?: readonly number[];
  /** Why Python refuses. */
  readonly refused?: string;
}

describe("with switches drawn at random, what transformers' Pillow image processors make of a photo, or a refusal", () => {
  const cases = JSON.parse(readFileSync(new URL("random-processors.json", fixtures), "utf8")) as RandomCase[];
  let refused = 0;
  const answered = cases.filter((one) => one.refused === undefined);

  it.each(answered.map((one, i) => [i, one] as const))(
    "case %i",
    async (_, { modelType, config, photo, ...expected }) => {
      const found = await prepare(config, modelType, photo);
      if (found instanceof VisionError) {
        expect(found.code).toBe("invalid-config");
        refused++;
        return;
      }
      const { data, height, width } = found;
      expect([data.length / (height * width), height, width]).toEqual(expected.shape);
      if (!expected.samples) {
        expect(sha256(data.map((value) => value + 0)).slice(0, 24)).toBe(expected.sha256);
        return;
      }
      const step = Math.floor(data.length / 37) + 1;
      for (const [i, sample] of expected.samples.entries())
        expect(Math.abs(data[i * step] - sample)).toBeLessThan(5e-5);
    },
  );

  it("few of which are refused that Python takes", () => {
    expect(refused / answered.length).toBeLessThan(0.05);
  });

  async function prepare(config: Json, modelType: string, photo: string): Promise<PixelValues | VisionError> {
    try {
      const processor = await ImageProcessor.from(config, modelType);
      const pixels = processor.preprocess(photos[photoNames.indexOf(photo)]);
      return processor.padSize ? padEnd(pixels, processor.padSize) : pixels;
    } catch (error) {
      if (error instanceof VisionError) return error;
      throw error;
    }
  }

  /** As a batch is padded. */
  function padEnd({ data, height, width }: PixelValues, size: Size): PixelValues {
    const padded = new Float32Array(3 * size.height * size.width);
    for (let row = 0; row < 3 * height; row++) {
      const to = (Math.floor(row / height) * size.height + (row % height)) * size.width;
      padded.set(data.subarray(row * width, (row + 1) * width), to);
    }
    return { data: padded, ...size };
  }
});

describe("as transformers' image processors that have no Pillow backend", () => {
  const cases = JSON.parse(readFileSync(new URL("float-processors.json", fixtures), "utf8")) as RandomCase[];

  it.each(cases.map((one) => [one.config.image_processor_type, one.photo, one] as const))(
    "%s, %s",
    async (_, photo, one) => {
      const processor = await ImageProcessor.from(one.config, one.modelType);
      const { data, height, width } = processor.preprocess(photos[photoNames.indexOf(photo)]);
      expect([3, height, width]).toEqual(one.shape);
      const step = Math.floor(data.length / 37) + 1;
      for (const [i, sample] of one.samples!.entries()) expect(Math.abs(data[i * step] - sample)).toBeLessThan(1e-5);
    },
  );
});

it.each([
  ["ConditionalDetrImageProcessor", { size: 9 }, [9, 14]],
  ["Mask2FormerImageProcessor", { size: 77, max_size: 1333, size_divisor: 16 }, [80, 128]],
])(
  'one number is %s\'s shorter side, whatever "default_to_square" says',
  async (image_processor_type, fields, expected) => {
    const processor = await ImageProcessor.from({ image_processor_type, default_to_square: true, ...fields }, "");
    const { height, width } = processor.preprocess(photos[0]);
    expect([height, width]).toEqual(expected);
  },
);

describe("a class that is not known is refused by name, since photos prepared another way would be answered wrong", () => {
  it.each(["Owlv2ImageProcessor", "SamImageProcessorFast", "DonutFeatureExtractor", "MyImageProcessor"])(
    "%s",
    async (image_processor_type) => {
      await expect(ImageProcessor.from({ image_processor_type, size: 224 }, "vit")).rejects.toThrow(
        new RegExp(
          `names the image processor ${image_processor_type}, which is not known here; known are those of Beit, Bit, `,
        ),
      );
    },
  );

  it("so is a config that names none, of a model type that has none", async () => {
    await expect(ImageProcessor.from({ size: 224 }, "my_model")).rejects.toThrow(
      'preprocessor_config.json names no "image_processor_type", and none is known for the model type "my_model" of config.json.',
    );
  });

  it("transformers.js's own does what its config says", async () => {
    const size = { width: 20, height: 10 };
    const stated = {
      do_resize: true,
      size,
      resample: 2,
      do_rescale: true,
      rescale_factor: 1 / 255,
      do_normalize: false,
    };
    const found = await ImageProcessor.from({ feature_extractor_type: "ImageFeatureExtractor", ...stated }, "custom");
    const same = await ImageProcessor.from({ image_processor_type: "ViTImageProcessor", ...stated }, "custom");
    expect(found.preprocess(photos[0])).toEqual(same.preprocess(photos[0]));
    const silent = { feature_extractor_type: "ImageFeatureExtractor", do_resize: true };
    await expect(ImageProcessor.from(silent, "custom")).rejects.toThrow(/"size" is missing/);
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
    [{ resample: "bicubic" }, /"resample" is "bicubic"; it must be a whole number\.$/],
    [{ resample: null }, /"resample" is null; it must be a whole number\.$/],
    [
      { size: { height: 8, width: 8, shortest_edge: 8 } },
      /"size" is .*; it must be of the keys height and width, or shortest_edge, or/,
    ],
    [{ do_normalize: true, image_std: null }, /"image_std" is null; it must be there where "do_normalize" is true\.$/],
    [{ resample: 9 }, /"resample" is 9; it must be one of Pillow's filters, 0 to 5\.$/],
    [{ do_center_crop: true, crop_size: {} }, /^preprocessor_config\.json, crop_size: "height" is missing/],
    [{ image_mean: [0.5, 0.5] }, /"image_mean" is \[0\.5,0\.5\]; it must be a number or a list of 3 numbers\.$/],
    [{ image_std: [0.5, 0, 0.5] }, /"image_std" is \[0\.5,0,0\.5\]; it must be numbers other than 0/],
    [{ rescale_factor: "1/255" }, /"rescale_factor" is "1\/255"; it must be a number\.$/],
  ])("%j", async (config, message) => {
    await expect(ImageProcessor.from(config, "vit")).rejects.toThrow(
      expect.objectContaining({ code: "invalid-config", message: expect.stringMatching(message) }),
    );
  });
});

describe("photos that cannot be", () => {
  const strip: Photo = { data: new Uint8Array(3 * 4000), width: 1, height: 4000, channels: 3 };

  it("made smaller than a pixel are refused", async () => {
    const processor = await ImageProcessor.from({ size_divisor: 32 }, "glpn");
    expect(() => processor.preprocess(photos[2])).toThrow(
      "A photo of 13 x 9 pixels is too small for this model, which would make it 0 x 0.",
    );
  });

  it.each([true, false])("cut down to less than a pixel are refused, resized (%s) or not", async (do_resize) => {
    const config = { image_processor_type: "PerceiverImageProcessor", do_resize, size: { height: 37, width: 14 } };
    const processor = await ImageProcessor.from(config, "perceiver");
    expect(() => processor.preprocess(photos[2])).toThrow(
      "A photo of 13 x 9 pixels is too small for this model, which would make it 0 x 1.",
    );
  });

  it("enlarged without measure are refused", async () => {
    const processor = await ImageProcessor.from({ size: { shortest_edge: 224 } }, "convnext");
    expect(() => processor.preprocess(strip)).toThrow(
      "A photo of 1 x 4000 pixels would become 256 x 1024000 for this model, more than the limit of 100000000 pixels; crop it.",
    );
  });
});
