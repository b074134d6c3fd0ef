import { InferenceSession, Tensor } from "onnxruntime-web/wasm";
import { fetchFile, type RuntimeFiles, useRuntimeFiles } from "../fetch-checkpoint.js";
import { Sketcher } from "./sketcher.js";
import { readSketcherConfig } from "./sketcher-config.js";

/**
 * In a browser, best in a worker: a network that draws, from the address of its checkpoint's folder.
 *
 * @param folder its config.json and onnx/model.onnx are fetched.
 * @throws DoodleError `invalid-checkpoint` if one of them cannot be had.
 */
export async function fetchSketcher(folder: string | URL, files: RuntimeFiles = {}): Promise<Sketcher> {
  useRuntimeFiles(files);
  const base = String(folder).replace(/\/?$/, "/");
  const [config, model] = await Promise.all([
    fetchFile(`${base}config.json`).then((response): Promise<unknown> => response.json()),
    fetchFile(`${base}onnx/model.onnx`).then((response) => response.arrayBuffer()),
  ]);
  const session = await InferenceSession.create(model, { graphOptimizationLevel: "all", executionProviders: ["wasm"] });
  return new Sketcher(readSketcherConfig(config), async ({ tokens, memory, chance, temperature }) => {
    const tensor = ({ data, shape }: { readonly data: Float32Array; readonly shape: readonly number[] }) =>
      new Tensor("float32", data, shape);
    const outputs = await session.run({
      tokens: tensor(tokens),
      memory: tensor(memory),
      chance: tensor(chance),
      temperature: tensor(temperature),
    });
    return {
      next: outputs.next.data as Float32Array,
      memory: outputs["memory.next"].data as Float32Array,
      loss: outputs.loss.data as Float32Array,
    };
  });
}
