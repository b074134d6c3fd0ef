import { readPadSize } from "../../preprocess/bytes-preparation.js";
import { floatPreparation, readFloatRecipe } from "../../preprocess/float-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { detectorRule, detrDefaults, withOlderNames } from "../detr/image-processor.js";

/** DETR's, but photos are resized after they are rescaled, and not smoothed when they shrink. */
export const rfDetrImageProcessor: ImageProcessorClass = {
  name: "RfDetr",
  defaults: detrDefaults,
  prepare: (config) =>
    floatPreparation({
      ...readFloatRecipe(config, detectorRule),
      antialias: false,
      crop: undefined,
      padSize: readPadSize(withOlderNames(config)),
    }),
};
