import type { ConfigReader } from "../../config-reader.js";
import { bytesPreparation, cropSteps, readPadding, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { exactRule, readSize } from "../../preprocess/size-fields.js";
import { bicubic, imageNet, middleSquare } from "../../preprocess/statistics.js";
import type { SizeRule } from "../../preprocess/target-size.js";

export const levitImageProcessor: ImageProcessorClass = {
  name: "Levit",
  defaults: {
    ...middleSquare(224, 224),
    resample: bicubic,
    do_normalize: true,
    ...imageNet,
  },
  prepare: (config) =>
    bytesPreparation({
      steps: [...resizeSteps(config, enlargedRule), ...cropSteps(config)],
      levels: readLevels(config),
      padding: readPadding(config),
    }),
};

/** A shorter side leaves as much around the middle as 256 pixels around 224. */
function enlargedRule(config: ConfigReader): SizeRule {
  const { shortest } = readSize(config);
  return shortest === undefined
    ? exactRule(config)
    : { kind: "shortest-edge", shortest: Math.trunc((256 / 224) * shortest) };
}
