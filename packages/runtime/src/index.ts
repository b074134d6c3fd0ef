export type { Accelerator, SessionOptions } from "./backend.js";
export { type ChosenDevice, chooseDevice, type WantedDevice } from "./choose-device.js";
export { encodeWithWeights } from "./encode-with-weights.js";
export type { Model, OnnxFile } from "./model.js";
export { createQuantizedSession } from "./quantized-session.js";
export { readWeights } from "./read-weights.js";
export { RuntimeError, type RuntimeErrorCode } from "./runtime-error.js";
export { Session } from "./session.js";
export { setWasmPaths, type WasmPaths } from "./wasm-paths.js";
