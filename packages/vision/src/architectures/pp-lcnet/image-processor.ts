import { bytesPreparation, cropSteps, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { anySizeRule } from "../../preprocess/size-fields.js";
import { bilinear, imageNet, square } from "../../preprocess/statistics.js";

/** Its means are those of blue, green and red, taken off red, green and blue before the channels change places. */
export const ppLcNetImageProcessor: ImageProcessorClass = {
  name: "PPLCNet",
  defaults: {
    do_resize: true,
    do_rescale: true,
    do_normalize: true,
    image_mean: [...imageNet.image_mean].reverse(),
    image_std: [...imageNet.image_std].reverse(),
    resample: bilinear,
    size: square(256),
    do_center_crop: true,
    crop_size: square(224),
    resize_short: 256,
    size_divisor: 1,
  },
  prepare: (config) =>
    bytesPreparation({
      steps: [
        ...(config.has("resize_short")
          ? resizeSteps(
              config,
              () => ({ kind: "shortest-edge", shortest: config.size("resize_short"), nearest: true }),
              { upToMultiple: config.size("size_divisor", 1), torchvision: "smooth" },
            )
          : resizeSteps(config, anySizeRule, { torchvision: "smooth" })),
        ...cropSteps(config),
      ],
      levels: readLevels(config),
      flipChannels: true,
    }),
};
