import { ConfigReader } from "../../config-reader.js";
import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bicubic, clipStatistics, middleSquare, square } from "../../preprocess/statistics.js";

export const clipImageProcessor: ImageProcessorClass = {
  name: "CLIP",
  defaults: {
    ...middleSquare(224, 224),
    resample: bicubic,
    do_normalize: true,
    ...clipStatistics,
  },
  prepare: (config) => {
    // Kosmos-2's says it so.
    if (config.json.use_square_size !== true) return standardPreparation(config);
    return standardPreparation(new ConfigReader({ ...config.json, size: square(224) }, config.where));
  },
};
