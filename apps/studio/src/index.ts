export { isTask, type Task, tasks } from "@vistazo/tasks";
export type { ReportReason, StatisticsView, WordCountView } from "./drawings/drawings-schema.js";
export type { FinishedGameView, SavedDrawingView } from "./game/game-schema.js";
export type { Engine, LoadProgress, ModelFacts, RunningModel } from "./inference/engine.js";
export type { Parameters } from "./inference/parameters.js";
export { StudioError, type StudioErrorCode } from "./platform/error.js";
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
