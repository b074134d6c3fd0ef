import { type BatchSource, layoutsOf, runTraining, type TrainableNetwork, type TrainingPlan } from "@vistazo/training";

/** A linear layer. */
export interface LinearHead {
  /** [classes, width] */
  readonly weight: Float32Array;
  /** [classes] */
  readonly bias: Float32Array;
}

export interface LinearHeadOptions {
  readonly steps?: number;
  readonly threads?: number;
  readonly onProgress?: (step: number) => void;
}

/**
 * Logistic regression of classes on features, all examples in every step, by AdamW from zero weights. Features are
 * standardised while it learns; the weights returned are for features as they are.
 *
 * @param features [examples, width]
 */
export async function trainLinearHead(
  features: Float32Array,
  labels: ArrayLike<number>,
  classes: number,
  { steps = 300, threads, onProgress }: LinearHeadOptions = {},
): Promise<LinearHead> {
  const examples = labels.length;
  const width = features.length / examples;
  const { mean, deviation } = statistics(features, width);
  const pixels = features.map((value, i) => (value - mean[i % width]) / deviation[i % width]);
  const targets = new Float32Array(examples * classes);
  for (let i = 0; i < examples; i++) targets[i * classes + labels[i]] = 1;
  const all = { pixels, shape: [examples, width], targets, labels: Uint16Array.from(labels) };

  const initial = { value: 0 };
  const network: TrainableNetwork = {
    input: "float32",
    example: [width],
    logits: (g, x, w) =>
      g.linear(x, {
        weight: w.get("weight", { shape: [classes, width], initial, decays: true }),
        bias: w.get("bias", { shape: [classes], initial }),
      }),
  };
  const recipe: TrainingPlan = {
    seed: 1,
    steps,
    learningRate: 0.01,
    warmup: 0,
    fall: "linear",
    clip: Number.POSITIVE_INFINITY,
    weightDecay: 0.1,
    labelSmoothing: 0,
  };
  const { state } = await runTraining({
    network,
    classes,
    recipe,
    threads,
    batches: (): BatchSource => ({ next: async () => all, close: async () => {} }),
    onProgress: ({ step }) => onProgress?.(step),
  });
  const tensors = layoutsOf(network).parameters.tensors(state.parameters);
  return unstandardised(tensors.get("weight")!.data, tensors.get("bias")!.data, mean, deviation);
}

function statistics(features: Float32Array, width: number): { mean: Float64Array; deviation: Float64Array } {
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  const examples = features.length / width;
  features.forEach((value, i) => {
    mean[i % width] += value / examples;
  });
  features.forEach((value, i) => {
    deviation[i % width] += (value - mean[i % width]) ** 2 / examples;
  });
  // A feature that never changes is left as it is: its deviation is rounding.
  const least = (i: number) => 1e-6 * Math.abs(mean[i]) + 1e-12;
  return {
    mean,
    deviation: deviation.map((variance, i) => (Math.sqrt(variance) > least(i) ? Math.sqrt(variance) : 1)),
  };
}

/** w·(x - m)/d + b is (w/d)·x + (b - w·m/d). */
function unstandardised(
  weight: Float32Array,
  bias: Float32Array,
  mean: Float64Array,
  deviation: Float64Array,
): LinearHead {
  const width = mean.length;
  const own = { weight: new Float32Array(weight.length), bias: bias.slice() };
  for (let row = 0; row < bias.length; row++) {
    for (let i = 0; i < width; i++) {
      own.weight[row * width + i] = weight[row * width + i] / deviation[i];
      own.bias[row] -= own.weight[row * width + i] * mean[i];
    }
  }
  return own;
}
