import type { Size } from "@vistazo/image/pure";
import type { ConfigReader } from "../../config-reader.js";
import { bytesPreparation, type PhotoStep, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { anySizeRule, exactRule, readExactSize } from "../../preprocess/size-fields.js";
import { bicubic, imageNet, square } from "../../preprocess/statistics.js";

export const perceiverImageProcessor: ImageProcessorClass = {
  name: "Perceiver",
  defaults: {
    do_resize: true,
    do_normalize: true,
    ...imageNet,
    resample: bicubic,
    size: square(224),
    crop_size: square(256),
    do_center_crop: true,
  },
  prepare: (config) =>
    bytesPreparation({ steps: [...middle(config), ...resizeSteps(config, anySizeRule)], levels: readLevels(config) }),
};

/** The middle of the photo before it is resized: of its shorter side the share that "size" is of "crop_size". */
function middle(config: ConfigReader): PhotoStep[] {
  if (!config.boolean("do_center_crop", false)) return [];
  const size = exactRule(config);
  const whole = readExactSize(config, "crop_size");
  const share = (part: number, of: number, photo: Size) =>
    Math.trunc((part / of) * Math.min(photo.height, photo.width));
  return [
    {
      kind: "crop",
      size: (photo) => ({
        height: share(size.height, whole.height, photo),
        width: share(size.width, whole.width, photo),
      }),
    },
  ];
}
