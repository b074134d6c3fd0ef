import type { ConfigReader } from "../../config-reader.js";
import { bytesPreparation, type NumberPadding, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { exactRule } from "../../preprocess/size-fields.js";
import { bicubic, nearHalf, square } from "../../preprocess/statistics.js";
import type { SizeRule } from "../../preprocess/target-size.js";

export const dptImageProcessor: ImageProcessorClass = {
  name: "DPT",
  defaults: {
    ...nearHalf,
    do_resize: true,
    do_normalize: true,
    resample: bicubic,
    size: square(384),
    ensure_multiple_of: 1,
    keep_aspect_ratio: false,
  },
  prepare: (config) =>
    bytesPreparation({
      steps: resizeSteps(config, multipleRule),
      levels: readLevels(config),
      padding: readMultiplePadding(config),
    }),
};

/** The nearest multiples of a number to a size. */
export function multipleRule(config: ConfigReader): SizeRule {
  const multiple = config.number("ensure_multiple_of");
  if (multiple <= 0) throw config.invalid("ensure_multiple_of", "a number above 0");
  const keepAspectRatio = config.boolean("keep_aspect_ratio", false);
  const rule = exactRule(config);
  return { ...rule, kind: "multiple", multiple, keepAspectRatio };
}

/** Zeros on all sides up to a multiple of "size_divisor", where "do_pad" asks for it. */
export function readMultiplePadding(config: ConfigReader): NumberPadding | undefined {
  if (!config.boolean("do_pad", false) || !config.has("size_divisor")) return undefined;
  return { kind: "multiple", divisor: config.size("size_divisor") };
}
