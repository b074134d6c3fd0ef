import type { ConfigReader } from "../config-reader.js";

/** What each of the 256 levels of a pixel becomes, one table a channel. */
export type PixelLevels = readonly Float32Array[];

const channels = [0, 1, 2];
const { fround } = Math;

/**
 * Rescaled and normalised as a preprocessor_config.json says. transformers computes the product in float64, and what follows in
 * float32.
 */
export function readLevels(config: ConfigReader): PixelLevels {
  const normalize = config.boolean("do_normalize", false) ? readNormalization(config) : undefined;
  return normalizeLevels(rescaledLevels(config), normalize);
}

export interface Normalization {
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

export function readNormalization(config: ConfigReader): Normalization {
  return { mean: config.channelNumbers("image_mean"), std: readStd(config) };
}

export function readStd(config: ConfigReader): readonly number[] {
  const std = config.channelNumbers("image_std");
  if (std.includes(0)) throw config.invalid("image_std", "numbers other than 0, since pixels are divided by them");
  return std;
}

export function rescaledLevels(config: ConfigReader): PixelLevels {
  const factor = config.boolean("do_rescale", false) ? config.number("rescale_factor") : 1;
  return channels.map(() => Float32Array.from({ length: 256 }, (_, level) => level * factor));
}

export function normalizeLevels(levels: PixelLevels, normalization: Normalization | undefined): PixelLevels {
  if (!normalization) return levels;
  const { mean, std } = normalization;
  return levels.map((table, c) => table.map((value) => fround(value - fround(mean[c])) / fround(std[c])));
}
