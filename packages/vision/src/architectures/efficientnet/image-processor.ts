import type { ConfigReader } from "../../config-reader.js";
import { bytesPreparation, cropSteps, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import {
  normalizeLevels,
  type PixelLevels,
  readNormalization,
  readStd,
  rescaledLevels,
} from "../../preprocess/pixel-levels.js";
import { anySizeRule } from "../../preprocess/size-fields.js";
import { bicubic, nearHalf, square } from "../../preprocess/statistics.js";

export const efficientNetImageProcessor: ImageProcessorClass = {
  name: "EfficientNet",
  defaults: {
    do_resize: true,
    do_normalize: true,
    ...nearHalf,
    resample: bicubic,
    size: square(346),
    crop_size: square(289),
    include_top: true,
  },
  prepare: (config) =>
    bytesPreparation({
      steps: [...resizeSteps(config, anySizeRule), ...cropSteps(config)],
      levels: readEfficientNetLevels(config),
    }),
};

/** Rescaled to -1 to 1 with "rescale_offset", and with "include_top" divided by the deviation once more. */
function readEfficientNetLevels(config: ConfigReader): PixelLevels {
  const offset = config.boolean("do_rescale", false) && config.boolean("rescale_offset", false) ? 1 : 0;
  const rescaled = rescaledLevels(config).map((table) => table.map((value) => value - offset));
  const normalized = normalizeLevels(
    rescaled,
    config.boolean("do_normalize", false) ? readNormalization(config) : undefined,
  );
  if (!config.boolean("include_top", false)) return normalized;
  return normalizeLevels(normalized, { mean: [0, 0, 0], std: readStd(config) });
}
