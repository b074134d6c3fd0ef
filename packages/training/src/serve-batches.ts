import { handOver, type Port, serve } from "@vistazo/worker";
import type { BatchQuestions, TrainingBatch } from "./prefetched-batches.js";

/**
 * In a `PrefetchedBatches`'s worker: make the batch of each step that is asked for. A batch must depend on the step alone, so that a
 * run can be taken up at any step.
 *
 * @param prepare reads the examples, once; a failure of it is reported with the first batch.
 */
export function serveBatches<Data>(
  port: Port,
  prepare: (data: Data) => Promise<(step: number) => TrainingBatch | Promise<TrainingBatch>>,
): void {
  let make: ReturnType<typeof prepare>;
  serve<BatchQuestions<Data>>(
    port,
    {
      prepare: async (data) => {
        make = prepare(data);
        await make;
      },
      batch: async (step) => {
        const batch = await (await make)(step);
        return handOver(batch, [batch.pixels.buffer, batch.targets.buffer] as ArrayBuffer[]);
      },
    },
    { inOrder: true },
  );
}
