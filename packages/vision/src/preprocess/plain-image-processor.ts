import { standardPreparation } from "./bytes-preparation.js";
import type { ImageProcessorClass } from "./image-processor-class.js";

/** What transformers.js calls `ImageFeatureExtractor`: does what a preprocessor_config.json says, and nothing of which it is silent. */
export const plainImageProcessor: ImageProcessorClass = {
  name: "Image",
  defaults: {},
  prepare: (config) => standardPreparation(config),
};
