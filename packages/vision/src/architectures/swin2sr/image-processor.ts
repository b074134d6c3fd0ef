import { bytesPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { rescaledLevels } from "../../preprocess/pixel-levels.js";

/** Photos keep their size and are mirrored up to the next multiple of a number, one more where they have it. */
export const swin2srImageProcessor: ImageProcessorClass = {
  name: "Swin2SR",
  defaults: { do_pad: true },
  prepare: (config) => {
    const divisor = config.json.size_divisor === undefined ? config.size("pad_size", 8) : config.size("size_divisor");
    const further = (side: number) => (Math.floor(side / divisor) + 1) * divisor;
    return bytesPreparation({
      steps: config.boolean("do_pad", false)
        ? [{ kind: "mirror", size: ({ height, width }) => ({ height: further(height), width: further(width) }) }]
        : [],
      levels: rescaledLevels(config),
    });
  },
};
