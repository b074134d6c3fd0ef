import type { ConfigReader } from "../../config-reader.js";
import { bytesPreparation, cropSteps, readPadding, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { anySizeRule, exactRule, readSize } from "../../preprocess/size-fields.js";
import { bicubic, imageNet, middleSquare } from "../../preprocess/statistics.js";
import type { SizeRule } from "../../preprocess/target-size.js";

export const poolFormerImageProcessor: ImageProcessorClass = {
  name: "PoolFormer",
  defaults: {
    ...middleSquare(224, 224),
    resample: bicubic,
    do_normalize: true,
    ...imageNet,
    crop_pct: 0.9,
  },
  prepare: (config) =>
    bytesPreparation({
      steps: [...resizeSteps(config, enlargedRule), ...cropSteps(config)],
      levels: readLevels(config),
      padding: readPadding(config),
    }),
};

/** Enlarged by what "crop_pct" leaves of it: a square by its shorter side. */
function enlargedRule(config: ConfigReader): SizeRule {
  if (!config.has("crop_pct")) return anySizeRule(config);
  const size = readSize(config);
  const enlarged = (side: number) => Math.trunc(side / config.number("crop_pct"));
  const shortest = size.shortest ?? (size.height === size.width ? size.height : undefined);
  if (shortest !== undefined) return { kind: "shortest-edge", shortest: enlarged(shortest) };
  const rule = exactRule(config);
  return { ...rule, height: enlarged(rule.height), width: enlarged(rule.width) };
}
