import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";
import { relativePositionIndex } from "./relative-position.js";

interface SwinConfig {
  readonly channels: number;
  readonly patchSize: readonly [height: number, width: number];
  readonly embedDim: number;
  readonly depths: readonly number[];
  readonly heads: readonly number[];
  readonly windowSize: number;
  readonly mlpRatio: number;
  readonly qkvBias: boolean;
  readonly hiddenAct: string;
  readonly layerNormEps: number;
}

/** Height and width of a grid of tokens. */
type Grid = readonly [height: number, width: number];

/** The epsilon of PyTorch's LayerNorm where Swin's code gives none. */
const defaultEps = 1e-5;
/** What keeps tokens from attending across the seam of a cyclic shift. */
const masked = -100;

function readSwinConfig(config: ConfigReader): SwinConfig {
  const depths = config.sizes("depths", [2, 2, 6, 2]);
  const heads = config.sizes("num_heads", [3, 6, 12, 24]);
  if (heads.length !== depths.length)
    throw config.invalid("num_heads", `a list of ${depths.length}, one for each of "depths"`);
  const embedDim = config.size("embed_dim", 96);
  if (heads.some((count, stage) => (embedDim * 2 ** stage) % count !== 0))
    throw config.invalid(
      "num_heads",
      `divisors of each stage's width, which starts with "embed_dim" at ${embedDim} and doubles`,
    );
  return {
    channels: config.size("num_channels", 3),
    patchSize: config.heightWidth("patch_size", 4),
    embedDim,
    depths,
    heads,
    windowSize: config.size("window_size", 7),
    mlpRatio: config.number("mlp_ratio", 4),
    qkvBias: config.boolean("qkv_bias", true),
    hiddenAct: config.string("hidden_act", "gelu"),
    layerNormEps: config.number("layer_norm_eps", defaultEps),
  };
}

/** Swin Transformer, "Hierarchical Vision Transformer using Shifted Windows", https://arxiv.org/abs/2103.14030. */
export const swin: Classifier = {
  build(inputs) {
    const { graph: g, config: json, parameters, imageSize, trained } = inputs;
    const config = readSwinConfig(json);
    const { channels, embedDim, depths, patchSize } = config;
    const [height, width] = imageSize ?? json.heightWidth("image_size", 224);
    const w = parameters.in("swin");

    const pixels = g.input("pixel_values", "float32", ["batch", channels, height, width]);
    let grid: Grid = [Math.ceil(height / patchSize[0]), Math.ceil(width / patchSize[1])];
    const padded = pad(g, pixels, 2, [height, width], [grid[0] * patchSize[0], grid[1] * patchSize[1]]);
    const projection = w.in("embeddings.patch_embeddings.projection");
    const patches = g.conv2d(padded, projection, { outputs: embedDim, kernel: patchSize, stride: patchSize });
    let x = g.layerNorm(g.tokens(patches), w.in("embeddings.norm"), defaultEps);
    if (json.boolean("use_absolute_embeddings", false)) {
      x = g.add(x, w.get("embeddings.position_embeddings", [1, grid[0] * grid[1], embedDim]));
    }

    let dim = embedDim;
    for (const [stage, depth] of depths.entries()) {
      const here = w.in(`encoder.layers.${stage}`);
      for (let i = 0; i < depth; i++) {
        if (trained) x = trained.block(x);
        const shift = i % 2 === 0 ? 0 : config.windowSize >> 1;
        x = block(g, x, config, here.in(`blocks.${i}`), grid, dim, config.heads[stage], shift);
      }
      if (stage < depths.length - 1) {
        x = mergePatches(g, x, here.in("downsample"), grid, dim);
        grid = [Math.ceil(grid[0] / 2), Math.ceil(grid[1] / 2)];
        dim *= 2;
      }
    }
    const pooled = g.mean(g.layerNorm(x, w.in("layernorm"), config.layerNormEps), 1);
    classify(inputs, pooled, "classifier");
    return undefined;
  },
};

/** Attention within (shifted) windows and an MLP, each pre-normed and with a residual: [batch, tokens, dim]. */
function block(
  g: Graph,
  x: Value,
  config: SwinConfig,
  w: Parameters,
  grid: Grid,
  dim: number,
  heads: number,
  shift: number,
): Value {
  const side = Math.min(config.windowSize, ...grid);
  const shifted = side < Math.min(...grid) ? shift : 0;
  const whole: Grid = [Math.ceil(grid[0] / side) * side, Math.ceil(grid[1] / side) * side];

  const normed = g.layerNorm(x, w.in("layernorm_before"), config.layerNormEps);
  const map = pad(g, g.reshape(normed, 0, ...grid, dim), 1, grid, whole);
  const windows = partition(g, roll(g, map, -shifted), whole, side, dim);
  const attended = windowAttention(g, windows, config, w.in("attention"), {
    grid: whole,
    side,
    shift: shifted,
    dim,
    heads,
  });
  const merged = roll(g, unpartition(g, attended, whole, side, dim), shifted);
  const y = g.add(x, g.reshape(unpad(g, merged, whole, grid), 0, -1, dim));

  const inner = Math.trunc(config.mlpRatio * dim);
  const between = g.layerNorm(y, w.in("layernorm_after"), config.layerNormEps);
  const layers = [w.in("intermediate.dense"), w.in("output.dense")] as const;
  return g.add(y, mlp(g, between, layers, { inner, outputs: dim, act: config.hiddenAct }));
}

/** What a window's attention depends on besides its weights. */
interface WindowLayout {
  readonly grid: Grid;
  readonly side: number;
  readonly shift: number;
  readonly dim: number;
  readonly heads: number;
}

/** [batch * windows, side * side, dim], the position in the window as a bias, the seam of the shift masked. */
function windowAttention(g: Graph, x: Value, config: SwinConfig, w: Parameters, layout: WindowLayout): Value {
  const { grid, side, shift, dim, heads } = layout;
  const linear = (name: string) => g.linear(x, w.in(`self.${name}`), { outputs: dim, bias: config.qkvBias });
  const [query, key, value] = [linear("query"), linear("key"), linear("value")];

  const area = side * side;
  const table = w.get("self.relative_position_bias_table", [(2 * config.windowSize - 1) ** 2, heads]);
  const index = g.constant(relativePositionIndex([side, side]), [area, area]);
  let bias = g.transpose(g.gather(table, index), 2, 0, 1);
  bias = g.reshape(bias, 1, heads, area, area);
  const output = (attended: Value) => g.linear(attended, w.in("output.dense"), { outputs: dim, precision: "float32" });
  if (shift === 0) return output(g.attention(query, key, value, { heads, bias }));

  // Every image has the same windows, so that the mask is that of one image, repeated for the batch.
  const windows = (grid[0] / side) * (grid[1] / side);
  const mask = g.constant(shiftMask(grid, side, shift), [1, windows, 1, area, area]);
  const both = g.add(g.reshape(bias, 1, 1, heads, area, area), mask);
  const batch = g.div(g.sizes(x, 0, 1), g.ints(windows));
  const biases = g.reshape(g.tile(both, batch, 1, 1, 1, 1), -1, heads, area, area);
  return output(g.attention(query, key, value, { heads, bias: biases }));
}

/** 0 between tokens that were neighbours before the shift, `masked` between others: [windows, area, area] of a shifted grid. */
function shiftMask([height, width]: Grid, side: number, shift: number): Float32Array {
  const region = (position: number, size: number) => (position < size - side ? 0 : position < size - shift ? 1 : 2);
  const area = side * side;
  const windows = (height / side) * (width / side);
  const regions = new Int8Array(windows * area);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const window = Math.floor(y / side) * (width / side) + Math.floor(x / side);
      regions[window * area + (y % side) * side + (x % side)] = 3 * region(y, height) + region(x, width);
    }
  }
  const mask = new Float32Array(windows * area * area);
  for (let window = 0, out = 0; window < windows; window++) {
    for (let from = window * area, end = from + area; from < end; from++) {
      for (let to = window * area; to < end; to++, out++) if (regions[from] !== regions[to]) mask[out] = masked;
    }
  }
  return mask;
}

/** [batch, height, width, dim] to [batch * windows, side * side, dim]. */
function partition(g: Graph, x: Value, [height, width]: Grid, side: number, dim: number): Value {
  const split = g.reshape(x, -1, height / side, side, width / side, side, dim);
  return g.reshape(g.transpose(split, 0, 1, 3, 2, 4, 5), -1, side * side, dim);
}

/** The inverse of `partition`. */
function unpartition(g: Graph, x: Value, [height, width]: Grid, side: number, dim: number): Value {
  const split = g.reshape(x, -1, height / side, width / side, side, side, dim);
  return g.reshape(g.transpose(split, 0, 1, 3, 2, 4, 5), -1, height, width, dim);
}

/** Shift a [batch, height, width, dim] map cyclically down and right by `count`, up and left if it is negative. */
function roll(g: Graph, x: Value, count: number): Value {
  if (count === 0) return x;
  const along = (map: Value, axis: number) => g.concat(axis, g.slice(map, axis, -count), g.slice(map, axis, 0, -count));
  return along(along(x, 1), 2);
}

/** Zeros below and right of a map whose height is axis `axis` and whose width is the next. */
function pad(g: Graph, x: Value, axis: number, from: Grid, to: Grid): Value {
  const tall = to[0] > from[0] ? g.padEnd(x, axis, to[0] - from[0]) : x;
  return to[1] > from[1] ? g.padEnd(tall, axis + 1, to[1] - from[1]) : tall;
}

function unpad(g: Graph, x: Value, from: Grid, to: Grid): Value {
  const low = from[0] > to[0] ? g.slice(x, 1, 0, to[0]) : x;
  return from[1] > to[1] ? g.slice(low, 2, 0, to[1]) : low;
}

/** Every 2x2 tokens become one of twice the width: [batch, tokens, dim] to [batch, tokens / 4, 2 * dim]. */
function mergePatches(g: Graph, x: Value, w: Parameters, grid: Grid, dim: number): Value {
  const even: Grid = [Math.ceil(grid[0] / 2) * 2, Math.ceil(grid[1] / 2) * 2];
  const map = pad(g, g.reshape(x, 0, ...grid, dim), 1, grid, even);
  const every = (row: number, column: number) => g.slice(g.slice(map, 1, row, undefined, 2), 2, column, undefined, 2);
  const joined = g.reshape(g.concat(3, every(0, 0), every(1, 0), every(0, 1), every(1, 1)), 0, -1, 4 * dim);
  const normed = g.layerNorm(joined, w.in("norm"), defaultEps);
  return g.linear(normed, w.in("reduction"), { outputs: 2 * dim, bias: false });
}
