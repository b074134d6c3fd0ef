import type { Graph, Parameters, Tensor, Value } from "@vistazo/graph";
import type { Size } from "@vistazo/image/pure";
import type { ConfigReader } from "../../config-reader.js";
import { VisionError } from "../../vision-error.js";
import type { Detector, SizeInputs } from "../architecture.js";
import { backboneWeights, type DetrConfig, detrLayerNormEps, layeredMlp, readBackbone } from "../detr/detr.js";
import { sinePositions } from "../detr/sine-positions.js";
import { coordinateWaves } from "../parts/coordinate-waves.js";
import { deformableAttention, type FeatureLevels, type References } from "../parts/deformable-attention.js";
import { pixelMiddles } from "../parts/grid-places.js";
import { mlp } from "../parts/mlp.js";
import { resnetStages } from "../resnet/resnet.js";
import { selfAttention } from "../rt-detr/attention.js";
import { feedForwardLayers } from "../rt-detr/hybrid-encoder.js";
import { headOf, inverseSigmoid } from "../rt-detr/rt-detr.js";
import { anchorInputs } from "../rt-detr/size-inputs.js";
import { deformableEncoder } from "./deformable-encoder.js";

/** The sizes of Deformable DETR, under the names of transformers' `DeformableDetrConfig`. */
interface DeformableDetrConfig extends Pick<DetrConfig, "backbone" | "backboneNames"> {
  readonly dModel: number;
  readonly queries: number;
  readonly levels: number;
  readonly encoder: StackConfig;
  readonly decoder: StackConfig;
  readonly act: string;
  /** Queries begin with what the encoder takes for objects. */
  readonly twoStage: boolean;
  /** Boxes are refined layer by layer. */
  readonly refines: boolean;
}

interface StackConfig {
  readonly layers: number;
  readonly heads: number;
  readonly ffnDim: number;
  readonly points: number;
}

const groups = 32;
const groupNormEps = 1e-5;
/** Offsets from boxes are in shares of their halves. */
const scale = 0.5;

function readConfig(config: ConfigReader): DeformableDetrConfig {
  const dModel = config.size("d_model", 256);
  if (dModel % groups !== 0) throw config.invalid("d_model", `a multiple of ${groups}`);
  if (config.string("position_embedding_type", "sine") !== "sine")
    throw config.invalid("position_embedding_type", '"sine"');
  const stack = (name: "encoder" | "decoder"): StackConfig => {
    const heads = config.size(`${name}_attention_heads`, 8);
    if (dModel % heads !== 0) throw config.invalid(`${name}_attention_heads`, `a divisor of ${dModel}`);
    return {
      heads,
      layers: config.size(`${name}_layers`, 6),
      ffnDim: config.size(`${name}_ffn_dim`, 1024),
      points: config.size(`${name}_n_points`, 4),
    };
  };
  const twoStage = config.boolean("two_stage", false);
  const refines = config.boolean("with_box_refine", false);
  if (twoStage && !refines) throw config.invalid("with_box_refine", 'true where "two_stage" is');
  return {
    ...readBackbone(config),
    dModel,
    queries: twoStage ? config.size("two_stage_num_proposals", 300) : config.size("num_queries", 300),
    levels: config.size("num_feature_levels", 4),
    encoder: stack("encoder"),
    decoder: stack("decoder"),
    act: config.string("activation_function", "relu"),
    twoStage,
    refines,
  };
}

/**
 * Deformable DETR, https://arxiv.org/abs/2010.04159: DETR over several scales, whose queries and tokens look at a few points each;
 * boxes may be refined layer by layer, and begin with what the encoder takes for objects.
 */
export const deformableDetr: Detector = {
  build({ graph: g, config: json, parameters, classes }) {
    const config = readConfig(json);
    const { dModel, backbone } = config;
    const w = parameters.in("model");
    const pixels = g.input("pixel_values", "float32", ["batch", backbone.channels, "height", "width"]);
    const { maps, strides } = sources(g, pixels, config, w);
    const positions = g.concat(1, ...maps.map((map, level) => levelPositions(g, map, level, config, w)));
    const encoder = { ...config.encoder, width: dModel, act: config.act };
    const middles = g.concat(1, ...maps.map((map) => pixelMiddles(g, map)));
    const memory = deformableEncoder(g, maps, positions, middles, encoder, w.in("encoder"));
    const start = config.twoStage
      ? proposedQueries(g, memory, config, classes, parameters)
      : learntQueries(g, memory, config, w);

    const { layers } = config.decoder;
    let [x, references] = [start.states, start.references];
    for (let i = 0; i < layers; i++) {
      x = decoderLayer(g, x, start.positions, memory, references, config, w.in(`decoder.layers.${i}`));
      if (!config.refines && i < layers - 1) continue;
      const head = headOf(parameters, "bbox_embed", i, "layers.0.");
      const moves = layeredMlp(g, x, head, [dModel, dModel, 4]);
      references = { boxes: g.sigmoid(moved(g, moves, references)), scale };
    }
    const head = headOf(parameters, "class_embed", layers - 1);
    g.output("logits", g.linear(x, head, { outputs: classes, precision: "float32" }));
    g.output("pred_boxes", "boxes" in references ? references.boxes : references.points);
    return sizeInputs(config, strides);
  },
};

/** The levels in the transformer's width: the backbone's, then ever coarser ones. */
function sources(g: Graph, pixels: Value, config: DeformableDetrConfig, w: Parameters) {
  const { backbone, backboneNames, levels, dModel } = config;
  const stages = resnetStages(g, pixels, backbone, backboneWeights(w, backboneNames), backboneNames);
  const used = levels > 1 ? stages.slice(1) : stages.slice(-1);
  const strides = stages.map((_, i) => Math.min(4 * 2 ** i, backbone.outputStride)).slice(-used.length);
  const project = (map: Value, level: number, window: { kernel: number; stride?: number; padding?: number }) => {
    const module = w.in(`input_proj.${level}`);
    const convolved = g.conv2d(map, module.in("0"), { outputs: dModel, ...window });
    return g.groupNorm(convolved, module.in("1"), { groups, epsilon: groupNormEps });
  };
  const maps = used.map((map, level) => project(map, level, { kernel: 1 }));
  for (let level = maps.length; level < levels; level++) {
    const coarser = level === used.length ? used[used.length - 1] : maps[level - 1];
    maps.push(project(coarser, level, { kernel: 3, stride: 2, padding: 1 }));
    strides.push(strides[level - 1] * 2);
  }
  return { maps, strides };
}

function levelPositions(g: Graph, map: Value, level: number, { dModel, levels }: DeformableDetrConfig, w: Parameters) {
  const tokens = g.tokens(map).shape[1];
  const own = g.slice(w.get("level_embed", [levels, dModel]), 0, level, level + 1);
  return g.add(g.input(`positions_${level}`, "float32", [1, tokens, dModel]), own);
}

/** What the decoder begins with. */
interface Queries {
  /** [batch, queries, dModel] */
  readonly states: Value;
  readonly positions: Value;
  readonly references: References;
}

function learntQueries(
  g: Graph,
  { tokens }: FeatureLevels,
  { dModel, queries }: DeformableDetrConfig,
  w: Parameters,
): Queries {
  const learnt = g.unsqueeze(w.get("query_position_embeddings.weight", [queries, 2 * dModel]), 0);
  const half = (start: number) => g.expandToBatch(g.slice(learnt, 2, start, start + dModel), tokens);
  const positions = half(0);
  const points = g.sigmoid(g.linear(positions, w.in("reference_points"), { outputs: 2, precision: "float32" }));
  return { states: half(dModel), positions, references: { points } };
}

/** Queries of the tokens that the head after the decoder's last takes for objects. */
function proposedQueries(
  g: Graph,
  { tokens }: FeatureLevels,
  { dModel, queries, decoder }: DeformableDetrConfig,
  classes: number,
  parameters: Parameters,
): Queries {
  const w = parameters.in("model");
  const anchors = g.input("anchors", "float32", [tokens.shape[1], 4]);
  const valid = g.input("valid", "float32", [1, tokens.shape[1], 1]);
  const linear = g.linear(g.mul(tokens, valid), w.in("enc_output"), { outputs: dModel });
  const memory = g.layerNorm(linear, w.in("enc_output_norm"), detrLayerNormEps);
  const head = headOf(parameters, "class_embed", decoder.layers);
  const scores = g.linear(memory, head, { outputs: classes, precision: "float32" });
  const { indices } = g.topK(g.at(scores, 2, 0), queries);
  const boxHead = headOf(parameters, "bbox_embed", decoder.layers, "layers.0.");
  const moves = layeredMlp(g, g.gatherRows(memory, indices), boxHead, [dModel, dModel, 4]);
  const boxes = g.sigmoid(g.add(moves, g.gather(anchors, indices)));
  const made = g.linear(coordinateWaves(g, boxes, dModel / 2), w.in("pos_trans"), { outputs: 2 * dModel });
  const both = g.layerNorm(made, w.in("pos_trans_norm"), detrLayerNormEps);
  const half = (start: number) => g.slice(both, 2, start, start + dModel);
  return { states: half(dModel), positions: half(0), references: { boxes, scale } };
}

function decoderLayer(
  g: Graph,
  x: Value,
  positions: Value,
  memory: FeatureLevels,
  references: References,
  { decoder, dModel: outputs, act, levels }: DeformableDetrConfig,
  w: Parameters,
): Value {
  const { heads, points, ffnDim: inner } = decoder;
  const normed = (y: Value, name: string) => g.layerNorm(y, w.in(name), detrLayerNormEps);
  const among = normed(g.add(x, selfAttention(g, x, positions, heads, w.in("self_attn"))), "self_attn_layer_norm");
  const attention = w.in("encoder_attn");
  const values = { ...memory, tokens: g.linear(memory.tokens, attention.in("value_proj"), { outputs }) };
  const options = { heads, points: Array<number>(levels).fill(points) };
  const seen = deformableAttention(g, g.add(among, positions), values, references, options, attention);
  const told = g.linear(seen, attention.in("output_proj"), { outputs, precision: "float32" });
  const y = normed(g.add(among, told), "encoder_attn_layer_norm");
  return normed(g.add(y, mlp(g, y, feedForwardLayers(w), { inner, outputs, act })), "final_layer_norm");
}

/** Boxes moved from their references, as logits; of references that are points only the middle is known. */
function moved(g: Graph, moves: Value, references: References): Value {
  if ("boxes" in references) return g.add(moves, inverseSigmoid(g, references.boxes));
  const middles = g.add(g.slice(moves, 2, 0, 2), inverseSigmoid(g, references.points));
  return g.concat(2, middles, g.slice(moves, 2, 2, 4));
}

function sizeInputs({ dModel, twoStage }: DeformableDetrConfig, strides: readonly number[]): SizeInputs {
  return (height, width, photos) => {
    if (photos.some((photo) => photo.height !== height || photo.width !== width))
      throw new VisionError(
        "invalid-config",
        'preprocessor_config.json pads photos, which this network is not told of; remove "pad_size" from it.',
      );
    const levels = strides.map((stride) => ({ height: Math.ceil(height / stride), width: Math.ceil(width / stride) }));
    return {
      ...Object.fromEntries(levels.map((level, i) => [`positions_${i}`, positionsOf(level, dModel)])),
      ...(twoStage && anchorInputs(levels)),
    };
  };
}

function positionsOf(grid: Size, width: number): Tensor {
  const data = sinePositions(grid, [grid], width, { offset: -0.5 });
  return { dtype: "float32", shape: [1, grid.height * grid.width, width], data };
}
