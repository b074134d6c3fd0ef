import { serveBatches } from "@vistazo/training";
import { parentThreadPort } from "@vistazo/worker/node";
import { BatchMaker } from "./batches.js";
import { loadDrawingSet } from "./drawing-set.js";
import type { Recipe } from "./recipe.js";
import { loadDoodleNet } from "./teacher.js";

/** What the thread that makes batches is given. */
export interface BatchWorkerData {
  readonly files: readonly string[];
  readonly words: readonly string[];
  readonly recipe: Recipe;
  readonly teacher?: string;
}

serveBatches(parentThreadPort(), async ({ files, words, recipe, teacher }: BatchWorkerData) => {
  const { training } = await loadDrawingSet(files, words);
  const maker = new BatchMaker(
    training,
    words.length,
    recipe,
    teacher ? await loadDoodleNet(teacher, words) : undefined,
  );
  return (step) => maker.make(step);
});
