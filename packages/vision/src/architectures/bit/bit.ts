import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import { VisionError } from "../../vision-error.js";
import type { BackboneBuilder, Classifier, ClassifierParts } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { readOutIndices } from "../parts/out-indices.js";

/** The sizes of a Big Transfer network, under the names of transformers' `BitConfig`; lists have an entry a stage. */
interface BitConfig {
  readonly channels: number;
  readonly embeddingSize: number;
  readonly hiddenSizes: readonly number[];
  readonly depths: readonly number[];
  /** Blocks begin with their normalisation, else each convolution is followed by its own. */
  readonly normsFirst: boolean;
  readonly act: string;
  /** Maps are padded so that every stride has its output, as TensorFlow does; else as much on every side. */
  readonly same: boolean;
  readonly groups: number;
  /** The stem's pooling is padded as TensorFlow does. */
  readonly padsPooling: boolean;
  readonly outputStride: number;
}

const weightEps = 1e-8;
const groupNormEps = 1e-5;
/** Of the stem's convolution and pooling together. */
const stemStride = 4;
/** How much wider a block is than its middle. */
const reduction = 4;
/** Channels come in multiples of this. */
const divisor = 8;

function readBitConfig(config: ConfigReader): BitConfig {
  const layerType = config.string("layer_type", "preactivation");
  if (layerType !== "preactivation" && layerType !== "bottleneck")
    throw config.invalid("layer_type", '"preactivation" or "bottleneck"');
  const same = config.has("global_padding");
  if (same && config.string("global_padding").toLowerCase() !== "same")
    throw config.invalid("global_padding", '"same" or absent');
  const hiddenSizes = config.sizes("hidden_sizes", [256, 512, 1024, 2048]);
  const depths = config.sizes("depths", [3, 4, 6, 3]);
  if (depths.length > hiddenSizes.length) throw config.invalid("depths", `a list of at most ${hiddenSizes.length}`);
  const widthFactor = config.number("width_factor", 1);
  if (widthFactor <= 0) throw config.invalid("width_factor", "a number above 0");
  return {
    channels: config.size("num_channels", 3),
    embeddingSize: config.size("embedding_size", 64),
    hiddenSizes: hiddenSizes.map((size) => wholeChannels(size * widthFactor)),
    depths,
    normsFirst: layerType === "preactivation",
    act: config.string("hidden_act", "relu"),
    same,
    groups: config.size("num_groups", 32),
    padsPooling: config.boolean("embedding_dynamic_padding", false),
    outputStride: config.size("output_stride", 32),
  };
}

function wholeChannels(count: number): number {
  const nearest = Math.max(divisor, Math.floor(Math.trunc(count + divisor / 2) / divisor) * divisor);
  return nearest < 0.9 * count ? nearest + divisor : nearest;
}

/**
 * Big Transfer, "General Visual Representation Learning", https://arxiv.org/abs/1912.11370: a residual network with group
 * normalisation, whose kernels are standardised.
 */
export const bit: Classifier = {
  build(inputs) {
    const { graph: g, config: json, parameters, imageSize, trained } = inputs;
    const config = readBitConfig(json);
    const size = imageSize ?? ["height", "width"];
    const pixels = g.input("pixel_values", "float32", ["batch", config.channels, ...size]);
    const w = parameters.in("bit");
    const last = bitStages(g, pixels, config, w, trained).at(-1)!;
    const normed = config.normsFirst ? groupNorm(g, last, config, w.in("norm"), config.act) : last;
    classify(inputs, g.globalAveragePool(normed), "classifier.1");
    return undefined;
  },
};

/** Big Transfer as a part of a larger network. */
export const bitBackbone: BackboneBuilder = (g, pixels, json, w) => {
  const config = readBitConfig(json);
  const stages = bitStages(g, pixels, config, w.in("bit"));
  return { kind: "maps", maps: readOutIndices(json, config.depths.length).map((stage) => stages[stage]) };
};

/** The stem's map and those of the stages after it. */
function bitStages(g: Graph, pixels: Value, config: BitConfig, w: Parameters, trained?: ClassifierParts): Value[] {
  let x = stem(g, pixels, config, w.in("embedder"));
  const maps = [x];
  let reached = stemStride;
  let dilation = 1;
  for (const [stage, depth] of config.depths.entries()) {
    const wanted = stage === 0 ? 1 : 2;
    const dilate = reached >= config.outputStride;
    if (dilate) dilation *= wanted;
    else reached *= wanted;
    let firstDilation = dilation <= 2 ? 1 : 2;
    for (let i = 0; i < depth; i++) {
      if (trained) x = trained.block(x);
      const place = {
        outputs: config.hiddenSizes[stage],
        first: i === 0,
        stride: i === 0 && !dilate ? wanted : 1,
        dilation: firstDilation,
      };
      const here = w.in(`encoder.stages.${stage}.layers.${i}`);
      x = config.normsFirst ? normsFirstBlock(g, x, config, here, place) : bottleneck(g, x, config, here, place);
      firstDilation = dilation;
    }
    maps.push(x);
  }
  return maps;
}

function stem(g: Graph, pixels: Value, config: BitConfig, w: Parameters): Value {
  const { embeddingSize: outputs, same } = config;
  const convolved = convolution(g, pixels, config, w.in("convolution"), { outputs, kernel: 7, stride: 2 });
  const edged = same ? convolved : padded(g, convolved, [1, 1, 1, 1]);
  const normed = config.normsFirst ? edged : groupNorm(g, edged, config, w.in("norm"), config.act);
  // What is padded counts as 0, where that of a pooling would never be the greatest.
  const whole = config.padsPooling ? padded(g, normed, samePadding(normed, 3, 2)) : normed;
  return g.maxPool2d(whole, 3, { stride: 2 });
}

interface BlockPlace {
  readonly outputs: number;
  /** It is the first of its stage, whose shortcut is a convolution. */
  readonly first: boolean;
  readonly stride: number;
  readonly dilation: number;
}

/** Of ResNet's second version: https://arxiv.org/abs/1603.05027. */
function normsFirstBlock(g: Graph, x: Value, config: BitConfig, w: Parameters, place: BlockPlace): Value {
  const { outputs, first, stride } = place;
  const middle = wholeChannels(outputs / reduction);
  const norm = (map: Value, i: number) => groupNorm(g, map, config, w.in(`norm${i}`), config.act);
  const normed = norm(x, 1);
  const shortcut = first ? convolution(g, normed, config, w.in("downsample.conv"), { outputs, kernel: 1, stride }) : x;
  const narrow = convolution(g, normed, config, w.in("conv1"), { outputs: middle, kernel: 1 });
  const mixed = convolution(g, norm(narrow, 2), config, w.in("conv2"), { outputs: middle, kernel: 3, stride });
  return g.add(convolution(g, norm(mixed, 3), config, w.in("conv3"), { outputs, kernel: 1 }), shortcut);
}

function bottleneck(g: Graph, x: Value, config: BitConfig, w: Parameters, place: BlockPlace): Value {
  const { outputs, first, stride, dilation } = place;
  const middle = wholeChannels(outputs / reduction);
  const layer = (map: Value, i: number, window: Window, act?: string) =>
    groupNorm(g, convolution(g, map, config, w.in(`conv${i}`), window), config, w.in(`norm${i}`), act);
  const narrow = layer(x, 1, { outputs: middle, kernel: 1 }, config.act);
  const mixed = layer(narrow, 2, { outputs: middle, kernel: 3, stride, dilation }, config.act);
  const wide = layer(mixed, 3, { outputs, kernel: 1 });
  return activation(config.act)(g, g.add(wide, first ? projectedShortcut(g, x, config, w, outputs, stride) : x));
}

function projectedShortcut(g: Graph, x: Value, config: BitConfig, w: Parameters, outputs: number, stride: number) {
  const module = w.in("downsample");
  const projected = convolution(g, x, config, module.in("conv"), { outputs, kernel: 1, stride });
  return groupNorm(g, projected, config, module.in("norm"));
}

interface Window {
  readonly outputs: number;
  readonly kernel: number;
  readonly stride?: number;
  readonly dilation?: number;
}

/** A convolution of a kernel with mean 0 and deviation 1 for each output: https://arxiv.org/abs/1903.10520. */
function convolution(
  g: Graph,
  x: Value,
  { same }: BitConfig,
  w: Parameters,
  { outputs, kernel, stride = 1, dilation = 1 }: Window,
): Value {
  const stored = w.get("weight", [outputs, Number(x.shape[1]), kernel, kernel]);
  const centred = g.sub(stored, g.mean(stored, [1, 2, 3], true));
  const variance = g.mean(g.mul(centred, centred), [1, 2, 3], true);
  const weight = g.div(centred, g.sqrt(g.add(variance, g.float(weightEps))));
  const padding = same && stride > 1 ? samePadding(x, kernel, stride) : (stride - 1 + dilation * (kernel - 1)) >> 1;
  return g.conv2d(x, { weight }, { stride, dilation, padding });
}

/** [top, left, bottom, right] */
type Sides = readonly [number, number, number, number];

/** What is to be added on each side so that every stride of a map has its output. */
function samePadding({ shape }: Value, kernel: number, stride: number): Sides {
  const missing = [shape[2], shape[3]].map((size) => {
    if (typeof size === "number") return Math.max(0, (Math.ceil(size / stride) - 1) * stride + kernel - size);
    throw new VisionError(
      "invalid-config",
      'preprocessor_config.json makes photos of several sizes; a network whose "global_padding" is "same" sees photos of one size.',
    );
  });
  const [top, left] = [missing[0] >> 1, missing[1] >> 1];
  return [top, left, missing[0] - top, missing[1] - left];
}

function padded(g: Graph, x: Value, [top, left, bottom, right]: Sides): Value {
  return g.pad(x, { axes: [2, 3], before: [top, left], after: [bottom, right] });
}

function groupNorm(g: Graph, x: Value, { groups }: BitConfig, w: Parameters, act?: string): Value {
  const channels = Number(x.shape[1]);
  if (channels % groups !== 0) {
    throw new VisionError(
      "invalid-config",
      `config.json: "num_groups" is ${groups}, which does not divide a stage's ${channels} channels.`,
    );
  }
  const normed = g.groupNorm(x, w, { groups, epsilon: groupNormEps });
  return act ? activation(act)(g, normed) : normed;
}
