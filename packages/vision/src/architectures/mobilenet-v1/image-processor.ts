import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bilinear, middleSquare, nearHalf } from "../../preprocess/statistics.js";

export const mobileNetV1ImageProcessor: ImageProcessorClass = {
  name: "MobileNetV1",
  defaults: {
    ...middleSquare(256, 224),
    resample: bilinear,
    do_normalize: true,
    ...nearHalf,
  },
  prepare: (config) => standardPreparation(config),
};
