import type { Attention, Dimension, Graph, Parameters, Tensor, Value } from "@vistazo/graph";
import type { Size } from "@vistazo/image/pure";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import type { PixelBatch } from "../../network.js";
import type { Detector, EnterHead, NetworkInputs, SizeInputs } from "../architecture.js";
import { enterHead } from "../parts/enter.js";
import { mlp } from "../parts/mlp.js";
import {
  type ResNetConfig,
  type ResNetNames,
  readResNetConfig,
  resnetStages,
  transformersNames,
} from "../resnet/resnet.js";
import { timmNames, timmResNetConfig } from "../resnet/timm-resnet.js";
import { sinePositions } from "./sine-positions.js";

/** The sizes of DETR, under the names of transformers' `DetrConfig`. */
export interface DetrConfig {
  readonly backbone: ResNetConfig;
  readonly backboneNames: ResNetNames;
  readonly dModel: number;
  readonly queries: number;
  readonly encoderLayers: number;
  readonly encoderHeads: number;
  readonly encoderFfnDim: number;
  readonly decoderLayers: number;
  readonly decoderHeads: number;
  readonly decoderFfnDim: number;
  readonly activation: string;
  readonly learnedPositions: boolean;
  /** What the waves of positions that are not learnt grow to. Default 10,000. */
  readonly temperature?: number;
  /** Each layer of the encoder scales the positions by what it has seen. */
  readonly scalesPositions?: boolean;
  /** Each sublayer's input is normalised, and what the encoder ends with; else the sum of the sublayer and its input. */
  readonly normsFirst: boolean;
  /** What the decoder ends with normalises the queries after every layer. */
  readonly normsEachLayer: boolean;
}

/** The sizes of its decoder. */
export type DetrDecoderConfig = Pick<
  DetrConfig,
  "dModel" | "decoderLayers" | "decoderHeads" | "decoderFfnDim" | "activation" | "normsFirst" | "normsEachLayer"
>;

export const detrLayerNormEps = 1e-5;
/** How many rows and columns learned positions are for. */
const learnedPositions = 50;

export function readDetrConfig(config: ConfigReader, normsFirst = false): DetrConfig {
  const positions = config.string("position_embedding_type", "sine");
  if (positions !== "sine" && positions !== "learned") {
    throw config.invalid("position_embedding_type", '"sine" or "learned"');
  }
  return {
    ...readBackbone(config),
    ...readDetrDecoder(config, normsFirst),
    queries: config.size("num_queries", 100),
    encoderLayers: config.size("encoder_layers", 6),
    encoderHeads: config.size("encoder_attention_heads", 8),
    encoderFfnDim: config.size("encoder_ffn_dim", 2048),
    learnedPositions: positions === "learned",
  };
}

export function readDetrDecoder(config: ConfigReader, normsFirst = false): DetrDecoderConfig {
  return {
    dModel: config.size("d_model", 256),
    decoderLayers: config.size("decoder_layers", 6),
    decoderHeads: config.size("decoder_attention_heads", 8),
    decoderFfnDim: config.size("decoder_ffn_dim", 2048),
    activation: config.string("activation_function", "relu"),
    normsFirst,
    normsEachLayer: config.boolean("auxiliary_loss", false),
  };
}

/** timm's ResNet or transformers' own, as configs of several years say it. */
export function readBackbone(config: ConfigReader): Pick<DetrConfig, "backbone" | "backboneNames"> {
  const own = config.has("backbone_config") ? config.section("backbone_config") : undefined;
  const type = own?.string("model_type", "resnet");
  if (own && type !== "timm_backbone") {
    if (type !== "resnet") throw own.invalid("model_type", '"resnet" or "timm_backbone"');
    return { backbone: readResNetConfig(own), backboneNames: transformersNames };
  }
  if (!own && !config.boolean("use_timm_backbone", true)) {
    throw config.invalid("backbone_config", 'an object where "use_timm_backbone" is false');
  }
  const stride = config.boolean("dilation", false) ? 16 : 32;
  const outputStride = own?.size("output_stride", stride) ?? stride;
  const channels = config.size("num_channels", 3);
  return { backbone: timmResNetConfig(own ?? config, channels, outputStride), backboneNames: timmNames };
}

/**
 * DETR, "End-to-End Object Detection with Transformers", https://arxiv.org/abs/2005.12872: a residual network, a transformer
 * over its last feature map, and learned queries that each find one object or none.
 */
export const detr: Detector = detrDetector({ normsFirst: false });

/** DETR, or one that differs in where it normalises. */
export function detrDetector({ normsFirst }: Pick<DetrConfig, "normsFirst">): Detector {
  return paddableDetector((inputs, padded) => buildDetector(inputs, readDetrConfig(inputs.config, normsFirst), padded));
}

/** A detector whose photos may be of several sizes: a second graph is told where padding is. */
export function paddableDetector(build: (inputs: NetworkInputs, padded: boolean) => SizeInputs): Detector {
  return {
    build: (inputs) => build(inputs, false),
    graphs: { masked: { build: (inputs) => build(inputs, true), whenNeeded: true } },
    batchesMixedSizes: true,
    run: (graphs, pixels) => graphs.see(pixels, {}, isPadded(pixels) ? "masked" : undefined),
  };
}

function buildDetector(inputs: NetworkInputs, config: DetrConfig, padded: boolean): SizeInputs {
  const { graph: g, parameters, classes, enter } = inputs;
  const seen = detrStates(g, config, parameters.in("model"), { padded, enter });
  const [states] = enterHead(inputs, [seen.states]);
  const classified = { outputs: classes + 1, precision: "float32" } as const;
  g.output("logits", g.linear(states, parameters.in("class_labels_classifier"), classified));
  g.output("pred_boxes", boxPredictor(g, states, parameters.in("bbox_predictor"), config.dModel));
  return seen.sizeInputs;
}

/** Photos that fill less than the batch leave padding, which must not be attended to. */
function isPadded({ height, width, photos }: PixelBatch): boolean {
  return photos.some((photo) => photo.height < height || photo.width < width);
}

/** What DETR's encoder has seen of photos. */
export interface DetrMemory {
  /** After each stage of the residual network: [batch, channels, height, width]. */
  readonly features: readonly Value[];
  /** The last of them in the transformer's width: [batch, dModel, height, width]. */
  readonly projected: Value;
  /** The encoder's: [batch, height * width, dModel]. */
  readonly memory: Value;
  /** Of the memory's tokens. */
  readonly positions: Value;
  /** int32 [batch, height * width], 0 where padding is; only where there may be some. */
  readonly keyMask?: Value;
  readonly sizeInputs: SizeInputs;
}

/** What DETR knows of photos before its heads. */
export interface DetrStates extends DetrMemory {
  /** The decoder's: [batch, queries, dModel]. */
  readonly states: Value;
}

export function detrStates(
  g: Graph,
  config: DetrConfig,
  w: Parameters,
  { padded = false, enter }: { readonly padded?: boolean; readonly enter?: EnterHead } = {},
): DetrStates {
  const seen = detrMemory(g, config, w, padded);
  const places = w.get("query_position_embeddings.weight", [config.queries, config.dModel]);
  return { ...seen, states: detrDecoder(g, seen, places, config, w.in("decoder"), enter) };
}

export function detrMemory(g: Graph, config: DetrConfig, w: Parameters, padded = false): DetrMemory {
  const { backbone, backboneNames, dModel } = config;
  const pixels = g.input("pixel_values", "float32", ["batch", backbone.channels, "height", "width"]);
  const features = resnetStages(g, pixels, backbone, backboneWeights(w, backboneNames), backboneNames);
  const projected = g.conv2d(features[features.length - 1], w.in("input_projection"), { outputs: dModel, kernel: 1 });
  const tokens = g.tokens(projected);
  const [, count] = tokens.shape;
  const positions = positionEmbeddings(g, [padded ? "batch" : 1, count], config, w);
  const keyMask = padded ? g.input("token_mask", "int32", ["batch", count]) : undefined;

  let memory = tokens;
  for (let i = 0; i < config.encoderLayers; i++) {
    const scale = () => layeredMlp(g, memory, w.in("encoder.query_scale"), [dModel, dModel]);
    const placed = config.scalesPositions ? g.mul(positions, scale()) : positions;
    memory = encoderLayer(g, memory, placed, config, w.in(`encoder.layers.${i}`), keyMask);
  }
  if (config.normsFirst) memory = g.layerNorm(memory, w.in("encoder.layernorm"), detrLayerNormEps);
  const sizeInputs: SizeInputs = (height, width, photos) => {
    const grid = gridSize({ height, width }, backbone);
    const filled = photos.map((photo) => filledCells(photo, { height, width }, grid));
    const positions = positionInputs(grid, padded ? filled : [grid], config);
    return padded ? { ...positions, token_mask: tokenMask(grid, filled) } : positions;
  };
  return { features, projected, memory, positions, keyMask, sizeInputs };
}

/** On the Hub the residual network is in `backbone.conv_encoder`; transformers 5 itself calls it `backbone`. */
export function backboneWeights(w: Parameters, { stem: [convolution] }: ResNetNames): Parameters {
  const onHub = w.in("backbone.conv_encoder.model");
  const own = w.in("backbone.model");
  return !onHub.has(`${convolution}.weight`) && own.has(`${convolution}.weight`) ? own : onHub;
}

function encoderLayer(g: Graph, x: Value, positions: Value, config: DetrConfig, w: Parameters, keyMask?: Value): Value {
  const { encoderHeads: heads, encoderFfnDim } = config;
  const attended = residual(g, x, config, w.in("self_attn_layer_norm"), (value) => {
    const placed = g.add(value, positions);
    return attention(g, { query: placed, key: placed, value, heads, keyMask }, config, w.in("self_attn"));
  });
  return residual(g, attended, config, w.in("final_layer_norm"), (y) => feedForward(g, y, encoderFfnDim, config, w));
}

/**
 * The queries after attending to each other and to the photo, layer by layer: [batch, queries, dModel].
 *
 * @param places what is learnt of each query: [queries, dModel].
 * @param enter shown what each layer takes in, but for the first, whose queries have seen nothing yet.
 */
export function detrDecoder(
  g: Graph,
  { memory: encoded, positions, keyMask }: Pick<DetrMemory, "memory" | "positions" | "keyMask">,
  places: Value,
  config: DetrDecoderConfig,
  w: Parameters,
  enter?: EnterHead,
): Value {
  const { dModel, decoderLayers, decoderHeads: heads, decoderFfnDim } = config;
  const queries = Number(places.shape[0]);
  let memory = encoded;
  let keys = g.add(memory, positions);
  const normed = (y: Value) => g.layerNorm(y, w.in("layernorm"), detrLayerNormEps);
  let x: Value = g.constant(new Float32Array(queries * dModel), [1, queries, dModel]);
  for (let i = 0; i < decoderLayers; i++) {
    const layer = w.in(`layers.${i}`);
    if (enter && i > 0) [memory, keys, x] = enter([memory, keys, x]);
    let y = residual(g, x, config, layer.in("self_attn_layer_norm"), (value) => {
      const placed = g.add(value, places);
      return attention(g, { query: placed, key: placed, value, heads }, config, layer.in("self_attn"));
    });
    // Until here the first layer has seen no photo: it is computed once, when the session is made.
    if (i === 0) y = g.expandToBatch(y, memory);
    const z = residual(g, y, config, layer.in("encoder_attn_layer_norm"), (states) => {
      const inputs = { query: g.add(states, places), key: keys, value: memory, heads, keyMask };
      return attention(g, inputs, config, layer.in("encoder_attn"));
    });
    const inner = (states: Value) => feedForward(g, states, decoderFfnDim, config, layer);
    x = residual(g, z, config, layer.in("final_layer_norm"), inner);
    if (config.normsEachLayer) x = normed(x);
  }
  return normed(x);
}

/** A sublayer and its input, normalised before or after. */
function residual(
  g: Graph,
  x: Value,
  { normsFirst }: Pick<DetrConfig, "normsFirst">,
  norm: Parameters,
  sublayer: (x: Value) => Value,
): Value {
  const normed = (y: Value) => g.layerNorm(y, norm, detrLayerNormEps);
  return normsFirst ? g.add(x, sublayer(normed(x))) : normed(g.add(x, sublayer(x)));
}

/** Attention of tokens of the transformer's width, before and after their projections. */
interface AttentionInputs extends Attention {
  readonly query: Value;
  readonly key: Value;
  readonly value: Value;
}

function attention(
  g: Graph,
  { query, key, value, ...rest }: AttentionInputs,
  { dModel: outputs }: Pick<DetrConfig, "dModel">,
  w: Parameters,
): Value {
  const project = (x: Value, name: string) => g.linear(x, w.in(name), { outputs });
  const attended = g.attention(project(query, "q_proj"), project(key, "k_proj"), project(value, "v_proj"), rest);
  return g.linear(attended, w.in(w.named("out_proj", "o_proj")), { outputs, precision: "float32" });
}

export function feedForward(
  g: Graph,
  x: Value,
  inner: number,
  { dModel, activation: act }: Pick<DetrConfig, "dModel" | "activation">,
  w: Parameters,
): Value {
  const layers = [w.in(w.named("fc1", "mlp.fc1")), w.in(w.named("fc2", "mlp.fc2"))] as const;
  if (act !== "prelu") return mlp(g, x, layers, { inner, outputs: dModel, act });
  // The slope below 0 is learnt: https://arxiv.org/abs/1502.01852.
  const hidden = g.linear(x, layers[0], { outputs: inner });
  const below = g.mul(g.minimum(hidden, g.float(0)), w.get("activation_fn.weight", [1]));
  return g.linear(g.add(g.relu(hidden), below), layers[1], { outputs: dModel, precision: "float32" });
}

/** Boxes as centre, width and height in fractions of the photo: [batch, queries, width] to [batch, queries, 4]. */
export function boxPredictor(g: Graph, states: Value, w: Parameters, width: number): Value {
  return g.sigmoid(layeredMlp(g, states, w, [width, width, 4]));
}

interface LayeredMlp {
  /** The activation between layers; default ReLU. */
  readonly act?: string;
  /** What a layer is called; default `layers.0` and so on. */
  readonly name?: (layer: number) => string;
}

/** Linear layers with an activation between them, each to its width. */
export function layeredMlp(
  g: Graph,
  x: Value,
  w: Parameters,
  widths: readonly number[],
  { act = "relu", name = (layer) => `layers.${layer}` }: LayeredMlp = {},
): Value {
  return widths.reduce((y, outputs, i) => g.linear(i > 0 ? activation(act)(g, y) : y, w.in(name(i)), { outputs }), x);
}

/** @param shape [1 or batch, tokens] of the positions: [1 or batch, tokens, dModel]; those that are learned are for all photos. */
function positionEmbeddings(
  g: Graph,
  shape: readonly [photos: Dimension, tokens: Dimension],
  { learnedPositions: learned, dModel }: DetrConfig,
  w: Parameters,
): Value {
  if (!learned) return g.input("position_embeddings", "float32", [...shape, dModel]);
  const table = (name: string) => {
    const module = w.named(`position_embedding.${name}`, `backbone.position_embedding.${name}`);
    return w.get(`${module}.weight`, [learnedPositions, dModel / 2]);
  };
  const places = (name: string) => g.input(name, "int64", [1, shape[1]]);
  const rows = g.gather(table("row_embeddings"), places("rows"));
  const columns = g.gather(table("column_embeddings"), places("columns"));
  return g.concat(-1, columns, rows);
}

function positionInputs(
  grid: Size,
  photos: readonly Size[],
  { learnedPositions: learned, dModel, temperature }: DetrConfig,
): Readonly<Record<string, Tensor>> {
  const tokens = grid.height * grid.width;
  if (!learned) {
    const data = sinePositions(grid, photos, dModel, { temperature });
    return { position_embeddings: { dtype: "float32", shape: [photos.length, tokens, dModel], data } };
  }
  const index = (of: (token: number) => number): Tensor => {
    const data = BigInt64Array.from({ length: tokens }, (_, token) => BigInt(of(token)));
    return { dtype: "int64", shape: [1, tokens], data };
  };
  return {
    rows: index((token) => Math.floor(token / grid.width)),
    columns: index((token) => token % grid.width),
  };
}

/** The size of the last feature map: every halving rounds up. */
function gridSize({ height, width }: Size, { outputStride }: ResNetConfig): Size {
  return { height: Math.ceil(height / outputStride), width: Math.ceil(width / outputStride) };
}

/** How much of the grid a photo fills: a cell is the photo's if the pixel at its start is. */
function filledCells(photo: Size, padded: Size, grid: Size): Size {
  const along = (side: "height" | "width") => Math.ceil((photo[side] * grid[side]) / padded[side]);
  return { height: along("height"), width: along("width") };
}

/** int32 [photos, tokens]: 1 where a photo is, 0 where padding is. */
function tokenMask(grid: Size, photos: readonly Size[]): Tensor {
  const tokens = grid.height * grid.width;
  const data = new Int32Array(photos.length * tokens);
  for (const [i, { height, width }] of photos.entries()) {
    for (let y = 0; y < height; y++) {
      const row = i * tokens + y * grid.width;
      data.fill(1, row, row + width);
    }
  }
  return { dtype: "int32", shape: [photos.length, tokens], data };
}
