import { crop, resize, resizeAsOpenCv } from "@vistazo/image/prepare";
import type { Photo, Size } from "@vistazo/image/pure";
import type { ConfigReader } from "../../config-reader.js";
import { letterboxOf } from "../../postprocess/letterbox.js";
import { bytesPreparation, checkedTarget } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessorClass, Preparation } from "../../preprocess/image-processor-class.js";
import { normalizeLevels, type PixelLevels } from "../../preprocess/pixel-levels.js";
import { readExactSize } from "../../preprocess/size-fields.js";
import { imageNet } from "../../preprocess/statistics.js";
import { roundHalfToEven, type SizeRule } from "../../preprocess/target-size.js";

/** The colour around a photo. */
const gray = 114;

/** The ways in which Ultralytics fits a photo into what a network takes, by the names that `describeExport` gives them. */
const fits: Readonly<Record<string, (config: ConfigReader) => Preparation>> = { letterbox, middle, square };

/** What prepares photos for exports of Ultralytics'. It is transformers' in no way: `describeExport` writes what it reads. */
export const ultralyticsImageProcessor: ImageProcessorClass = {
  name: "Ultralytics",
  defaults: {},
  prepare: (config) => {
    const fit = config.string("fit");
    if (!Object.hasOwn(fits, fit)) throw config.invalid("fit", `one of ${Object.keys(fits).join(", ")}`);
    return fits[fit](config);
  },
};

/** The whole photo in the middle of a gray picture: `LetterBox` of `ultralytics/data/augment.py`. */
function letterbox(config: ConfigReader): Preparation {
  const size = readExactSize(config, "size");
  const fixed = config.boolean("fixed_size");
  const stride = config.size("stride");
  const change = (photo: Photo) => {
    const inner = fittingSize(photo, size);
    return inGray(photo, inner, fixed ? size : leastAround(inner, size, stride));
  };
  return bytesPreparation({ steps: [{ kind: "change", change, ...(fixed && { size }) }], levels: unitLevels() });
}

/** The middle of the photo, resized before: `classify_transforms` of `ultralytics/data/augment.py`, by torchvision on Pillow. */
function middle(config: ConfigReader): Preparation {
  const size = readExactSize(config, "size");
  const rule: SizeRule =
    size.height === size.width ? { kind: "shortest-edge", shortest: size.height } : { kind: "exact", ...size };
  const change = (photo: Photo) => {
    const scaled = resize(photo, { ...checkedTarget(rule, photo), filter: "bilinear" });
    return cropMiddle(scaled, size, roundHalfToEven);
  };
  return bytesPreparation({ steps: [{ kind: "change", change, size }], levels: unitLevels() });
}

/** The square in the middle of the photo, resized after: `classify_transforms` of YOLOv5's `utils/augmentations.py`. */
function square(config: ConfigReader): Preparation {
  const size = readExactSize(config, "size");
  const change = (photo: Photo) => {
    const side = Math.min(photo.height, photo.width);
    return resizeAsOpenCv(cropMiddle(photo, { height: side, width: side }, Math.floor), size);
  };
  const { image_mean: mean, image_std: std } = imageNet;
  const levels = normalizeLevels(unitLevels(), { mean, std });
  return bytesPreparation({ steps: [{ kind: "change", change, size }], levels });
}

/** A photo as large as fits. */
function fittingSize(photo: Photo, size: Size): Size {
  const { inner } = letterboxOf(photo, size);
  return checkedTarget({ kind: "exact", ...inner }, photo);
}

/** The smallest picture around a photo, both sides so that the padding is less than a stride. */
function leastAround(inner: Size, size: Size, stride: number): Size {
  return {
    height: inner.height + ((size.height - inner.height) % stride),
    width: inner.width + ((size.width - inner.width) % stride),
  };
}

function inGray(photo: Photo, inner: Size, size: Size): Photo {
  const scaled = resizeAsOpenCv(photo, inner);
  const { left, top } = letterboxOf(inner, size);
  const row = size.width * photo.channels;
  const data = new Uint8Array(size.height * row).fill(gray);
  for (let y = 0; y < inner.height; y++) {
    const from = y * inner.width * photo.channels;
    data.set(scaled.data.subarray(from, from + inner.width * photo.channels), (y + top) * row + left * photo.channels);
  }
  return { ...photo, ...size, data };
}

function cropMiddle(photo: Photo, size: Size, round: (start: number) => number): Photo {
  const left = round((photo.width - size.width) / 2);
  const top = round((photo.height - size.height) / 2);
  return crop(photo, { left, top, right: left + size.width, bottom: top + size.height });
}

/** 0 to 1, in float32. */
function unitLevels(): PixelLevels {
  return [0, 1, 2].map(() => Float32Array.from({ length: 256 }, (_, level) => level / 255));
}
