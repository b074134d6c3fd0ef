import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import type { ScaledMap } from "../parts/feature-pyramid.js";

interface StageConfig {
  readonly layerType: "basic" | "bottleneck";
  readonly hiddenAct: string;
  readonly downsampleInBottleneck: boolean;
}

const batchNormEps = 1e-5;
/** How much narrower a bottleneck's middle is than its output. */
const reduction = 4;

/**
 * The residual network of RT-DETR, ResNet-D of https://arxiv.org/abs/1812.01187: a stem of three convolutions, and shortcuts that
 * average before they narrow.
 *
 * @returns the stem's map and those after each stage.
 */
export function rtDetrResnetMaps(g: Graph, pixels: Value, config: ConfigReader, w: Parameters): ScaledMap[] {
  const layerType = config.string("layer_type", "bottleneck");
  if (layerType !== "basic" && layerType !== "bottleneck")
    throw config.invalid("layer_type", '"basic" or "bottleneck"');
  const hiddenSizes = config.sizes("hidden_sizes", [256, 512, 1024, 2048]);
  const depths = config.sizes("depths", [3, 4, 6, 3]);
  if (depths.length !== hiddenSizes.length)
    throw config.invalid("depths", `a list of ${hiddenSizes.length}, one for each of "hidden_sizes"`);
  const early = config.boolean("downsample_in_first_stage", false);
  const stage = {
    layerType,
    hiddenAct: config.string("hidden_act", "relu"),
    downsampleInBottleneck: config.boolean("downsample_in_bottleneck", false),
  } as const;

  const embeddingSize = config.size("embedding_size", 64);
  const stem = w.in("embedder.embedder");
  let x = pixels;
  for (const [i, outputs] of [embeddingSize >> 1, embeddingSize >> 1, embeddingSize].entries()) {
    x = convolution(g, x, stem.in(`${i}`), { outputs, kernel: 3, stride: i === 0 ? 2 : 1, act: stage.hiddenAct });
  }
  x = g.maxPool2d(x, 3, { stride: 2, padding: 1 });
  let stride = 4;
  const maps = [{ map: x, stride }];
  for (const [i, outputs] of hiddenSizes.entries()) {
    const halves = i > 0 || early;
    if (halves) stride *= 2;
    for (let layer = 0; layer < depths[i]; layer++) {
      const sizes = { outputs, stride: halves && layer === 0 ? 2 : 1, isFirst: layer === 0 };
      x = block(g, x, stage, w.in(`encoder.stages.${i}.layers.${layer}`), sizes);
    }
    maps.push({ map: x, stride });
  }
  return maps;
}

interface BlockSizes {
  readonly outputs: number;
  readonly stride: number;
  /** Of its stage. */
  readonly isFirst: boolean;
}

function block(g: Graph, x: Value, config: StageConfig, w: Parameters, sizes: BlockSizes): Value {
  const residual = config.layerType === "basic" ? basic(g, x, w, sizes) : bottleneck(g, x, config, w, sizes);
  return activation(config.hiddenAct)(g, g.add(residual, shortcut(g, x, config, w, sizes)));
}

function basic(g: Graph, x: Value, w: Parameters, { outputs, stride }: BlockSizes): Value {
  const first = convolution(g, x, w.in("layer.0"), { outputs, kernel: 3, stride, act: "relu" });
  return convolution(g, first, w.in("layer.1"), { outputs, kernel: 3 });
}

function bottleneck(
  g: Graph,
  x: Value,
  { downsampleInBottleneck }: StageConfig,
  w: Parameters,
  { outputs, stride }: BlockSizes,
): Value {
  const inner = Math.floor(outputs / reduction);
  const [first, second] = downsampleInBottleneck ? [stride, 1] : [1, stride];
  const narrow = convolution(g, x, w.in("layer.0"), { outputs: inner, kernel: 1, stride: first, act: "relu" });
  const middle = convolution(g, narrow, w.in("layer.1"), { outputs: inner, kernel: 3, stride: second, act: "relu" });
  return convolution(g, middle, w.in("layer.2"), { outputs, kernel: 1 });
}

/** Basic blocks average where they widen, bottlenecks where they halve; those first in their stage project in any case. */
function shortcut(
  g: Graph,
  x: Value,
  { layerType }: StageConfig,
  w: Parameters,
  { outputs, stride, isFirst }: BlockSizes,
): Value {
  const widens = x.shape[1] !== outputs;
  const projects = layerType === "basic" ? isFirst : widens || stride !== 1;
  if (!projects) return x;
  const averages = layerType === "basic" ? widens : stride === 2;
  if (!averages) return convolution(g, x, w.in("shortcut"), { outputs, kernel: 1, stride });
  return convolution(g, g.averagePool2d(x, 2, { roundUp: true }), w.in("shortcut.1"), { outputs, kernel: 1 });
}

interface ConvolutionSizes {
  readonly outputs: number;
  readonly kernel: number;
  readonly stride?: number;
  readonly act?: string;
}

function convolution(g: Graph, x: Value, w: Parameters, { outputs, kernel, stride = 1, act }: ConvolutionSizes): Value {
  const sizes = { outputs, kernel, stride, padding: kernel >> 1, epsilon: batchNormEps };
  const normed = g.convBatchNorm2d(x, w.in("convolution"), w.in("normalization"), sizes);
  return act ? activation(act)(g, normed) : normed;
}
