import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { VisionError } from "../../vision-error.js";
import type { BackboneBuilder, Classifier, ClassifierParts } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";
import { readOutIndices } from "../parts/out-indices.js";
import { relativePositionIndex } from "./relative-position.js";
import { type Grid, inWindows, pad, type WindowLayout, windowAttention } from "./windows.js";

export interface SwinConfig {
  readonly channels: number;
  readonly imageSize: readonly [height: number, width: number];
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

/** The epsilon of PyTorch's LayerNorm where Swin's code gives none. */
export const defaultEps = 1e-5;
/** What keeps tokens from attending across the seam of a cyclic shift. */
export const masked = -100;

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
    imageSize: config.heightWidth("image_size", 224),
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

/** Where networks of windows that are shifted differ. */
export interface SwinVariant {
  /** The module that all but the classifier is in. */
  readonly name: string;
  /** Attention within windows and an MLP, with their residuals: [batch, tokens, dim] to the same. */
  block(g: Graph, x: Value, config: SwinConfig, w: Parameters, place: BlockPlace): Value;
  /** What follows each stage but the last on four tokens as one: [batch, tokens, 4 · dim] to [batch, tokens, 2 · dim]. */
  reduce(g: Graph, x: Value, w: Parameters, dim: number): Value;
  /** Whether the tokens are normalised before their mean is classified. */
  readonly lastNorm: boolean;
}

/** Where in the network a block is. */
export interface BlockPlace {
  readonly stage: number;
  readonly grid: Grid;
  readonly dim: number;
  readonly heads: number;
  /** Whether its windows lie between those of the block before, as every other block's do. */
  readonly shifted: boolean;
  /** Windows keep their size where the map is smaller, which is then padded. */
  readonly wholeWindows?: boolean;
}

/** What a stage makes, before its tokens are joined for the next one. */
interface SwinStage {
  /** [batch, tokens, dim] */
  readonly states: Value;
  readonly grid: Grid;
  readonly dim: number;
}

export const swinVariant: SwinVariant = { name: "swin", block, reduce, lastNorm: true };

/** Swin Transformer, "Hierarchical Vision Transformer using Shifted Windows", https://arxiv.org/abs/2103.14030. */
export const swin: Classifier = swinClassifier(swinVariant);

export function swinClassifier(variant: SwinVariant): Classifier {
  return {
    build(inputs) {
      const { graph: g, config: json, parameters, trained } = inputs;
      const config = readSwinConfig(json);
      const size = inputs.imageSize ?? config.imageSize;
      const w = parameters.in(variant.name);
      const pixels = g.input("pixel_values", "float32", ["batch", config.channels, ...size]);
      const x = swinStages(g, pixels, json, w, variant, trained).at(-1)!.states;
      const last = variant.lastNorm ? g.layerNorm(x, w.in("layernorm"), config.layerNormEps) : x;
      classify(inputs, g.mean(last, 1), "classifier");
      return undefined;
    },
  };
}

/** Swin as a part of a larger network, for photos of one size. */
export const swinBackbone: BackboneBuilder = (g, pixels, json, w) => {
  const stages = swinStages(g, pixels, json, w, { ...swinVariant, wholeWindows: true });
  const maps = readOutIndices(json, stages.length - 1).map((stage) => {
    const { states, grid, dim } = stages[stage];
    const norm = w.in(`hidden_states_norms.${stage === 0 ? "stem" : `stage${stage}`}`);
    return asMap(g, { states: g.layerNorm(states, norm, defaultEps), grid, dim });
  });
  return { kind: "maps", maps };
};

/** [batch, tokens, dim] to [batch, dim, height, width]. */
export function asMap(g: Graph, { states, grid, dim }: SwinStage): Value {
  return g.reshape(g.transpose(states, 0, 2, 1), 0, dim, ...grid);
}

/** The embeddings of the patches of photos of one size, [batch, channels, height, width], and what each stage makes of them. */
export function swinStages(
  g: Graph,
  pixels: Value,
  json: ConfigReader,
  w: Parameters,
  variant: Pick<SwinVariant, "block" | "reduce"> & Pick<BlockPlace, "wholeWindows">,
  trained?: ClassifierParts,
): SwinStage[] {
  const config = readSwinConfig(json);
  const { embedDim, depths, patchSize } = config;
  const [height, width] = photoSize(pixels);
  let grid: Grid = [Math.ceil(height / patchSize[0]), Math.ceil(width / patchSize[1])];
  const padded = pad(g, pixels, 2, [height, width], [grid[0] * patchSize[0], grid[1] * patchSize[1]]);
  const projection = w.in("embeddings.patch_embeddings.projection");
  const patches = g.conv2d(padded, projection, { outputs: embedDim, kernel: patchSize, stride: patchSize });
  let x = g.layerNorm(g.tokens(patches), w.in("embeddings.norm"), defaultEps);
  if (json.boolean("use_absolute_embeddings", false)) {
    x = g.add(x, w.get("embeddings.position_embeddings", [1, grid[0] * grid[1], embedDim]));
  }

  let dim = embedDim;
  const stages: SwinStage[] = [{ states: x, grid, dim }];
  for (const [stage, depth] of depths.entries()) {
    const here = w.in(`encoder.layers.${stage}`);
    for (let i = 0; i < depth; i++) {
      if (trained) x = trained.block(x);
      const { wholeWindows } = variant;
      const place = { stage, grid, dim, heads: config.heads[stage], shifted: i % 2 === 1, wholeWindows };
      x = variant.block(g, x, config, here.in(`blocks.${i}`), place);
    }
    stages.push({ states: x, grid, dim });
    if (stage < depths.length - 1) {
      x = variant.reduce(g, joinTokens(g, x, grid, dim), here.in("downsample"), dim);
      grid = [Math.ceil(grid[0] / 2), Math.ceil(grid[1] / 2)];
      dim *= 2;
    }
  }
  return stages;
}

/** @throws VisionError `invalid-config` for photos of several sizes. */
function photoSize({ shape: [, , height, width] }: Value): readonly [height: number, width: number] {
  if (typeof height === "number" && typeof width === "number") return [height, width];
  throw new VisionError(
    "invalid-config",
    "preprocessor_config.json makes photos of several sizes; networks of Swin's windows see photos of one size.",
  );
}

/** Attention within (shifted) windows and an MLP, each pre-normed and with a residual: [batch, tokens, dim]. */
function block(g: Graph, x: Value, config: SwinConfig, w: Parameters, place: BlockPlace): Value {
  const { grid, dim } = place;
  const side = place.wholeWindows ? config.windowSize : Math.min(config.windowSize, ...grid);
  const shifts = place.shifted && (place.wholeWindows || side < Math.min(...grid));
  const shift = shifts ? config.windowSize >> 1 : 0;
  const normed = g.layerNorm(x, w.in("layernorm_before"), config.layerNormEps);
  const attended = inWindows(g, normed, { ...place, side, shift }, (windows, layout) =>
    attention(g, windows, config, w.in("attention"), layout),
  );
  const y = g.add(x, attended);

  const inner = Math.trunc(config.mlpRatio * dim);
  const between = g.layerNorm(y, w.in("layernorm_after"), config.layerNormEps);
  const layers = [w.in("intermediate.dense"), w.in("output.dense")] as const;
  return g.add(y, mlp(g, between, layers, { inner, outputs: dim, act: config.hiddenAct }));
}

/** [batch * windows, side * side, dim], the position in the window as a bias from a table. */
function attention(g: Graph, x: Value, config: SwinConfig, w: Parameters, layout: WindowLayout): Value {
  const { side, dim: outputs, heads } = layout;
  const linear = (name: string) => g.linear(x, w.in(`self.${name}`), { outputs, bias: config.qkvBias });
  const parts = [linear("query"), linear("key"), linear("value")] as const;
  const area = side * side;
  const table = w.get("self.relative_position_bias_table", [(2 * config.windowSize - 1) ** 2, heads]);
  const index = g.constant(relativePositionIndex([side, side]), [area, area]);
  const bias = g.transpose(g.gather(table, index), 2, 0, 1);
  const attended = windowAttention(g, parts, bias, layout, masked);
  return g.linear(attended, w.in("output.dense"), { outputs, precision: "float32" });
}

/** Every 2x2 tokens as one: [batch, tokens, dim] to [batch, tokens / 4, 4 * dim]. */
export function joinTokens(g: Graph, x: Value, grid: Grid, dim: number): Value {
  const even: Grid = [Math.ceil(grid[0] / 2) * 2, Math.ceil(grid[1] / 2) * 2];
  const map = pad(g, g.reshape(x, 0, ...grid, dim), 1, grid, even);
  const every = (row: number, column: number) => g.slice(g.slice(map, 1, row, undefined, 2), 2, column, undefined, 2);
  return g.reshape(g.concat(3, every(0, 0), every(1, 0), every(0, 1), every(1, 1)), 0, -1, 4 * dim);
}

function reduce(g: Graph, x: Value, w: Parameters, dim: number): Value {
  const normed = g.layerNorm(x, w.in("norm"), defaultEps);
  return g.linear(normed, w.in("reduction"), { outputs: 2 * dim, bias: false });
}
