export { type LoadPhotoOptions, loadPhoto } from "./load-photo.js";
export { decodePhoto, readPhotoSize, type UprightSize } from "./node/decode-photo.js";
export { type EncodedFormat, type EncodeOptions, encodePhoto, savePhoto } from "./node/encode-photo.js";
export { type GuardedFetchOptions, guardedFetch } from "./node/guarded-fetch.js";
export { isFolder, photosBelow } from "./node/photos-below.js";
export { type VideoFramesOptions, videoFrames } from "./node/video-frames.js";
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
