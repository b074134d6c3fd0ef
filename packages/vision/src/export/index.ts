export { type ExportedModel, type ExportOptions, exportModel } from "./export-model.js";
export { type SelfContainedGraph, selfContainedGraph } from "./self-contained-graph.js";
export { type TritonBatching, type TritonModel, tritonConfig } from "./triton-config.js";
export { type WriteOnnxOptions, writeOnnx } from "./write-onnx.js";
