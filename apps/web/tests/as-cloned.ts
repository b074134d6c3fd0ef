import { join } from "node:path";
import { ModelHost } from "../../studio/src/inference/model-host.js";
import { VisionEngine } from "../../studio/src/inference/vision-engine.js";
import type { ServerOptions } from "../../studio/src/server.js";

/** For `usePages`: the studio as it is after it was cloned, with its own engine, nothing in the cache, and a Hub that does not answer. */
export function asCloned(ownModels: readonly string[]): (root: string) => Promise<Partial<ServerOptions>> {
  return async (root) => {
    process.env.HF_HOME = join(root, "hub");
    process.env.HF_ENDPOINT = "http://127.0.0.1:9";
    const engine = new VisionEngine();
    return { engine, host: new ModelHost(engine, { memoryBytes: 1e9 }), ownModels };
  };
}
