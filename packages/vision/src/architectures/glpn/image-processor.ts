import { bytesPreparation, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { bilinear } from "../../preprocess/statistics.js";

/** Photos keep their size but for what is over a multiple of a number; a "size" means nothing. */
export const glpnImageProcessor: ImageProcessorClass = {
  name: "GLPN",
  defaults: { do_resize: true, resample: bilinear, size_divisor: 32 },
  prepare: (config) =>
    bytesPreparation({
      steps: resizeSteps(config, () => ({ kind: "floor", divisor: config.size("size_divisor") })),
      levels: readLevels(config),
    }),
};
