export type { ReportReason, StatisticsView, WordCountView } from "./drawings-schema.js";
export type { Engine, LoadProgress, ModelFacts, RunningModel } from "./engine.js";
export { StudioError, type StudioErrorCode } from "./error.js";
export type { FinishedGameView, SavedDrawingView } from "./game-schema.js";
export { type LearnOnceOptions, learnOnce } from "./recogniser/learn-once.js";
export type { LearningView, VersionRecord, VersionsView, WordChange } from "./recogniser/version-record.js";
export type {
  ChatLine,
  InkStroke,
  PlayerMessage,
  PlayerView,
  RoomMessage,
  RoomPhase,
  RoomView,
  TurnView,
} from "./rooms/messages.js";
export type {
  ErrorView,
  LoadView,
  ModelView,
  NetworkView,
  OpenedRoom,
  SettingsView,
  TaskFacts,
  TaskView,
} from "./schema.js";
export { defaultDataDir, type RunningStudio, type StudioOptions, startStudio } from "./start.js";
export { isTask, type Parameters, TASKS, type Task } from "./task.js";
