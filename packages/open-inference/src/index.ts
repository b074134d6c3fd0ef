export { type DatatypeName, datatypeOf, readDatatype, tensorTypeOf } from "./datatype.js";
export { type FramedBody, HEADER_LENGTH } from "./framed-body.js";
export { type AnsweringModel, checkOutputs, readInferenceAnswer, writeInferenceAnswer } from "./inference-answer.js";
export {
  type InferenceRequest,
  readInferenceRequest,
  type WantedOutput,
  type WriteRequest,
  writeInferenceRequest,
} from "./inference-request.js";
export { type ModelMetadata, readModelMetadata, type ServerMetadata, type TensorMetadata } from "./metadata.js";
export { ProtocolError, type ProtocolErrorCode } from "./protocol-error.js";
export { DEFAULT_TENSOR_LIMITS, type TensorLimits } from "./shape.js";
export type { NamedTensors } from "./tensors.js";
