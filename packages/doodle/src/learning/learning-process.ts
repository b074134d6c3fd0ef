/** The process that learns, at the lowest priority: whoever plays comes first. */
import { createReadStream } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { serve } from "@vistazo/worker";
import { parentProcessPort } from "@vistazo/worker/node";
import { type LearningDrawing, learn } from "./learn.js";
import { drawingsFile, type LearningQuestions } from "./learning-questions.js";

setPriority(constants.priority.PRIORITY_LOW);

let terminated = false;
process.once("SIGTERM", () => {
  terminated = true;
});

serve<LearningQuestions>(parentProcessPort(), {
  async learn(order, { signal, progress }) {
    const drawings: LearningDrawing[] = [];
    for await (const line of createInterface(createReadStream(join(order.run, drawingsFile))))
      drawings.push(JSON.parse(line));
    let told = 0;
    const onProgress = (share: number) => {
      if (share < told + 0.01) return;
      told = share;
      progress(share);
    };
    return learn({ ...order, drawings, onProgress, stopped: () => terminated || signal.aborted });
  },
});
