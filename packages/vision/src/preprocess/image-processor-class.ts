import type { Photo, Size } from "@vistazo/image/pure";
import type { ConfigReader, Json } from "../config-reader.js";
import type { PixelValues } from "./pixel-values.js";

/** A class of image processors in transformers: what it does to photos. It belongs to the architecture that it came with. */
export interface ImageProcessorClass {
  /** Its name in transformers without what comes after: `Detr` of `DetrImageProcessor`, `DetrFeatureExtractor` and the like. */
  readonly name: string;
  /** What it takes where a preprocessor_config.json is silent. Fields are named as there. */
  readonly defaults: Json;
  /**
   * What it does as a preprocessor_config.json asks for it.
   *
   * @throws VisionError `invalid-config`
   */
  readonly prepare: (config: ConfigReader) => Preparation;
}

/** How photos become pixels. */
export interface Preparation {
  /** The size of what `preprocess` makes, where it is the same for every photo. */
  readonly outputSize?: Size;
  /** The size that photos are padded to with zeros at the right and the bottom, where the network is told which are padding. */
  readonly padSize?: Size;
  preprocess(photo: Photo): PixelValues;
  /** How much a photo is padded on each side before it is resized. Default: not at all. */
  reflectedPadding?(photo: Size): Padding;
  /** How much of what `preprocess` makes a photo fills, from the top left, where the rest is a frame to be cut from answers. */
  framedPart?(photo: Size): Size;
}

/** On each side, in pixels. */
export interface Padding {
  readonly vertical: number;
  readonly horizontal: number;
}
