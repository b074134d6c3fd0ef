export { type CachedFile, listCachedFiles } from "./cached-files.js";
export { type CachedModel, listCachedModels, removeCachedModel } from "./cached-models.js";
export { CheckpointError, type CheckpointErrorCode } from "./error.js";
export { type ModelId, parseModelId } from "./hub/model-id.js";
export { hubEndpoint, resolveCacheDirectory } from "./hub/settings.js";
export { inspectModel, type ModelSummary } from "./inspect-model.js";
export { type JsonShape, jsonProblem } from "./json-shape.js";
export { makeFolder } from "./make-folder.js";
export type {
  BytePairs,
  JsonObject,
  LocalModelFiles,
  ModelFiles,
  NamedFile,
  OnnxWeights,
  PyTorchWeights,
} from "./model-files.js";
export type { ModelFile } from "./model-location.js";
export { type OnnxHeader, type OnnxValue, readOnnxHeader } from "./onnx-header.js";
export { type OnnxConvolution, type OnnxOperators, readOnnxOperators } from "./onnx-operators.js";
export { openModel } from "./open-model.js";
export type {
  CheckpointLimits,
  DescribedModel,
  DownloadProgress,
  HubOptions,
  OnnxDtype,
  OpenModelOptions,
  PublishedModel,
} from "./options.js";
export { isCached, type PulledModel, pullModel } from "./pull-model.js";
export { readFloat32, readTensor } from "./read-tensor.js";
export { readWeights } from "./read-weights.js";
export { readSafetensorsTable } from "./safetensors.js";
export type { RemoteFile, StoredFile } from "./stored-file.js";
export { DTYPE_BYTES, type TensorDtype, type TensorInfo, type TensorTable } from "./tensor.js";
export {
  type WritableTensor,
  type WriteSafetensorsOptions,
  writeSafetensors,
} from "./write-safetensors.js";
