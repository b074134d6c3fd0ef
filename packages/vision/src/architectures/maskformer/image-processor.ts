import type { ConfigReader } from "../../config-reader.js";
import { bytesPreparation, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass, Preparation } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { bothEdgesRule, readExactSize } from "../../preprocess/size-fields.js";
import { detrDefaults } from "../detr/image-processor.js";

export const maskFormerImageProcessor: ImageProcessorClass = {
  name: "MaskFormer",
  defaults: { ...detrDefaults, size_divisor: 32 },
  prepare: prepareForMasks,
};

/** DETR's, but both sides are made a multiple of a number, upwards. */
export function prepareForMasks(config: ConfigReader): Preparation {
  const divisor = config.integer("size_divisor");
  const longest = config.has("max_size") ? config.size("max_size") : undefined;
  const rule = (config: ConfigReader) =>
    config.has("size")
      ? bothEdgesRule(config, { toSquare: false, longest })
      : ({ kind: "edges", shortest: 800, longest: longest ?? 1333 } as const);
  return bytesPreparation({
    steps: resizeSteps(config, rule, { upToMultiple: divisor > 0 ? divisor : undefined }),
    levels: readLevels(config),
    padSize: config.has("pad_size") ? readExactSize(config, "pad_size") : undefined,
  });
}
