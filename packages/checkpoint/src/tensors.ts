/** Reading stored tensors, once it is known where they lie. */
export { type ByteSource, openFile, readFile, useFile } from "./byte-source.js";
export { CheckpointError, type CheckpointErrorCode } from "./error.js";
export { readFloat32, readTensor } from "./read-tensor.js";
export { fileName, type RemoteFile, type StoredFile } from "./stored-file.js";
export { DTYPE_BYTES, type TensorDtype, type TensorInfo, type TensorTable } from "./tensor.js";
