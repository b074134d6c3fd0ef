import { createRequire } from "node:module";
import { WorkerError } from "../worker-error.js";

/**
 * The path of a worker's script. In a bundle there are no files beside the one that asks, and in one of CommonJS no address of it.
 *
 * @param script the name under which a package exports it, or its path beside the asker.
 * @param from the asker's `import.meta.url`.
 * @throws WorkerError `worker-ended` if it is not there.
 */
export function findScript(script: string, from: string): string {
  try {
    return createRequire(from).resolve(script);
  } catch (cause) {
    throw new WorkerError(
      "worker-ended",
      `The script ${script} of a worker was not found: keep its package out of the bundle, and install it beside.`,
      { cause },
    );
  }
}
