import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm";
import { DoodleError } from "./doodle-error.js";
import { Recogniser, readRecogniserConfig } from "./recogniser.js";

export interface FetchRecogniserOptions {
  /** Where onnxruntime-web's ort-wasm-simd-threaded.mjs and .wasm are served from, if not beside the page's scripts. */
  readonly wasmPaths?: string | { readonly mjs?: string; readonly wasm?: string };
}

/**
 * In a browser, best in a worker: a recogniser from the address of its checkpoint's folder.
 *
 * @param folder its config.json, preprocessor_config.json and onnx/model.onnx are fetched.
 * @throws DoodleError `invalid-checkpoint` if one of them cannot be had.
 */
export async function fetchRecogniser(
  folder: string | URL,
  { wasmPaths }: FetchRecogniserOptions = {},
): Promise<Recogniser> {
  if (wasmPaths) env.wasm.wasmPaths = wasmPaths;
  // Threads would need a page isolated from other origins, and a guess takes a few milliseconds on one.
  env.wasm.numThreads = 1;
  const base = String(folder).replace(/\/?$/, "/");
  const [config, preprocessor, model] = await Promise.all([
    fetchFile(`${base}config.json`).then((response) => response.json()),
    fetchFile(`${base}preprocessor_config.json`).then((response) => response.json()),
    fetchFile(`${base}onnx/model.onnx`).then((response) => response.arrayBuffer()),
  ]);
  const session = await InferenceSession.create(model, { graphOptimizationLevel: "all", executionProviders: ["wasm"] });
  return new Recogniser(readRecogniserConfig(config, preprocessor), async (data, shape) => {
    const { logits } = await session.run({ pixel_values: new Tensor("float32", data, shape) });
    return logits.data as Float32Array;
  });
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok)
    throw new DoodleError("invalid-checkpoint", `${address} cannot be fetched (status ${response.status}).`);
  return response;
}
