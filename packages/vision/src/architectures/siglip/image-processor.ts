import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bicubic, nearHalf, square } from "../../preprocess/statistics.js";

export const siglipImageProcessor: ImageProcessorClass = {
  name: "Siglip",
  defaults: {
    do_resize: true,
    do_normalize: true,
    ...nearHalf,
    resample: bicubic,
    size: square(224),
    default_to_square: false,
  },
  prepare: (config) => standardPreparation(config),
};
