/** What reads a model's files wherever they lie; nothing of Node. The Hub and its cache are the package's own entry. */
export type { BytePairs, JsonObject, ModelFiles, NamedFile, OnnxWeights, PyTorchWeights } from "./model-files.js";
export { type OnnxHeader, type OnnxValue, readOnnxHeader } from "./onnx-header.js";
export { type OnnxConvolution, type OnnxOperators, readOnnxOperators } from "./onnx-operators.js";
export { type OpenFilesOptions, openAddress, openFiles } from "./open-files.js";
export { findRemoteFile } from "./remote-file.js";
export * from "./tensors.js";
