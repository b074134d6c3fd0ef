import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cosineSchedule, initialState, Predictor, ResidualNetwork, Trainer, type TrainingState } from "@vistazo/graph";
import { rasterize } from "../rasterize.js";
import { AccuracyCount } from "./accuracy.js";
import { BatchQueue } from "./batch-queue.js";
import { type HeldOutExample, loadDrawingSet } from "./drawing-set.js";
import { type Recipe, sizeAt } from "./recipe.js";
import { type HistoryEntry, readTrainingCheckpoint, writeTrainingCheckpoint } from "./training-checkpoint.js";

export interface TrainOptions {
  /** An .ndjson or .ndjson.gz file of drawings with their words. */
  readonly data: string;
  readonly words: readonly string[];
  /** Where checkpoints are written, and where an interrupted run is taken up again. */
  readonly out: string;
  readonly recipe: Recipe;
  /** A folder with doodleNet, to learn from it too. */
  readonly teacher?: string;
  readonly threads?: number;
  /** Seconds between checkpoints. Default 120. */
  readonly checkpointEvery?: number;
  /** Steps between measurements on drawings kept back. Default 500. */
  readonly evaluateEvery?: number;
  readonly onProgress?: (entry: HistoryEntry) => void;
  /** Checked after every step; training stops with a checkpoint once it is true. */
  readonly stopped?: () => boolean;
}

/** How many held-out drawings the measurements during training are made on. */
const sampleSize = 2000;
/** Steps that an entry of the history is the mean of. */
const entrySteps = 20;

/** Train a recogniser, or go on training one. Its averaged weights are in the returned state. */
export async function train(
  options: TrainOptions,
): Promise<{ state: TrainingState; history: readonly HistoryEntry[] }> {
  const { data, words, out, teacher, threads, checkpointEvery = 120, evaluateEvery = 500 } = options;
  await mkdir(out, { recursive: true });
  const path = join(out, "training.ckpt");
  const saved = await readTrainingCheckpoint(path);
  const recipe = saved?.recipe ?? options.recipe;
  const network = new ResidualNetwork({ ...recipe.network, classes: words.length });
  let state = saved?.state ?? initialState(network, recipe.seed);
  const history: HistoryEntry[] = [...(saved?.history ?? [])];
  const { heldOut } = await loadDrawingSet(data, words);
  const sample = heldOut.filter((_, i) => i % Math.ceil(heldOut.length / sampleSize) === 0);
  const queue = new BatchQueue({ file: data, words, recipe, teacher }, state.step, recipe.steps);
  const before = history.at(-1)?.seconds ?? 0;
  const started = performance.now();
  let lastSaved = started;
  let trainer: Trainer | undefined;
  let size = 0;
  let [loss, hits, count] = [0, 0, 0];
  const save = async () => {
    await writeTrainingCheckpoint(path, { recipe, history, state });
    lastSaved = performance.now();
  };
  try {
    while (state.step < recipe.steps) {
      const batch = await queue.next();
      if (batch.size !== size || !trainer) {
        size = batch.size;
        await trainer?.dispose();
        trainer = await Trainer.create(
          {
            network,
            inputShape: [recipe.batch, recipe.network.channels, size, size],
            classes: words.length,
            labelSmoothing: recipe.labelSmoothing,
            adamW: { weightDecay: recipe.weightDecay },
            threads,
          },
          state,
        );
      }
      const learningRate = cosineSchedule(state.step, {
        peak: recipe.learningRate,
        warmup: recipe.warmup,
        total: recipe.steps,
      });
      const result = await trainer.step(batch.pixels, batch.targets, learningRate);
      state = trainer.state;
      loss += result.loss;
      hits += countHits(result.logits, batch.labels, words.length);
      count++;
      if (count === entrySteps || state.step === recipe.steps) {
        const measured =
          state.step % evaluateEvery < entrySteps || state.step === recipe.steps
            ? await measure(network, state, sample, words.length, sizeAt(recipe, recipe.steps), threads)
            : undefined;
        const entry: HistoryEntry = {
          step: state.step,
          seconds: before + (performance.now() - started) / 1000,
          loss: loss / count,
          top1: hits / (count * recipe.batch),
          learningRate,
          ...(measured && { heldOut: measured }),
        };
        history.push(entry);
        options.onProgress?.(entry);
        [loss, hits, count] = [0, 0, 0];
        if (performance.now() - lastSaved > checkpointEvery * 1000) await save();
      }
      if (options.stopped?.()) break;
    }
    await save();
  } finally {
    await queue.close();
    await trainer?.dispose();
  }
  return { state, history };
}

function countHits(logits: Float32Array, labels: Uint16Array, words: number): number {
  let hits = 0;
  labels.forEach((label, row) => {
    const scores = logits.subarray(row * words, (row + 1) * words);
    if (scores[label] >= scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY)) hits++;
  });
  return hits;
}

async function measure(
  network: ResidualNetwork,
  { averageParameters, averageStatistics }: TrainingState,
  sample: readonly HeldOutExample[],
  words: number,
  size: number,
  threads?: number,
): Promise<HistoryEntry["heldOut"]> {
  const predictor = await Predictor.create(network, [3, size, size], averageParameters, averageStatistics, threads);
  const [whole, half] = [new AccuracyCount(words), new AccuracyCount(words)];
  const plane = 3 * size * size;
  for (let from = 0; from < sample.length; from += 128) {
    const part = sample.slice(from, from + 128);
    const labels = part.map(({ label }) => label);
    for (const [count, pick] of [
      [whole, (example: HeldOutExample) => example.drawing],
      [half, (example: HeldOutExample) => example.half],
    ] as const) {
      const pixels = new Uint8Array(part.length * plane);
      part.forEach((example, i) => {
        rasterize(pick(example), size, pixels.subarray(i * plane, (i + 1) * plane));
      });
      count.add(await predictor.logits(pixels, [part.length, 3, size, size]), labels);
    }
  }
  await predictor.dispose();
  return { top1: whole.overall.top1, top3: whole.overall.top3, halfTop3: half.overall.top3 };
}
