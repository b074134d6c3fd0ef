import { loadPhoto } from "@vistazo/image/load-photo";
import type { PhotoInput } from "@vistazo/image/photo-input";
import type { PixelBatch } from "../network.js";
import { batchPixels } from "../preprocess/batch-pixels.js";
import type { ImageProcessor } from "../preprocess/image-processor.js";
import { leafPictures } from "./leaf-pictures.js";

/** Of generated pictures: each is a run of the network in float32 when it is loaded. */
const generated = 8;

/**
 * What a network is shown to find the ranges of its values: photos that were given, or generated pictures, one after the other.
 *
 * @throws ImageError what `loadPhoto` throws
 */
export async function* preparedPictures(
  processor: ImageProcessor,
  photos: readonly PhotoInput[] = leafPictures(generated),
): AsyncGenerator<PixelBatch> {
  for (const photo of photos) {
    yield batchPixels([processor.preprocess(await loadPhoto(photo, {}))], processor.padSize);
  }
}
