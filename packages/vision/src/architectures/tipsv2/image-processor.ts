import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bilinear, square } from "../../preprocess/statistics.js";

export const tipsV2ImageProcessor: ImageProcessorClass = {
  name: "Tipsv2",
  defaults: { do_resize: true, do_rescale: true, do_normalize: false, resample: bilinear, size: square(448) },
  prepare: (config) => standardPreparation(config, { torchvision: "smooth" }),
};
