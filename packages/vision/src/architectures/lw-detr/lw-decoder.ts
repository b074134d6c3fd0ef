import type { Graph, Parameters, Tensor, Value } from "@vistazo/graph";
import type { Size } from "@vistazo/image/pure";
import type { ConfigReader } from "../../config-reader.js";
import { detrLayerNormEps, layeredMlp } from "../detr/detr.js";
import { coordinateWaves } from "../parts/coordinate-waves.js";
import { deformableAttention, type FeatureLevels } from "../parts/deformable-attention.js";
import { mlp } from "../parts/mlp.js";
import { multiheadAttention } from "../parts/multihead-attention.js";
import { selfAttention } from "../rt-detr/attention.js";
import { feedForwardLayers } from "../rt-detr/hybrid-encoder.js";
import { proposals } from "../rt-detr/size-inputs.js";

export interface LwDecoderConfig {
  readonly dModel: number;
  readonly queries: number;
  /** Of the queries in training; only the first of them is asked. */
  readonly groups: number;
  readonly layers: number;
  readonly selfHeads: number;
  readonly crossHeads: number;
  readonly points: number;
  readonly ffnDim: number;
  readonly decoderAct: string;
}

const lowest = -(2 ** 127);

export function readLwDecoderConfig(config: ConfigReader): LwDecoderConfig {
  const dModel = config.size("d_model", 256);
  const heads = (name: string, fallback: number) => {
    const count = config.size(name, fallback);
    if (dModel % count !== 0) throw config.invalid(name, `a divisor of ${dModel}`);
    return count;
  };
  if (!config.boolean("attention_bias", true)) throw config.invalid("attention_bias", "true");
  return {
    dModel,
    queries: config.size("num_queries", 300),
    groups: config.size("group_detr", 13),
    layers: config.size("decoder_layers", 3),
    selfHeads: heads("decoder_self_attention_heads", 8),
    crossHeads: heads("decoder_cross_attention_heads", 16),
    points: config.size("decoder_n_points", 4),
    ffnDim: config.size("decoder_ffn_dim", 2048),
    decoderAct: config.string("decoder_activation_function", "relu"),
  };
}

/** Where the decoder's parameters are. */
export interface LwDecoderModules {
  /** What each query has learnt of its box, and of what it looks for. */
  readonly learntBoxes: Parameters;
  readonly learntStates: Parameters;
  /** `enc_output` and the heads that choose where queries begin. */
  readonly proposals: Parameters;
  readonly decoder: Parameters;
  /** `class_embed` and `bbox_embed`. */
  readonly heads: Parameters;
}

/**
 * LW-DETR's decoder, section 3 of https://arxiv.org/abs/2406.03459: the outputs `logits` and `pred_boxes` of levels of known size.
 *
 * @returns the queries' last states, [batch, queries, dModel], and the inputs that the graph needs.
 */
export function detectByLwDecoder(
  g: Graph,
  levels: FeatureLevels,
  config: LwDecoderConfig,
  classes: number,
  w: LwDecoderModules,
): { readonly states: Value; readonly inputs: Readonly<Record<string, Tensor>> } {
  const { dModel } = config;
  const boxes = startingBoxes(g, levels, config, classes, w);
  const states = decoder(g, levels, boxes, config, w);
  g.output("logits", g.linear(states, w.heads.in("class_embed"), { outputs: classes, precision: "float32" }));
  const moves = layeredMlp(g, states, w.heads.in("bbox_embed"), [dModel, dModel, 4]);
  g.output("pred_boxes", movedBoxes(g, boxes, moves));
  const sizes = levels.maps.map(({ shape }) => ({ height: Number(shape[2]), width: Number(shape[3]) }));
  return { states, inputs: proposalInputs(sizes) };
}

/** The boxes of the tokens that look most like an object, moved by what each query has learnt: [batch, queries, 4]. */
function startingBoxes(
  g: Graph,
  { tokens }: FeatureLevels,
  { dModel, queries, groups }: LwDecoderConfig,
  classes: number,
  { proposals: w, learntBoxes }: LwDecoderModules,
): Value {
  const boxes = g.input("proposals", "float32", [tokens.shape[1], 4]);
  const valid = g.input("valid", "float32", [1, tokens.shape[1], 1]);
  const linear = g.linear(g.mul(tokens, valid), w.in("enc_output.0"), { outputs: dModel });
  const memory = g.layerNorm(linear, w.in("enc_output_norm.0"), detrLayerNormEps);
  const scores = g.linear(memory, w.in("enc_out_class_embed.0"), { outputs: classes, precision: "float32" });
  const isProposal = g.greater(g.squeeze(valid, 2), g.float(0));
  const { indices } = g.topK(g.where(isProposal, g.max(scores, 2), g.float(lowest)), queries);
  const moves = layeredMlp(g, g.gatherRows(memory, indices), w.in("enc_out_bbox_embed.0"), [dModel, dModel, 4]);
  const proposed = movedBoxes(g, g.gather(boxes, indices), moves);
  const learnt = learntBoxes.get("weight", [queries * groups, 4]);
  return movedBoxes(g, proposed, g.slice(learnt, 0, 0, queries));
}

/** Middles moved in shares of the boxes' sizes, and sizes by factors that are exponents. */
function movedBoxes(g: Graph, boxes: Value, moves: Value): Value {
  const part = (of: Value, start: number) => g.slice(of, of.shape.length - 1, start, start + 2);
  const size = part(boxes, 2);
  const middles = g.add(g.mul(part(moves, 0), size), part(boxes, 0));
  return g.concat(2, middles, g.mul(g.exp(part(moves, 2)), size));
}

function decoder(
  g: Graph,
  levels: FeatureLevels,
  boxes: Value,
  config: LwDecoderConfig,
  { decoder: w, learntStates }: LwDecoderModules,
): Value {
  const { dModel: outputs, queries, groups, layers, selfHeads, crossHeads, points, ffnDim: inner } = config;
  const side = (index: number) => g.slice(boxes, 2, index, index + 1);
  const waves = coordinateWaves(g, g.concat(2, side(1), side(0), side(2), side(3)), outputs / 2);
  const positions = layeredMlp(g, waves, w.in("ref_point_head"), [outputs, outputs]);
  const learnt = g.slice(learntStates.get("weight", [queries * groups, outputs]), 0, 0, queries);
  const options = { heads: crossHeads, points: Array<number>(levels.maps.length).fill(points) };
  let x = g.expandToBatch(g.unsqueeze(learnt, 0), boxes);
  for (let i = 0; i < layers; i++) {
    const layer = w.in(`layers.${i}`);
    const normed = (y: Value, ...names: string[]) => g.layerNorm(y, layer.in(layer.named(...names)), detrLayerNormEps);
    const among = queriesAmongEachOther(g, x, positions, selfHeads, layer.in("self_attn"));
    const y = normed(g.add(x, among), "self_attn_layer_norm", "norm1");
    const attention = layer.in("cross_attn");
    const values = { ...levels, tokens: g.linear(levels.tokens, attention.in("value_proj"), { outputs }) };
    const references = { boxes, scale: 0.5 };
    const seen = deformableAttention(g, g.add(y, positions), values, references, options, attention);
    const told = g.linear(seen, attention.in("output_proj"), { outputs, precision: "float32" });
    const z = normed(g.add(y, told), "cross_attn_layer_norm", "norm2");
    const fed = mlp(g, z, feedForwardLayers(layer), { inner, outputs, act: config.decoderAct });
    x = normed(g.add(z, fed), "layer_norm", "norm3");
  }
  return g.layerNorm(x, w.in(w.named("layernorm", "norm")), detrLayerNormEps);
}

function queriesAmongEachOther(g: Graph, x: Value, positions: Value, heads: number, w: Parameters): Value {
  if (!w.has("in_proj_weight")) return selfAttention(g, x, positions, heads, w);
  const placed = g.add(x, positions);
  return multiheadAttention(g, [placed, placed, x], { heads }, w);
}

/** Boxes that are no proposals are empty. */
function proposalInputs(levels: readonly Size[]): Readonly<Record<string, Tensor>> {
  const { boxes, valid } = proposals(levels);
  const data = boxes.map((edge, i) => edge * valid[i >> 2]);
  return {
    proposals: { dtype: "float32", shape: [valid.length, 4], data },
    valid: { dtype: "float32", shape: [1, valid.length, 1], data: valid },
  };
}
