import type { Photo, Size } from "@vistazo/image/pure";
import type { ConfigReader } from "../../config-reader.js";
import { bytesPreparation, type PhotoStep, resizeSteps } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass } from "../../preprocess/image-processor-class.js";
import { readLevels } from "../../preprocess/pixel-levels.js";
import { anySizeRule, readSize } from "../../preprocess/size-fields.js";
import { bilinear, imageNet } from "../../preprocess/statistics.js";
import { targetSize } from "../../preprocess/target-size.js";
import { framed } from "./frame.js";

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
    // Their maps would have to be joined before they are laid on the photo.
    if (config.boolean("do_split_image", false))
      throw config.invalid("do_split_image", "false: photos in parts are not supported");
    const frame = readFrame(config);
    const preparation = bytesPreparation({
      steps: [...resizeSteps(config, anySizeRule), ...(frame ? [frame.step] : [])],
      levels: readLevels(config),
    });
    return { ...preparation, framedPart: frame?.part };
  },
};

/** Black at the right and the bottom, up to a square. A photo can be larger where only its shorter side is told. */
function readFrame(
  config: ConfigReader,
): { readonly step: PhotoStep; readonly part?: (photo: Size) => Size } | undefined {
  if (!config.boolean("do_pad", false)) return undefined;
  const { shortest: side, longest } = readSize(config);
  if (side === undefined || (longest !== undefined && longest !== side))
    throw config.invalid("size", 'of a "shortest_edge", and no other "longest_edge", where photos are padded');
  const change = (photo: Photo) => framed(photo, side);
  if (longest === undefined || !config.boolean("do_resize", false)) return { step: { kind: "change", change } };
  const part = (photo: Size) => targetSize({ kind: "edges", shortest: side, longest }, photo);
  return { step: { kind: "change", change, size: { height: side, width: side } }, part };
}
