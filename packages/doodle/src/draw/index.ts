export {
  type DrawOptions,
  type FinishOptions,
  type RunSketchStep,
  Sketcher,
  type SketchStep,
  type SketchStepResult,
} from "./sketcher.js";
export { readSketcherConfig, type SketcherConfig } from "./sketcher-config.js";
