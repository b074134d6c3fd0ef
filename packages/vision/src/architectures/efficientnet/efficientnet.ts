import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { convNorm, squeezeExcite } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";

/** The sizes of one stage. */
interface StageConfig {
  /** Blocks. */
  readonly depth: number;
  /** Of the first block. */
  readonly stride: number;
  /** Whether blocks widen the map before they mix it. */
  readonly expands: boolean;
}

/** The epsilon and activation of the network's convolutions. */
interface Convolutions {
  readonly epsilon: number;
  readonly act: string;
}

function readStages(config: ConfigReader): StageConfig[] {
  const repeats = config.sizes("num_block_repeats", [1, 2, 2, 3, 3, 4, 1]);
  const perStage = (name: string, fallback: readonly number[]) => {
    const sizes = config.sizes(name, fallback);
    if (sizes.length !== repeats.length)
      throw config.invalid(name, `a list of ${repeats.length}, one for each of "num_block_repeats"`);
    return sizes;
  };
  const strides = perStage("strides", [1, 2, 2, 2, 1, 2, 1]);
  const expandRatios = perStage("expand_ratios", [1, 6, 6, 6, 6, 6, 6]);
  const depthCoefficient = config.number("depth_coefficient", 3.1);
  return repeats.map((count, stage) => ({
    depth: Math.ceil(depthCoefficient * count),
    stride: strides[stage],
    expands: expandRatios[stage] !== 1,
  }));
}

/** EfficientNet, "Rethinking Model Scaling for Convolutional Neural Networks", https://arxiv.org/abs/1905.11946. */
export const efficientNet: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters, trained } = inputs;
    const stages = readStages(config);
    const squarelyPadded = config.integers("depthwise_padding", []);
    if (config.string("pooling_type", "mean") !== "mean") throw config.invalid("pooling_type", '"mean"');
    const all = { epsilon: config.number("batch_norm_eps", 1e-3), act: config.string("hidden_act", "swish") };
    const w = parameters.in("efficientnet");

    const channels = config.size("num_channels", 3);
    const pixels = g.input("pixel_values", "float32", ["batch", channels, "height", "width"]);
    const stem = w.in("embeddings");
    let x = convNorm(g, pixels, stem.in("convolution"), stem.in("batchnorm"), {
      ...all,
      stride: 2,
      padding: [0, 0, 1, 1],
    });
    let index = 0;
    for (const { depth, stride, expands } of stages) {
      for (let i = 0; i < depth; i++, index++) {
        if (trained) x = trained.block(x);
        x = block(g, x, w.in(`encoder.blocks.${index}`), all, {
          expands,
          stride: i === 0 ? stride : 1,
          squarelyPadded: squarelyPadded.includes(index),
          residual: i > 0,
        });
      }
    }
    const top = convNorm(g, x, w.in("encoder.top_conv"), w.in("encoder.top_bn"), all);
    classify(inputs, g.globalAveragePool(top), "classifier");
    return undefined;
  },
};

interface BlockConfig {
  readonly expands: boolean;
  readonly stride: number;
  /** Where the map is halved: as much padding on every side. Else one pixel less at the top and on the left. */
  readonly squarelyPadded: boolean;
  readonly residual: boolean;
}

/** A wide depthwise convolution with squeeze and excitation, between two of 1x1. */
function block(g: Graph, x: Value, w: Parameters, all: Convolutions, config: BlockConfig): Value {
  const { expands, stride, squarelyPadded, residual } = config;
  const wide = expands ? convNorm(g, x, w.in("expansion.expand_conv"), w.in("expansion.expand_bn"), all) : x;
  const depthwise = w.in("depthwise_conv.depthwise_conv");
  const half = (depthwise.shape("weight")?.[2] ?? 1) >> 1;
  const first = stride === 2 && !squarelyPadded ? half - 1 : half;
  const mixed = convNorm(g, wide, depthwise, w.in("depthwise_conv.depthwise_norm"), {
    ...all,
    stride,
    padding: [first, first, half, half],
  });
  const weighed = squeezeExcite(g, mixed, w.in("squeeze_excite"), {
    act: all.act,
    gate: "sigmoid",
    reduce: "reduce",
    expand: "expand",
  });
  const y = convNorm(g, weighed, w.in("projection.project_conv"), w.in("projection.project_bn"), {
    epsilon: all.epsilon,
  });
  return residual ? g.add(y, x) : y;
}
