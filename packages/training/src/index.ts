export { type AdamWInputs, type AdamWOptions, adamW, clipNorm } from "./adamw.js";
export { crossEntropy } from "./cross-entropy.js";
export { initialState, stateFrom } from "./initial-state.js";
export { ParameterLayout } from "./parameter-layout.js";
export { Predictor } from "./predictor.js";
export {
  type BatchQuestions,
  type BatchSource,
  type ObjectiveBatch,
  PrefetchedBatches,
  type TrainingBatch,
} from "./prefetched-batches.js";
export { Random } from "./random.js";
export { cosineSchedule, linearSchedule, type ScheduleOptions } from "./schedule.js";
export { serveBatches } from "./serve-batches.js";
export {
  averagedTensors,
  layoutsOf,
  type Objective,
  type StepResult,
  type TargetsOf,
  type TrainableNetwork,
  Trainer,
  type TrainerOptions,
  type TrainingLayouts,
  type TrainingState,
  trainedTensors,
} from "./trainer.js";
export {
  type HistoryEntry,
  readTrainingCheckpoint,
  type TrainingCheckpoint,
  writeTrainingCheckpoint,
} from "./training-checkpoint.js";
export { runTraining, type TrainingPlan, type TrainingRun, type TrainingRunOptions } from "./training-run.js";
