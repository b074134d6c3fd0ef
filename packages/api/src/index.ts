export type { ClassroomView } from "./classroom.js";
export * from "./client/index.js";
export { CONTRACT, type Contract } from "./contract.js";
export { type Checked, type ContractRoute, type Sent, type Shape, trusted } from "./contract-route.js";
export {
  type AverageView,
  type DrawingFilterQuery,
  type DrawingView,
  drawingIdSchema,
  type ReportedView,
  type StatisticsView,
  type WallDrawing,
  type WordCountView,
  type WordSummaryView,
  wordSchema,
} from "./drawings.js";
export { type ErrorView, errorSchema } from "./errors.js";
export {
  type DrawingRules,
  type FinishedGameView,
  type KeptGameView,
  type NewDrawingBody,
  type NewGameBody,
  newDrawingSchema,
  newGameSchema,
  type SavedDrawingView,
} from "./game.js";
export type { InferenceBody } from "./inference.js";
export { type FoundModel, type LoadView, type ModelView, modelSchema } from "./models.js";
export type { PublicImportView } from "./public-drawings.js";
export {
  type LearningResult,
  type LearningView,
  type VersionRecord,
  type VersionsView,
  versionRecordSchema,
  type WordChange,
} from "./recogniser.js";
export {
  type ChatLine,
  type InkStroke,
  type OpenedRoom,
  PLAYER_KEY,
  type PlayerMessage,
  type PlayerView,
  playerMessageSchema,
  type RoomMessage,
  type RoomPhase,
  type RoomView,
  type TurnEnd,
  type TurnView,
} from "./rooms.js";
export type { Kind, Method, PathNames, Route } from "./route.js";
export { SKETCHER_FILES } from "./sketcher.js";
export type { NetworkView, ReadinessView, SettingsView, TaskFacts, TaskView } from "./studio.js";
export { dtypeSchema, taskSchema } from "./tasks.js";
