import { ConfigReader } from "../../config-reader.js";
import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bicubic, clipStatistics, square } from "../../preprocess/statistics.js";

export const clipImageProcessor: ImageProcessorClass = {
  name: "CLIP",
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
  prepare: (config) => {
    // Kosmos-2's says it so.
    if (config.json.use_square_size !== true) return standardPreparation(config);
    return standardPreparation(new ConfigReader({ ...config.json, size: square(224) }, config.where));
  },
};
