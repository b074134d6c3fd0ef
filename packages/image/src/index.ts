export { type DecodeOptions, decodePhoto, type PhotoLimits, readPhotoSize, type UprightSize } from "./decode-photo.js";
export { type EncodedFormat, type EncodeOptions, encodePhoto, savePhoto } from "./encode-photo.js";
export { type GuardedFetchOptions, guardedFetch } from "./guarded-fetch.js";
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
export * from "./pure.js";
