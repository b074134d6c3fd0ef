import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bicubic, clipStatistics, square } from "../../preprocess/statistics.js";

export const bitImageProcessor: ImageProcessorClass = {
  name: "Bit",
  defaults: {
    do_resize: true,
    do_normalize: true,
    ...clipStatistics,
    resample: bicubic,
    size: { shortest_edge: 224 },
    crop_size: square(224),
    default_to_square: false,
    do_center_crop: true,
  },
  prepare: (config) => standardPreparation(config),
};
