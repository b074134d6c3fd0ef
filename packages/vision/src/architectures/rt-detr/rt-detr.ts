import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { VisionError } from "../../vision-error.js";
import type { Detector, NetworkInputs, SizeInputs } from "../architecture.js";
import { layeredMlp } from "../detr/detr.js";
import { type DeformableAttention, deformableAttention, type FeatureLevels } from "../parts/deformable-attention.js";
import type { ScaledMap } from "../parts/feature-pyramid.js";
import { mlp } from "../parts/mlp.js";
import { selfAttention } from "./attention.js";
import { type DefaultBackbone, detectorBackbone } from "./detector-backbone.js";
import {
  cspRepLayer,
  encoderInputs,
  type FusionBlocks,
  feedForwardLayers,
  type HybridEncoderConfig,
  hybridEncoder,
  normedConvolution,
  readFusionConfig,
  readHybridEncoderConfig,
} from "./hybrid-encoder.js";
import { anchorInputs } from "./size-inputs.js";

/** More than any decoder has. */
const mostLayers = 64;

/** What RT-DETR and those after it say of their decoder. */
export interface DecoderConfig {
  readonly dModel: number;
  readonly queries: number;
  readonly levels: number;
  readonly layers: number;
  readonly heads: number;
  readonly ffnDim: number;
  readonly act: string;
  readonly layerNormEps: number;
  readonly batchNormEps: number;
}

export function readDecoderConfig(config: ConfigReader): DecoderConfig {
  const dModel = config.size("d_model", 256);
  const heads = config.size("decoder_attention_heads", 8);
  if (dModel % heads !== 0) throw config.invalid("decoder_attention_heads", `a divisor of ${dModel}`);
  if (config.boolean("learn_initial_query", false)) throw config.invalid("learn_initial_query", "false");
  return {
    dModel,
    heads,
    queries: config.size("num_queries", 300),
    levels: config.size("num_feature_levels", 3),
    layers: config.size("decoder_layers", 6),
    ffnDim: config.size("decoder_ffn_dim", 1024),
    act: config.string("decoder_activation_function", "relu"),
    layerNormEps: config.number("layer_norm_eps", 1e-5),
    batchNormEps: config.number("batch_norm_eps", 1e-5),
  };
}

/**
 * RT-DETR, "DETRs Beat YOLOs on Real-time Object Detection", https://arxiv.org/abs/2304.08069, and RT-DETRv2,
 * https://arxiv.org/abs/2407.17140, which looks at several scales in ways of its own.
 */
export const rtDetr: Detector = {
  build: (inputs) => buildRtDetr(inputs, { points: [], scale: 0.5, method: "default" }),
};

export const rtDetrV2: Detector = {
  build: (inputs) => {
    const { config } = inputs;
    const method = config.string("decoder_method", "default");
    if (method !== "default" && method !== "discrete")
      throw config.invalid("decoder_method", '"default" or "discrete"');
    const levels = config.size("num_feature_levels", 3);
    if (config.size("decoder_n_levels", 3) !== levels)
      throw config.invalid("decoder_n_levels", `${levels}, as "num_feature_levels" is`);
    return buildRtDetr(inputs, { points: [], scale: config.number("decoder_offset_scale", 0.5), method });
  },
};

/** How the decoder looks at the photo. */
export interface Looks extends Pick<DeformableAttention, "points" | "method"> {
  readonly scale: number;
}

function buildRtDetr(inputs: NetworkInputs, looks: Looks): SizeInputs {
  const { logits, boxes, sizeInputs } = rtDetrQueries(inputs, looks, "rt_detr_resnet");
  inputs.graph.output("logits", logits);
  inputs.graph.output("pred_boxes", boxes);
  return sizeInputs;
}

/** What the queries have found: [batch, queries, classes], and [batch, queries, 4] in fractions of the photo. */
export interface FoundQueries {
  readonly logits: Value;
  readonly boxes: Value;
  readonly sizeInputs: SizeInputs;
}

/** RT-DETR up to its answer. @param looks its points are as the config has them. */
export function rtDetrQueries(inputs: NetworkInputs, looks: Looks, defaultBackbone: string): FoundQueries {
  const { graph: g, config: json, parameters, classes } = inputs;
  const config = readDecoderConfig(json);
  const points = Array<number>(config.levels).fill(json.size("decoder_n_points", 4));
  const w = parameters.in("model");
  const { maps, strides, encoder } = encodedMaps(inputs, w, defaultBackbone, rtDetrBlocks);
  const levels = decoderLevels(g, maps, config, (map, level) =>
    projected(g, map, level, config, maps.length, w.in(`decoder_input_proj.${level}`)),
  );
  const { queries, references } = selectedQueries(g, levels, config, classes, w);

  const start = { queries, boxes: g.sigmoid(references) };
  const found = decodedQueries(g, start, levels, config, { ...looks, points }, w.in("decoder"), (x, layer) =>
    layeredMlp(g, x, headOf(parameters, "bbox_embed", layer, "layers.0."), [config.dModel, config.dModel, 4]),
  );
  const head = headOf(parameters, "class_embed", config.layers - 1);
  return {
    logits: g.linear(found.queries, head, { outputs: classes, precision: "float32" }),
    boxes: found.boxes,
    sizeInputs: detectorInputs(strides, encoder, config.levels),
  };
}

/** Queries with the boxes that they have found so far: [batch, queries, width] and [batch, queries, 4] in fractions of the photo. */
export interface QueriesWithBoxes {
  readonly queries: Value;
  readonly boxes: Value;
}

/** All layers of the decoder. @param moves by how much what a layer says moves the boxes, as logits: [batch, queries, 4]. */
export function decodedQueries(
  g: Graph,
  start: QueriesWithBoxes,
  levels: FeatureLevels,
  config: DecoderConfig,
  looks: Looks,
  w: Parameters,
  moves: (queries: Value, layer: number) => Value,
): QueriesWithBoxes {
  let { queries, boxes } = start;
  for (let i = 0; i < config.layers; i++) {
    const positions = layeredMlp(g, boxes, w.in("query_pos_head"), [2 * config.dModel, config.dModel]);
    queries = decoderLayer(g, queries, positions, levels, boxes, config, looks, w.in(`layers.${i}`));
    boxes = g.sigmoid(g.add(moves(queries, i), inverseSigmoid(g, boxes)));
  }
  return { queries, boxes };
}

/** RT-DETR's own blocks between levels. */
export function rtDetrBlocks(g: Graph, config: HybridEncoderConfig): FusionBlocks {
  const { hidden: outputs, act } = config;
  return {
    lateral: (x, w) => normedConvolution(g, x, config, w, { outputs, kernel: 1, act }),
    fuse: (x, w) => cspRepLayer(g, x, config, w, { outputs, blocks: 3 }),
    downsample: (x, w) => normedConvolution(g, x, config, w, { outputs, kernel: 3, stride: 2, act }),
  };
}

export interface EncodedMaps {
  readonly maps: readonly Value[];
  /** Of each map. */
  readonly strides: readonly number[];
  /** Where tokens attend to each other in the encoder. */
  readonly encoder?: HybridEncoderConfig;
}

type AttendedMaps = EncodedMaps & Required<Pick<EncodedMaps, "encoder">>;

/** The photos' pixels. */
export function photoInput({ graph: g, imageSize }: NetworkInputs): Value {
  return g.input("pixel_values", "float32", ["batch", 3, ...(imageSize ?? ["height", "width"])]);
}

/** The backbone's maps in the encoder's width. @param w the backbone's modules, and those of a level's convolution and normalisation. */
export function backboneLevels(
  { graph: g, config: json }: NetworkInputs,
  pixels: Value,
  outputs: number | undefined,
  w: { readonly backbone: Parameters; projection(level: number): readonly [Parameters, Parameters] },
  defaultBackbone: string | DefaultBackbone,
): ScaledMap[] {
  const features = detectorBackbone(g, pixels, json, w.backbone, defaultBackbone);
  checkPyramid(json, features);
  if (outputs === undefined) return features;
  return features.map(({ map, stride }, level) => {
    const [convolution, norm] = w.projection(level);
    return { map: g.convBatchNorm2d(map, convolution, norm, { outputs, kernel: 1, epsilon: 1e-5 }), stride };
  });
}

/** The photo through the backbone and the encoder. */
export function encodedMaps(
  inputs: NetworkInputs,
  w: Parameters,
  defaultBackbone: string,
  blocksOf: (g: Graph, config: HybridEncoderConfig) => FusionBlocks,
): AttendedMaps {
  const modules = {
    backbone: w.in("backbone.model"),
    projection: (level: number) => {
      const module = w.in(`encoder_input_proj.${level}`);
      return [module.in("0"), module.in("1")] as const;
    },
  };
  const { hidden } = readFusionConfig(inputs.config);
  const levels = backboneLevels(inputs, photoInput(inputs), hidden, modules, defaultBackbone);
  return encodedLevels(inputs, levels, w.in("encoder"), blocksOf);
}

/** Levels of the encoder's width through it. */
export function encodedLevels(
  { graph: g, config: json }: NetworkInputs,
  levels: readonly ScaledMap[],
  w: Parameters,
  blocksOf: (g: Graph, config: HybridEncoderConfig) => FusionBlocks,
): AttendedMaps {
  const encoder = readHybridEncoderConfig(json, levels.length);
  const maps = levels.map(({ map }) => map);
  return {
    maps: hybridEncoder(g, maps, encoder, w, blocksOf(g, encoder)),
    strides: levels.map(({ stride }) => stride),
    encoder,
  };
}

function checkPyramid(config: ConfigReader, features: readonly ScaledMap[]): void {
  if (features.some(({ stride }, i) => i > 0 && stride !== 2 * features[i - 1].stride))
    throw config.invalid("backbone_config", "of a backbone whose maps are each half as large as the one before");
}

/** The levels that the decoder looks at: the encoder's, and what is made of the coarsest where there are to be more. */
export function decoderLevels(
  g: Graph,
  maps: readonly Value[],
  { levels }: Pick<DecoderConfig, "levels">,
  project: (map: Value, level: number) => Value,
): FeatureLevels {
  const coarsest = maps.length - 1;
  const made = Array.from({ length: Math.max(levels, maps.length) }, (_, level) =>
    project(maps[Math.min(level, coarsest)], level),
  );
  return { tokens: g.concat(1, ...made.map((map) => g.tokens(map))), maps: made };
}

/** A level in the decoder's width, halved if it is more than the encoder has. */
export function projected(
  g: Graph,
  map: Value,
  level: number,
  { dModel: outputs, batchNormEps: epsilon }: DecoderConfig,
  encoded: number,
  w: Parameters,
): Value {
  const window = level < encoded ? { kernel: 1 } : { kernel: 3, stride: 2, padding: 1 };
  return g.convBatchNorm2d(map, w.in("0"), w.in("1"), { outputs, epsilon, ...window });
}

/** Queries of the tokens that look most like an object, and the logits of the boxes that they begin with: [batch, queries, 4]. */
export function selectedQueries(
  g: Graph,
  { tokens }: FeatureLevels,
  { dModel, queries: count, layerNormEps }: DecoderConfig,
  classes: number,
  w: Parameters,
): { readonly queries: Value; readonly references: Value } {
  const anchors = g.input("anchors", "float32", [tokens.shape[1], 4]);
  const valid = g.input("valid", "float32", [1, tokens.shape[1], 1]);
  const head = w.in("enc_output");
  const linear = g.linear(g.mul(tokens, valid), head.in("0"), { outputs: dModel });
  const memory = g.layerNorm(linear, head.in("1"), layerNormEps);
  const scores = g.linear(memory, w.in("enc_score_head"), { outputs: classes, precision: "float32" });
  const { indices } = g.topK(g.max(scores, 2), count);
  const chosen = g.gatherRows(memory, indices);
  const boxes = layeredMlp(g, chosen, w.in("enc_bbox_head"), [dModel, dModel, 4]);
  return { queries: chosen, references: g.add(boxes, g.gather(anchors, indices)) };
}

function decoderLayer(
  g: Graph,
  x: Value,
  positions: Value,
  levels: FeatureLevels,
  boxes: Value,
  config: DecoderConfig,
  { points, method, scale }: Looks,
  w: Parameters,
): Value {
  const { dModel: outputs, heads, ffnDim: inner, act, layerNormEps } = config;
  const normed = (y: Value, name: string) => g.layerNorm(y, w.in(name), layerNormEps);
  const among = normed(g.add(x, selfAttention(g, x, positions, heads, w.in("self_attn"))), "self_attn_layer_norm");
  const attention = w.in("encoder_attn");
  const values = { ...levels, tokens: g.linear(levels.tokens, attention.in("value_proj"), { outputs }) };
  const options = { heads, points, method };
  const seen = deformableAttention(g, g.add(among, positions), values, { boxes, scale }, options, attention);
  const told = g.linear(seen, attention.in("output_proj"), { outputs, precision: "float32" });
  const y = normed(g.add(among, told), "encoder_attn_layer_norm");
  return normed(g.add(y, mlp(g, y, feedForwardLayers(w), { inner, outputs, act })), "final_layer_norm");
}

/**
 * The head of a decoder's layer: checkpoints have them beside the model or inside its decoder, and one for all layers or one for each.
 *
 * @param first what the name of the head's first layer begins with.
 */
export function headOf(parameters: Parameters, name: string, layer: number, first = ""): Parameters {
  const layers = Array.from({ length: mostLayers }, (_, i) => i);
  const stored = (place: string) =>
    layers.filter((i) => ["weight", "bias"].some((part) => parameters.has(`${place}.${i}.${first}${part}`)));
  const place = [name, `model.decoder.${name}`].find((place) => stored(place).length > 0) ?? name;
  const heads = stored(place);
  return parameters.in(`${place}.${heads.length === 1 ? heads[0] : layer}`);
}

/** log(x / (1 - x)), for x from 0 to 1 kept away from both. */
export function inverseSigmoid(g: Graph, x: Value): Value {
  const [least, one] = [g.float(1e-5), g.float(1)];
  return g.log(g.div(g.clip(x, least, one), g.clip(g.sub(one, x), least, one)));
}

/** What follows from the photos' size: the encoder's positions and the anchors of all levels. */
export function detectorInputs(
  strides: readonly number[],
  encoder: HybridEncoderConfig | undefined,
  count: number,
): SizeInputs {
  return (height, width) => {
    const levels = strides.map((stride) => ({ height: Math.ceil(height / stride), width: Math.ceil(width / stride) }));
    for (const [i, level] of levels.slice(1).entries()) {
      if (level.height * 2 !== levels[i].height || level.width * 2 !== levels[i].width)
        throw new VisionError(
          "invalid-config",
          `preprocessor_config.json makes photos of ${width} x ${height}, which the network cannot halve evenly; both must be multiples of ${strides.at(-1)}.`,
        );
    }
    const coarsest = levels[levels.length - 1];
    const half = { height: Math.ceil(coarsest.height / 2), width: Math.ceil(coarsest.width / 2) };
    const more = Array.from({ length: Math.max(0, count - levels.length) }, () => half);
    return { ...(encoder && encoderInputs(levels, encoder)), ...anchorInputs([...levels, ...more]) };
  };
}
