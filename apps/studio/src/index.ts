export { isLoopback } from "@vistazo/interface";
export { BackupError, type BackupManifest, backupData, checkBackup, restoreData } from "./backup.js";
export { checkData, type DataCheck } from "./check.js";
export type { Engine, LoadProgress, ModelFacts, RunningModel } from "./inference/engine.js";
export { StudioError } from "./platform/error.js";
export { DEFAULT_LIMITS, LIMIT_NAMES, LIMITS, type Limits, limitText, readLimits } from "./platform/limits.js";
export { type LearnOnceOptions, learnOnce } from "./recogniser/learn-once.js";
export { SHARED_HUB } from "./sharing/share-models-feature.js";
export { defaultDataDir, type RunningStudio, type StudioOptions, startStudio } from "./start.js";
