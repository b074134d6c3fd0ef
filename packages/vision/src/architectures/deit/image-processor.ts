import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bicubic, nearHalf, square } from "../../preprocess/statistics.js";

export const deitImageProcessor: ImageProcessorClass = {
  name: "DeiT",
  defaults: {
    do_resize: true,
    do_normalize: true,
    ...nearHalf,
    resample: bicubic,
    size: square(256),
    crop_size: square(224),
    do_center_crop: true,
  },
  prepare: (config) => standardPreparation(config),
};
