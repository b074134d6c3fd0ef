import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type HistoryEntry, PrefetchedBatches, runTraining, type TrainingRun } from "@vistazo/training";
import { AskedWorker } from "@vistazo/worker";
import { startThread } from "@vistazo/worker/node";
import { DoodleError } from "../../doodle-error.js";
import { exportSketcher } from "./export-sketcher.js";
import { measureSketcher, type SketchLoss } from "./measure-sketcher.js";
import type { SketchRecipe } from "./recipe.js";
import type { SketchBatchData } from "./sketch-batch-worker.js";
import { loadSketchSet } from "./sketch-set.js";
import { TrainableSketcher } from "./trainable-sketcher.js";

export interface TrainSketcherOptions {
  /** Files of drawings with their words, .ndjson or .ndjson.gz. */
  readonly data: readonly string[];
  readonly words: readonly string[];
  /** The folder of the run: an interrupted one is taken up again. */
  readonly out: string;
  readonly recipe: SketchRecipe;
  readonly threads?: number;
  /** Seconds between checkpoints. Default 120. */
  readonly checkpointEvery?: number;
  /** Steps between measurements on drawings kept back. Default 500. */
  readonly measureEvery?: number;
  readonly onProgress?: (entry: HistoryEntry) => void;
  readonly stopped?: () => boolean;
}

/** At which a network draws that is not told another. */
const defaultTemperature = 0.4;
/** How many held-out drawings the measurements during training are made on. */
const sampleSize = 600;

export interface TrainSketcherResult {
  readonly run: TrainingRun<SketchRecipe>;
  /** The steps are all done; a stopped run has written a checkpoint only. */
  readonly finished: boolean;
  /** On all drawings kept back, once it is finished. */
  readonly loss?: SketchLoss;
}

/**
 * Train a network that draws, or go on training one, and once the steps are done measure it on the drawings kept back. In the
 * folder `out`: training.ckpt while it is trained; then the checkpoint's files.
 */
export async function trainSketcher(options: TrainSketcherOptions): Promise<TrainSketcherResult> {
  const { data: files, words, out, recipe, ...rest } = options;
  await mkdir(out, { recursive: true });
  const network = new TrainableSketcher({ ...recipe.network, words: words.length }, recipe.points);
  const { heldOut } = await loadSketchSet(files, words, recipe.points);
  const every = Math.ceil(heldOut.length / sampleSize);
  const sample = heldOut.filter((_, i) => i % every === 0);
  const run = await runTraining<SketchRecipe>({
    ...rest,
    network,
    classes: 0,
    recipe,
    checkpoint: join(out, "training.ckpt"),
    batches(own, firstStep) {
      const data: SketchBatchData = { files, words, recipe: own };
      const worker = startThread("@vistazo/doodle/sketch-batch-worker", import.meta.url);
      return new PrefetchedBatches(new AskedWorker(worker, { errors: { DoodleError } }), data, firstStep, own.steps);
    },
    async measure(state, own) {
      const { mean, wordMean } = await measureSketcher(network, state, sample, own);
      return { "nats a point": mean, "mean of the words": wordMean };
    },
  });
  if (run.state.step < run.recipe.steps) return { run, finished: false };
  await exportSketcher(out, run, words, { temperature: defaultTemperature });
  return { run, finished: true, loss: await measureSketcher(network, run.state, heldOut, run.recipe) };
}
