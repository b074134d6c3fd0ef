import type { Graph, Parameters, Tensor, Value } from "@vistazo/graph";
import type { Size } from "@vistazo/image/pure";
import type { ConfigReader } from "../../config-reader.js";
import { VisionError } from "../../vision-error.js";
import type { Detector } from "../architecture.js";
import { detrLayerNormEps, layeredMlp } from "../detr/detr.js";
import { coordinateWaves } from "../parts/coordinate-waves.js";
import { deformableAttention, type FeatureLevels } from "../parts/deformable-attention.js";
import { mlp } from "../parts/mlp.js";
import { selfAttention } from "../rt-detr/attention.js";
import { feedForwardLayers, normedConvolution } from "../rt-detr/hybrid-encoder.js";
import { proposals } from "../rt-detr/size-inputs.js";
import { lwDetrVit, type VitMaps } from "./lw-detr-vit.js";

interface LwDetrConfig {
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
  /** Each level's size beside the backbone's maps: 2, 1 or 0.5. */
  readonly scales: readonly number[];
  readonly expansion: number;
  readonly blocks: number;
  readonly act: string;
  readonly batchNormEps: number;
}

/** Of levels, after their convolutions. */
const levelNormEps = 1e-6;
/** Maps of more channels than these are narrowed before they are enlarged. */
const mostChannels = 512;
const lowest = -(2 ** 127);

function readConfig(config: ConfigReader): LwDetrConfig {
  const dModel = config.size("d_model", 256);
  const heads = (name: string, fallback: number) => {
    const count = config.size(name, fallback);
    if (dModel % count !== 0) throw config.invalid(name, `a divisor of ${dModel}`);
    return count;
  };
  const scales = config.numbers("projector_scale_factors", []);
  if (scales.length === 0 || scales.some((scale) => ![2, 1, 0.5].includes(scale)))
    throw config.invalid("projector_scale_factors", "a list of 2, 1 and 0.5");
  if (!config.boolean("attention_bias", true)) throw config.invalid("attention_bias", "true");
  return {
    dModel,
    scales,
    queries: config.size("num_queries", 300),
    groups: config.size("group_detr", 13),
    layers: config.size("decoder_layers", 3),
    selfHeads: heads("decoder_self_attention_heads", 8),
    crossHeads: heads("decoder_cross_attention_heads", 16),
    points: config.size("decoder_n_points", 4),
    ffnDim: config.size("decoder_ffn_dim", 2048),
    decoderAct: config.string("decoder_activation_function", "relu"),
    expansion: config.number("hidden_expansion", 0.5),
    blocks: config.size("c2f_num_blocks", 3),
    act: config.string("activation_function", "silu"),
    batchNormEps: config.number("batch_norm_eps", 1e-5),
  };
}

/**
 * LW-DETR, "A Transformer Replacement to YOLO for Real-Time Detection", https://arxiv.org/abs/2406.03459: a ViT in windows, a few
 * convolutions on its maps, and a decoder of deformable attention.
 */
export const lwDetr: Detector = {
  build({ graph: g, config: json, parameters, classes, imageSize }) {
    if (!imageSize)
      throw new VisionError(
        "invalid-config",
        'preprocessor_config.json must make all photos of one size for LW-DETR: "size" with "height" and "width".',
      );
    const config = readConfig(json);
    const { dModel } = config;
    const w = parameters.in("model");
    const pixels = g.input("pixel_values", "float32", ["batch", 3, ...imageSize]);
    const backbone = w.in("backbone");
    const vit = lwDetrVit(g, pixels, json.section("backbone_config", {}), imageSize, backbone.in("backbone"));
    const maps = config.scales.map((scale, i) =>
      level(g, vit, scale, config, backbone.in(`projector.scale_layers.${i}`)),
    );
    const levels = { tokens: g.concat(1, ...maps.map((map) => g.tokens(map))), maps };
    const boxes = startingBoxes(g, levels, config, classes, w);
    const states = decoder(g, levels, boxes, config, w);
    g.output("logits", g.linear(states, parameters.in("class_embed"), { outputs: classes, precision: "float32" }));
    const moves = layeredMlp(g, states, parameters.in("bbox_embed"), [dModel, dModel, 4]);
    g.output("pred_boxes", movedBoxes(g, boxes, moves));
    const sizes = maps.map((map) => ({ height: Number(map.shape[2]), width: Number(map.shape[3]) }));
    const inputs = proposalInputs(sizes);
    return () => inputs;
  },
};

/** The backbone's maps, in one size and put together. */
function level(g: Graph, { maps, hidden }: VitMaps, scale: number, config: LwDetrConfig, w: Parameters): Value {
  const sampled = maps.map((map, i) => resampled(g, map, hidden, scale, config, w.in(`sampling_layers.${i}.layers`)));
  const { dModel: outputs, act, expansion, blocks, batchNormEps: epsilon } = config;
  const inner = Math.floor(outputs * expansion);
  const projector = w.in("projector_layer");
  const layer = (x: Value, name: string, outputs: number) =>
    normedConvolution(g, x, config, projector.in(name), { outputs, kernel: 1, act });
  const both = layer(g.concat(1, ...sampled), "conv1", 2 * inner);
  const kept = [both];
  let x = g.slice(both, 1, inner);
  for (let i = 0; i < blocks; i++) {
    const block = projector.in(`bottlenecks.${i}`);
    x = normedConvolution(g, x, { batchNormEps: epsilon }, block.in("conv1"), { outputs: inner, kernel: 3, act });
    x = normedConvolution(g, x, { batchNormEps: epsilon }, block.in("conv2"), { outputs: inner, kernel: 3, act });
    kept.push(x);
  }
  const joined = layer(g.concat(1, ...kept), "conv2", outputs);
  const normed = g.layerNorm(g.transpose(joined, 0, 2, 3, 1), w.in("layer_norm"), levelNormEps);
  return g.transpose(normed, 0, 3, 1, 2);
}

function resampled(g: Graph, map: Value, channels: number, scale: number, config: LwDetrConfig, w: Parameters): Value {
  if (scale === 1) return map;
  if (scale < 1) {
    return normedConvolution(g, map, config, w.in("0"), { outputs: channels, kernel: 3, stride: 2, act: "relu" });
  }
  const enlarged = { kernel: 2, stride: 2 };
  if (channels <= mostChannels) return g.convTranspose2d(map, w.in("0"), { outputs: channels >> 1, ...enlarged });
  const narrow = normedConvolution(g, map, config, w.in("0"), { outputs: channels >> 1, kernel: 1, act: "relu" });
  return g.convTranspose2d(narrow, w.in("1"), { outputs: channels >> 2, ...enlarged });
}

/** The boxes of the tokens that look most like an object, moved by what each query has learnt: [batch, queries, 4]. */
function startingBoxes(
  g: Graph,
  { tokens }: FeatureLevels,
  { dModel, queries, groups }: LwDetrConfig,
  classes: number,
  w: Parameters,
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
  const learnt = w.get("reference_point_embed.weight", [queries * groups, 4]);
  return movedBoxes(g, proposed, g.slice(learnt, 0, 0, queries));
}

/** Middles moved in shares of the boxes' sizes, and sizes by factors that are exponents. */
function movedBoxes(g: Graph, boxes: Value, moves: Value): Value {
  const part = (of: Value, start: number) => g.slice(of, of.shape.length - 1, start, start + 2);
  const size = part(boxes, 2);
  const middles = g.add(g.mul(part(moves, 0), size), part(boxes, 0));
  return g.concat(2, middles, g.mul(g.exp(part(moves, 2)), size));
}

function decoder(g: Graph, levels: FeatureLevels, boxes: Value, config: LwDetrConfig, w: Parameters): Value {
  const { dModel: outputs, queries, groups, layers, selfHeads, crossHeads, points, ffnDim: inner } = config;
  const decoder = w.in("decoder");
  const side = (index: number) => g.slice(boxes, 2, index, index + 1);
  const waves = coordinateWaves(g, g.concat(2, side(1), side(0), side(2), side(3)), outputs / 2);
  const positions = layeredMlp(g, waves, decoder.in("ref_point_head"), [outputs, outputs]);
  const learnt = g.slice(w.get("query_feat.weight", [queries * groups, outputs]), 0, 0, queries);
  const options = { heads: crossHeads, points: Array<number>(levels.maps.length).fill(points) };
  let x = g.expandToBatch(g.unsqueeze(learnt, 0), boxes);
  for (let i = 0; i < layers; i++) {
    const layer = decoder.in(`layers.${i}`);
    const normed = (y: Value, name: string) => g.layerNorm(y, layer.in(name), detrLayerNormEps);
    const among = selfAttention(g, x, positions, selfHeads, layer.in("self_attn"));
    const y = normed(g.add(x, among), "self_attn_layer_norm");
    const attention = layer.in("cross_attn");
    const values = { ...levels, tokens: g.linear(levels.tokens, attention.in("value_proj"), { outputs }) };
    const references = { boxes, scale: 0.5 };
    const seen = deformableAttention(g, g.add(y, positions), values, references, options, attention);
    const told = g.linear(seen, attention.in("output_proj"), { outputs, precision: "float32" });
    const z = normed(g.add(y, told), "cross_attn_layer_norm");
    const fed = mlp(g, z, feedForwardLayers(layer), { inner, outputs, act: config.decoderAct });
    x = normed(g.add(z, fed), "layer_norm");
  }
  return g.layerNorm(x, decoder.in("layernorm"), detrLayerNormEps);
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
