/** The package in a page: what Node alone has is left out. */
export { type LoadPhotoOptions, loadPhoto } from "./load-photo.js";
export {
  type ByteStream,
  type CanvasLike,
  isPhotoInput,
  type PhotoInput,
  type PlainPhoto,
  plainPhoto,
  type SharpLike,
} from "./photo-input.js";
export type { DecodeOptions, PhotoLimits } from "./photo-limits.js";
export * from "./pure.js";
export { decodePhoto } from "./web/decode-photo.js";
