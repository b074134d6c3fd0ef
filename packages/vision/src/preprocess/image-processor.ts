import type { Photo, Size } from "@vistazo/image/pure";
import { loadImageProcessor } from "../architectures/load.js";
import { ConfigReader, type Json } from "../config-reader.js";
import type { Padding, Preparation } from "./image-processor-class.js";
import type { PixelValues } from "./pixel-values.js";

/** What all classes of transformers take. */
const commonDefaults: Json = { do_rescale: true, rescale_factor: 1 / 255, default_to_square: true };

/** What transformers does not go without, also where a class makes nothing of it. */
const needs: Readonly<Record<string, readonly string[]>> = {
  do_rescale: ["rescale_factor"],
  do_normalize: ["image_mean", "image_std"],
  do_center_crop: ["crop_size"],
};

/** Turns photos into what a network was trained on, as a preprocessor_config.json says: the Pillow backend of transformers. */
export class ImageProcessor {
  private constructor(private readonly preparation: Preparation) {}

  /**
   * @param json preprocessor_config.json, of today's form or older ones.
   * @param modelType `model_type` of config.json, which says what a silent preprocessor_config.json means.
   * @throws VisionError `invalid-config`; also for a class that is not known, since photos prepared another way would be
   * answered wrong.
   */
  static async from(json: Json, modelType: string): Promise<ImageProcessor> {
    const { defaults, prepare } = await loadImageProcessor(json, modelType);
    // An explicit null is no silence: in transformers too it takes the default's place.
    const config = new ConfigReader({ ...commonDefaults, ...defaults, ...json }, "preprocessor_config.json");
    for (const [flag, fields] of Object.entries(needs)) {
      const missing = config.boolean(flag, false) ? fields.find((field) => !config.has(field)) : undefined;
      if (missing) throw config.invalid(missing, `there where "${flag}" is true`);
    }
    return new ImageProcessor(prepare(config));
  }

  /** The size that every photo is padded to with zeros at the right and the bottom, where the network is told which are padding. */
  get padSize(): Size | undefined {
    return this.preparation.padSize;
  }

  /** [height, width] of what `preprocess` makes, where it is the same for every photo. */
  get outputSize(): readonly [height: number, width: number] | undefined {
    const size = this.preparation.outputSize;
    return size && [size.height, size.width];
  }

  /** How much a photo of that size is padded on each side before it is resized. */
  reflectedPadding(photo: Size): Padding {
    return this.preparation.reflectedPadding?.(photo) ?? { vertical: 0, horizontal: 0 };
  }

  /** How much of what `preprocess` makes a photo of that size fills, from the top left; undefined where there is no frame to be cut off. */
  framedPart(photo: Size): Size | undefined {
    return this.preparation.framedPart?.(photo);
  }

  preprocess(photo: Photo): PixelValues {
    return this.preparation.preprocess(photo);
  }
}
