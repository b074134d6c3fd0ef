import type { ConfigReader, Json } from "../../config-reader.js";
import { bytesPreparation, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import type { PixelValues } from "../../preprocess/pixel-values.js";
import { anySizeRule } from "../../preprocess/size-fields.js";
import { bilinear, nearHalf, square } from "../../preprocess/statistics.js";

const channels = 3;
const mostColours = 65536;

const defaults: Json = {
  do_resize: true,
  do_rescale: true,
  do_normalize: true,
  ...nearHalf,
  resample: bilinear,
  size: square(256),
  do_color_quantize: true,
};

/** Each pixel becomes the number of the nearest of a few colours: one channel. */
export const imageGptImageProcessor: ImageProcessorClass = {
  name: "ImageGPT",
  defaults,
  prepare: (config) => {
    if (!config.boolean("do_color_quantize")) throw config.invalid("do_color_quantize", "true");
    const palette = readPalette(config);
    const colours = bytesPreparation({ steps: resizeSteps(config, anySizeRule), levels: readLevels(config) });
    return {
      outputSize: colours.outputSize,
      preprocess: (photo) => nearestColours(colours.preprocess(photo), palette),
    };
  },
};

function readPalette(config: ConfigReader): Float64Array {
  const list = config.json.clusters;
  const fits =
    Array.isArray(list) &&
    list.length > 0 &&
    list.length <= mostColours &&
    list.every((colour) => Array.isArray(colour) && colour.length === channels && colour.every(Number.isFinite));
  if (!fits) throw config.invalid("clusters", `a list of 1 to ${mostColours} colours of ${channels} numbers`);
  return Float64Array.from((list as readonly number[][]).flat());
}

/** Of equally near ones the first. */
function nearestColours({ data, height, width }: PixelValues, palette: Float64Array): PixelValues {
  const plane = height * width;
  const out = new Float32Array(plane);
  for (let i = 0; i < plane; i++) {
    let [nearest, least] = [0, Number.POSITIVE_INFINITY];
    for (let c = 0; c < palette.length; c += channels) {
      let distance = 0;
      for (let k = 0; k < channels; k++) distance += (data[k * plane + i] - palette[c + k]) ** 2;
      if (distance < least) [nearest, least] = [c / channels, distance];
    }
    out[i] = nearest;
  }
  return { data: out, height, width };
}
