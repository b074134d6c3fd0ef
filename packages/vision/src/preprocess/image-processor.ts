import {
  centerCropBox,
  normalizeToTensor,
  type Photo,
  type PixelBox,
  type ResizeFilter,
  resize,
  type Size,
} from "@vistazo/image";
import { ConfigReader, type Json } from "../config-reader.js";
import { VisionError } from "../vision-error.js";
import { type Padding, sampleAligned, zoedepthPadding } from "./aligned-sampling.js";
import type { PixelValues } from "./pixel-values.js";
import { processorDefaults, processorFamily } from "./processor-defaults.js";
import { type SizeRule, targetSize } from "./target-size.js";

/**
 * Pillow's filters by the numbers of `resample`: https://pillow.readthedocs.io/en/stable/reference/Image.html#resampling-filters
 */
const filters: readonly ResizeFilter[] = ["nearest", "lanczos", "bilinear", "bicubic", "box", "hamming"];

/** No photo is enlarged to more: scaled by its shorter side, one of a single column would become enormous. */
const mostPixels = 100_000_000;

/** No size that a config declares for every photo is larger: networks are built for it before a photo has been seen. */
const mostDeclaredPixels = 4096 ** 2;

/** ConvNeXT's photos of at least this side are squeezed to a square rather than cropped. */
const squeezeFrom = 384;

/** Turns photos into what a network was trained on, as a preprocessor_config.json says: the Pillow backend of transformers. */
export class ImageProcessor {
  readonly #resizeRule: SizeRule | undefined;
  readonly #filter: ResizeFilter;
  readonly #crop: Size | undefined;
  readonly #rescaleFactor: number | undefined;
  readonly #mean: readonly number[] | undefined;
  readonly #std: readonly number[] | undefined;
  readonly #flipChannels: boolean;
  /** Resized as torch does, not Pillow. */
  readonly #sampleAligned: boolean;
  readonly #reflects: boolean;
  readonly #padDivisor: number | undefined;
  /** The processor's class in transformers, without its suffix: `Detr` of `DetrImageProcessor`. */
  readonly family: string | undefined;
  /** The size that every photo is padded to with zeros at the right and the bottom, if its config names one. */
  readonly padSize: Size | undefined;

  /**
   * @param json preprocessor_config.json, of today's form or older ones.
   * @param modelType `model_type` of config.json, which says what a silent preprocessor_config.json means.
   * @throws VisionError `invalid-config`
   */
  constructor(json: Json, modelType: string) {
    const named = json.image_processor_type ?? json.feature_extractor_type;
    const family = processorFamily(typeof named === "string" ? named : undefined, modelType);
    const defaults = (family && processorDefaults[family]) || {};
    const given = Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));
    const config = new ConfigReader({ ...defaults, ...given }, "preprocessor_config.json");

    const resample = config.integer("resample", 2);
    if (!filters[resample]) throw config.invalid("resample", `one of Pillow's filters, 0 to ${filters.length - 1}`);
    this.#filter = filters[resample];
    const doResize = config.boolean("do_resize", true);
    const toSquare = defaults.default_to_square ?? true;
    let rule = doResize ? readSizeRule(config, toSquare) : undefined;
    let crop = config.boolean("do_center_crop", false) ? exactSize(config, "crop_size") : undefined;
    if (family === "ConvNext" && rule?.kind === "shortest-edge") {
      const { shortest } = rule;
      const square = { height: shortest, width: shortest };
      if (shortest >= squeezeFrom) rule = { kind: "exact", ...square };
      else {
        rule = { kind: "shortest-edge", shortest: Math.trunc(shortest / config.number("crop_pct")) };
        crop ??= square;
      }
    }
    this.#resizeRule = rule;
    this.#crop = crop;
    this.#rescaleFactor = config.boolean("do_rescale", true) ? config.number("rescale_factor", 1 / 255) : undefined;
    const normalize = config.boolean("do_normalize", true);
    this.#mean = normalize ? config.channelNumbers("image_mean") : undefined;
    this.#std = normalize ? config.channelNumbers("image_std") : undefined;
    if (this.#std?.includes(0))
      throw config.invalid("image_std", "numbers other than 0, since pixels are divided by them");
    this.#flipChannels = config.boolean("do_flip_channel_order", false);
    this.family = family;
    this.#sampleAligned = family === "ZoeDepth";
    if (this.#sampleAligned && this.#filter !== "bilinear" && this.#filter !== "bicubic") {
      throw config.invalid("resample", "2 (bilinear) or 3 (bicubic)");
    }
    const doPad = config.boolean("do_pad", false);
    this.#reflects = this.#sampleAligned && doPad;
    this.#padDivisor =
      family === "DPT" && doPad && config.has("size_divisor") ? config.size("size_divisor") : undefined;
    this.padSize =
      config.boolean("do_pad", false) && config.has("pad_size") ? exactSize(config, "pad_size") : undefined;
    checkDeclared(config, "size", rule?.kind === "exact" ? rule : undefined);
    checkDeclared(config, "crop_size", crop);
    checkDeclared(config, "pad_size", this.padSize);
  }

  /** [height, width] of what `preprocess` makes, where it is the same for every photo. */
  get outputSize(): readonly [height: number, width: number] | undefined {
    if (this.#crop) return [this.#crop.height, this.#crop.width];
    if (this.#resizeRule?.kind === "exact") return [this.#resizeRule.height, this.#resizeRule.width];
    return undefined;
  }

  /** How much a photo of that size is padded on each side before it is resized. */
  reflectedPadding(photo: Size): Padding {
    return this.#reflects ? zoedepthPadding(photo) : { vertical: 0, horizontal: 0 };
  }

  preprocess(photo: Photo): PixelValues {
    if (this.#sampleAligned) return this.#sample(photo);
    const resized = this.#resizeRule ? resize(photo, { ...this.#targetSize(photo), filter: this.#filter }) : photo;
    const box: PixelBox = this.#crop
      ? centerCropBox(resized, this.#crop)
      : { left: 0, top: 0, right: resized.width, bottom: resized.height };
    const [height, width] = [box.bottom - box.top, box.right - box.left];
    const plane = this.#padDivisor ? roundUp({ height, width }, this.#padDivisor) : { height, width };
    const [top, left] = [(plane.height - height) >> 1, (plane.width - width) >> 1];
    const offset = top * plane.width + left;
    const length = resized.channels * plane.height * plane.width;
    const data = normalizeToTensor(resized, {
      box,
      rescaleFactor: this.#rescaleFactor,
      mean: this.#mean,
      std: this.#std,
      flipChannels: this.#flipChannels,
      plane,
      offset,
      out: new Float32Array(offset + length),
    });
    return { data: data.subarray(0, length), ...plane };
  }

  #sample(photo: Photo): PixelValues {
    const padding = this.reflectedPadding(photo);
    return sampleAligned(photo, {
      ...this.#targetSize(photo, padding),
      cubic: this.#filter === "bicubic",
      padding,
      rescaleFactor: this.#rescaleFactor,
      mean: this.#mean,
      std: this.#std,
    });
  }

  #targetSize(photo: Size, { vertical, horizontal }: Padding = { vertical: 0, horizontal: 0 }): Size {
    const padded = { height: photo.height + 2 * vertical, width: photo.width + 2 * horizontal };
    if (!this.#resizeRule) return padded;
    const size = targetSize(this.#resizeRule, padded);
    if (size.height < 1 || size.width < 1) {
      throw new VisionError(
        "invalid-photo",
        `A photo of ${photo.width} x ${photo.height} pixels is too small for this model, which would make it ${size.width} x ${size.height}.`,
      );
    }
    if (size.height * size.width > Math.max(mostPixels, photo.height * photo.width)) {
      throw new VisionError(
        "invalid-photo",
        `A photo of ${photo.width} x ${photo.height} pixels would become ${size.width} x ${size.height} for this model, more than the limit of ${mostPixels} pixels; crop it.`,
      );
    }
    return size;
  }
}

function checkDeclared(config: ConfigReader, name: string, size: Size | undefined): void {
  if (!size || size.height * size.width <= mostDeclaredPixels) return;
  throw config.invalid(name, `of ${mostDeclaredPixels} pixels at most`);
}

function roundUp({ height, width }: Size, divisor: number): Size {
  return { height: Math.ceil(height / divisor) * divisor, width: Math.ceil(width / divisor) * divisor };
}

/** `size` as a number, [height, width] or an object. */
function readSizeRule(config: ConfigReader, toSquare: boolean): SizeRule {
  if (config.has("ensure_multiple_of")) {
    const multiple = config.number("ensure_multiple_of");
    if (multiple <= 0) throw config.invalid("ensure_multiple_of", "a number above 0");
    return {
      kind: "multiple",
      ...exactSize(config, "size"),
      multiple,
      keepAspectRatio: config.boolean("keep_aspect_ratio"),
    };
  }
  if (!config.has("size") && config.has("size_divisor")) return { kind: "floor", divisor: config.size("size_divisor") };
  const value = config.json.size;
  const divisor = config.has("size_divisor") ? { divisor: config.size("size_divisor") } : {};
  if (typeof value === "number" && !toSquare) {
    const shortest = config.size("size");
    if (!config.has("max_size")) return { kind: "shortest-edge", shortest };
    return { kind: "edges", shortest, longest: config.size("max_size"), ...divisor };
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const size = config.section("size");
    if (size.has("shortest_edge") && size.has("longest_edge")) {
      return { kind: "edges", shortest: size.size("shortest_edge"), longest: size.size("longest_edge"), ...divisor };
    }
    if (size.has("shortest_edge")) return { kind: "shortest-edge", shortest: size.size("shortest_edge") };
    if (size.has("max_height"))
      return { kind: "within", height: size.size("max_height"), width: size.size("max_width") };
  }
  return { kind: "exact", ...exactSize(config, "size") };
}

function exactSize(config: ConfigReader, name: string): Size {
  const value = config.json[name];
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const size = config.section(name);
    return { height: size.size("height"), width: size.size("width") };
  }
  const [height, width] = config.heightWidth(name);
  return { height, width };
}
