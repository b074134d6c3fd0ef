import { floatPreparation, readFloatRecipe } from "../../preprocess/float-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { anySizeRule } from "../../preprocess/size-fields.js";
import { bilinear, imageNet, square } from "../../preprocess/statistics.js";

export const dinov3ImageProcessor: ImageProcessorClass = {
  name: "DINOv3ViT",
  defaults: { ...imageNet, do_resize: true, do_normalize: true, resample: bilinear, size: square(224) },
  prepare: (config) => floatPreparation(readFloatRecipe(config, anySizeRule)),
};
