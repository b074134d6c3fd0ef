export type { DataType, Dimension, TensorData } from "./data-type.js";
export type { Precision, StoredTensor, Value, Weight } from "./graph.js";
export { GraphError, type GraphErrorCode } from "./graph-error.js";
export {
  type AffineWeights,
  type BatchNormWeights,
  type ConvWeights,
  Graph,
  type LayerNormWeights,
  type ResizeLayer,
  type Window2d,
} from "./graph-layers.js";
export type { Attribute, ModelSpec } from "./onnx-model.js";
export { type QuantizedMatrix, quantizeRows } from "./quantize.js";
export { bfloat16ToFloat32, float16ToFloat32 } from "./read-float32.js";
export { Session, type SessionOptions, type Tensor } from "./session.js";
