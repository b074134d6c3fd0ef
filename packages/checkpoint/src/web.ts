/** The package in a page: what Node alone has is left out. */
export { CheckpointError, type CheckpointErrorCode } from "./error.js";
export { type ModelId, parseModelId } from "./hub/model-id.js";
export type { BytePairs, JsonObject, ModelFiles, NamedFile, OnnxWeights, PyTorchWeights } from "./model-files.js";
export type { ModelFile } from "./model-location.js";
export { type OnnxHeader, type OnnxValue, readOnnxHeader } from "./onnx-header.js";
export { type OnnxConvolution, type OnnxOperators, readOnnxOperators } from "./onnx-operators.js";
export type { CheckpointLimits, DownloadProgress, HubOptions, OnnxDtype, OpenModelOptions } from "./options.js";
export { readFloat32, readTensor } from "./read-tensor.js";
export { readSafetensorsTable } from "./safetensors.js";
export type { RemoteFile, StoredFile } from "./stored-file.js";
export { DTYPE_BYTES, type TensorDtype, type TensorInfo, type TensorTable } from "./tensor.js";
export type { FolderHandle } from "./web/chosen-files.js";
export { type CachedModel, clearCachedModels, listCachedModels, removeCachedModel } from "./web/kept-models.js";
export { openModel, type PageModelSource } from "./web/open-model.js";
