import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bicubic, clipStatistics, middleSquare } from "../../preprocess/statistics.js";

export const bitImageProcessor: ImageProcessorClass = {
  name: "Bit",
  defaults: {
    ...middleSquare(224, 224),
    resample: bicubic,
    do_normalize: true,
    ...clipStatistics,
  },
  prepare: (config) => standardPreparation(config),
};
