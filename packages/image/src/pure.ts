/** Everything that needs no Node: typed arrays in, typed arrays out. */
export type { Colour } from "./colour.js";
export { centerCrop, centerCropBox, crop, type PixelBox } from "./crop.js";
export { ImageError, type ImageErrorCode } from "./errors.js";
export { type InterpolateOptions, interpolate } from "./interpolate.js";
export { type LabelMap, Mask } from "./mask.js";
export { type NormalizeOptions, normalizeToTensor } from "./normalize.js";
export { cutOut, isolate, type PasteMask, paste } from "./paste.js";
export { encodePng, type PngImage } from "./png.js";
export { asRawImage, type Photo, type RawImage, type RawPixels, type Size, toRgb } from "./raw-image.js";
export type { ResizeFilter } from "./resample-filter.js";
export { type ResizeOptions, resize } from "./resize.js";
export { type FloatImage, resizeFloat } from "./resize-float.js";
export type { RunLength } from "./run-length.js";
