import { bytesPreparation, cropSteps, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { readShortest } from "../../preprocess/size-fields.js";
import { bilinear, imageNet, square } from "../../preprocess/statistics.js";

export const textNetImageProcessor: ImageProcessorClass = {
  name: "TextNet",
  defaults: {
    do_resize: true,
    do_normalize: true,
    ...imageNet,
    resample: bilinear,
    size: { shortest_edge: 640 },
    crop_size: square(224),
    default_to_square: false,
    size_divisor: 32,
  },
  prepare: (config) =>
    bytesPreparation({
      steps: [
        ...resizeSteps(config, (config) => ({ kind: "shortest-edge", shortest: readShortest(config) }), {
          upToMultiple: config.size("size_divisor"),
        }),
        ...cropSteps(config),
      ],
      levels: readLevels(config),
    }),
};
