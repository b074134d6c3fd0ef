/** What photos go through before a network sees them. */
export { centerCrop, centerCropBox, crop, type PixelBox } from "./crop.js";
export { type InterpolateOptions, interpolate } from "./interpolate.js";
export { type InterpolationTaps, interpolationTaps } from "./interpolation-taps.js";
export { type NormalizeOptions, normalizeToTensor } from "./normalize.js";
export { type PadOptions, pad } from "./pad.js";
export type { ResizeFilter } from "./resample-filter.js";
export { type ResizeOptions, resize } from "./resize.js";
export { type FloatImage, resizeFloat } from "./resize-float.js";
export { resizeAsOpenCv } from "./resize-opencv.js";
export { shrinkAsOpenCv } from "./resize-opencv-area.js";
export { resizeAsTorchvision, type TorchvisionResizeOptions } from "./resize-torchvision.js";
