import { initialState } from "./initial-state.js";
import type { BatchSource } from "./prefetched-batches.js";
import { cosineSchedule, linearSchedule } from "./schedule.js";
import { type TrainableNetwork, Trainer, type TrainingState } from "./trainer.js";
import { type HistoryEntry, readTrainingCheckpoint, writeTrainingCheckpoint } from "./training-checkpoint.js";

/** What a run of training is determined by, besides its network and its batches. */
export interface TrainingPlan {
  readonly seed: number;
  readonly steps: number;
  readonly learningRate: number;
  /** Steps in which the learning rate rises. */
  readonly warmup: number;
  /** Steps at the end in which it falls. Default: all after the rise. */
  readonly cooldown?: number;
  /** How it falls. Default: as half a cosine; "linear" falls from the first step to the last. */
  readonly fall?: "cosine" | "linear";
  /** The longest a gradient may be. Default 1. */
  readonly clip?: number;
  readonly weightDecay: number;
  readonly labelSmoothing: number;
}

export interface TrainingRunOptions<Recipe extends TrainingPlan> {
  readonly network: TrainableNetwork;
  /** Of a network without an objective of its own. Default: none. */
  readonly classes?: number;
  /** Of a new run. One that is taken up again keeps its own. */
  readonly recipe: Recipe;
  /** Where a new run begins. Default: `initialState`. */
  readonly initial?: TrainingState;
  /** The file that the run is kept in, and taken up from. Default: none, for a run that takes no time. */
  readonly checkpoint?: string;
  batches(recipe: Recipe, firstStep: number): BatchSource;
  /** Measures the network on examples kept back. */
  measure?(state: TrainingState, recipe: Recipe): Promise<Readonly<Record<string, number>>>;
  /** Steps between measurements. Default 500. */
  readonly measureEvery?: number;
  /** Seconds between checkpoints. Default 120. */
  readonly checkpointEvery?: number;
  readonly threads?: number;
  readonly onProgress?: (entry: HistoryEntry) => void;
  /** The run stops, with a checkpoint, after the step during which this becomes true. */
  readonly stopped?: () => boolean;
}

export interface TrainingRun<Recipe> {
  readonly recipe: Recipe;
  readonly state: TrainingState;
  readonly history: readonly HistoryEntry[];
}

/** Steps that an entry of the history is the mean of. */
const entrySteps = 20;

/**
 * Train a network, or go on training it from the last checkpoint: killed at any moment, a run loses the steps since that, and
 * ends at the same weights as an unbroken one. Keeps the calling thread busy.
 */
export async function runTraining<Recipe extends TrainingPlan>(
  options: TrainingRunOptions<Recipe>,
): Promise<TrainingRun<Recipe>> {
  const { network, classes = 0, checkpoint, threads, measureEvery = 500, checkpointEvery = 120 } = options;
  const saved = checkpoint === undefined ? undefined : await readTrainingCheckpoint<Recipe>(checkpoint);
  const recipe = saved?.recipe ?? options.recipe;
  let state = saved?.state ?? options.initial ?? initialState(network, recipe.seed);
  const history: HistoryEntry[] = [...(saved?.history ?? [])];
  const secondsBefore = history.at(-1)?.seconds ?? 0;
  const batches = options.batches(recipe, state.step);
  const started = performance.now();
  let savedAt = started;
  let trainer: Trainer | undefined;
  let shape = "";
  let sums = { loss: 0, hits: 0, steps: 0, examples: 0 };
  const save = async () => {
    if (checkpoint !== undefined) await writeTrainingCheckpoint(checkpoint, { recipe, history, state });
    savedAt = performance.now();
  };
  const { learningRate: peak, warmup, cooldown, steps: total } = recipe;
  const schedule = { peak, warmup, cooldown, total };
  const rateAt = recipe.fall === "linear" ? linearSchedule : cosineSchedule;
  try {
    while (state.step < recipe.steps && !options.stopped?.()) {
      const batch = await batches.next();
      if (!trainer || shape !== batch.shape.join()) {
        shape = batch.shape.join();
        await trainer?.dispose();
        const { labelSmoothing, weightDecay, clip } = recipe;
        const inputShape = batch.shape;
        trainer = await Trainer.create(
          { network, inputShape, classes, labelSmoothing, clip, adamW: { weightDecay }, threads },
          state,
        );
      }
      const learningRate = rateAt(state.step, schedule);
      const { loss, logits } = await trainer.step(batch.pixels, batch.targets, learningRate);
      state = trainer.state;
      sums.loss += loss;
      if (batch.labels && logits) {
        sums.hits += countHits(logits, batch.labels, classes);
        sums.examples += batch.labels.length;
      }
      sums.steps++;
      const last = state.step === recipe.steps;
      if (state.step % entrySteps !== 0 && !last) continue;
      const measured = state.step % measureEvery === 0 || last ? await options.measure?.(state, recipe) : undefined;
      const entry: HistoryEntry = {
        step: state.step,
        seconds: secondsBefore + (performance.now() - started) / 1000,
        loss: sums.loss / sums.steps,
        ...(sums.examples > 0 && { top1: sums.hits / sums.examples }),
        learningRate,
        ...(measured && { heldOut: measured }),
      };
      history.push(entry);
      options.onProgress?.(entry);
      sums = { loss: 0, hits: 0, steps: 0, examples: 0 };
      if (performance.now() - savedAt > checkpointEvery * 1000) await save();
    }
    await save();
  } finally {
    await batches.close();
    await trainer?.dispose();
  }
  return { recipe, state, history };
}

function countHits(logits: Float32Array, labels: Uint16Array, classes: number): number {
  let hits = 0;
  labels.forEach((label, row) => {
    const first = row * classes;
    let best = 0;
    for (let i = 1; i < classes; i++) if (logits[first + i] > logits[first + best]) best = i;
    if (best === label) hits++;
  });
  return hits;
}
