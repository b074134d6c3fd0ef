import { checkedTarget, readFilter } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass, Preparation } from "../../preprocess/image-processor-class.js";
import { readNormalization } from "../../preprocess/pixel-levels.js";
import { bilinear, nearHalf } from "../../preprocess/statistics.js";
import { multipleRule } from "../dpt/image-processor.js";
import { sampleAligned, zoedepthPadding } from "./aligned-sampling.js";

/** Photos are rescaled, padded by their own reflection, resized as torch does, not Pillow, and normalised. */
export const zoedepthImageProcessor: ImageProcessorClass = {
  name: "ZoeDepth",
  defaults: {
    ...nearHalf,
    do_resize: true,
    do_normalize: true,
    do_pad: true,
    resample: bilinear,
    size: { height: 384, width: 512 },
    ensure_multiple_of: 1 / 32,
    keep_aspect_ratio: true,
  },
  prepare(config) {
    const filter = readFilter(config);
    if (filter !== "bilinear" && filter !== "bicubic") throw config.invalid("resample", "2 (bilinear) or 3 (bicubic)");
    const rule = config.boolean("do_resize", false) ? multipleRule(config) : undefined;
    // torch would round the whole numbers that pixels are before they are rescaled.
    if (rule && !config.boolean("do_rescale", false))
      throw config.invalid("do_rescale", "true where photos are resized");
    const pads = config.boolean("do_pad", false);
    const rescaleFactor = config.boolean("do_rescale", false) ? config.number("rescale_factor") : undefined;
    const normalization = config.boolean("do_normalize", false) ? readNormalization(config) : undefined;
    const reflectedPadding: NonNullable<Preparation["reflectedPadding"]> = (photo) =>
      pads ? zoedepthPadding(photo) : { vertical: 0, horizontal: 0 };
    return {
      reflectedPadding,
      preprocess(photo) {
        const padding = reflectedPadding(photo);
        const padded = { height: photo.height + 2 * padding.vertical, width: photo.width + 2 * padding.horizontal };
        const target = rule ? checkedTarget(rule, padded, photo) : padded;
        return sampleAligned(photo, {
          ...target,
          cubic: filter === "bicubic",
          padding,
          rescaleFactor,
          ...normalization,
        });
      },
    };
  },
};
