import { readFloat32 } from "@vistazo/checkpoint";
import { type BatchSource, GraphError, Predictor, runTraining, stateFrom, type TrainingPlan } from "@vistazo/graph";
import { VisionError } from "../vision-error.js";
import type { LastBlock } from "./last-block.js";
import type { LinearClassifier } from "./linear-classifier.js";
import { PhotoOrder } from "./photo-order.js";

export interface LastBlockExamples {
  /** [examples, numbers that come into the block] */
  readonly inputs: readonly Float32Array[];
  readonly labels: readonly number[];
  /** Of the block's input, for one example. */
  readonly shape: readonly number[];
}

export interface TrainLastBlockOptions {
  /** The last layer to begin with. */
  readonly head: LinearClassifier;
  readonly headName: string;
  /** The file that the run is kept in, and taken up from. */
  readonly checkpoint: string;
  readonly threads?: number;
  readonly onProgress?: (step: number, steps: number) => void;
}

const epochs = 10;
const largestBatch = 16;

/** What `trainLastBlock` has found: the tensors by name, and logits of what comes into the block. */
export interface TrainedLastBlock {
  readonly tensors: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;
  readonly predictor: Predictor;
}

/** Train the last block of a classifier and its new last layer, from what they were, by AdamW at a small learning rate. */
export async function trainLastBlock(
  network: LastBlock,
  { inputs, labels, shape }: LastBlockExamples,
  { head, headName, checkpoint, threads, onProgress }: TrainLastBlockOptions,
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
  const start = new Map<string, { shape: readonly number[]; data: Float32Array }>([
    [`${headName}.weight`, { shape: [classes, head.weight.length / classes], data: head.weight }],
    [`${headName}.bias`, { shape: [classes], data: head.bias }],
  ]);
  for (const { tensor, shape } of network.trained) start.set(tensor.name, { shape, data: await readFloat32(tensor) });
  const order = new PhotoOrder(inputs.length, recipe.seed);
  const training = runTraining({
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
  const { averageParameters, averageStatistics } = (await training.catch(asUnsupported)).state;
  return {
    tensors: network.tensorsOf(averageParameters),
    predictor: await Predictor.create(network, shape, averageParameters, averageStatistics, threads),
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
