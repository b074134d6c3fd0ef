import type { Graph, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";

const { fround } = Math;
/** Mixed bins are an eighth of the heights that they stand for. */
const mixedScale = 8;
const strategies = ["linear", "log", "chmv2_mixlog"] as const;
const norms = ["linear", "softmax", "sigmoid", "chmv2_mixlog"] as const;

/**
 * The mean of fixed heights, each weighed by its share: [batch, bins, height, width] to [batch, height, width]. With one bin, that is the
 * height itself.
 */
export function heightOfBins(g: Graph, logits: Value, config: ConfigReader): Value {
  const count = config.size("number_output_channels", 256);
  const least = config.number("min_depth", 0.001);
  const greatest = config.number("max_depth", 96);
  if (least <= 0) throw config.invalid("min_depth", "above 0");
  if (greatest <= least) throw config.invalid("max_depth", 'above "min_depth"');
  if (count === 1) return g.squeeze(g.add(g.relu(logits), g.float(least)), 1);
  const norm = oneOf(config, "norm_strategy", norms);
  const bins = heights(oneOf(config, "bins_strategy", strategies), least, greatest, count);
  const height = weighedMean(g, unnormed(g, logits, norm), bins);
  return norm === "chmv2_mixlog" ? g.mul(height, g.float(mixedScale)) : height;
}

/** The mean of values at every place, by the weight of each: [batch, values, height, width] to [batch, height, width]. */
export function weighedMean(g: Graph, weights: Value, values: Float32Array): Value {
  const count = values.length;
  // Both sums in one pass: of the weights times their values, and of the weights.
  const rows = Float32Array.from({ length: 2 * count }, (_, i) => (i < count ? values[i] : 1));
  const sums = g.conv2d(weights, { weight: g.constant(rows, [2, count, 1, 1]) });
  return g.div(g.at(sums, 1, 0), g.at(sums, 1, 1));
}

function oneOf<Name extends string>(config: ConfigReader, field: string, names: readonly Name[]): Name {
  const value = config.string(field, "chmv2_mixlog");
  const found = names.find((name) => name === value);
  if (!found) throw config.invalid(field, `one of ${names.map((name) => `"${name}"`).join(", ")}`);
  return found;
}

/** How much each bin weighs, above 0. */
function unnormed(g: Graph, logits: Value, norm: (typeof norms)[number]): Value {
  switch (norm) {
    case "softmax":
      return g.softmax(logits, 1);
    case "sigmoid":
      return g.sigmoid(logits);
    case "linear":
      return g.add(g.relu(logits), g.float(0.1));
    case "chmv2_mixlog":
      return g.add(g.relu(logits), g.float(1e-8));
  }
}

function heights(strategy: (typeof strategies)[number], least: number, greatest: number, count: number): Float32Array {
  if (strategy === "linear") return spaced(least, greatest, count);
  if (strategy === "log") return spaced(Math.log(least), Math.log(greatest), count).map(Math.exp);
  const scaled = greatest / mixedScale;
  const linear = spaced(least, scaled, count);
  const log = spaced(Math.log(least), Math.log(scaled), count).map(Math.exp);
  // From the one to the other.
  const ofLog = spaced(1, 0, count);
  return linear.map((height, i) => fround(fround(ofLog[i] * log[i]) + fround(fround(1 - ofLog[i]) * height)));
}

/** `torch.linspace`. */
export function spaced(from: number, to: number, count: number): Float32Array {
  const [start, end] = [fround(from), fround(to)];
  const step = fround(fround(end - start) / (count - 1));
  return Float32Array.from({ length: count }, (_, i) =>
    i < count / 2 ? start + step * i : end - step * (count - 1 - i),
  );
}
