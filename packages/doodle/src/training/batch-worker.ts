import { parentPort, workerData } from "node:worker_threads";
import { BatchMaker } from "./batches.js";
import { loadDrawingSet } from "./drawing-set.js";
import type { Recipe } from "./recipe.js";
import { loadDoodleNet } from "./teacher.js";

/** What the thread that makes batches is started with. */
export interface BatchWorkerData {
  readonly file: string;
  readonly words: readonly string[];
  readonly recipe: Recipe;
  readonly teacher?: string;
}

const { file, words, recipe, teacher } = workerData as BatchWorkerData;
const port = parentPort!;
const maker = (async () => {
  const { training } = await loadDrawingSet(file, words);
  return new BatchMaker(training, words.length, recipe, teacher ? await loadDoodleNet(teacher, words) : undefined);
})();
// A failure is reported with the first batch asked for.
maker.catch(() => {});

port.on("message", async (step: number) => {
  try {
    const batch = await (await maker).make(step);
    port.postMessage({ batch }, [batch.pixels.buffer, batch.targets.buffer] as ArrayBuffer[]);
  } catch (error) {
    port.postMessage({ error });
  }
});
