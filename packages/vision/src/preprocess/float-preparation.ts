import { centerCropBox, interpolate, type ResizeFilter, resizeFloat } from "@vistazo/image/prepare";
import type { Photo, Size } from "@vistazo/image/pure";
import type { ConfigReader } from "../config-reader.js";
import { checkedTarget, readFilter } from "./bytes-preparation.js";
import type { Preparation } from "./image-processor-class.js";
import { type PixelLevels, readLevels } from "./pixel-levels.js";
import type { PixelValues } from "./pixel-values.js";
import { readExactSize } from "./size-fields.js";
import type { SizeRule } from "./target-size.js";

export interface FloatRecipe {
  readonly rule: SizeRule | undefined;
  readonly filter: ResizeFilter;
  /** Shrunk photos are smoothed. */
  readonly antialias: boolean;
  readonly levels: PixelLevels;
  readonly crop?: Size;
  readonly padSize?: Size;
}

/**
 * Photos whose pixels become numbers before they are resized, so that nothing is rounded: what transformers' classes do that
 * have no Pillow backend. Rescaling and normalising are linear, so that all of it can come first.
 */
export function floatPreparation({ rule, filter, antialias, levels, crop, padSize }: FloatRecipe): Preparation {
  return {
    padSize,
    outputSize: crop ?? (rule?.kind === "exact" ? { height: rule.height, width: rule.width } : undefined),
    preprocess(photo) {
      const target = rule ? checkedTarget(rule, photo) : photo;
      const size = { height: target.height, width: target.width };
      const planes = levels.map((table, c) => plane(photo, table, c));
      const resized = planes.map((data) => {
        if (antialias) return resizeFloat({ data, width: photo.width, height: photo.height }, { ...size, filter }).data;
        const mode = filter === "bicubic" ? "bicubic" : "bilinear";
        return interpolate(data, { channels: 1, height: photo.height, width: photo.width }, { ...size, mode });
      });
      return cropped(resized, size, crop ?? size, levels);
    },
  };
}

/** The recipe's part that every class reads in the same way. */
export function readFloatRecipe(config: ConfigReader, readRule: (config: ConfigReader) => SizeRule): FloatRecipe {
  const resizes = config.boolean("do_resize", false);
  const filter = resizes ? readFilter(config) : "bilinear";
  if (filter !== "bilinear" && filter !== "bicubic") throw config.invalid("resample", "2 (bilinear) or 3 (bicubic)");
  // torch would round the whole numbers that pixels are before they are rescaled.
  if (resizes && !config.boolean("do_rescale", false))
    throw config.invalid("do_rescale", "true where photos are resized");
  return {
    rule: resizes ? readRule(config) : undefined,
    filter,
    antialias: true,
    levels: readLevels(config),
    crop: config.boolean("do_center_crop", false) ? readExactSize(config, "crop_size") : undefined,
  };
}

function plane({ data, width, height, channels }: Photo, table: Float32Array, channel: number): Float32Array {
  return Float32Array.from({ length: width * height }, (_, i) => table[data[i * channels + channel]]);
}

/** The middle, with black around it where that is larger. */
function cropped(planes: readonly Float32Array[], from: Size, to: Size, levels: PixelLevels): PixelValues {
  const { left, top } = centerCropBox(from, to);
  const out = new Float32Array(planes.length * to.height * to.width);
  for (const [c, pixels] of planes.entries()) {
    for (let y = 0, i = c * to.height * to.width; y < to.height; y++) {
      for (let x = 0; x < to.width; x++, i++) {
        const [row, column] = [y + top, x + left];
        const inside = row >= 0 && row < from.height && column >= 0 && column < from.width;
        out[i] = inside ? pixels[row * from.width + column] : levels[c][0];
      }
    }
  }
  return { data: out, ...to };
}
