import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import {
  checkAveragePool,
  convNorm,
  countModules,
  squeezeExcite,
  type TimmConvolution,
  timmPixels,
} from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";

/** What the weights of a network of this family do not say: their names and shapes tell kinds, widths, kernels and numbers of blocks. */
export interface EfficientNetOptions {
  /** Of the first block of each stage. */
  readonly strides: readonly number[];
  /** Of the stem, the head, and the stages that `stageActs` says nothing of. */
  readonly act: string;
  /** Of the first stages. */
  readonly stageActs?: readonly string[];
  /** In squeeze and excitation: that after its first layer (default: the stage's) and that after its second. */
  readonly excite?: { readonly act?: string; readonly gate: string };
  /** What comes last: a convolution and then the mean over the map, or the mean first, as in MobileNetV3. */
  readonly head?: "convolve-then-pool" | "pool-then-convolve";
  /** Plain convolutions that keep the map's shape have a residual. */
  readonly residualConvolutions?: boolean;
  /** An activation also after the second convolution of a depthwise separable one, and no residual around it. */
  readonly separableAct?: boolean;
  /** Padded as in TensorFlow, whose weights these were, with its constant in normalisation. */
  readonly tensorflow?: boolean;
}

/** What parameters tell that there is a block. */
const blockParameters = ["bn1.weight", "conv_dw.weight", "conv.weight", "pw_proj.conv.weight"];

/**
 * The networks of mobile inverted bottlenecks, https://arxiv.org/abs/1801.04381: MobileNetV2, MNASNet, EfficientNet, MobileNetV3 and
 * V4, under timm's names.
 */
export function efficientNet(options: EfficientNetOptions): Classifier {
  const { act, head = "convolve-then-pool", tensorflow: same = false } = options;
  const convolution = { same, epsilon: same ? 1e-3 : 1e-5 };
  return {
    build(inputs) {
      const { graph: g, config, parameters: w, trained } = inputs;
      checkAveragePool(config);
      let x = convNorm(g, timmPixels(inputs), w.in("conv_stem"), w.in("bn1"), { ...convolution, stride: 2, act });
      const { strides, stageActs = [] } = options;
      for (const [stage, stride] of strides.entries()) {
        const blocks = w.in(`blocks.${stage}`);
        const count = Math.max(1, countModules(blocks, blockParameters));
        for (let i = 0; i < count; i++) {
          const settings = { ...convolution, stride: i === 0 ? stride : 1, act: stageActs[stage] ?? act };
          if (trained) x = trained.block(x);
          x = block(g, x, blocks.in(String(i)), settings, options);
        }
      }
      if (head === "convolve-then-pool") {
        x = convNorm(g, x, w.in("conv_head"), w.in("bn2"), { ...convolution, act });
        x = g.globalAveragePool(x);
      } else x = g.flatten(pooledHead(g, g.mean(x, [2, 3], true), w, { ...convolution, act }));
      classify(inputs, x, "classifier");
      return undefined;
    },
  };
}

/** MobileNetV3's convolution after the mean, without normalisation but with it in MobileNetV4. */
function pooledHead(g: Graph, x: Value, w: Parameters, settings: TimmConvolution & { readonly act: string }): Value {
  const conv = w.in("conv_head");
  if (w.has("norm_head.weight")) return convNorm(g, x, conv, w.in("norm_head"), settings);
  return activation(settings.act)(g, g.conv2d(x, conv, { bias: w.has("conv_head.bias") }));
}

interface BlockSettings extends TimmConvolution {
  readonly stride: number;
  readonly act: string;
}

/** A block of the kind that its parameters have, with a residual where it keeps the map's shape. */
function block(g: Graph, x: Value, w: Parameters, settings: BlockSettings, options: EfficientNetOptions): Value {
  const rest: TimmConvolution = { ...settings, stride: 1, act: undefined };
  const { act, stride } = settings;
  const conv = (y: Value, name: string, norm: string, how: TimmConvolution) =>
    convNorm(g, y, w.in(name), w.in(norm), how);
  const unit = (y: Value, name: string, how: TimmConvolution) =>
    w.has(`${name}.conv.weight`) ? conv(y, `${name}.conv`, `${name}.bn`, how) : y;
  const excite = (y: Value) => (w.has("se.conv_reduce.weight") ? exciteChannels(g, y, w.in("se"), act, options) : y);
  let y: Value;
  if (w.has("pw_proj.conv.weight")) {
    // The universal block, https://arxiv.org/abs/2404.10518: the stride is that of the middle convolution, else of the first.
    const middle = w.has("dw_mid.conv.weight");
    y = unit(x, "dw_start", { ...rest, stride: middle ? 1 : stride });
    y = excite(unit(unit(y, "pw_exp", { ...rest, act }), "dw_mid", settings));
    y = unit(unit(y, "pw_proj", rest), "dw_end", rest);
    if (w.has("layer_scale.gamma")) y = g.mul(y, g.reshape(w.get("layer_scale.gamma"), 1, -1, 1, 1));
  } else if (w.has("bn3.weight")) {
    y = conv(conv(x, "conv_pw", "bn1", { ...rest, act }), "conv_dw", "bn2", settings);
    y = conv(excite(y), "conv_pwl", "bn3", rest);
  } else if (w.has("conv_pwl.weight")) {
    y = conv(excite(conv(x, "conv_exp", "bn1", settings)), "conv_pwl", "bn2", rest);
  } else if (w.has("bn2.weight")) {
    y = excite(conv(x, "conv_dw", "bn1", settings));
    if (options.separableAct) return conv(y, "conv_pw", "bn2", { ...rest, act });
    y = conv(y, "conv_pw", "bn2", rest);
  } else {
    y = conv(x, "conv", "bn1", settings);
    if (!options.residualConvolutions) return y;
  }
  return stride === 1 && x.shape[1] === y.shape[1] ? g.add(x, y) : y;
}

function exciteChannels(g: Graph, x: Value, w: Parameters, act: string, { excite }: EfficientNetOptions): Value {
  return squeezeExcite(g, x, w, {
    act: excite?.act ?? act,
    gate: excite?.gate ?? "sigmoid",
    reduce: "conv_reduce",
    expand: "conv_expand",
  });
}
