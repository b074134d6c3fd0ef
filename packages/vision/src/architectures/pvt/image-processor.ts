import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bicubic, imageNet, square } from "../../preprocess/statistics.js";

export const pvtImageProcessor: ImageProcessorClass = {
  name: "Pvt",
  defaults: { do_resize: true, do_normalize: true, ...imageNet, resample: bicubic, size: square(224) },
  prepare: (config) => standardPreparation(config),
};
