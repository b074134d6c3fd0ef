import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { NetworkInputs } from "../architecture.js";

const epsilon = 1e-5;

/**
 * What masks are mixed of, at a quarter of the photo's size: [batch, prototypes, height, width].
 *
 * @param maps the encoder's, the finest first.
 * @param finest the backbone's map that is twice as fine as these.
 */
export function maskFeatures(
  { graph: g, config, parameters }: NetworkInputs,
  maps: readonly Value[],
  strides: readonly number[],
  finest: Value,
  prototypes: number,
): Value {
  if (String(config.integers("feat_strides", [8, 16, 32])) !== String(strides))
    throw config.invalid("feat_strides", `[${strides.join(", ")}], as the backbone has them`);
  const [between, outputs, ...more] = config.sizes("mask_feature_channels", [64, 64]);
  if (!outputs || more.length > 0) throw config.invalid("mask_feature_channels", "a list of 2");
  const w = parameters.in("model.encoder");
  const heads = w.in("mask_feature_head.scale_heads");
  let sum: Value | undefined;
  for (const [level, map] of maps.entries()) {
    const fine = enlarged(g, map, Math.log2(strides[level] / strides[0]), heads.in(`${level}.layers`), between);
    sum = sum ? g.add(sum, g.resizeAs(fine, sum)) : fine;
  }
  const mixed = normed(g, sum!, w.in("mask_feature_head.output_conv"), outputs);
  const lateral = normed(g, finest, w.in("encoder_mask_lateral"), outputs);
  const both = g.add(g.resizeAs(g.resize(mixed, 2), lateral), lateral);
  const last = w.in("encoder_mask_output");
  return g.conv2d(normed(g, both, last.in("base_conv"), outputs), last.in("conv"), { outputs: prototypes, kernel: 1 });
}

/** Convolutions, after each of which a map is twice as large; of the finest one alone. */
function enlarged(g: Graph, map: Value, doublings: number, w: Parameters, outputs: number): Value {
  if (doublings === 0) return normed(g, map, w.in("0"), outputs);
  let x = map;
  for (let i = 0; i < doublings; i++) x = g.resize(normed(g, x, w.in(`${2 * i}`), outputs), 2);
  return x;
}

function normed(g: Graph, x: Value, w: Parameters, outputs: number): Value {
  const window = { outputs, kernel: 3, padding: 1, epsilon };
  return g.silu(g.convBatchNorm2d(x, w.in("convolution"), w.in("normalization"), window));
}

/**
 * The box around each query's mask, 0 throughout where it has none: [batch, queries, 4], centre and size in fractions of the photo.
 *
 * @param asked [batch, queries, prototypes]
 * @param features [batch, prototypes, height, width]
 */
export function boxesOfMasks(g: Graph, asked: Value, features: Value): Value {
  const [, , height, width] = features.shape;
  const flat = g.reshape(features, 0, 0, -1);
  const inside = g.cast(g.greater(g.matmul(asked, flat), g.float(0)), "float32");
  const mask = g.reshape(inside, 0, 0, Number(height), Number(width));
  const [columns, rows] = [edges(g, g.max(mask, 2), Number(width)), edges(g, g.max(mask, 3), Number(height))];
  const half = g.float(0.5);
  const middle = ({ low, high }: Edges) => g.mul(g.add(low, high), half);
  const extent = ({ low, high }: Edges) => g.sub(high, low);
  return g.concat(2, middle(columns), middle(rows), extent(columns), extent(rows));
}

/** Each [batch, queries, 1]. */
interface Edges {
  readonly low: Value;
  readonly high: Value;
}

/** Where a line of zeros and ones has its first one, and where its last ends, in fractions of its length. */
function edges(g: Graph, line: Value, length: number): Edges {
  const positions = (value: (i: number) => number) =>
    g.constant(
      Float32Array.from({ length }, (_, i) => value(i)),
      [1, 1, length],
    );
  const whole = g.float(length);
  const last = g.max(
    g.mul(
      line,
      positions((i) => i + 1),
    ),
    2,
    true,
  );
  const fromEnd = g.max(
    g.mul(
      line,
      positions((i) => length - i),
    ),
    2,
    true,
  );
  const low = g.mul(g.sub(whole, fromEnd), g.max(line, 2, true));
  return { low: g.div(low, whole), high: g.div(last, whole) };
}
