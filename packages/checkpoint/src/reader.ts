/** What reads a model's files wherever they lie; nothing of Node. The Hub and its cache are the package's own entry. */
export { type ByteSource, openFile, readFile, useFile } from "./byte-source.js";
export { CheckpointError, type CheckpointErrorCode } from "./error.js";
export type { JsonObject, ModelFiles, OnnxWeights, PyTorchWeights } from "./model-files.js";
export { type OnnxHeader, type OnnxValue, readOnnxHeader } from "./onnx-header.js";
export { type OpenFilesOptions, openAddress, openFiles } from "./open-files.js";
export { readFloat32, readTensor } from "./read-tensor.js";
export { findRemoteFile } from "./remote-file.js";
export { fileName, type RemoteFile, type StoredFile } from "./stored-file.js";
export { DTYPE_BYTES, type TensorDtype, type TensorInfo, type TensorTable } from "./tensor.js";
