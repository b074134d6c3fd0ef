import type { Tensor } from "@vistazo/graph";
import type { LoadPhotoOptions, PhotoInput, Size } from "@vistazo/image";
import { describePublished } from "./describe-published.js";
import { findModelFiles } from "./find-model-files.js";
import { type PipelineOptions, readLoadOptions } from "./load-options.js";
import { pixelTensor } from "./network.js";
import { batchPixels } from "./preprocess/batch-pixels.js";
import type { ImageProcessor } from "./preprocess/image-processor.js";

/** Photos as a network takes them. */
export interface PreparedPhotos {
  /** float32 [photos, channels, height, width] */
  readonly pixel_values: Tensor;
  /** How much of height x width each photo fills, from the top left; the rest is zeros. */
  readonly sizes: readonly Size[];
}

/**
 * What prepares photos for a model, as transformers' `AutoImageProcessor`. It works in the thread that calls it.
 *
 * @example
 * const processor = await AutoImageProcessor.from_pretrained("google/vit-base-patch16-224");
 * const { pixel_values } = await processor.preprocess("photo.jpg");
 */
export class AutoImageProcessor {
  private constructor(private readonly processor: ImageProcessor) {}

  /** @throws CheckpointError if the model's files cannot be had or read, VisionError if they do not tell how photos are prepared. */
  static async from_pretrained(model: string, options: PipelineOptions = {}): Promise<AutoImageProcessor> {
    const { open } = readLoadOptions(options);
    const files = await findModelFiles(model, { ...open, describe: describePublished });
    const { openImageProcessor } = await import("./preprocess/open-image-processor.js");
    return new AutoImageProcessor(await openImageProcessor(files));
  }

  /** @throws ImageError what `loadPhoto` throws */
  async preprocess(
    photos: PhotoInput | readonly PhotoInput[],
    options: LoadPhotoOptions = {},
  ): Promise<PreparedPhotos> {
    const inputs = Array.isArray(photos) ? (photos as readonly PhotoInput[]) : [photos as PhotoInput];
    const { loadPhoto } = await import("@vistazo/image/load-photo");
    const decoded = await Promise.all(inputs.map((photo) => loadPhoto(photo, options)));
    const pixels = batchPixels(
      decoded.map((photo) => this.processor.preprocess(photo)),
      this.processor.padSize,
    );
    return { pixel_values: pixelTensor(pixels), sizes: pixels.photos.map(({ height, width }) => ({ height, width })) };
  }
}
