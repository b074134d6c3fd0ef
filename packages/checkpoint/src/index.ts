export { CheckpointError, type CheckpointErrorCode } from "./error.js";
export type { JsonObject, ModelFiles, OnnxWeights, PyTorchWeights } from "./model-files.js";
export { openModel } from "./open-model.js";
export type {
  CheckpointLimits,
  DownloadProgress,
  HubOptions,
  OnnxDtype,
  OpenModelOptions,
} from "./options.js";
export { readFloat32, readFloat32Sync, readTensor, readTensorSync } from "./read-tensor.js";
export { DTYPE_BYTES, type TensorDtype, type TensorInfo, type TensorTable } from "./tensor.js";
