import type { AffineWeights, NormWeights } from "./graph-layers.js";
import type { GraphOperations } from "./graph-operations.js";
import type { Value } from "./value.js";

/** What batch normalisation goes by, each of shape [channels]. */
export interface BatchNormValues extends NormWeights {
  readonly mean: Value;
  readonly variance: Value;
}

/** A convolution and the batch normalisation after it as one convolution. */
export function foldedBatchNorm(
  g: GraphOperations,
  { weight, bias }: AffineWeights,
  norm: BatchNormValues,
  epsilon: number,
): AffineWeights {
  const scale = g.div(norm.weight, g.sqrt(g.add(norm.variance, g.float(epsilon))));
  const column = g.reshape(scale, -1, ...weight.shape.slice(1).map(() => 1));
  const shift = bias ? g.sub(bias, norm.mean) : g.neg(norm.mean);
  return { weight: g.mul(weight, column), bias: g.add(norm.bias, g.mul(shift, scale)) };
}

/**
 * Batch normalisation by the batch's own mean and variance, https://arxiv.org/abs/1502.03167, of [batch, channels, height, width].
 *
 * @returns the output, and the mean and the unbiased variance, each [channels].
 */
export function trainingBatchNorm(
  g: GraphOperations,
  x: Value,
  { weight, bias }: NormWeights,
  epsilon: number,
): { output: Value; mean: Value; variance: Value } {
  const axes = [0, 2, 3];
  const perChannel = (vector: Value) => g.reshape(vector, 1, -1, 1, 1);
  const mean = g.mean(x, axes, true);
  const centred = g.sub(x, mean);
  const variance = g.mean(g.mul(centred, centred), axes, true);
  const scale = g.div(perChannel(weight), g.sqrt(g.add(variance, g.float(epsilon))));
  const output = g.add(g.mul(centred, scale), perChannel(bias));
  // Over n pixels of a channel, n / (n - 1) times the mean square is what PyTorch keeps for use afterwards.
  const size = (value: Value) => g.cast(g.op("Size", [value]), "float32");
  const correction = g.div(size(x), g.sub(size(x), size(mean)));
  return { output, mean: g.reshape(mean, -1), variance: g.reshape(g.mul(variance, correction), -1) };
}
