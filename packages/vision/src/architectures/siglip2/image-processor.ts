import { bytesPreparation, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { bilinear, nearHalf } from "../../preprocess/statistics.js";

/** More patches than these attend to each other in no checkpoint. */
const mostPatches = 16384;

/** Photos keep their shape: they become as large as a number of patches allows. */
export const siglip2ImageProcessor: ImageProcessorClass = {
  name: "Siglip2",
  defaults: {
    do_resize: true,
    do_rescale: true,
    do_normalize: true,
    ...nearHalf,
    resample: bilinear,
    patch_size: 16,
    max_num_patches: 256,
  },
  prepare: (config) => {
    if (!config.boolean("do_resize")) throw config.invalid("do_resize", "true: photos are cut into whole patches");
    const most = config.size("max_num_patches");
    if (most > mostPatches) throw config.invalid("max_num_patches", `a number up to ${mostPatches}`);
    const rule = { kind: "patches", side: config.size("patch_size"), most } as const;
    return bytesPreparation({ steps: resizeSteps(config, () => rule), levels: readLevels(config) });
  },
};
