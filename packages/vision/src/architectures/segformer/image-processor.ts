import { bytesPreparation, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { anySizeRule } from "../../preprocess/size-fields.js";
import { bilinear, imageNet, square } from "../../preprocess/statistics.js";

export const segformerImageProcessor: ImageProcessorClass = {
  name: "Segformer",
  defaults: { do_resize: true, do_normalize: true, ...imageNet, resample: bilinear, size: square(512) },
  prepare: (config) => bytesPreparation({ steps: resizeSteps(config, anySizeRule), levels: readLevels(config) }),
};
