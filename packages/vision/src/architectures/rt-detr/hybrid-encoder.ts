import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { Size } from "@vistazo/image/pure";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import { mlp } from "../parts/mlp.js";
import { selfAttention } from "./attention.js";
import { gridPositions } from "./size-inputs.js";

/** What the encoder's convolutions have in common. */
export interface FusionConfig {
  readonly hidden: number;
  readonly act: string;
  readonly expansion: number;
  readonly batchNormEps: number;
}

export interface HybridEncoderConfig extends FusionConfig {
  readonly layers: number;
  readonly heads: number;
  readonly ffnDim: number;
  readonly encoderAct: string;
  /** The levels whose tokens attend to each other. */
  readonly attended: readonly number[];
  readonly temperature: number;
  readonly hasPositions: boolean;
  readonly normsFirst: boolean;
  readonly layerNormEps: number;
}

export function readFusionConfig(config: ConfigReader): FusionConfig {
  return {
    hidden: config.size("encoder_hidden_dim", 256),
    act: config.string("activation_function", "silu"),
    expansion: config.number("hidden_expansion", 1),
    batchNormEps: config.number("batch_norm_eps", 1e-5),
  };
}

export function readHybridEncoderConfig(config: ConfigReader, levels: number): HybridEncoderConfig {
  const fusion = readFusionConfig(config);
  const { hidden } = fusion;
  if (hidden % 4 !== 0) throw config.invalid("encoder_hidden_dim", "a multiple of 4");
  const heads = config.size("encoder_attention_heads", 8);
  if (hidden % heads !== 0) throw config.invalid("encoder_attention_heads", `a divisor of ${hidden}`);
  const attended = config.integers("encode_proj_layers", [2]);
  if (attended.some((level) => level < 0 || level >= levels))
    throw config.invalid("encode_proj_layers", `levels from 0 to ${levels - 1}`);
  return {
    ...fusion,
    heads,
    attended,
    // None is a layer's number too.
    layers: config.integer("encoder_layers", 1),
    ffnDim: config.size("encoder_ffn_dim", 1024),
    encoderAct: config.string("encoder_activation_function", "gelu"),
    temperature: config.number("positional_encoding_temperature", 10000),
    hasPositions: !config.has("eval_size"),
    normsFirst: config.boolean("normalize_before", false),
    layerNormEps: config.number("layer_norm_eps", 1e-5),
  };
}

/** What the levels are brought together by. */
export interface FusionBlocks {
  /** Before the coarser of two is enlarged. */
  lateral(x: Value, w: Parameters): Value;
  /** What two levels of one size become before they are fused. Default: their channels one after the other. */
  join?(a: Value, b: Value): Value;
  fuse(x: Value, w: Parameters): Value;
  /** To half the size. */
  downsample(x: Value, w: Parameters): Value;
}

/**
 * RT-DETR's encoder of several scales, section 4.2 of https://arxiv.org/abs/2304.08069: attention within the coarsest level, then
 * convolutions that carry what it has found to the finer ones, and back.
 *
 * @param maps from fine to coarse, each [batch, hidden, height, width].
 */
export function hybridEncoder(
  g: Graph,
  maps: readonly Value[],
  config: HybridEncoderConfig,
  w: Parameters,
  blocks: FusionBlocks,
): readonly Value[] {
  const levels = [...maps];
  if (config.layers > 0) {
    const onHub = "encoder.0.layers.0.self_attn.q_proj.weight";
    const module = w.has(onHub) ? "encoder" : "aifi";
    for (const [i, level] of config.attended.entries()) {
      levels[level] = attendedLevel(g, levels[level], level, config, w.in(`${module}.${i}.layers`));
    }
  }
  const join = blocks.join ?? ((a: Value, b: Value) => g.concat(1, a, b));
  const last = levels.length - 1;
  const finer = [levels[last]];
  for (let i = 0; i < last; i++) {
    const lateral = blocks.lateral(finer[0], w.in(`lateral_convs.${i}`));
    finer[0] = lateral;
    const level = levels[last - 1 - i];
    const both = join(g.resizeNearestAs(lateral, level), level);
    finer.unshift(blocks.fuse(both, w.in(`fpn_blocks.${i}`)));
  }
  const coarser = [finer[0]];
  for (let i = 0; i < last; i++) {
    const smaller = blocks.downsample(coarser[i], w.in(`downsample_convs.${i}`));
    coarser.push(blocks.fuse(join(smaller, finer[i + 1]), w.in(`pan_blocks.${i}`)));
  }
  return coarser;
}

/** The positions of the levels that are attended to, under the names of the graph's inputs. */
export function encoderInputs(levels: readonly Size[], config: HybridEncoderConfig) {
  const { attended, hasPositions, hidden, temperature, layers } = config;
  if (!hasPositions || layers < 1) return {};
  return Object.fromEntries(
    attended.map((level) => [positionsName(level), gridPositions(levels[level], hidden, temperature)] as const),
  );
}

function positionsName(level: number): string {
  return `positions_${level}`;
}

function attendedLevel(g: Graph, map: Value, level: number, config: HybridEncoderConfig, w: Parameters): Value {
  let x = g.tokens(map);
  const positions = config.hasPositions
    ? g.input(positionsName(level), "float32", [1, x.shape[1], config.hidden])
    : undefined;
  for (let i = 0; i < config.layers; i++) x = encoderLayer(g, x, positions, config, w.in(`${i}`));
  return g.mapAs(x, map);
}

function encoderLayer(
  g: Graph,
  x: Value,
  positions: Value | undefined,
  config: HybridEncoderConfig,
  w: Parameters,
): Value {
  const { heads, ffnDim: inner, hidden: outputs, encoderAct: act, normsFirst, layerNormEps } = config;
  const normed = (y: Value, name: string) => g.layerNorm(y, w.in(name), layerNormEps);
  const layers = feedForwardLayers(w);
  const attend = (y: Value) => selfAttention(g, y, positions, heads, w.in("self_attn"));
  if (normsFirst) {
    // What the second sum adds to is normalised too.
    const y = normed(g.add(x, attend(normed(x, "self_attn_layer_norm"))), "final_layer_norm");
    return g.add(y, mlp(g, y, layers, { inner, outputs, act }));
  }
  const y = normed(g.add(x, attend(x)), "self_attn_layer_norm");
  return normed(g.add(y, mlp(g, y, layers, { inner, outputs, act })), "final_layer_norm");
}

/** The two linear layers of a feed-forward network, under the names on the Hub, those of transformers 5, or PyTorch's own. */
export function feedForwardLayers(w: Parameters): readonly [Parameters, Parameters] {
  return [
    w.in(w.named("fc1", "mlp.fc1", "mlp.layers.0", "linear1")),
    w.in(w.named("fc2", "mlp.fc2", "mlp.layers.1", "linear2")),
  ];
}

interface NormedConvolution {
  readonly outputs: number;
  readonly kernel: number;
  readonly stride?: number;
  readonly groups?: number;
  readonly act?: string;
}

/** A convolution without bias that keeps the size but for its stride, its batch normalisation, and an activation if one is named. */
export function normedConvolution(
  g: Graph,
  x: Value,
  { batchNormEps: epsilon }: Pick<FusionConfig, "batchNormEps">,
  w: Parameters,
  { outputs, kernel, stride = 1, groups = 1, act }: NormedConvolution,
): Value {
  const sizes = { outputs, kernel, stride, groups, padding: (kernel - 1) >> 1, epsilon };
  const normed = g.convBatchNorm2d(x, w.in("conv"), w.in("norm"), sizes);
  return act ? activation(act)(g, normed) : normed;
}

/** Two branches of which one goes through RepVGG blocks, https://arxiv.org/abs/2101.03697, each a 3x3 and a 1x1 convolution side by side. */
export function cspRepLayer(
  g: Graph,
  x: Value,
  config: FusionConfig,
  w: Parameters,
  { outputs, blocks }: { readonly outputs: number; readonly blocks: number },
): Value {
  const { act, expansion } = config;
  const inner = Math.floor(outputs * expansion);
  const layer = (y: Value, name: string, outputs: number) =>
    normedConvolution(g, y, config, w.in(name), { outputs, kernel: 1, act });
  const y = repBlocks(g, layer(x, "conv1", inner), config, w, { outputs: inner, blocks });
  const both = g.add(y, layer(x, "conv2", inner));
  return inner === outputs ? both : layer(both, "conv3", outputs);
}

/** RepVGG blocks, one after the other. */
export function repBlocks(
  g: Graph,
  x: Value,
  { act, batchNormEps: epsilon }: FusionConfig,
  w: Parameters,
  { outputs, blocks }: { readonly outputs: number; readonly blocks: number },
): Value {
  let y = x;
  for (let i = 0; i < blocks; i++) {
    const block = w.in(`bottlenecks.${i}`);
    const branch = (name: string, kernel: number) => ({
      module: block.in(`${name}.conv`),
      norm: block.in(`${name}.norm`),
      kernel,
    });
    y = activation(act)(g, g.repConvBatchNorm2d(y, [branch("conv1", 3), branch("conv2", 1)], { outputs, epsilon }));
  }
  return y;
}
