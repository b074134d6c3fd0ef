import type { Graph, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";

/** The sizes and constants of a metric head, under the names of transformers' `ZoeDepthConfig`. */
export interface BinsConfig {
  readonly bins: number;
  readonly embeddingDim: number;
  readonly bottleneckFeatures: number;
  readonly fusionHiddenSize: number;
  readonly relativeFeatures: number;
  readonly attractorKind: "mean" | "sum";
  /** Whether centres lie between the least and the greatest depth, or anywhere above 0. */
  readonly normed: boolean;
  readonly minTemperature: number;
  readonly maxTemperature: number;
}

/** The weights of a 1x1 convolution: [outputs, channels, 1, 1] and [outputs]. */
export interface PointWeights {
  readonly weight: Value;
  readonly bias: Value;
}

/** A 1x1 convolution of the head by its name, chosen among the heads where there are several. */
export type HeadConvolution = (name: string, channels: number, outputs: number) => PointWeights;

/** What the heads read: maps are [batch, channels, height, width]. */
export interface HeadInputs {
  /** The coarsest features. */
  readonly bottleneck: Value;
  /** From the coarsest to the finest. */
  readonly maps: readonly Value[];
  /** How many points attract on each map. */
  readonly attractors: readonly number[];
  /** At the photo's resolution; their number of channels is `featureChannels`. */
  readonly features: Value;
  readonly featureChannels: number;
  /** The hidden widths of the MLPs, which differ between one head and several. */
  readonly seedWidth: number;
  readonly projectorWidth: number;
  readonly binomialWidth: number;
  /** The least and the greatest depth in metres; scalars. */
  readonly range: readonly [least: Value, greatest: Value];
}

export function readBinsConfig(config: ConfigReader, bins: number): BinsConfig {
  const type = config.string("bin_centers_type", "softplus");
  if (type !== "normed" && type !== "softplus") throw config.invalid("bin_centers_type", '"normed" or "softplus"');
  const attractorKind = config.string("attractor_kind", "mean");
  if (attractorKind !== "mean" && attractorKind !== "sum") throw config.invalid("attractor_kind", '"mean" or "sum"');
  return {
    bins,
    embeddingDim: config.size("bin_embedding_dim", 128),
    bottleneckFeatures: config.size("bottleneck_features", 256),
    fusionHiddenSize: config.size("fusion_hidden_size", 256),
    relativeFeatures: config.size("num_relative_features", 32),
    attractorKind,
    normed: type === "normed",
    minTemperature: config.number("min_temp", 0.0212),
    maxTemperature: config.number("max_temp", 50),
  };
}

/** Strength of an attractor; transformers takes this whatever the config says. */
const attraction = 300;
const probabilityFloor = 1e-4;
const binsAtOnce = 16;
const hiddenAtOnce = 10;

/**
 * The depth of each pixel in metres: bins of depth start at the coarsest features, every map pulls their centres towards
 * attractors, and the depth is their mean under a binomial distribution over the bins.
 *
 * @returns [batch, height, width]
 */
export function metricDepth(g: Graph, config: BinsConfig, inputs: HeadInputs, convolution: HeadConvolution): Value {
  const { embeddingDim } = config;
  const { bottleneck, maps, seedWidth, projectorWidth } = inputs;
  const mlp = (x: Value, name: string, widths: readonly [from: number, inner: number, to: number]) => {
    const inner = g.relu(g.conv2d(x, convolution(`${name}.conv1`, widths[0], widths[1])));
    return g.conv2d(inner, convolution(`${name}.conv2`, widths[1], widths[2]));
  };

  const { bottleneckFeatures, bins, fusionHiddenSize, normed } = config;
  let centers = seedCenters(g, mlp(bottleneck, "seed_bin_regressor", [bottleneckFeatures, seedWidth, bins]), normed);
  let embedding = mlp(bottleneck, "seed_projector", [bottleneckFeatures, projectorWidth, embeddingDim]);
  for (const [i, count] of inputs.attractors.entries()) {
    const projected = mlp(maps[i], `projectors.${i}`, [fusionHiddenSize, projectorWidth, embeddingDim]);
    const upsampled = (map: Value) => g.resizeAs(map, projected, { alignCorners: true });
    const joined = g.add(projected, upsampled(embedding));
    const points = mlp(joined, `attractors.${i}`, [embeddingDim, embeddingDim, normed ? 2 * count : count]);
    centers = attract(g, upsampled(centers), attractors(g, points, normed), count, config);
    embedding = projected;
  }

  const [least, greatest] = inputs.range;
  if (normed) {
    const scaled = g.add(g.mul(centers, g.sub(greatest, least)), least);
    centers = g.clip(g.sort(scaled, 1), least, greatest);
  }
  return meanDepth(g, centers, embedding, config, inputs, convolution);
}

/** Centres of the bins before any attraction; normed ones are shares of the range. */
function seedCenters(g: Graph, x: Value, normed: boolean): Value {
  if (!normed) return g.softplus(x);
  const widths = g.add(g.relu(x), g.float(1e-3));
  const shares = g.div(widths, g.sum(widths, 1, true));
  const ends = g.cumulativeSum(shares, 1);
  return g.sub(ends, g.mul(shares, g.float(0.5)));
}

/** Points of depth that attract: [batch, attractors, height, width]. Of the pairs of normed ones, only the first counts. */
function attractors(g: Graph, x: Value, normed: boolean): Value {
  return normed ? g.add(g.relu(g.slice(x, 1, 0, undefined, 2)), g.float(1e-3)) : g.softplus(x);
}

/** Every centre moves towards every attractor by d / (1 + 300 d²), d its distance; moves are averaged or added. */
function attract(g: Graph, centers: Value, points: Value, count: number, { attractorKind }: BinsConfig): Value {
  // One after another: all distances at once would be as many times the centres' size.
  const moves = Array.from({ length: count }, (_, i) => {
    const distance = g.sub(g.slice(points, 1, i, i + 1), centers);
    const weakened = g.add(g.mul(g.mul(distance, distance), g.float(attraction)), g.float(1));
    return g.div(distance, weakened);
  });
  const sum = moves.reduce((a, b) => g.add(b, a));
  return g.add(centers, attractorKind === "mean" ? g.mul(sum, g.float(1 / count)) : sum);
}

/** The mean of the centres under a binomial distribution whose probability and temperature are told for each pixel. */
function meanDepth(
  g: Graph,
  centers: Value,
  embedding: Value,
  config: BinsConfig,
  inputs: HeadInputs,
  convolution: HeadConvolution,
): Value {
  const upsampled = (map: Value) => g.resizeAs(map, inputs.features, { alignCorners: true });
  const told = g.softplus(binomialMlp(g, embedding, config, inputs, convolution));
  const floored = g.add(told, g.float(probabilityFloor));
  const channel = (i: number) => g.slice(floored, 1, i, i + 1);
  const share = (a: Value, b: Value) => g.div(a, g.add(a, b));
  const probability = share(channel(0), channel(1));
  const { minTemperature, maxTemperature } = config;
  const spread = g.mul(share(channel(2), channel(3)), g.float(maxTemperature - minTemperature));
  const sharpness = g.reciprocal(g.add(spread, g.float(minTemperature)));

  const logs = logProbabilities(g, probability);
  const sum = (x: Value) => g.sum(x, 1, true);
  let sums: Value | undefined;
  // Some bins after the others: at the photo's resolution, all of them are the largest maps by far. ONNX Runtime computes the
  // last operand first, so that this order has the fewest maps in memory at a time.
  for (let start = 0; start < config.bins; start += binsAtOnce) {
    const end = Math.min(start + binsAtOnce, config.bins);
    const shares = g.exp(g.mul(logBinomials(g, logs, config.bins, start, end), sharpness));
    const fine = upsampled(g.slice(centers, 1, start, end));
    const part = g.concat(1, sum(shares), sum(g.mul(shares, fine)));
    sums = sums ? g.add(part, sums) : part;
  }
  return g.div(g.at(sums!, 1, 1), g.at(sums!, 1, 0));
}

/**
 * Four numbers a pixel from its features and the upsampled embedding. The first layer runs on the embedding before it is
 * upsampled, which is the same for a linear one, and for some hidden units after the others, which keeps the maps small.
 */
function binomialMlp(
  g: Graph,
  embedding: Value,
  { embeddingDim }: BinsConfig,
  { features, featureChannels, binomialWidth }: HeadInputs,
  convolution: HeadConvolution,
): Value {
  const channels = featureChannels + embeddingDim;
  const first = convolution("conditional_log_binomial.mlp.0", channels, binomialWidth);
  const second = convolution("conditional_log_binomial.mlp.2", binomialWidth, 4);
  let sum: Value | undefined;
  for (let start = 0; start < binomialWidth; start += hiddenAtOnce) {
    const end = Math.min(start + hiddenAtOnce, binomialWidth);
    const rows = g.slice(first.weight, 0, start, end);
    const bias = g.slice(first.bias, 0, start, end);
    const ofFeatures = g.conv2d(features, { weight: g.slice(rows, 1, 0, featureChannels), bias });
    const ofEmbedding = g.conv2d(embedding, { weight: g.slice(rows, 1, featureChannels, channels) });
    const hidden = g.gelu(g.add(ofFeatures, g.resizeAs(ofEmbedding, features, { alignCorners: true })));
    const weight = g.slice(second.weight, 1, start, end);
    const part = g.conv2d(hidden, { weight, bias: sum ? undefined : second.bias });
    sum = sum ? g.add(part, sum) : part;
  }
  return sum!;
}

/** log p and log (1 - p), kept finite: [batch, 2, height, width]. */
function logProbabilities(g: Graph, probability: Value): Value {
  const both = g.concat(1, probability, g.sub(g.float(1), probability));
  return g.log(g.clip(both, g.float(probabilityFloor), g.float(1)));
}

/**
 * Logarithms of a binomial distribution over bins 0 to n: log C(n, k) + k log p + (n - k) log (1 - p), a linear layer of two
 * numbers a pixel. The greatest of them is never far below 0, so that their exponentials need no shift.
 */
function logBinomials(g: Graph, logs: Value, bins: number, start: number, end: number): Value {
  const ks = Array.from({ length: end - start }, (_, i) => start + i);
  const weight = g.constant(Float32Array.from(ks.flatMap((k) => [k, bins - 1 - k])), [ks.length, 2, 1, 1]);
  const bias = g.constant(Float32Array.from(ks, (k) => logBinomial(bins - 1, k)));
  return g.conv2d(logs, { weight, bias });
}

/** log C(n, k) by Stirling's approximation, as the checkpoints were trained with. */
function logBinomial(n: number, k: number): number {
  const xLogX = (x: number) => (x > 0 ? x * Math.log(x) : 0);
  return xLogX(n) - xLogX(k) - xLogX(n - k);
}
