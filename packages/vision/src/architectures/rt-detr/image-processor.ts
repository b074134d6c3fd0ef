import { bytesPreparation, readPadSize, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { bothEdgesRule } from "../../preprocess/size-fields.js";
import { bilinear, imageNet, square } from "../../preprocess/statistics.js";

export const rtDetrImageProcessor: ImageProcessorClass = {
  name: "RTDetr",
  defaults: { ...imageNet, do_resize: true, resample: bilinear, size: square(640), default_to_square: false },
  prepare: (config) =>
    bytesPreparation({
      steps: resizeSteps(config, (config) => bothEdgesRule(config)),
      levels: readLevels(config),
      padSize: readPadSize(config),
    }),
};
