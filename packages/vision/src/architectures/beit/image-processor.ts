import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bicubic, nearHalf, square } from "../../preprocess/statistics.js";

export const beitImageProcessor: ImageProcessorClass = {
  name: "Beit",
  defaults: {
    do_resize: true,
    do_normalize: true,
    ...nearHalf,
    resample: bicubic,
    size: square(224),
    crop_size: square(224),
  },
  prepare: (config) => standardPreparation(config, { pads: false }),
};
