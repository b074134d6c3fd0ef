import { bytesPreparation, cropSteps, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { bicubic, square } from "../../preprocess/statistics.js";
import { multipleRule, readMultiplePadding } from "../dpt/image-processor.js";

/** Photos as large as they are, unless a checkpoint asks for a size, with zeros around them up to whole patches. */
export const chmV2ImageProcessor: ImageProcessorClass = {
  name: "CHMv2",
  defaults: {
    do_resize: false,
    do_normalize: true,
    image_mean: [0.42, 0.411, 0.296],
    image_std: [0.213, 0.156, 0.143],
    resample: bicubic,
    size: square(384),
    ensure_multiple_of: 16,
    keep_aspect_ratio: true,
    do_pad: true,
    size_divisor: 16,
  },
  prepare: (config) =>
    bytesPreparation({
      steps: [...resizeSteps(config, multipleRule, { torchvision: "smooth" }), ...cropSteps(config)],
      levels: readLevels(config),
      padding: readMultiplePadding(config),
    }),
};
