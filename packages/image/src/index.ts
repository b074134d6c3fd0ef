export { type LoadPhotoOptions, loadPhoto, type PhotoInput } from "./load-photo.js";
export * from "./pure.js";
