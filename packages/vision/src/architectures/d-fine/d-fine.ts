import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Detector, NetworkInputs } from "../architecture.js";
import { layeredMlp } from "../detr/detr.js";
import { deformableAttention, type FeatureLevels } from "../parts/deformable-attention.js";
import { mlp } from "../parts/mlp.js";
import { selfAttention } from "../rt-detr/attention.js";
import {
  cspRepLayer,
  type FusionBlocks,
  type FusionConfig,
  feedForwardLayers,
  type HybridEncoderConfig,
  normedConvolution,
} from "../rt-detr/hybrid-encoder.js";
import {
  type DecoderConfig,
  decoderLevels,
  detectorInputs,
  encodedMaps,
  headOf,
  inverseSigmoid,
  projected,
  readDecoderConfig,
  selectedQueries,
} from "../rt-detr/rt-detr.js";

export interface DFineConfig extends DecoderConfig {
  /** Of each level. */
  readonly points: readonly number[];
  readonly method: "default" | "discrete";
  readonly offsetScale: number;
  /** An edge's move is spread over one more than these. */
  readonly bins: number;
  /** How many of the likeliest moves a box's quality is judged by. */
  readonly topProbabilities: number;
  readonly qualityWidth: number;
  readonly qualityLayers: number;
}

/** What a layer's states are kept within before they are normalised: half precision's range. */
const bound = 65504;
const gateEps = 1e-5;

export function readDFineConfig(config: ConfigReader): DFineConfig {
  const decoder = readDecoderConfig(config);
  const method = config.string("decoder_method", "default");
  if (method !== "default" && method !== "discrete") throw config.invalid("decoder_method", '"default" or "discrete"');
  const last = config.integer("eval_idx", -1);
  if (last !== -1 && last !== decoder.layers - 1)
    throw config.invalid("eval_idx", `-1 or ${decoder.layers - 1}, the last of "decoder_layers"`);
  const bins = config.size("max_num_bins", 32);
  if (bins < 4 || bins % 2 !== 0) throw config.invalid("max_num_bins", "an even number of at least 4");
  return {
    ...decoder,
    method,
    bins,
    points: readPoints(config, decoder.levels),
    offsetScale: config.number("decoder_offset_scale", 0.5),
    topProbabilities: config.size("top_prob_values", 4),
    qualityWidth: config.size("lqe_hidden_dim", 64),
    qualityLayers: config.size("lqe_layers", 2),
  };
}

function readPoints(config: ConfigReader, levels: number): readonly number[] {
  if (!Array.isArray(config.json.decoder_n_points)) {
    return Array<number>(levels).fill(config.size("decoder_n_points", 4));
  }
  const points = config.sizes("decoder_n_points");
  if (points.length !== levels) throw config.invalid("decoder_n_points", `a number or a list of ${levels}`);
  return points;
}

/**
 * D-FINE, "Redefine Regression Task in DETRs as Fine-grained Distribution Refinement", https://arxiv.org/abs/2410.13842: RT-DETR whose
 * decoder refines, layer by layer, how likely each move of a box's edges is.
 */
export const dFine: Detector = {
  build(inputs) {
    const { graph: g, config: json, parameters } = inputs;
    const config = readDFineConfig(json);
    const w = parameters.in("model");
    const { maps, strides, encoder } = encodedMaps(inputs, w, "hgnet_v2", (g, encoder) =>
      dFineBlocks(g, json, encoder),
    );
    if (maps.length !== config.levels)
      throw json.invalid("num_feature_levels", `${maps.length}, as many as the backbone's maps`);
    const levels = decoderLevels(g, maps, config, (map, level) => {
      const module = w.in(`decoder_input_proj.${level}`);
      return encoder.hidden === config.dModel ? map : projected(g, map, level, config, maps.length, module);
    });
    detectByRefining(inputs, levels, config, {
      positions: (boxes) => layeredMlp(g, boxes, w.in("decoder.query_pos_head"), [2 * config.dModel, config.dModel]),
      layer: (x, positions, boxes, w) => decoderLayer(g, x, positions, levels, boxes, config, w),
    });
    return detectorInputs(strides, encoder, config.levels);
  },
};

/** What such decoders differ in. */
interface RefiningDecoder {
  /** What is told of boxes: [batch, queries, 4] to [batch, queries, dModel]. */
  positions(boxes: Value): Value;
  layer(x: Value, positions: Value, boxes: Value, w: Parameters): Value;
}

/** D-FINE's decoder: the outputs `logits` and `pred_boxes`. */
export function detectByRefining(
  inputs: NetworkInputs,
  levels: FeatureLevels,
  config: DFineConfig,
  layers: RefiningDecoder,
): void {
  const { graph: g, parameters, classes } = inputs;
  const w = parameters.in("model");
  const { queries, references } = selectedQueries(g, levels, config, classes, w);
  const { states, boxes, moves } = decoder(inputs, config, layers, queries, g.sigmoid(references));
  const last = config.layers - 1;
  const logits = g.linear(states, headOf(parameters, "class_embed", last), {
    outputs: classes,
    precision: "float32",
  });
  const judged = quality(g, moves, config, w.in(`decoder.lqe_layers.${last}.reg_conf`));
  g.output("logits", g.add(logits, judged));
  g.output("pred_boxes", boxes);
}

function dFineBlocks(g: Graph, json: ConfigReader, config: HybridEncoderConfig): FusionBlocks {
  const { hidden: outputs } = config;
  const blocks = repBlockCount(json);
  return {
    lateral: (x, w) => normedConvolution(g, x, config, w, { outputs, kernel: 1 }),
    fuse: (x, w) => elanLayer(g, x, config, blocks, w),
    downsample: (x, w) => halved(g, x, config, w),
  };
}

/** A map of half the size, by a convolution of each channel by itself. */
export function halved(g: Graph, x: Value, config: FusionConfig, w: Parameters): Value {
  const { hidden: outputs } = config;
  const mixed = normedConvolution(g, x, config, w.in("conv1"), { outputs, kernel: 1 });
  return normedConvolution(g, mixed, config, w.in("conv2"), { outputs, kernel: 3, stride: 2, groups: outputs });
}

/** How many RepVGG blocks a branch has. */
export function repBlockCount(json: ConfigReader): number {
  return roundHalfToEven(3 * json.number("depth_mult", 1));
}

/** GELAN of https://arxiv.org/abs/2402.13616: every branch goes on from the one before, and all are put together. */
function elanLayer(g: Graph, x: Value, config: HybridEncoderConfig, blocks: number, w: Parameters): Value {
  const { hidden, expansion } = config;
  const inner = Math.floor((expansion * hidden) / 2);
  const layer = (y: Value, name: string, outputs: number, kernel: number) =>
    normedConvolution(g, y, config, w.in(name), { outputs, kernel, act: "silu" });
  const rep = (y: Value, name: string) =>
    cspRepLayer(g, y, { ...config, expansion: 1 }, w.in(name), { outputs: inner, blocks });
  const both = layer(x, "conv1", 2 * hidden, 1);
  const second = g.slice(both, 1, hidden);
  const third = layer(rep(second, "csp_rep1"), "conv2", inner, 3);
  const fourth = layer(rep(third, "csp_rep2"), "conv3", inner, 3);
  return layer(g.concat(1, both, third, fourth), "conv4", hidden, 1);
}

function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  return value - below === 0.5 ? below + (below % 2) : Math.round(value);
}

interface Decoded {
  readonly states: Value;
  readonly boxes: Value;
  /** How likely each move of each edge is, as logits: [batch, queries, 4 * (bins + 1)]. */
  readonly moves: Value;
}

function decoder(
  { graph: g, parameters }: NetworkInputs,
  config: DFineConfig,
  { positions: positionsOf, layer }: RefiningDecoder,
  queries: Value,
  proposals: Value,
): Decoded {
  const { dModel, bins, layers } = config;
  const w = parameters.in("model.decoder");
  const scale = g.abs(w.get("reg_scale", [1]));
  const distances = moveDistances(g, config, scale, w);
  let [states, boxes] = [queries, proposals];
  let initial: Value | undefined;
  let moves: Value | undefined;
  for (let i = 0; i < layers; i++) {
    const positions = g.clip(positionsOf(boxes), g.float(-10), g.float(10));
    const before = i > 0 ? states : undefined;
    states = layer(states, positions, boxes, w.in(`layers.${i}`));
    initial ??= g.sigmoid(
      g.add(layeredMlp(g, states, w.in("pre_bbox_head"), [dModel, dModel, 4]), inverseSigmoid(g, boxes)),
    );
    const widths = [dModel, dModel, 4 * (bins + 1)];
    const seen = before ? g.add(states, before) : states;
    const more = layeredMlp(g, seen, headOf(parameters, "bbox_embed", i, "layers.0."), widths);
    moves = moves ? g.add(more, moves) : more;
    boxes = movedBoxes(g, initial, moves, distances, scale, config);
  }
  return { states, boxes, moves: moves! };
}

function decoderLayer(
  g: Graph,
  x: Value,
  positions: Value,
  levels: FeatureLevels,
  boxes: Value,
  config: DFineConfig,
  w: Parameters,
): Value {
  const { dModel: outputs, heads, ffnDim: inner, act, layerNormEps, points, method, offsetScale: scale } = config;
  const normed = (y: Value, name: string) => g.layerNorm(y, w.in(name), layerNormEps);
  const among = normed(g.add(x, selfAttention(g, x, positions, heads, w.in("self_attn"))), "self_attn_layer_norm");
  const options = { heads, points, method };
  const placed = g.add(among, positions);
  const seen = deformableAttention(g, placed, levels, { boxes, scale }, options, w.in("encoder_attn"));
  const y = gated(g, among, seen, w.in("gateway"), (x, norm) => g.layerNorm(x, norm, gateEps));
  const fed = g.add(y, mlp(g, y, feedForwardLayers(w), { inner, outputs, act }));
  return normed(g.clip(fed, g.float(-bound), g.float(bound)), "final_layer_norm");
}

/** How much of what was and of what is seen stays. */
export function gated(
  g: Graph,
  before: Value,
  seen: Value,
  w: Parameters,
  normed: (x: Value, w: Parameters) => Value,
): Value {
  const width = Number(before.shape[2]);
  const gates = g.sigmoid(g.linear(g.concat(2, before, seen), w.in("gate"), { outputs: 2 * width }));
  const kept = g.mul(g.slice(gates, 2, 0, width), before);
  return normed(g.add(kept, g.mul(g.slice(gates, 2, width), seen)), w.in("norm"));
}

/** How far each bin moves an edge: nothing in the middle, ever faster more to both sides. [bins + 1, 1] */
function moveDistances(g: Graph, { bins }: DFineConfig, scale: Value, w: Parameters): Value {
  const most = g.mul(g.abs(w.get("up", [1])), scale);
  const one = g.float(1);
  const step = g.log(g.add(most, one));
  const side = Array.from({ length: bins / 2 - 1 }, (_, i) => i + 1);
  const grown = side.map((i) => g.sub(g.exp(g.mul(step, g.float((2 * i) / (bins - 2)))), one));
  const greatest = g.mul(most, g.float(2));
  const right = [...grown, greatest];
  const left = right.map((value) => g.neg(value)).reverse();
  return g.reshape(g.concat(0, ...left, g.constant(Float32Array.of(0)), ...right), bins + 1, 1);
}

/** Boxes whose edges are moved by what is likely, in shares of the initial box. */
function movedBoxes(
  g: Graph,
  initial: Value,
  moves: Value,
  distances: Value,
  scale: Value,
  { bins }: DFineConfig,
): Value {
  const likely = g.softmax(g.reshape(moves, 0, 0, 4, bins + 1));
  const expected = g.reshape(g.matmul(likely, distances), 0, 0, 4);
  const reach = g.add(expected, g.mul(scale, g.float(0.5)));
  const [middle, size] = [g.slice(initial, 2, 0, 2), g.slice(initial, 2, 2, 4)];
  const unit = g.div(size, scale);
  const start = g.sub(middle, g.mul(g.slice(reach, 2, 0, 2), unit));
  const end = g.add(middle, g.mul(g.slice(reach, 2, 2, 4), unit));
  return g.concat(2, g.mul(g.add(start, end), g.float(0.5)), g.sub(end, start));
}

/** How good a box is by how sure its edges are; added to the logits of all classes. [batch, queries, 1] */
function quality(g: Graph, moves: Value, config: DFineConfig, w: Parameters): Value {
  const { bins, topProbabilities: count, qualityWidth, qualityLayers } = config;
  const { values } = g.topK(g.softmax(g.reshape(moves, 0, 0, 4, bins + 1)), count);
  const statistics = g.concat(3, values, g.mean(values, 3, true));
  const widths = [...Array<number>(qualityLayers - 1).fill(qualityWidth), 1];
  return layeredMlp(g, g.reshape(statistics, 0, 0, 4 * (count + 1)), w, widths);
}
