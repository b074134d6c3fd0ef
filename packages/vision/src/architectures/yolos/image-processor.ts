import { bytesPreparation, readPadSize, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { detectorRule, detrDefaults, withOlderNames } from "../detr/image-processor.js";

/** DETR's, but both sides end at a multiple of this. */
const divisor = 16;

export const yolosImageProcessor: ImageProcessorClass = {
  name: "Yolos",
  defaults: detrDefaults,
  prepare: (config) =>
    bytesPreparation({
      steps: resizeSteps(config, (config) => {
        const rule = detectorRule(config);
        return rule.kind === "edges" ? { ...rule, divisor } : rule;
      }),
      levels: readLevels(config),
      padSize: readPadSize(withOlderNames(config)),
    }),
};
