import { serveBatches } from "@vistazo/training";
import { parentThreadPort } from "@vistazo/worker/node";
import type { SketchRecipe } from "./recipe.js";
import { SketchBatchMaker } from "./sketch-batches.js";
import { loadSketchSet } from "./sketch-set.js";

/** What the thread that makes batches is given. */
export interface SketchBatchData {
  readonly files: readonly string[];
  readonly words: readonly string[];
  readonly recipe: SketchRecipe;
}

serveBatches(parentThreadPort(), async ({ files, words, recipe }: SketchBatchData) => {
  const { training } = await loadSketchSet(files, words, recipe.points);
  const maker = new SketchBatchMaker(training, words.length, recipe);
  return (step) => maker.make(step);
});
