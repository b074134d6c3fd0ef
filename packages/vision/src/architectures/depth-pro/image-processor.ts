import { floatPreparation, readFloatRecipe } from "../../preprocess/float-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { anySizeRule } from "../../preprocess/size-fields.js";
import { bilinear, nearHalf, square } from "../../preprocess/statistics.js";

/** Photos are resized last, and not smoothed when they shrink. */
export const depthProImageProcessor: ImageProcessorClass = {
  name: "DepthPro",
  defaults: { ...nearHalf, do_resize: true, do_normalize: true, resample: bilinear, size: square(1536) },
  prepare: (config) => floatPreparation({ ...readFloatRecipe(config, anySizeRule), antialias: false, crop: undefined }),
};
