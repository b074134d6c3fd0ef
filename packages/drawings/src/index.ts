export { checkStore, type StoreCheck } from "./check-store.js";
export { copyStore } from "./copy-store.js";
export { databaseProblem } from "./database-problem.js";
export { DatabaseStore } from "./database-store.js";
export { DrawingsError, type DrawingsErrorCode } from "./drawings-error.js";
export type { ExclusiveWork } from "./exclusive-work.js";
export { exportAll, exportWord } from "./export/export-drawings.js";
export { EXPORT_FORMATS, type ExportFormat } from "./export/export-format.js";
export { type ImportOptions, type ImportState, importFile } from "./import/import-file.js";
export type { Claim, Lease, LeaseState, Leases } from "./leases.js";
export { openStore, type StoreOptions } from "./open-store.js";
export type { SharedFiles } from "./shared-files.js";
export { type DrawingStatistics, statistics } from "./statistics.js";
export type {
  DrawingFilter,
  DrawingPage,
  DrawingStore,
  FinishedGame,
  Moment,
  NewDrawing,
  Report,
  SaveState,
  StoredDrawing,
  Tallies,
  WallDrawing,
  WordCount,
} from "./store.js";
