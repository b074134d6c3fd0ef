import { InferenceSession, Tensor } from "onnxruntime-web/wasm";
import { fetchFile, type RuntimeFiles, useRuntimeFiles } from "./fetch-checkpoint.js";
import { Recogniser, readRecogniserConfig } from "./recogniser.js";

export { fetchSketcher } from "./draw/fetch-sketcher.js";
export type FetchRecogniserOptions = RuntimeFiles;

/**
 * In a browser, best in a worker: a recogniser from the address of its checkpoint's folder.
 *
 * @param checkpoint its config.json, preprocessor_config.json and onnx/model.onnx are fetched, from its folder or, by their names, from
 *   addresses that have nothing in common.
 * @throws DoodleError `invalid-checkpoint` if one of them cannot be had.
 */
export async function fetchRecogniser(
  checkpoint: string | URL | ReadonlyMap<string, URL>,
  files: FetchRecogniserOptions = {},
): Promise<Recogniser> {
  useRuntimeFiles(files);
  const address = (name: string) =>
    checkpoint instanceof Map ? String(checkpoint.get(name)) : `${String(checkpoint).replace(/\/?$/, "/")}${name}`;
  const [config, preprocessor, model] = await Promise.all([
    fetchFile(address("config.json")).then((response) => response.json()),
    fetchFile(address("preprocessor_config.json")).then((response) => response.json()),
    fetchFile(address("onnx/model.onnx")).then((response) => response.arrayBuffer()),
  ]);
  const session = await InferenceSession.create(model, { graphOptimizationLevel: "all", executionProviders: ["wasm"] });
  return new Recogniser(readRecogniserConfig(config, preprocessor), async (data, shape) => {
    const { logits } = await session.run({ pixel_values: new Tensor("float32", data, shape) });
    return logits.data as Float32Array;
  });
}
