/** The process that learns, at the lowest priority: whoever plays comes first. */
import { createReadStream } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type LearningDrawing, learn } from "./learn.js";
import { drawingsFile, type LearningMessage, type LearningOrder } from "./learning-messages.js";

setPriority(constants.priority.PRIORITY_LOW);

let stopped = false;
const stop = () => {
  stopped = true;
};
process.once("SIGTERM", stop);
// Nobody is left to tell.
process.once("disconnect", () => process.exit(0));

process.once("message", async (order: LearningOrder) => {
  const tell = (message: LearningMessage) =>
    new Promise<void>((resolve) => {
      process.send!(message, undefined, undefined, () => resolve());
    });
  try {
    const drawings: LearningDrawing[] = [];
    for await (const line of createInterface(createReadStream(join(order.run, drawingsFile))))
      drawings.push(JSON.parse(line));
    let told = 0;
    const onProgress = (share: number) => {
      if (share < told + 0.01) return;
      told = share;
      void tell({ progress: share });
    };
    const outcome = await learn({ ...order, drawings, onProgress, stopped: () => stopped });
    await tell({ outcome: outcome ?? null });
  } catch (error) {
    await tell({ error: error instanceof Error ? error.message : String(error) });
  }
  process.exit(0);
});
