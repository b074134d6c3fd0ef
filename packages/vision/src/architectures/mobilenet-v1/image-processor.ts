import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bilinear, nearHalf, square } from "../../preprocess/statistics.js";

export const mobileNetV1ImageProcessor: ImageProcessorClass = {
  name: "MobileNetV1",
  defaults: {
    do_resize: true,
    do_normalize: true,
    ...nearHalf,
    resample: bilinear,
    size: { shortest_edge: 256 },
    crop_size: square(224),
    default_to_square: false,
    do_center_crop: true,
  },
  prepare: (config) => standardPreparation(config),
};
