import type { AffineWeights, Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import type { Classifier, EnterHead, Segmenter } from "../architecture.js";
import { classify } from "../parts/classify.js";

/** The sizes of a Mix Transformer, under the names of transformers' `SegformerConfig`; lists have an entry a stage. */
export interface MixTransformerConfig {
  readonly channels: number;
  readonly depths: readonly number[];
  readonly hiddenSizes: readonly number[];
  readonly heads: readonly number[];
  /** By how much the keys' and values' grid is smaller than the queries' on each side. */
  readonly reductions: readonly number[];
  readonly patchSizes: readonly number[];
  readonly strides: readonly number[];
  readonly mlpRatios: readonly number[];
  readonly hiddenAct: string;
}

export function readMixTransformerConfig(config: ConfigReader): MixTransformerConfig {
  const depths = config.sizes("depths", [2, 2, 2, 2]);
  const perStage = (name: string, fallback: readonly number[]) => {
    const list = config.sizes(name, fallback);
    if (list.length < depths.length) throw config.invalid(name, `a list of ${depths.length} numbers, as "depths" is`);
    return list;
  };
  return {
    channels: config.size("num_channels", 3),
    depths,
    hiddenSizes: perStage("hidden_sizes", [32, 64, 160, 256]),
    heads: perStage("num_attention_heads", [1, 2, 5, 8]),
    reductions: perStage("sr_ratios", [8, 4, 2, 1]),
    patchSizes: perStage("patch_sizes", [7, 3, 3, 3]),
    strides: perStage("strides", [4, 2, 2, 2]),
    mlpRatios: perStage("mlp_ratios", [4, 4, 4, 4]),
    hiddenAct: config.string("hidden_act", "gelu"),
  };
}

/** Of SegFormer's normalisations, whatever its config says. */
const epsilon = 1e-5;

/**
 * SegFormer, https://arxiv.org/abs/2105.15203: a hierarchical Mix Transformer and a head of linear layers.
 * `logits` [batch, classes, height / 4, width / 4].
 */
export const segformer: Segmenter = {
  build({ graph: g, config: json, parameters, classes, enter }) {
    const config = readMixTransformerConfig(json);
    const pixels = g.input("pixel_values", "float32", ["batch", config.channels, "height", "width"]);
    const stages = mixTransformer(g, pixels, config, parameters.in("segformer.encoder"), enter);
    const width = json.size("decoder_hidden_size", 256);
    g.output("logits", decodeHead(g, stages, parameters.in("decode_head"), width, classes));
    return undefined;
  },
};

/** The Mix Transformer with the mean of its last stage classified. */
export const segformerClassifier: Classifier = {
  build(inputs) {
    const { graph: g, config: json, parameters } = inputs;
    const config = readMixTransformerConfig(json);
    const pixels = g.input("pixel_values", "float32", ["batch", config.channels, "height", "width"]);
    const last = mixTransformer(g, pixels, config, parameters.in("segformer.encoder")).at(-1)!;
    const pooled = g.globalAveragePool(last);
    classify(inputs, pooled, "classifier");
    return undefined;
  },
};

/**
 * [batch, channels, height, width] to the map of each stage, the finest first: [batch, hidden, height, width].
 *
 * @param enter shown the maps so far before each layer, and all of them at the end.
 */
export function mixTransformer(
  g: Graph,
  pixels: Value,
  config: MixTransformerConfig,
  w: Parameters,
  enter?: EnterHead,
): readonly Value[] {
  let maps: readonly Value[] = [];
  let map = pixels;
  for (const [stage, depth] of config.depths.entries()) {
    const patches = w.in(`patch_embeddings.${stage}`);
    const kernel = config.patchSizes[stage];
    map = g.conv2d(map, patches.in("proj"), {
      outputs: config.hiddenSizes[stage],
      kernel,
      stride: config.strides[stage],
      padding: Math.floor(kernel / 2),
    });
    let tokens = g.layerNorm(g.tokens(map), patches.in("layer_norm"), epsilon);
    for (let i = 0; i < depth; i++) {
      if (enter) {
        const entered = enter([...maps, g.mapAs(tokens, map)]);
        maps = entered.slice(0, -1);
        map = entered[stage];
        tokens = g.tokens(map);
      }
      tokens = mixLayer(g, tokens, map, config, stage, w.in(`block.${stage}.${i}`));
    }
    map = g.mapAs(g.layerNorm(tokens, w.in(`layer_norm.${stage}`), epsilon), map);
    maps = [...maps, map];
  }
  return enter?.(maps) ?? maps;
}

/** @param like a map of the stage's shape, [batch, hidden, height, width]. */
function mixLayer(g: Graph, x: Value, like: Value, config: MixTransformerConfig, stage: number, w: Parameters): Value {
  const normed = g.layerNorm(x, w.in("layer_norm_1"), epsilon);
  const attended = efficientAttention(g, normed, like, config, stage, w.in("attention"));
  const y = g.add(x, attended);
  const between = g.mapAs(g.layerNorm(y, w.in("layer_norm_2"), epsilon), like);
  return g.add(y, g.tokens(mixMlp(g, between, config, stage, w.in("mlp"))));
}

/** Attention to a coarser grid of keys and values. */
function efficientAttention(
  g: Graph,
  x: Value,
  like: Value,
  config: MixTransformerConfig,
  stage: number,
  w: Parameters,
): Value {
  const outputs = config.hiddenSizes[stage];
  const reduction = config.reductions[stage];
  const linear = (name: string, from: Value) => g.linear(from, w.in(name), { outputs });
  let source = x;
  if (reduction > 1) {
    const window = { outputs, kernel: reduction, stride: reduction };
    const reduced = g.conv2d(g.mapAs(x, like), w.in("self.sr"), window);
    source = g.layerNorm(g.tokens(reduced), w.in("self.layer_norm"), epsilon);
  }
  const query = linear("self.query", x);
  const heads = config.heads[stage];
  const attended = g.attention(query, linear("self.key", source), linear("self.value", source), { heads });
  return g.linear(attended, w.in("output.dense"), { outputs, precision: "float32" });
}

/** An MLP with a depthwise convolution, which tells positions apart. Its linear layers run as 1x1 convolutions of the map. */
function mixMlp(g: Graph, map: Value, config: MixTransformerConfig, stage: number, w: Parameters): Value {
  const hidden = config.hiddenSizes[stage];
  const wide = Math.trunc(hidden * config.mlpRatios[stage]);
  const widened = g.pointwise(map, w.in("dense1"), { outputs: wide });
  const mixed = g.conv2d(widened, w.in("dwconv.dwconv"), { outputs: wide, kernel: 3, padding: 1, groups: wide });
  return g.pointwise(activation(config.hiddenAct)(g, mixed), w.in("dense2"), { outputs: hidden });
}

/**
 * The head projects every stage to one width, upsamples it to the finest, joins all and mixes them with a linear layer.
 * All of that is linear, so each stage is projected and mixed at its own resolution, and upsampled last.
 */
function decodeHead(g: Graph, stages: readonly Value[], w: Parameters, width: number, classes: number): Value {
  const fuse = w.get("linear_fuse.weight", [width, width * stages.length, 1, 1]);
  const finest = g.sizes(stages[0], 2);
  const parts = stages.map((map, stage) => {
    const project = linearWeights(w.in(`linear_c.${stage}.proj`), width, Number(map.shape[1]));
    // The coarsest stage comes first in the joined channels.
    const position = stages.length - 1 - stage;
    const mixed = g.conv2d(map, compose(g, g.slice(fuse, 1, position * width, (position + 1) * width), width, project));
    return stage === 0 ? mixed : g.resize(mixed, finest);
  });
  const sum = parts.reduce((a, b) => g.add(b, a));
  const fused = g.relu(g.batchNorm(sum, w.in("batch_norm"), { epsilon }));
  return g.conv2d(fused, w.in("classifier"), { outputs: classes, kernel: 1 });
}

/** A linear layer after another as one 1x1 convolution. All are constants, so this is computed once, when the session is made. */
function compose(g: Graph, after: Value, outputs: number, { weight, bias }: AffineWeights): AffineWeights {
  const [inner, channels] = weight.shape.map(Number);
  const matrix = g.reshape(after, outputs, inner);
  const product = g.reshape(g.matmul(matrix, weight), outputs, channels, 1, 1);
  return { weight: product, bias: bias && g.matmul(matrix, bias) };
}

function linearWeights(w: Parameters, outputs: number, width: number): AffineWeights {
  return { weight: w.get("weight", [outputs, width]), bias: w.get("bias", [outputs]) };
}
