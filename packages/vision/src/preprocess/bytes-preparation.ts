import {
  centerCrop,
  centerCropBox,
  normalizeToTensor,
  type PixelBox,
  type ResizeFilter,
  resize,
  resizeAsTorchvision,
  type TorchvisionResizeOptions,
} from "@vistazo/image/prepare";
import type { Photo, Size } from "@vistazo/image/pure";
import type { ConfigReader } from "../config-reader.js";
import { VisionError } from "../vision-error.js";
import type { Preparation } from "./image-processor-class.js";
import { type PixelLevels, readLevels } from "./pixel-levels.js";
import type { PixelValues } from "./pixel-values.js";
import { anySizeRule, readExactSize } from "./size-fields.js";
import { type SizeRule, targetSize } from "./target-size.js";

/**
 * Pillow's filters by the numbers of `resample`: https://pillow.readthedocs.io/en/stable/reference/Image.html#resampling-filters
 */
const filters: readonly ResizeFilter[] = ["nearest", "lanczos", "bilinear", "bicubic", "box", "hamming"];

/** No photo is enlarged to more: scaled by its shorter side, one of a single column would become enormous. */
const mostPixels = 100_000_000;

/** What is done to a photo before its pixels become numbers. */
export type PhotoStep =
  | ({ readonly kind: "resize"; readonly rule: SizeRule; readonly upToMultiple?: number } & Resampling)
  /** The middle of the photo, with zeros around it where that is larger. */
  | { readonly kind: "crop"; readonly size: Size | ((photo: Size) => Size) }
  /** Mirrored at the right and the bottom, the edge repeated. */
  | { readonly kind: "mirror"; readonly size: (photo: Size) => Size }
  /** What one library alone does; `size` is that of what it makes, where it is the same for every photo. */
  | { readonly kind: "change"; readonly change: (photo: Photo) => Photo; readonly size?: Size };

/** As Pillow does, or as torchvision, where transformers has nothing else for a class. */
type Resampling =
  | { readonly filter: ResizeFilter; readonly torchvision?: undefined }
  | { readonly filter: TorchvisionResizeOptions["filter"]; readonly torchvision: Torchvision };

/** `sharp`: what shrinks is not smoothed. */
type Torchvision = "smooth" | "sharp";

export interface ResizeStepOptions {
  /** Both sides are rounded up to multiples of this number. */
  readonly upToMultiple?: number;
  /** Default: as Pillow does. */
  readonly torchvision?: Torchvision;
}

/** What is done to the numbers: zeros around them. */
export type NumberPadding =
  /** At the right and the bottom, up to a size. */
  | { readonly kind: "to"; readonly size: Size }
  /** On all sides, up to a multiple of a number. */
  | { readonly kind: "multiple"; readonly divisor: number };

export interface BytesRecipe {
  readonly steps: readonly PhotoStep[];
  readonly levels: PixelLevels;
  /** Blue first. */
  readonly flipChannels?: boolean;
  readonly padding?: NumberPadding;
  /** See `Preparation`. */
  readonly padSize?: Size;
}

/** What is done to a photo's bytes, and then what number each byte becomes: all of transformers' processors but a few. */
export function bytesPreparation(recipe: BytesRecipe): Preparation {
  const { steps, padding, padSize } = recipe;
  const last = steps.at(-1);
  const crop = last?.kind === "crop" ? last : undefined;
  const before = crop ? steps.slice(0, -1) : steps;
  return {
    padSize,
    outputSize: outputSize(recipe),
    preprocess(photo) {
      const made = before.reduce(takeStep, photo);
      const box = crop
        ? centerCropBox(made, cropSize(crop.size, made))
        : { left: 0, top: 0, right: made.width, bottom: made.height };
      return toNumbers(made, box, recipe, padding);
    },
  };
}

/** What transformers' `PilBackend` does: resize, crop, rescale, normalise, and where `pads`, pad. */
export function standardPreparation(
  config: ConfigReader,
  { pads = true, torchvision }: { readonly pads?: boolean } & Pick<ResizeStepOptions, "torchvision"> = {},
): Preparation {
  return bytesPreparation({
    steps: [...resizeSteps(config, anySizeRule, { torchvision }), ...cropSteps(config)],
    levels: readLevels(config),
    padding: pads ? readPadding(config) : undefined,
  });
}

/** The step that `do_resize`, `resample` and a size call for. */
export function resizeSteps(
  config: ConfigReader,
  readRule: (config: ConfigReader) => SizeRule,
  { upToMultiple, torchvision }: ResizeStepOptions = {},
): PhotoStep[] {
  if (!config.boolean("do_resize", false)) return [];
  const step = { kind: "resize", rule: readRule(config), upToMultiple } as const;
  const filter = readFilter(config);
  if (!torchvision) return [{ ...step, filter }];
  if (filter !== "bilinear" && filter !== "bicubic") throw config.invalid("resample", "2 or 3 (bilinear or bicubic)");
  return [{ ...step, filter, torchvision }];
}

/** The step that `do_center_crop` and `crop_size` call for. */
export function cropSteps(config: ConfigReader): PhotoStep[] {
  return config.boolean("do_center_crop", false) ? [{ kind: "crop", size: readExactSize(config, "crop_size") }] : [];
}

/** `pad_size`, where `do_pad` asks for it. */
export function readPadSize(config: ConfigReader): Size | undefined {
  return config.boolean("do_pad", false) && config.has("pad_size") ? readExactSize(config, "pad_size") : undefined;
}

/** What `do_pad` and `pad_size` call for, of a network that is not told of it. */
export function readPadding(config: ConfigReader): NumberPadding | undefined {
  const size = readPadSize(config);
  return size && { kind: "to", size };
}

export function readFilter(config: ConfigReader): ResizeFilter {
  const value = config.json.resample;
  // transformers takes every text for bilinear, whatever it says.
  if (typeof value === "string" && /^((PIL\.)?Image\.|Resampling\.)*bilinear$/i.test(value)) return "bilinear";
  const resample = config.integer("resample");
  if (!filters[resample]) throw config.invalid("resample", `one of Pillow's filters, 0 to ${filters.length - 1}`);
  return filters[resample];
}

function atLeastOne(size: Size, photo: Size): Size {
  if (size.height >= 1 && size.width >= 1) return size;
  throw new VisionError(
    "invalid-photo",
    `A photo of ${photo.width} x ${photo.height} pixels is too small for this model, which would make it ${size.width} x ${size.height}.`,
  );
}

/** Where a photo of `size` ends up. */
export function checkedTarget(rule: SizeRule, size: Size, photo: Size = size): Size {
  const target = targetSize(rule, size);
  atLeastOne(target, photo);
  if (target.height * target.width > Math.max(mostPixels, photo.height * photo.width)) {
    throw new VisionError(
      "invalid-photo",
      `A photo of ${photo.width} x ${photo.height} pixels would become ${target.width} x ${target.height} for this model, more than the limit of ${mostPixels} pixels; crop it.`,
    );
  }
  return target;
}

/** Both sides up to a multiple of a number. */
export function roundUp({ height, width }: Size, divisor: number): Size {
  return { height: Math.ceil(height / divisor) * divisor, width: Math.ceil(width / divisor) * divisor };
}

function outputSize({ steps, padding }: BytesRecipe): Size | undefined {
  if (padding) return padding.kind === "to" ? padding.size : undefined;
  const last = steps.at(-1);
  if (last?.kind === "crop") return typeof last.size === "function" ? undefined : last.size;
  if (last?.kind === "change") return last.size;
  if (last?.kind !== "resize" || !isOneSize(last.rule)) return undefined;
  const { height, width } = last.rule;
  return last.upToMultiple ? roundUp({ height, width }, last.upToMultiple) : { height, width };
}

/** Whether photos of every size end up in the rule's own. */
function isOneSize(rule: SizeRule): rule is SizeRule & Size {
  if (rule.kind !== "multiple") return rule.kind === "exact";
  return !rule.keepAspectRatio && rule.height % rule.multiple === 0 && rule.width % rule.multiple === 0;
}

function takeStep(photo: Photo, step: PhotoStep): Photo {
  switch (step.kind) {
    case "resize": {
      const target = checkedTarget(step.rule, photo);
      const size = step.upToMultiple ? roundUp(target, step.upToMultiple) : target;
      if (!step.torchvision) return resize(photo, { ...size, filter: step.filter });
      return resizeAsTorchvision(photo, {
        ...size,
        filter: step.filter,
        antialias: step.torchvision === "smooth",
      });
    }
    case "crop":
      return centerCrop(photo, cropSize(step.size, photo));
    case "mirror":
      return mirror(photo, step.size(photo));
    case "change":
      return step.change(photo);
  }
}

function cropSize(size: Size | ((photo: Size) => Size), photo: Size): Size {
  const cropped = typeof size === "function" ? size(photo) : size;
  return atLeastOne(cropped, photo);
}

function toNumbers(photo: Photo, box: PixelBox, recipe: BytesRecipe, padding?: NumberPadding): PixelValues {
  const size = { height: box.bottom - box.top, width: box.right - box.left };
  const plane = padding ? paddedSize(size, padding) : size;
  const centred = padding?.kind === "multiple";
  const top = centred ? (plane.height - size.height) >> 1 : 0;
  const left = centred ? (plane.width - size.width) >> 1 : 0;
  // An image inside a larger plane begins later; what it leaves behind its end is beyond the last plane.
  const offset = top * plane.width + left;
  const length = photo.channels * plane.height * plane.width;
  const data = normalizeToTensor(photo, {
    box,
    levels: recipe.levels,
    flipChannels: recipe.flipChannels,
    plane,
    offset,
    out: new Float32Array(offset + length),
  });
  return { data: data.subarray(0, length), ...plane };
}

function paddedSize(size: Size, padding: NumberPadding): Size {
  if (padding.kind === "multiple") return roundUp(size, padding.divisor);
  if (size.height <= padding.size.height && size.width <= padding.size.width) return padding.size;
  throw new VisionError(
    "invalid-photo",
    `A photo prepared as ${size.width} x ${size.height} pixels does not fit in the "pad_size" ${padding.size.width} x ${padding.size.height} of preprocessor_config.json.`,
  );
}

function mirror(photo: Photo, { height, width }: Size): Photo {
  const data = new Uint8Array(height * width * photo.channels);
  const within = (position: number, length: number) => {
    const phase = position % (2 * length);
    return phase < length ? phase : 2 * length - 1 - phase;
  };
  for (let y = 0, to = 0; y < height; y++) {
    const row = within(y, photo.height) * photo.width;
    for (let x = 0; x < width; x++) {
      const from = (row + within(x, photo.width)) * photo.channels;
      for (let c = 0; c < photo.channels; c++) data[to++] = photo.data[from + c];
    }
  }
  return { ...photo, data, height, width };
}
