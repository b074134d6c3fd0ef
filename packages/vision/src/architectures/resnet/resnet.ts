import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import type { BackboneBuilder, Classifier, ClassifierParts } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { readOutIndices } from "../parts/out-indices.js";

/** The sizes of a residual network, under the names of transformers' `ResNetConfig`. */
export interface ResNetConfig {
  readonly channels: number;
  readonly embeddingSize: number;
  readonly hiddenSizes: readonly number[];
  readonly depths: readonly number[];
  readonly layerType: string;
  /** After the stem and after each block. */
  readonly hiddenAct: string;
  readonly downsampleInFirstStage: boolean;
  readonly downsampleInBottleneck: boolean;
  /** How many pixels of the photo lie under one of the last stage. Stages that would halve the map further dilate their convolutions instead. */
  readonly outputStride: number;
}

/** What a checkpoint calls a convolution and its batch normalisation. */
type ConvolutionNames = readonly [convolution: string, normalization: string];

/** What a checkpoint calls the parts of a residual network. */
export interface ResNetNames {
  readonly stem: ConvolutionNames;
  readonly block: (stage: number, index: number) => string;
  /** Inside a block. */
  readonly layer: (index: number) => ConvolutionNames;
  /** Inside a block. */
  readonly shortcut: ConvolutionNames;
}

export const transformersNames: ResNetNames = {
  stem: ["embedder.embedder.convolution", "embedder.embedder.normalization"],
  block: (stage, index) => `encoder.stages.${stage}.layers.${index}`,
  layer: (index) => [`layer.${index}.convolution`, `layer.${index}.normalization`],
  shortcut: ["shortcut.convolution", "shortcut.normalization"],
};

/** The sizes of one block. */
interface BlockSizes {
  readonly out: number;
  readonly stride: number;
  /** Of its first 3x3 convolution. */
  readonly firstDilation: number;
  readonly dilation: number;
}

/** The last layer's module. */
export const resnetHead = "classifier.1";
const batchNormEps = 1e-5;
/** Of the stem's convolution and pooling together. */
const stemStride = 4;
/** Between the convolutions of a block, whatever `hidden_act` says. */
const innerActivation = "relu";
/** How much narrower a bottleneck's middle is than its output. */
const reduction = 4;

export function readResNetConfig(config: ConfigReader): ResNetConfig {
  const layerType = config.string("layer_type", "bottleneck");
  if (layerType !== "bottleneck" && layerType !== "basic")
    throw config.invalid("layer_type", '"bottleneck" or "basic"');
  const hiddenSizes = config.sizes("hidden_sizes", [256, 512, 1024, 2048]);
  const depths = config.sizes("depths", [3, 4, 6, 3]);
  if (depths.length !== hiddenSizes.length)
    throw config.invalid("depths", `a list of ${hiddenSizes.length}, one for each of "hidden_sizes"`);
  const downsampleInFirstStage = config.boolean("downsample_in_first_stage", false);
  return {
    channels: config.size("num_channels", 3),
    embeddingSize: config.size("embedding_size", 64),
    hiddenSizes,
    depths,
    layerType,
    hiddenAct: config.string("hidden_act", "relu"),
    downsampleInFirstStage,
    downsampleInBottleneck: config.boolean("downsample_in_bottleneck", false),
    // None of transformers' own dilates: each stage halves the map.
    outputStride: stemStride * 2 ** (depths.length - (downsampleInFirstStage ? 0 : 1)),
  };
}

/** ResNet, "Deep Residual Learning for Image Recognition", https://arxiv.org/abs/1512.03385. */
export const resnet: Classifier = {
  build(inputs) {
    const { graph: g, config: json, parameters, trained } = inputs;
    const config = readResNetConfig(json);
    const pixels = g.input("pixel_values", "float32", ["batch", config.channels, "height", "width"]);
    classify(inputs, resnetFeatures(g, pixels, config, parameters, trained), resnetHead);
    return undefined;
  },
};

/** A residual network as a part of a larger one, which sees stages and not the stem. */
export const resnetBackbone: BackboneBuilder = (g, pixels, json, w) => {
  const stages = resnetStages(g, pixels, readResNetConfig(json), w);
  const wanted = readOutIndices(json, stages.length);
  if (wanted.includes(0)) throw json.invalid("out_indices", `stages from 1 to ${stages.length}`);
  return { kind: "maps", maps: wanted.map((stage) => stages[stage - 1]) };
};

/** What the last layer sees of pixels [batch, channels, height, width]: [batch, width]. */
export function resnetFeatures(
  g: Graph,
  pixels: Value,
  config: ResNetConfig,
  w: Parameters,
  trained?: ClassifierParts,
): Value {
  return g.globalAveragePool(resnetStages(g, pixels, config, w.in("resnet"), transformersNames, trained).at(-1)!);
}

/** The feature maps after each stage: [batch, hiddenSizes[i], height, width], each half the size of the one before. */
export function resnetStages(
  g: Graph,
  pixels: Value,
  config: ResNetConfig,
  w: Parameters,
  names: ResNetNames = transformersNames,
  trained?: ClassifierParts,
): Value[] {
  const { embeddingSize, hiddenSizes, depths, hiddenAct, outputStride } = config;
  const stem = convolution(g, pixels, w, names.stem, { outputs: embeddingSize, kernel: 7, stride: 2, act: hiddenAct });
  let x = g.maxPool2d(stem, 3, { stride: 2, padding: 1 });
  const block = config.layerType === "bottleneck" ? bottleneck : basic;
  let reached = stemStride;
  let [firstDilation, dilation] = [1, 1];
  return depths.map((depth, stage) => {
    const halve = stage > 0 || config.downsampleInFirstStage;
    const dilate = halve && reached >= outputStride;
    if (dilate) dilation *= 2;
    else if (halve) reached *= 2;
    for (let i = 0; i < depth; i++) {
      const stride = halve && !dilate && i === 0 ? 2 : 1;
      const sizes = { out: hiddenSizes[stage], stride, firstDilation, dilation };
      if (trained) x = trained.block(x);
      x = block(g, x, config, w.in(names.block(stage, i)), names, sizes);
      firstDilation = dilation;
    }
    return x;
  });
}

/** Two 3x3 convolutions and a residual. */
function basic(
  g: Graph,
  x: Value,
  { hiddenAct }: ResNetConfig,
  w: Parameters,
  names: ResNetNames,
  sizes: BlockSizes,
): Value {
  const { out: outputs, stride, firstDilation, dilation } = sizes;
  const act = innerActivation;
  const first = convolution(g, x, w, names.layer(0), { outputs, kernel: 3, stride, dilation: firstDilation, act });
  const second = convolution(g, first, w, names.layer(1), { outputs, kernel: 3, dilation, last: true });
  return activation(hiddenAct)(g, g.add(second, shortcut(g, x, w, names, sizes)));
}

/** A 3x3 convolution between two of 1x1 that narrow and widen, and a residual. */
function bottleneck(
  g: Graph,
  x: Value,
  config: ResNetConfig,
  w: Parameters,
  names: ResNetNames,
  sizes: BlockSizes,
): Value {
  const { hiddenAct, downsampleInBottleneck } = config;
  const { out, stride, firstDilation: dilation } = sizes;
  const outputs = Math.floor(out / reduction);
  const act = innerActivation;
  const [firstStride, secondStride] = downsampleInBottleneck ? [stride, 1] : [1, stride];
  const first = convolution(g, x, w, names.layer(0), { outputs, kernel: 1, stride: firstStride, act });
  const second = convolution(g, first, w, names.layer(1), { outputs, kernel: 3, stride: secondStride, dilation, act });
  const third = convolution(g, second, w, names.layer(2), { outputs: out, kernel: 1, last: true });
  return activation(hiddenAct)(g, g.add(third, shortcut(g, x, w, names, sizes)));
}

function shortcut(g: Graph, x: Value, w: Parameters, names: ResNetNames, { out, stride }: BlockSizes): Value {
  if (x.shape[1] === out && stride === 1) return x;
  return convolution(g, x, w, names.shortcut, { outputs: out, kernel: 1, stride });
}

interface ConvolutionSizes {
  readonly outputs: number;
  readonly kernel: number;
  readonly stride?: number;
  readonly dilation?: number;
  /** The activation after it, if there is one. */
  readonly act?: string;
  /** It is the last of its block. */
  readonly last?: boolean;
}

/** A convolution that keeps the size (but for the stride), its batch normalisation and, if named, an activation. */
function convolution(
  g: Graph,
  x: Value,
  w: Parameters,
  [convolutionName, normalizationName]: ConvolutionNames,
  { outputs, kernel, stride = 1, dilation = 1, act, last = false }: ConvolutionSizes,
): Value {
  const convolved = g.convBatchNorm2d(x, w.in(convolutionName), w.in(normalizationName), {
    outputs,
    kernel,
    stride,
    dilation,
    padding: (kernel >> 1) * dilation,
    epsilon: batchNormEps,
    // A block begins as the identity: https://arxiv.org/abs/1706.02677.
    initialScale: last ? 0 : 1,
  });
  return act ? activation(act)(g, convolved) : convolved;
}
