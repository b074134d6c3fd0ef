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
import { processorDefaults, processorFamily } from "./processor-defaults.js";
import { type SizeRule, targetSize } from "./target-size.js";

/** Pixels ready for a network: float32 [channels, height, width]. */
export interface PixelValues {
  readonly data: Float32Array;
  readonly height: number;
  readonly width: number;
}

/**
 * Pillow's filters by the numbers of `resample`: https://pillow.readthedocs.io/en/stable/reference/Image.html#resampling-filters
 */
const filters: readonly ResizeFilter[] = ["nearest", "lanczos", "bilinear", "bicubic", "box", "hamming"];

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
    this.#flipChannels = config.boolean("do_flip_channel_order", false);
    this.family = family;
    this.padSize = config.boolean("do_pad", false) && config.has("pad_size") ? exactSize(config, "pad_size") : undefined;
  }

  /** [height, width] of what `preprocess` makes, where it is the same for every photo. */
  get outputSize(): readonly [height: number, width: number] | undefined {
    if (this.#crop) return [this.#crop.height, this.#crop.width];
    if (this.#resizeRule?.kind === "exact") return [this.#resizeRule.height, this.#resizeRule.width];
    return undefined;
  }

  preprocess(photo: Photo): PixelValues {
    const resized = this.#resizeRule
      ? resize(photo, { ...targetSize(this.#resizeRule, photo), filter: this.#filter })
      : photo;
    const box: PixelBox = this.#crop
      ? centerCropBox(resized, this.#crop)
      : { left: 0, top: 0, right: resized.width, bottom: resized.height };
    const data = normalizeToTensor(resized, {
      box,
      rescaleFactor: this.#rescaleFactor,
      mean: this.#mean,
      std: this.#std,
      flipChannels: this.#flipChannels,
    });
    return { data, height: box.bottom - box.top, width: box.right - box.left };
  }
}

/** `size` as a number, [height, width] or an object. */
function readSizeRule(config: ConfigReader, toSquare: boolean): SizeRule {
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
    if (size.has("max_height")) return { kind: "within", height: size.size("max_height"), width: size.size("max_width") };
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
