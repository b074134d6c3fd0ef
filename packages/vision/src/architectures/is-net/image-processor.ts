import { floatPreparation, readFloatRecipe } from "../../preprocess/float-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { exactRule } from "../../preprocess/size-fields.js";
import { bilinear, square } from "../../preprocess/statistics.js";

/**
 * What RMBG-1.4's own pipeline does to photos: they are resized as numbers, without smoothing. Its preprocessor_config.json names
 * transformers.js' class, which would smooth.
 */
export const rmbgImageProcessor: ImageProcessorClass = {
  name: "Image",
  defaults: {
    do_resize: true,
    size: square(1024),
    resample: bilinear,
    do_normalize: true,
    image_mean: [0.5, 0.5, 0.5],
    image_std: [1, 1, 1],
  },
  prepare: (config) => floatPreparation({ ...readFloatRecipe(config, exactRule), antialias: false }),
};
