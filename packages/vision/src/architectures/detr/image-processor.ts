import { ConfigReader } from "../../config-reader.js";
import { bytesPreparation, readPadSize, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass, Preparation } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { bothEdgesRule } from "../../preprocess/size-fields.js";
import { bilinear, imageNet } from "../../preprocess/statistics.js";
import type { SizeRule } from "../../preprocess/target-size.js";

export const detrDefaults = {
  do_resize: true,
  do_normalize: true,
  ...imageNet,
  resample: bilinear,
  default_to_square: false,
};

export const detrImageProcessor: ImageProcessorClass = {
  name: "Detr",
  defaults: detrDefaults,
  prepare: prepareForDetector,
};

/**
 * As the processors of DETR and those that came after it go about a photo: nothing is cropped, and the shorter side is as asked
 * unless the longer one would become too long.
 */
export function prepareForDetector(config: ConfigReader): Preparation {
  return bytesPreparation({
    steps: resizeSteps(config, detectorRule),
    levels: readLevels(config),
    padSize: readPadSize(withOlderNames(config)),
  });
}

export function detectorRule(config: ConfigReader): SizeRule {
  if (!config.has("size")) return { kind: "edges", shortest: 800, longest: 1333 };
  const longest = config.json.max_size === null ? undefined : config.size("max_size", 1333);
  return bothEdgesRule(config, { toSquare: false, longest });
}

/** "pad_and_return_pixel_mask" is what older ones say for "do_pad". */
export function withOlderNames(config: ConfigReader): ConfigReader {
  const { do_pad, pad_and_return_pixel_mask: older = true } = config.json;
  return new ConfigReader({ ...config.json, do_pad: do_pad === undefined ? older : do_pad }, config.where);
}
