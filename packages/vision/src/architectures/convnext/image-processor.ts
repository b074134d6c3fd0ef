import type { ConfigReader } from "../../config-reader.js";
import { bytesPreparation, cropSteps, type PhotoStep, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { readShortest } from "../../preprocess/size-fields.js";
import { bicubic, nearHalf, square } from "../../preprocess/statistics.js";

export const convnextImageProcessor: ImageProcessorClass = {
  name: "ConvNext",
  defaults: {
    do_resize: true,
    do_normalize: true,
    ...nearHalf,
    resample: bicubic,
    size: { shortest_edge: 384 },
    default_to_square: false,
    crop_pct: 224 / 256,
  },
  prepare: (config) =>
    bytesPreparation({ steps: [...squeezeOrCrop(config), ...cropSteps(config)], levels: readLevels(config) }),
};

/** Photos of at least this side are squeezed to a square rather than cropped. */
const squeezeFrom = 384;

function squeezeOrCrop(config: ConfigReader): PhotoStep[] {
  if (!config.boolean("do_resize", false)) return [];
  const side = readShortest(config);
  if (side >= squeezeFrom) return resizeSteps(config, () => ({ kind: "exact", ...square(side) }));
  const shortest = Math.trunc(side / config.number("crop_pct"));
  return [...resizeSteps(config, () => ({ kind: "shortest-edge", shortest })), { kind: "crop", size: square(side) }];
}
