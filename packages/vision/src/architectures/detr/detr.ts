import type { AffineWeights, Graph, Tensor, Value } from "@vistazo/graph";
import type { Size } from "@vistazo/image/pure";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import type { PixelBatch } from "../../network.js";
import type { Weights } from "../../weights.js";
import type { Detector, NetworkInputs, SizeInputs } from "../architecture.js";
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
}

export const detrLayerNormEps = 1e-5;
/** How many rows and columns learned positions are for. */
const learnedPositions = 50;

export function readDetrConfig(config: ConfigReader): DetrConfig {
  const positions = config.string("position_embedding_type", "sine");
  if (positions !== "sine" && positions !== "learned") {
    throw config.invalid("position_embedding_type", '"sine" or "learned"');
  }
  return {
    ...readBackbone(config),
    dModel: config.size("d_model", 256),
    queries: config.size("num_queries", 100),
    encoderLayers: config.size("encoder_layers", 6),
    encoderHeads: config.size("encoder_attention_heads", 8),
    encoderFfnDim: config.size("encoder_ffn_dim", 2048),
    decoderLayers: config.size("decoder_layers", 6),
    decoderHeads: config.size("decoder_attention_heads", 8),
    decoderFfnDim: config.size("decoder_ffn_dim", 2048),
    activation: config.string("activation_function", "relu"),
    learnedPositions: positions === "learned",
  };
}

/** timm's ResNet or transformers' own, as configs of several years say it. */
function readBackbone(config: ConfigReader): Pick<DetrConfig, "backbone" | "backboneNames"> {
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
export const detr: Detector = {
  build: (inputs) => buildDetector(inputs),
  graphs: { masked: { build: (inputs) => buildDetector(inputs, true), whenNeeded: true } },
  batchesMixedSizes: true,
  run: (graphs, pixels) => graphs.see(pixels, {}, isPadded(pixels) ? "masked" : undefined),
};

function buildDetector({ graph: g, config: json, weights, classes }: NetworkInputs, padded = false): SizeInputs {
  const config = readDetrConfig(json);
  const { states, sizeInputs } = detrStates(g, config, weights.in("model"), padded);
  g.output(
    "logits",
    g.linear(states, weights.linear("class_labels_classifier", config.dModel, classes + 1), "float32"),
  );
  g.output("pred_boxes", boxPredictor(g, states, weights.in("bbox_predictor"), config.dModel));
  return sizeInputs;
}

/** Photos that fill less than the batch leave padding, which must not be attended to. */
function isPadded({ height, width, photos }: PixelBatch): boolean {
  return photos.some((photo) => photo.height < height || photo.width < width);
}

/** What DETR knows of photos before its heads. */
export interface DetrStates {
  /** After each stage of the residual network: [batch, channels, height, width]. */
  readonly features: readonly Value[];
  /** The last of them in the transformer's width: [batch, dModel, height, width]. */
  readonly projected: Value;
  /** The encoder's: [batch, height * width, dModel]. */
  readonly memory: Value;
  /** The decoder's: [batch, queries, dModel]. */
  readonly states: Value;
  readonly sizeInputs: SizeInputs;
}

export function detrStates(g: Graph, config: DetrConfig, w: Weights, padded = false): DetrStates {
  const { backbone, backboneNames, dModel } = config;
  const pixels = g.input("pixel_values", "float32", ["batch", backbone.channels, "height", "width"]);
  const features = resnetStages(g, pixels, backbone, backboneWeights(w, backboneNames), backboneNames);
  const channels = backbone.hiddenSizes[backbone.hiddenSizes.length - 1];
  const projected = g.conv2d(features[features.length - 1], w.conv2d("input_projection", channels, dModel, 1));
  const tokens = g.transpose(g.reshape(projected, 0, dModel, -1), 0, 2, 1);
  const positions = positionEmbeddings(g, config, w.in("position_embedding"));
  const keyMask = padded ? g.input("token_mask", "int32", ["batch", "tokens"]) : undefined;

  let memory = tokens;
  for (let i = 0; i < config.encoderLayers; i++) {
    memory = encoderLayer(g, memory, positions, config, w.in(`encoder.layers.${i}`), keyMask);
  }
  const states = decoder(g, memory, positions, config, w, keyMask);
  const sizeInputs: SizeInputs = (height, width, photos) => {
    const grid = gridSize({ height, width }, backbone);
    const filled = photos.map((photo) => filledCells(photo, { height, width }, grid));
    const positions = positionInputs(grid, padded ? filled : [grid], config);
    return padded ? { ...positions, token_mask: tokenMask(grid, filled) } : positions;
  };
  return { features, projected, memory, states, sizeInputs };
}

/** On the Hub the residual network is in `backbone.conv_encoder`; transformers 5 itself calls it `backbone`. */
function backboneWeights(w: Weights, { stem: [convolution] }: ResNetNames): Weights {
  const onHub = w.in("backbone.conv_encoder.model");
  const own = w.in("backbone.model");
  return !onHub.has(`${convolution}.weight`) && own.has(`${convolution}.weight`) ? own : onHub;
}

function encoderLayer(
  g: Graph,
  x: Value,
  positions: Value,
  { dModel, encoderHeads, encoderFfnDim, activation: name }: DetrConfig,
  w: Weights,
  keyMask?: Value,
): Value {
  const placed = g.add(x, positions);
  const attended = attention(g, placed, placed, x, dModel, encoderHeads, w.in("self_attn"), keyMask);
  const y = layerNorm(g, g.add(x, attended), w, "self_attn_layer_norm", dModel);
  return layerNorm(g, g.add(y, feedForward(g, y, dModel, encoderFfnDim, name, w)), w, "final_layer_norm", dModel);
}

/** The queries after attending to each other and to the photo, layer by layer. */
function decoder(g: Graph, memory: Value, positions: Value, config: DetrConfig, w: Weights, keyMask?: Value): Value {
  const { dModel, queries, decoderLayers, decoderHeads, decoderFfnDim } = config;
  const places = w.get("query_position_embeddings.weight", [queries, dModel]);
  const shape = [1, queries, dModel];
  const keys = g.add(memory, positions);
  let x = g.constant(new Float32Array(queries * dModel), shape);
  for (let i = 0; i < decoderLayers; i++) {
    const layer = w.in(`decoder.layers.${i}`);
    const placed = g.add(x, places);
    const among = attention(g, placed, placed, x, dModel, decoderHeads, layer.in("self_attn"));
    let y = layerNorm(g, g.add(x, among), layer, "self_attn_layer_norm", dModel);
    // Until here the first layer has seen no photo: it is computed once, when the session is made.
    if (i === 0) y = g.expandAs({ ...y, shape }, memory);
    const seen = attention(g, g.add(y, places), keys, memory, dModel, decoderHeads, layer.in("encoder_attn"), keyMask);
    const z = layerNorm(g, g.add(y, seen), layer, "encoder_attn_layer_norm", dModel);
    const forward = feedForward(g, z, dModel, decoderFfnDim, config.activation, layer);
    x = layerNorm(g, g.add(z, forward), layer, "final_layer_norm", dModel);
  }
  return layerNorm(g, x, w, "decoder.layernorm", dModel);
}

function attention(
  g: Graph,
  query: Value,
  key: Value,
  value: Value,
  width: number,
  heads: number,
  w: Weights,
  keyMask?: Value,
): Value {
  const project = (x: Value, name: string) => g.linear(x, w.linear(name, width, width));
  const attended = g.attention(
    project(query, "q_proj"),
    project(key, "k_proj"),
    project(value, "v_proj"),
    heads,
    undefined,
    keyMask,
  );
  return g.linear(attended, w.linear(w.named("out_proj", "o_proj"), width, width), "float32");
}

function feedForward(g: Graph, x: Value, width: number, middle: number, name: string, w: Weights): Value {
  const hidden = activation(name)(g, g.linear(x, w.linear(w.named("fc1", "mlp.fc1"), width, middle)));
  return g.linear(hidden, w.linear(w.named("fc2", "mlp.fc2"), middle, width), "float32");
}

function layerNorm(g: Graph, x: Value, w: Weights, name: string, width: number): Value {
  return g.layerNorm(x, w.layerNorm(name, width), detrLayerNormEps);
}

/** Boxes as centre, width and height in fractions of the photo: [batch, queries, width] to [batch, queries, 4]. */
export function boxPredictor(g: Graph, states: Value, w: Weights, width: number): Value {
  return g.sigmoid(perceptron(g, states, w, [width, width, width, 4]));
}

/** Linear layers with ReLU between them. */
export function perceptron(g: Graph, x: Value, w: Weights, widths: readonly number[]): Value {
  let y = x;
  for (let i = 0; i + 1 < widths.length; i++) {
    const layer: AffineWeights = w.linear(`layers.${i}`, widths[i], widths[i + 1]);
    y = g.linear(i > 0 ? g.relu(y) : y, layer);
  }
  return y;
}

/** [1 or batch, tokens, dModel] */
function positionEmbeddings(g: Graph, { learnedPositions: learned, dModel }: DetrConfig, w: Weights): Value {
  if (!learned) return g.input("position_embeddings", "float32", ["positions", "tokens", dModel]);
  const table = (name: string) => w.get(`${name}.weight`, [learnedPositions, dModel / 2]);
  const rows = g.op("Gather", [table("row_embeddings"), g.input("rows", "int64", [1, "tokens"])]);
  const columns = g.op("Gather", [table("column_embeddings"), g.input("columns", "int64", [1, "tokens"])]);
  return g.concat(-1, columns, rows);
}

function positionInputs(
  grid: Size,
  photos: readonly Size[],
  { learnedPositions: learned, dModel }: DetrConfig,
): Readonly<Record<string, Tensor>> {
  const tokens = grid.height * grid.width;
  if (!learned) {
    const data = sinePositions(grid, photos, dModel);
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
