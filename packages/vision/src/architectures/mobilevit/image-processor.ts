import { bytesPreparation, cropSteps, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { rescaledLevels } from "../../preprocess/pixel-levels.js";
import { anySizeRule } from "../../preprocess/size-fields.js";
import { bicubic, middleSquare, nearHalf } from "../../preprocess/statistics.js";

/** Nothing is normalised, whatever a preprocessor_config.json says; blue comes first. */
export const mobileViTImageProcessor: ImageProcessorClass = {
  name: "MobileViT",
  defaults: {
    ...nearHalf,
    ...middleSquare(224, 256),
    resample: bicubic,
    do_flip_channel_order: true,
  },
  prepare: (config) =>
    bytesPreparation({
      steps: [...resizeSteps(config, anySizeRule), ...cropSteps(config)],
      levels: rescaledLevels(config),
      flipChannels: config.boolean("do_flip_channel_order", false),
    }),
};
