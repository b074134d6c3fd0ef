import { ConfigReader } from "../../config-reader.js";
import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bicubic, clipStatistics, square } from "../../preprocess/statistics.js";

export const owlvitImageProcessor: ImageProcessorClass = {
  name: "OwlViT",
  defaults: {
    do_resize: true,
    do_normalize: true,
    ...clipStatistics,
    resample: bicubic,
    size: square(768),
    crop_size: square(768),
  },
  prepare: (config) =>
    // Older ones say "rescale" for "do_rescale".
    config.has("rescale")
      ? standardPreparation(new ConfigReader({ ...config.json, do_rescale: config.json.rescale }, config.where))
      : standardPreparation(config),
};
