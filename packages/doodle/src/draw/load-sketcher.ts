import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Session } from "@vistazo/runtime";
import { DoodleError } from "../doodle-error.js";
import { Sketcher } from "./sketcher.js";
import { readSketcherConfig } from "./sketcher-config.js";

export interface LoadSketcherOptions {
  /** Threads that compute one operator. Default 1: the network is small. */
  readonly threads?: number;
}

/**
 * A network that draws, from the folder of its checkpoint: config.json and onnx/model.onnx.
 *
 * @throws DoodleError `invalid-checkpoint` if config.json is missing or not what it should be; RuntimeError for the network.
 */
export async function loadSketcher(folder: string, { threads = 1 }: LoadSketcherOptions = {}): Promise<Sketcher> {
  const path = join(folder, "config.json");
  const config = await readFile(path, "utf8")
    .then((text): unknown => JSON.parse(text))
    .catch((cause) => {
      throw new DoodleError("invalid-checkpoint", `${path} cannot be read; name the folder of a network that draws.`, {
        cause,
      });
    });
  const session = await Session.create({ onnx: join(folder, "onnx", "model.onnx") }, { threads });
  return new Sketcher(readSketcherConfig(config), async ({ tokens, memory, chance, temperature }) => {
    const outputs = await session.run({
      tokens: { dtype: "float32", ...tokens },
      memory: { dtype: "float32", ...memory },
      chance: { dtype: "float32", ...chance },
      temperature: { dtype: "float32", ...temperature },
    });
    return {
      next: outputs.next.data as Float32Array,
      memory: outputs["memory.next"].data as Float32Array,
      loss: outputs.loss.data as Float32Array,
    };
  });
}
