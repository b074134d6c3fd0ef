export type {
  DrawingFilter,
  DrawingPage,
  DrawingStore,
  FinishedGame,
  Moment,
  NewDrawing,
  Report,
  StoredDrawing,
  WallDrawing,
  WordCount,
} from "./store.js";
