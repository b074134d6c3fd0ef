import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bilinear, nearHalf, square } from "../../preprocess/statistics.js";

export const vitImageProcessor: ImageProcessorClass = {
  name: "ViT",
  defaults: { do_resize: true, do_normalize: true, ...nearHalf, resample: bilinear, size: square(224) },
  prepare: (config) => standardPreparation(config),
};
