export type { NpyArray } from "@vistazo/files";
/** Everything that needs no Node: typed arrays in, typed arrays out. */

export type { RunLength } from "@vistazo/tasks";
export { blurAround, gaussianBlur } from "./blur.js";
export { type Colour, instanceShade } from "./colour.js";
export type { ColourMap } from "./colour-map.js";
export { colourDepth, type DepthPngOptions, depthRange, depthToGray, encodeDepthPng } from "./depth.js";
export { type DrawDepthOptions, drawDepth } from "./draw-depth.js";
export { type DrawnDetection, type DrawOptions, drawDetections } from "./draw-detections.js";
export { type DrawnSegment, type DrawSegmentsOptions, drawSegments } from "./draw-segments.js";
export { ImageError, type ImageErrorCode } from "./errors.js";
export { type BlurDegrees, blurDegrees, focusBlur } from "./focus-blur.js";
export { encodeIndexedPng, type IndexedImage, type PaletteColour } from "./indexed-png.js";
export { invert } from "./invert.js";
export { labelColours } from "./label-colours.js";
export { type LabelMap, Mask } from "./mask.js";
export { namedColour } from "./named-colour.js";
export { decodeNpy, encodeNpy } from "./npy.js";
export { cutOut, isolate, type PasteMask, type PasteSource, paste } from "./paste.js";
export {
  FORMAT_BYTES,
  hasPhotoEnding,
  isClutter,
  PHOTO_FORMATS,
  type PhotoFormat,
  photoFormat,
  READ_EVERYWHERE,
  requirePhotoFormat,
} from "./photo-format.js";
export { encodePng, type PngImage } from "./png.js";
export * from "./prepare.js";
export { asRawImage, type Photo, type RawImage, type RawPixels, type Size, toRgb } from "./raw-image.js";
export { type TiltView, tiltPhoto } from "./tilt-photo.js";
