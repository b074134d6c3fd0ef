import { parentPort } from "node:worker_threads";
import type { TrainingBatch } from "./batch-queue.js";

/**
 * In a `BatchQueue`'s thread: make the batch of each step that is asked for. A batch must depend on the step alone, so that a
 * run can be taken up at any step.
 *
 * @param prepare reads the examples, once; a failure of it is reported with the first batch.
 */
export function serveBatches(prepare: () => Promise<(step: number) => Promise<TrainingBatch>>): void {
  const port = parentPort!;
  const make = prepare();
  make.catch(() => {});
  port.on("message", async (step: number) => {
    try {
      const batch = await (await make)(step);
      port.postMessage({ batch }, [batch.pixels.buffer, batch.targets.buffer] as ArrayBuffer[]);
    } catch (error) {
      port.postMessage({ error });
    }
  });
}
