import { floatPreparation, readFloatRecipe } from "../../preprocess/float-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { exactRule } from "../../preprocess/size-fields.js";
import { bicubic, imageNet, square } from "../../preprocess/statistics.js";
import { dinov2PatchSize } from "../dinov2/published-dinov2.js";

/** What the authors' code does to photos: OpenCV's cubic resize of numbers, without smoothing, to no less than the size. */
export const depthAnythingV2ImageProcessor: ImageProcessorClass = {
  name: "DepthAnythingV2",
  defaults: { ...imageNet, do_resize: true, do_normalize: true, resample: bicubic, size: square(518) },
  prepare: (config) => {
    const rule = {
      ...exactRule(config),
      kind: "multiple",
      multiple: dinov2PatchSize,
      keepAspectRatio: true,
      covers: true,
    } as const;
    return floatPreparation({ ...readFloatRecipe(config, () => rule), antialias: false });
  },
};
