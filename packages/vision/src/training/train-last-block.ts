import { readFloat32 } from "@vistazo/checkpoint";
import { GraphError } from "@vistazo/graph";
import {
  averagedTensors,
  type BatchSource,
  layoutsOf,
  Predictor,
  runTraining,
  stateFrom,
  type TrainingPlan,
} from "@vistazo/training";
import { VisionError } from "../vision-error.js";
import type { LinearHead } from "./linear-head.js";
import { PhotoOrder } from "./photo-order.js";
import { type ClassifierView, LastBlock, type TaughtClassifier } from "./taught-classifier.js";

export interface LastBlockExamples {
  /** [examples, numbers that enter the block] */
  readonly inputs: readonly Float32Array[];
  readonly labels: readonly number[];
  /** Of the block's input, for one example. */
  readonly shape: readonly number[];
}

export interface TrainLastBlockOptions {
  /** The last layer to begin with. */
  readonly head: LinearHead;
  /** The file that the run is kept in, and taken up from. */
  readonly checkpoint: string;
  readonly threads?: number;
  readonly onProgress?: (step: number, steps: number) => void;
}

const epochs = 10;
const largestBatch = 16;

/** What `trainLastBlock` has found: the tensors by name, and logits of what enters the block. */
export interface TrainedLastBlock {
  readonly tensors: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;
  readonly predictor: Predictor;
}

/** Train the last block of a classifier and its new last layer, from what they were, by AdamW at a small learning rate. */
export async function trainLastBlock(
  classifier: TaughtClassifier,
  view: Pick<ClassifierView, "head" | "blocks" | "build">,
  { inputs, labels, shape }: LastBlockExamples,
  { head, checkpoint, threads, onProgress }: TrainLastBlockOptions,
): Promise<TrainedLastBlock> {
  const classes = head.bias.length;
  const batch = Math.min(largestBatch, inputs.length);
  const steps = epochs * Math.ceil(inputs.length / batch);
  const recipe: TrainingPlan = {
    seed: 1,
    steps,
    learningRate: 3e-4,
    warmup: Math.ceil(steps / 10),
    weightDecay: 0.01,
    labelSmoothing: 0,
  };
  const network = new LastBlock(classifier, view, classes, shape);
  const { module, width } = view.head;
  const start = new Map<string, { shape: readonly number[]; data: Float32Array }>([
    [`${module}.weight`, { shape: [classes, width], data: head.weight }],
    [`${module}.bias`, { shape: [classes], data: head.bias }],
  ]);
  const order = new PhotoOrder(inputs.length, recipe.seed);
  const train = async () => {
    for (const { name } of layoutsOf(network).parameters.specs) {
      const stored = classifier.tensors.get(name);
      if (stored && !start.has(name)) start.set(name, { shape: stored.shape, data: await readFloat32(stored) });
    }
    return runTraining({
      network,
      classes,
      recipe,
      initial: stateFrom(network, recipe.seed, start),
      checkpoint,
      threads,
      onProgress: ({ step }) => onProgress?.(step, steps),
      batches(_, firstStep): BatchSource {
        let step = firstStep;
        return {
          async next() {
            const rows = Array.from({ length: batch }, (_, i) => order.at(step * batch + i));
            step++;
            const pixels = new Float32Array(batch * inputs[0].length);
            const targets = new Float32Array(batch * classes);
            rows.forEach((row, i) => {
              pixels.set(inputs[row], i * inputs[row].length);
              targets[i * classes + labels[row]] = 1;
            });
            return { pixels, shape: [batch, ...shape], targets, labels: Uint16Array.from(rows, (row) => labels[row]) };
          },
          async close() {},
        };
      },
    });
  };
  const { state } = await train().catch(asUnsupported);
  return {
    tensors: averagedTensors(network, state),
    predictor: await Predictor.create(network, shape, state, threads),
  };
}

/** A block may hold an operator that has no gradient here. */
function asUnsupported(cause: unknown): never {
  if (!(cause instanceof GraphError) || cause.code !== "invalid-graph") throw cause;
  throw new VisionError(
    "unsupported-architecture",
    `The model's last block cannot be trained: ${cause.message} Train the last layer alone.`,
    { cause },
  );
}
