import { env, pipeline } from "@huggingface/transformers";

// As from the Hub, so that its files are kept in the browser's cache.
env.allowLocalModels = false;
env.remoteHost = `${location.origin}/models/`;
env.remotePathTemplate = "{model}-onnx/";
globalThis.open = ({ task, model, threads }) => {
  env.backends.onnx.wasm.wasmPaths = `${location.origin}/ort/`;
  env.backends.onnx.wasm.numThreads = Number(threads);
  return pipeline(task, model, { device: "wasm", dtype: "fp32" });
};
globalThis.ready = true;
