import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { BackboneBuilder, Classifier, ClassifierParts } from "../architecture.js";
import { channelNorm } from "../parts/channel-norm.js";
import { channelsFirst, channelsLast } from "../parts/channel-order.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";
import { readOutIndices } from "../parts/out-indices.js";

/** The epsilon of all normalisations but the last, fixed in the original code. */
const innerEps = 1e-6;

/** A block of a stage: [batch, width, height, width] to the same. */
export type ConvNextBlock = (g: Graph, x: Value, w: Parameters, width: number, hiddenAct: string) => Value;

/** A depthwise convolution and an MLP, whose output is scaled in most. */
export const convnextBlock: ConvNextBlock = (g, x, w, width, hiddenAct) => {
  const layers = [w.in("pwconv1"), w.in("pwconv2")] as const;
  const mixed = mlp(g, spread(g, x, w, width), layers, { inner: 4 * width, outputs: width, act: hiddenAct });
  const scaled = w.has("layer_scale_parameter") ? g.mul(mixed, w.get("layer_scale_parameter", [width])) : mixed;
  return g.add(x, channelsFirst(g, scaled));
};

/** ConvNeXT, "A ConvNet for the 2020s", https://arxiv.org/abs/2201.03545. */
export const convnext: Classifier = convnextOf("convnext", convnextBlock);

/** A network of ConvNeXT's shape, whose modules lie under a name, and its blocks. */
export function convnextOf(name: string, block: ConvNextBlock): Classifier {
  return {
    build(inputs) {
      const { graph: g, config, parameters, trained } = inputs;
      const channels = config.size("num_channels", 3);
      const w = parameters.in(name);
      const pixels = g.input("pixel_values", "float32", ["batch", channels, "height", "width"]);
      const last = stages(g, pixels, config, w, block, trained).at(-1)!;
      const pooled = g.layerNorm(g.globalAveragePool(last), w.in("layernorm"), config.number("layer_norm_eps", 1e-12));
      classify(inputs, pooled, "classifier");
      return undefined;
    },
  };
}

/** A network of ConvNeXT's shape as a part of a larger one. */
export function convnextBackboneOf(block: ConvNextBlock): BackboneBuilder {
  return (g, pixels, config, w) => {
    const maps = stages(g, pixels, config, w, block);
    const normed = readOutIndices(config, maps.length - 1).map((stage) => {
      const norm = w.in(`hidden_states_norms.${stage === 0 ? "stem" : `stage${stage}`}`);
      return channelNorm(g, maps[stage], norm, innerEps);
    });
    return { kind: "maps", maps: normed };
  };
}

/** The map of the patches, and those of the stages after it. */
function stages(
  g: Graph,
  pixels: Value,
  config: ConfigReader,
  w: Parameters,
  block: ConvNextBlock,
  trained?: ClassifierParts,
): Value[] {
  const patchSize = config.size("patch_size", 4);
  const hiddenSizes = config.sizes("hidden_sizes", [96, 192, 384, 768]);
  const depths = config.sizes("depths", [3, 3, 9, 3]);
  if (depths.length !== hiddenSizes.length)
    throw config.invalid("depths", `a list of ${hiddenSizes.length}, one for each of "hidden_sizes"`);
  const hiddenAct = config.string("hidden_act", "gelu");
  const patches = g.conv2d(pixels, w.in("embeddings.patch_embeddings"), {
    outputs: hiddenSizes[0],
    kernel: patchSize,
    stride: patchSize,
  });
  let x = channelNorm(g, patches, w.in("embeddings.layernorm"), innerEps);
  const maps = [x];
  for (const [stage, depth] of depths.entries()) {
    const width = hiddenSizes[stage];
    const here = w.in(`encoder.stages.${stage}`);
    if (stage > 0) x = downsample(g, x, here.in("downsampling_layer"), width);
    for (let i = 0; i < depth; i++) {
      if (trained) x = trained.block(x);
      x = block(g, x, here.in(`layers.${i}`), width, hiddenAct);
    }
    maps.push(x);
  }
  return maps;
}

/** What a block begins with, a depthwise 7x7 convolution and a normalisation: to [batch, height, width, width]. */
export function spread(g: Graph, x: Value, w: Parameters, width: number): Value {
  const convolved = g.conv2d(x, w.in("dwconv"), { outputs: width, kernel: 7, padding: 3, groups: width });
  return g.layerNorm(channelsLast(g, convolved), w.in("layernorm"), innerEps);
}

/** Normalisation and a 2x2 convolution of stride 2 between stages. */
function downsample(g: Graph, x: Value, w: Parameters, outputs: number): Value {
  return g.conv2d(channelNorm(g, x, w.in("0"), innerEps), w.in("1"), { outputs, kernel: 2, stride: 2 });
}
