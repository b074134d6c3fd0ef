export { type DecodeOptions, decodePhoto, type PhotoLimits, readPhotoSize, type UprightSize } from "./decode-photo.js";
export { type EncodedFormat, type EncodeOptions, encodePhoto, savePhoto } from "./encode-photo.js";
export { type GuardedFetchOptions, guardedFetch } from "./guarded-fetch.js";
export { type LoadPhotoOptions, loadPhoto, type PhotoInput } from "./load-photo.js";
export * from "./pure.js";
