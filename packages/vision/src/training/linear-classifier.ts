import { adamW, crossEntropy, Graph, gradients, prune, Session, type Tensor } from "@vistazo/graph";

/** A linear layer. */
export interface LinearClassifier {
  /** [classes, width] */
  readonly weight: Float32Array;
  /** [classes] */
  readonly bias: Float32Array;
}

export interface LinearClassifierOptions {
  readonly steps?: number;
  readonly learningRate?: number;
  readonly weightDecay?: number;
  readonly onProgress?: (step: number, loss: number) => void;
}

/**
 * Logistic regression of classes on features, all examples in every step, by AdamW from zero weights. Features are
 * standardised while it learns; the weights returned are for features as they are.
 *
 * @param features [examples, width]
 */
export async function trainLinearClassifier(
  features: Float32Array,
  labels: ArrayLike<number>,
  classes: number,
  { steps = 300, learningRate = 0.01, weightDecay = 0.1, onProgress }: LinearClassifierOptions = {},
): Promise<LinearClassifier> {
  const examples = labels.length;
  const width = features.length / examples;
  const { mean, deviation } = statistics(features, width);
  const standard = features.map((value, i) => (value - mean[i % width]) / deviation[i % width]);
  const targets = new Float32Array(examples * classes);
  for (let i = 0; i < examples; i++) targets[i * classes + labels[i]] = 1;

  const length = classes * (width + 1);
  const g = new Graph();
  const vector = (name: string) => g.input(name, "float32", [length]);
  const [parameters, first, second] = [vector("parameters"), vector("first"), vector("second")];
  const step = g.input("step", "float32", []);
  const rate = g.input("rate", "float32", []);
  const weight = g.reshape(g.slice(parameters, 0, 0, classes * width), classes, width);
  const bias = g.slice(parameters, 0, classes * width, length);
  const product = g.op(
    "FusedMatMul",
    [g.constant(standard, [examples, width]), weight],
    { transB: 1 },
    "com.microsoft",
  );
  const loss = crossEntropy(g, g.add(product, bias), g.constant(targets, [examples, classes]), {
    batch: examples,
    classes,
  });
  const [dWeight, dBias] = gradients(g, loss, [weight, bias]);
  const gradient = g.concat(0, g.reshape(dWeight, -1), dBias);
  const decayMask = g.constant(new Float32Array(length).fill(1, 0, classes * width));
  const next = adamW(g, { parameters, gradient, first, second, decayMask, learningRate: rate, step }, { weightDecay });
  for (const [name, value] of Object.entries(next)) g.output(`new.${name}`, value);
  g.output("loss", loss);
  const session = await Session.create(prune(g.build()));

  const tensor = (): Tensor => ({ dtype: "float32", shape: [length], data: new Float32Array(length) });
  let state = { parameters: tensor(), first: tensor(), second: tensor() };
  const scalar = (value: number): Tensor => ({ dtype: "float32", shape: [], data: Float32Array.of(value) });
  for (let i = 1; i <= steps; i++) {
    const falling = learningRate * (1 - (i - 1) / steps);
    const out = await session.run({ ...state, step: scalar(i), rate: scalar(falling) });
    state = { parameters: out["new.parameters"], first: out["new.first"], second: out["new.second"] };
    onProgress?.(i, (out.loss.data as Float32Array)[0]);
  }
  await session.dispose();
  return unstandardised(state.parameters.data as Float32Array, classes, mean, deviation);
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
  parameters: Float32Array,
  classes: number,
  mean: Float64Array,
  deviation: Float64Array,
): LinearClassifier {
  const width = mean.length;
  const weight = new Float32Array(classes * width);
  const bias = parameters.slice(classes * width);
  for (let row = 0; row < classes; row++) {
    for (let i = 0; i < width; i++) {
      weight[row * width + i] = parameters[row * width + i] / deviation[i];
      bias[row] -= weight[row * width + i] * mean[i];
    }
  }
  return { weight, bias };
}
