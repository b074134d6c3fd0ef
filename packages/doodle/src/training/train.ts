import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openModel, readWeights } from "@vistazo/checkpoint";
import { type HistoryEntry, PrefetchedBatches, runTraining, stateFrom, type TrainingRun } from "@vistazo/training";
import { ResNetClassifier } from "@vistazo/vision/resnet";
import { AskedWorker } from "@vistazo/worker";
import { startThread } from "@vistazo/worker/node";
import { DoodleError } from "../doodle-error.js";
import type { BatchWorkerData } from "./batch-worker.js";
import { loadDrawingSet } from "./drawing-set.js";
import { measure } from "./measure.js";
import { type Recipe, sizeAt } from "./recipe.js";

export interface TrainOptions {
  /** .ndjson or .ndjson.gz files of drawings with their words. */
  readonly data: readonly string[];
  readonly words: readonly string[];
  /** The folder of the run: an interrupted one is taken up again. */
  readonly out: string;
  readonly recipe: Recipe;
  /** A folder with doodleNet, to learn from it too. */
  readonly teacher?: string;
  /** The folder of a recogniser whose weights a new run begins with. */
  readonly from?: string;
  readonly threads?: number;
  /** Seconds between checkpoints. Default 120. */
  readonly checkpointEvery?: number;
  /** Steps between measurements on drawings kept back. Default 500. */
  readonly measureEvery?: number;
  readonly onProgress?: (entry: HistoryEntry) => void;
  readonly stopped?: () => boolean;
}

/** How many held-out drawings the measurements during training are made on. */
const sampleSize = 2000;

/** Train a recogniser, or go on training one. */
export async function train(options: TrainOptions): Promise<TrainingRun<Recipe>> {
  const { data: files, words, out, teacher, recipe, from, ...rest } = options;
  await mkdir(out, { recursive: true });
  const network = ResNetClassifier.ofSizes(recipe.network, words.length);
  const initial =
    from === undefined ? undefined : stateFrom(network, recipe.seed, await readWeights(await openModel(from)));
  const { heldOut } = await loadDrawingSet(files, words);
  const every = Math.ceil(heldOut.length / sampleSize);
  const sample = heldOut.filter((_, i) => i % every === 0);
  return runTraining<Recipe>({
    ...rest,
    network,
    classes: words.length,
    recipe,
    initial,
    checkpoint: join(out, "training.ckpt"),
    batches(own, firstStep) {
      const data: BatchWorkerData = { files, words, recipe: own, teacher };
      const worker = startThread("./batch-worker.js", import.meta.url);
      return new PrefetchedBatches(new AskedWorker(worker, { errors: { DoodleError } }), data, firstStep, own.steps);
    },
    async measure(state, own) {
      const { whole, half } = await measure(network, state, sample, words.length, sizeAt(own, state.step - 1));
      return {
        "top-1": whole.overall.top1,
        "top-3": whole.overall.top3,
        "mean of the words, top-1": whole.wordMean.top1,
        "mean of the words, top-3": whole.wordMean.top3,
        "half drawn, top-3": half.overall.top3,
      };
    },
  });
}
