export type { DataType, TensorData } from "./data-type.js";
export { type Dimension, elementCount, exactQuotient, floorQuotient, minus, plus, times } from "./dimension.js";
export { encodeWithWeights } from "./encode-with-weights.js";
export { gradients } from "./gradient/gradients.js";
export { prune } from "./gradient/prune.js";
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
export type { Attribute, ModelSpec } from "./onnx-model.js";
export { partlyTrained } from "./parameters/combined-parameters.js";
export { type ConstantTensor, constantParameters } from "./parameters/constant-parameters.js";
export {
  type InitialValue,
  type ParameterSource,
  Parameters,
  type ParameterUse,
} from "./parameters/parameters.js";
export { storedParameters } from "./parameters/stored-parameters.js";
export {
  type DeclaredParameters,
  declareParameters,
  givenParameters,
  type ParameterSpec,
} from "./parameters/trainable-parameters.js";
export { type QuantizedMatrix, quantizeRows } from "./quantize.js";
export { bfloat16ToFloat32, float16ToFloat32 } from "./read-float32.js";
export { Session, type SessionOptions, type Tensor } from "./session.js";
export { type AdamWInputs, type AdamWOptions, adamW, clipNorm } from "./training/adamw.js";
export { type BatchQuestions, BatchQueue, type BatchSource, type TrainingBatch } from "./training/batch-queue.js";
export { crossEntropy } from "./training/cross-entropy.js";
export { initialState, stateFrom } from "./training/initial-state.js";
export { ParameterLayout } from "./training/parameter-layout.js";
export { Predictor } from "./training/predictor.js";
export { Random } from "./training/random.js";
export { cosineSchedule, linearSchedule, type ScheduleOptions } from "./training/schedule.js";
export { serveBatches } from "./training/serve-batches.js";
export {
  averagedTensors,
  layoutsOf,
  type StepResult,
  type TrainableNetwork,
  Trainer,
  type TrainerOptions,
  type TrainingLayouts,
  type TrainingState,
  trainedTensors,
} from "./training/trainer.js";
export {
  type HistoryEntry,
  readTrainingCheckpoint,
  type TrainingCheckpoint,
  writeTrainingCheckpoint,
} from "./training/training-checkpoint.js";
export { runTraining, type TrainingPlan, type TrainingRun, type TrainingRunOptions } from "./training/training-run.js";
export type { StoredTensor, TensorType, Value, Weight } from "./value.js";
