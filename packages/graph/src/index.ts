export type { DataType, TensorData } from "./data-type.js";
export { type Dimension, elementCount, exactQuotient, floorQuotient, minus, plus, times } from "./dimension.js";
export { GraphError, type GraphErrorCode } from "./graph-error.js";
export {
  type AffineWeights,
  type Attention,
  type ConvNormOptions,
  type ConvOptions,
  Graph,
  type GraphOptions,
  type LinearOptions,
  type NormWeights,
  type Precision,
  type Target,
  type Window2d,
} from "./graph-layers.js";
export type { Interpolation } from "./graph-operations.js";
export { type Attribute, encodeModel, type FileRange, type ModelSpec, type StoredModelSpec } from "./onnx-model.js";
export { partlyTrained } from "./parameters/combined-parameters.js";
export { type ConstantTensor, constantParameters } from "./parameters/constant-parameters.js";
export {
  type InitialValue,
  type ParameterSource,
  Parameters,
  type ParameterUse,
} from "./parameters/parameters.js";
export { renamedParameters } from "./parameters/renamed-parameters.js";
export { storedParameters } from "./parameters/stored-parameters.js";
export {
  type DeclaredParameters,
  declareParameters,
  givenParameters,
  type ParameterSpec,
} from "./parameters/trainable-parameters.js";
export { type ByteRange, byteRange, type ValueRange } from "./quantization/byte-range.js";
export { type ConvolutionPlan, planConvolutions } from "./quantization/convolution-plan.js";
export {
  type ConvolutionNumbers,
  constantOutput,
  constantsModel,
  observedGreatest,
  observedLeast,
  observingModel,
  quantizeConvolutions,
} from "./quantization/quantize-convolutions.js";
export {
  hasQuantized,
  type QuantizedMatrix,
  quantizeInitializers,
  quantizeRows,
  type ReadFloat32,
  type WeightRange,
} from "./quantize.js";
export type { Tensor } from "./tensor.js";
export type { StoredFile, StoredTensor, TensorType, Value, Weight } from "./value.js";
export { missingChannels } from "./webgpu-convolutions.js";
