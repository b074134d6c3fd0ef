import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Session } from "@vistazo/runtime";
import { DoodleError } from "./doodle-error.js";
import { Recogniser, readRecogniserConfig } from "./recogniser.js";

export { type LoadSketcherOptions, loadSketcher } from "./draw/load-sketcher.js";
export { type ReadDrawingsOptions, readDrawings } from "./formats/read-ndjson-file.js";

export interface LoadRecogniserOptions {
  /** Threads that compute one operator. Default 1: the network is small. */
  readonly threads?: number;
}

/**
 * A recogniser from the folder of its checkpoint: config.json, preprocessor_config.json and onnx/model.onnx.
 *
 * @throws DoodleError `invalid-checkpoint` if a file is missing or not what it should be.
 */
export async function loadRecogniser(folder: string, { threads = 1 }: LoadRecogniserOptions = {}): Promise<Recogniser> {
  const json = async (name: string): Promise<unknown> => {
    const path = join(folder, name);
    try {
      return JSON.parse(await readFile(path, "utf8"));
    } catch (cause) {
      throw new DoodleError("invalid-checkpoint", `${path} cannot be read; name a recogniser's folder.`, { cause });
    }
  };
  const config = readRecogniserConfig(await json("config.json"), await json("preprocessor_config.json"));
  const session = await Session.create({ onnx: join(folder, "onnx", "model.onnx") }, { threads });
  return new Recogniser(config, async (data, shape) => {
    const { logits } = await session.run({ pixel_values: { dtype: "float32", shape, data } });
    return logits.data as Float32Array;
  });
}
