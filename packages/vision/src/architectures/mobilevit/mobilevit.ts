import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { convNorm, type TimmConvolution } from "../../timm/timm-layers.js";
import type { Classifier, NetworkInputs, Segmenter } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { deepLabV3 } from "../parts/deeplab.js";
import { enterBlock, enterHead } from "../parts/enter.js";
import { vitLayer } from "../vit/vit.js";

interface MobileViTConfig {
  /** Of the transformers in the last three stages. */
  readonly hiddenSizes: readonly number[];
  readonly heads: number;
  readonly mlpRatio: number;
  readonly hiddenAct: string;
  readonly layerNormEps: number;
  readonly qkvBias: boolean;
  /** Of the squares whose tokens at the same place see each other. */
  readonly patchSize: number;
}

const defaultAct = "silu";
/** Blocks of the stages without transformers. */
const plainDepths = [1, 3];
/** Layers of the transformers in the other stages. */
const transformerDepths = [2, 4, 3];

function readMobileViTConfig(config: ConfigReader): MobileViTConfig {
  const hiddenSizes = config.sizes("hidden_sizes", [144, 192, 240]);
  if (hiddenSizes.length !== transformerDepths.length)
    throw config.invalid("hidden_sizes", `a list of ${transformerDepths.length}`);
  const heads = config.size("num_attention_heads", 4);
  if (hiddenSizes.some((size) => size % heads !== 0))
    throw config.invalid("num_attention_heads", `a divisor of all "hidden_sizes", which are ${hiddenSizes.join(", ")}`);
  return {
    hiddenSizes,
    heads,
    mlpRatio: config.number("mlp_ratio", 2),
    hiddenAct: config.string("hidden_act", defaultAct),
    layerNormEps: config.number("layer_norm_eps", 1e-5),
    qkvBias: config.boolean("qkv_bias", true),
    patchSize: config.size("patch_size", 2),
  };
}

/** MobileViT, "Light-weight, General-purpose, and Mobile-friendly Vision Transformer", https://arxiv.org/abs/2110.02178. */
export const mobileViT: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters } = inputs;
    const expand = parameters.in("mobilevit.conv_1x1_exp");
    const wide = convolution(g, lastMap(inputs), expand, { act: config.string("hidden_act", defaultAct) });
    classify(inputs, g.globalAveragePool(wide), "classifier");
    return undefined;
  },
};

/** MobileViT that tells the class of each place. `logits` [batch, classes, height, width] of its last map. */
export const mobileViTSegmenter: Segmenter = {
  build(inputs) {
    const { graph: g, config, parameters, classes } = inputs;
    g.output(
      "logits",
      deepLabV3(g, enterHead(inputs, [lastMap(inputs)])[0], config, parameters.in("segmentation_head"), classes),
    );
    return undefined;
  },
};

function lastMap(inputs: NetworkInputs): Value {
  const config = readMobileViTConfig(inputs.config);
  const { hiddenAct: act, hiddenSizes } = config;
  return mobileViTMap(inputs, inputs.parameters.in("mobilevit"), { plainDepths, act }, (x, here, stage) =>
    transformerBlock(inputs.graph, x, config, here, hiddenSizes[stage], transformerDepths[stage]),
  );
}

interface MobileViTStages {
  /** Inverted residuals of each of the first stages. */
  readonly plainDepths: readonly number[];
  readonly act: string;
}

/**
 * The last map of a network whose first stages are inverted residuals alone, and whose last three are what `transform` makes of
 * the map after one that halves it.
 */
export function mobileViTMap(
  inputs: NetworkInputs,
  w: Parameters,
  { plainDepths, act }: MobileViTStages,
  transform: (x: Value, w: Parameters, stage: number) => Value,
): Value {
  const { graph: g, config: json, imageSize } = inputs;
  const outputStride = json.size("output_stride", 32);
  const [height, width] = imageSize ?? json.heightWidth("image_size", 256);
  const pixels = g.input("pixel_values", "float32", ["batch", json.size("num_channels", 3), height, width]);
  let x = convolution(g, pixels, w.in("conv_stem"), { stride: 2, act });
  for (const [stage, depth] of plainDepths.entries()) {
    for (let i = 0; i < depth; i++) {
      x = enterBlock(inputs, x);
      const stride = stage > 0 && i === 0 ? 2 : 1;
      x = invertedResidual(g, x, w.in(`encoder.layer.${stage}.layer.${i}`), { stride, act });
    }
  }
  let dilation = 1;
  for (let stage = 0; stage < transformerDepths.length; stage++) {
    // The map keeps its size from where it has reached the output stride, and kernels are spread instead.
    const dilate = outputStride === 8 ? stage >= 1 : outputStride === 16 && stage >= 2;
    if (dilate) dilation *= 2;
    const here = w.in(`encoder.layer.${plainDepths.length + stage}`);
    x = enterBlock(inputs, x);
    const window = { stride: dilation === 1 ? 2 : 1, dilation: Math.max(1, dilation >> 1) };
    x = transform(invertedResidual(g, x, here.in("downsampling_layer"), { ...window, act }), here, stage);
  }
  return x;
}

/** A wide depthwise convolution between two of 1x1, with a residual where it keeps the map's shape. */
export function invertedResidual(g: Graph, x: Value, w: Parameters, settings: TimmConvolution): Value {
  const { stride = 1, act, ...rest } = settings;
  const pointwise = { ...rest, dilation: 1 };
  const expanded = convolution(g, x, w.in("expand_1x1"), { ...pointwise, act });
  const mixed = convolution(g, expanded, w.in("conv_3x3"), settings);
  const y = convolution(g, mixed, w.in("reduce_1x1"), pointwise);
  return stride === 1 && x.shape[1] === y.shape[1] ? g.add(x, y) : y;
}

/** A convolution, its batch normalisation and, if named, an activation, as transformers' networks for phones call them. */
export function convolution(g: Graph, x: Value, w: Parameters, settings: TimmConvolution): Value {
  return convNorm(g, x, w.in("convolution"), w.in("normalization"), settings);
}

/** Convolutions for what is near, a transformer for what is far, both fused with what came in. */
function transformerBlock(
  g: Graph,
  x: Value,
  config: MobileViTConfig,
  w: Parameters,
  hiddenSize: number,
  depth: number,
): Value {
  const { hiddenAct, layerNormEps } = config;
  const local = convolution(g, x, w.in("conv_kxk"), { act: hiddenAct });
  const map = g.conv2d(local, w.in("conv_1x1.convolution"), { outputs: hiddenSize, kernel: 1, bias: false });
  const attended = acrossPatches(g, map, config.patchSize, hiddenSize, (tokens) => {
    const intermediateSize = Math.trunc(hiddenSize * config.mlpRatio);
    let states = tokens;
    for (let i = 0; i < depth; i++)
      states = vitLayer(g, states, { ...config, hiddenSize, intermediateSize }, w.in(`transformer.layer.${i}`));
    return g.layerNorm(states, w.in("layernorm"), layerNormEps);
  });
  const projected = convolution(g, attended, w.in("conv_projection"), { act: hiddenAct });
  return convolution(g, g.concat(1, x, projected), w.in("fusion"), { act: hiddenAct });
}

/**
 * What tokens become that see those at the same place of all patches: each place of a patch is a sequence of its own,
 * [batch · places, patches, channels]. A map that patches do not fill is stretched for them and shrunk back.
 */
export function acrossPatches(
  g: Graph,
  map: Value,
  patchSize: number,
  channels: number,
  attend: (tokens: Value) => Value,
): Value {
  const [height, width] = map.shape.slice(2).map(Number);
  const [rows, columns] = [Math.ceil(height / patchSize), Math.ceil(width / patchSize)];
  const [tall, wide] = [rows * patchSize, columns * patchSize];
  const fits = tall === height && wide === width;
  const whole = fits ? map : g.resize(map, g.ints(tall, wide));
  const split = g.reshape(whole, -1, channels, rows, patchSize, columns, patchSize);
  const tokens = g.reshape(g.transpose(split, 0, 3, 5, 2, 4, 1), -1, rows * columns, channels);
  const places = g.reshape(attend(tokens), -1, patchSize, patchSize, rows, columns, channels);
  const joined = g.reshape(g.transpose(places, 0, 5, 3, 1, 4, 2), -1, channels, tall, wide);
  return fits ? joined : g.resize(joined, g.ints(height, width));
}
