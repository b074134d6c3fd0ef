import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bilinear, middleSquare, nearHalf } from "../../preprocess/statistics.js";

export const mobileNetV2ImageProcessor: ImageProcessorClass = {
  name: "MobileNetV2",
  defaults: {
    ...middleSquare(256, 224),
    resample: bilinear,
    do_normalize: true,
    ...nearHalf,
  },
  prepare: (config) => standardPreparation(config, { pads: false }),
};
