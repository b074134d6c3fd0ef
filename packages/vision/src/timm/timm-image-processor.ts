import { crop, type ResizeFilter, resize } from "@vistazo/image/prepare";
import type { Photo, Size } from "@vistazo/image/pure";
import { ConfigReader, type Json } from "../config-reader.js";
import { bytesPreparation, checkedTarget, type PhotoStep } from "../preprocess/bytes-preparation.js";
import type { ImageProcessorClass, Preparation } from "../preprocess/image-processor-class.js";
import { normalizeLevels, type PixelLevels } from "../preprocess/pixel-levels.js";
import { imageNet } from "../preprocess/statistics.js";
import { roundHalfToEven } from "../preprocess/target-size.js";

const filters: readonly ResizeFilter[] = ["nearest", "bilinear", "bicubic", "box", "hamming", "lanczos"];

/** timm's `create_transform` for evaluation, with what a model's `pretrained_cfg` says. */
export const timmImageProcessor: ImageProcessorClass = {
  name: "TimmWrapper",
  defaults: {},
  prepare: ({ json }) =>
    timmPreparation(new ConfigReader((json.pretrained_cfg as Json | undefined) ?? json, "config.json, pretrained_cfg")),
};

function timmPreparation(config: ConfigReader): Preparation {
  const input = config.sizes("input_size", [3, 224, 224]);
  if (input.length !== 3 || input[0] !== 3)
    throw config.invalid("input_size", "[3, height, width], since photos are in red, green and blue");
  const size = { height: input[1], width: input[2] };
  const share = config.number("crop_pct", 0.875);
  if (share <= 0) throw config.invalid("crop_pct", "a number above 0");
  const before = { height: Math.floor(size.height / share), width: Math.floor(size.width / share) };
  const mean = config.channelNumbers("mean", imageNet.image_mean);
  const std = config.channelNumbers("std", imageNet.image_std);
  if (std.includes(0)) throw config.invalid("std", "numbers other than 0, since pixels are divided by them");
  return bytesPreparation({
    steps: [...resizeSteps(config, before), cropStep(config, size, mean)],
    levels: normalizeLevels(unitLevels(), { mean, std }),
  });
}

/** `crop_mode`: all of the photo squeezed, all of it with a border, or its middle. */
function resizeSteps(config: ConfigReader, size: Size): PhotoStep[] {
  const filter = readFilter(config);
  const mode = cropMode(config);
  if (mode === "squash") return [{ kind: "resize", rule: { kind: "exact", ...size }, filter }];
  if (mode === "border") return [keepRatio(size, "longest", filter)];
  if (size.height !== size.width) {
    // timm does not hand on the filter here.
    return [keepRatio(size, "shortest", "bilinear")];
  }
  return [{ kind: "resize", rule: { kind: "shortest-edge", shortest: size.height }, filter }];
}

/** timm's `ResizeKeepRatio`: so that the longest side, or the shortest, becomes that of a size. */
function keepRatio(size: Size, side: "longest" | "shortest", filter: ResizeFilter): PhotoStep {
  const change = (photo: Photo) => {
    const ratios = [photo.height / size.height, photo.width / size.width];
    const ratio = side === "longest" ? Math.max(...ratios) : Math.min(...ratios);
    const [height, width] = [photo.height, photo.width].map((length) => roundHalfToEven(length / ratio));
    return resize(photo, { ...checkedTarget({ kind: "exact", height, width }, photo), filter });
  };
  return { kind: "change", change };
}

/** The middle of a photo. What lies around a smaller one is the mean colour where a border is asked for, else black. */
function cropStep(config: ConfigReader, size: Size, mean: readonly number[]): PhotoStep {
  const border = cropMode(config) === "border";
  const start = border ? startWithBorder : startInPadded;
  const change = (photo: Photo) => {
    const [left, top] = [start(photo.width, size.width), start(photo.height, size.height)];
    const middle = crop(photo, { left, top, right: left + size.width, bottom: top + size.height });
    if (border)
      fillAround(
        middle,
        photo,
        { left, top },
        mean.map((value) => roundHalfToEven(255 * value)),
      );
    return middle;
  };
  return { kind: "change", change, size };
}

/** torchvision's `center_crop`. */
function startInPadded(length: number, wanted: number): number {
  return length < wanted ? -Math.floor((wanted - length) / 2) : roundHalfToEven((length - wanted) / 2);
}

/** timm's `center_crop_or_pad`. */
function startWithBorder(length: number, wanted: number): number {
  return roundHalfToEven((length - wanted) / 2);
}

/** Give all pixels of a crop that lie outside the photo a colour, in place. */
function fillAround(
  { data, height, width, channels }: Photo,
  photo: Size,
  { left, top }: { readonly left: number; readonly top: number },
  colour: readonly number[],
): void {
  for (let y = 0, at = 0; y < height; y++) {
    const row = y + top >= 0 && y + top < photo.height;
    for (let x = 0; x < width; x++, at += channels)
      if (!row || x + left < 0 || x + left >= photo.width) data.set(colour, at);
  }
}

function cropMode(config: ConfigReader): string {
  const mode = config.string("crop_mode", "center");
  if (!["center", "squash", "border"].includes(mode))
    throw config.invalid("crop_mode", '"center", "squash" or "border"');
  return mode;
}

function readFilter(config: ConfigReader): ResizeFilter {
  const name = config.string("interpolation", "bicubic");
  const filter = filters.find((each) => each === name);
  if (!filter) throw config.invalid("interpolation", `one of ${filters.join(", ")}`);
  return filter;
}

/** 0 to 1 in float32, as torchvision's `ToTensor`. */
function unitLevels(): PixelLevels {
  return [0, 1, 2].map(() => Float32Array.from({ length: 256 }, (_, level) => Math.fround(level) / 255));
}
