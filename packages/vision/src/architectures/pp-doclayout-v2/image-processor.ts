import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bicubic, square } from "../../preprocess/statistics.js";

/** Photos are not smoothed where they shrink. */
export function ppDocLayoutImageProcessor(name: string): ImageProcessorClass {
  return {
    name,
    defaults: {
      do_resize: true,
      do_rescale: true,
      do_normalize: true,
      image_mean: [0, 0, 0],
      image_std: [1, 1, 1],
      resample: bicubic,
      size: square(800),
    },
    prepare: (config) => standardPreparation(config, { torchvision: "sharp" }),
  };
}
