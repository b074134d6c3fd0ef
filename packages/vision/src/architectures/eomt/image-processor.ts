import { ConfigReader } from "../../config-reader.js";
import { standardPreparation } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { bilinear, imageNet } from "../../preprocess/statistics.js";

export const eomtImageProcessor: ImageProcessorClass = {
  name: "Eomt",
  defaults: {
    ...imageNet,
    do_resize: true,
    do_normalize: true,
    resample: bilinear,
    size: { shortest_edge: 640, longest_edge: 640 },
    default_to_square: false,
    do_split_image: false,
    do_pad: false,
  },
  prepare(config) {
    // Their masks would have to be joined, or cut, before they are laid on the photo.
    for (const name of ["do_split_image", "do_pad"]) {
      if (config.boolean(name, false))
        throw config.invalid(name, "false: photos in parts or with a border are not supported");
    }
    return standardPreparation(new ConfigReader({ ...config.json, do_center_crop: false }, config.where));
  },
};
