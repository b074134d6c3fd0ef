import { workerData } from "node:worker_threads";
import { serveBatches } from "@vistazo/graph";
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

serveBatches(async () => {
  const { file, words, recipe, teacher } = workerData as BatchWorkerData;
  const { training } = await loadDrawingSet(file, words);
  const maker = new BatchMaker(
    training,
    words.length,
    recipe,
    teacher ? await loadDoodleNet(teacher, words) : undefined,
  );
  return (step) => maker.make(step);
});
