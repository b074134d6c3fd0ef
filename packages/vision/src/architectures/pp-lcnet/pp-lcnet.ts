import type { Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import { squeezeExcite } from "../../timm/timm-layers.js";
import type { Classifier, NetworkInputs } from "../architecture.js";
import { convolution } from "../mobilevit/mobilevit.js";
import { classify } from "../parts/classify.js";

/** What a block's entry in "block_configs" says that its weights do not. */
interface Block {
  readonly stride: number;
  /** Whether its channels are weighed. */
  readonly weighs: boolean;
}

const [plain, halving] = [1, 2].map((stride) => ({ stride, weighs: false }));
const defaultBlocks: readonly (readonly Block[])[] = [
  [plain],
  [halving, plain],
  [halving, plain],
  [halving, plain, plain, plain, plain, plain],
  [
    { stride: 2, weighs: true },
    { stride: 1, weighs: true },
  ],
];

const defaultAct = "hardswish";

/** PP-LCNet, "A Lightweight CPU Convolutional Neural Network", https://arxiv.org/abs/2109.15099. */
export const ppLcNet: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters } = inputs;
    const means = g.mean(lastMap(inputs), [2, 3], true);
    const outputs = config.size("class_expand", 1280);
    const wide = g.conv2d(means, parameters.in("last_convolution"), { outputs, kernel: 1, bias: false });
    const active = activation(config.string("hidden_act", defaultAct))(g, g.reshape(wide, 0, outputs));
    // Outside training too, where dropout elsewhere does nothing.
    const kept = 1 - config.number("hidden_dropout_prob", 0.2);
    classify(inputs, g.mul(active, g.float(kept)), "head");
    return undefined;
  },
};

/** Blocks of a depthwise convolution and one of 1x1. Kernels and channels are those of the weights. */
function lastMap({ graph: g, config, parameters, trained }: NetworkInputs): Value {
  const act = config.string("hidden_act", defaultAct);
  const blocks = readBlocks(config);
  const w = parameters.in("encoder");
  const pixels = g.input("pixel_values", "float32", ["batch", 3, "height", "width"]);
  let x = convolution(g, pixels, w.in("convolution"), { stride: config.size("stem_stride", 2), act });
  for (const [stage, layers] of blocks.entries()) {
    for (const [i, { stride, weighs }] of layers.entries()) {
      const here = w.in(`blocks.${stage}.layers.${i}`);
      if (trained) x = trained.block(x);
      const mixed = convolution(g, x, here.in("depthwise_convolution"), { stride, act });
      const names = { reduce: "convolutions.0", expand: "convolutions.2", act: "relu", gate: "hard_sigmoid" };
      const weighed = weighs ? squeezeExcite(g, mixed, here.in("squeeze_excitation_module"), names) : mixed;
      x = convolution(g, weighed, here.in("pointwise_convolution"), { act });
    }
  }
  return x;
}

/** "block_configs": stages of [kernel, inputs, outputs, stride, whether channels are weighed]. */
function readBlocks(config: ConfigReader): readonly (readonly Block[])[] {
  if (!config.has("block_configs")) return defaultBlocks;
  const invalid = () =>
    config.invalid(
      "block_configs",
      "a list of 5 stages, each a list of [kernel, inputs, outputs, stride, true or false]",
    );
  const stages = config.json.block_configs;
  if (!Array.isArray(stages) || stages.length !== 5) throw invalid();
  return stages.map((stage: unknown) => {
    if (!Array.isArray(stage)) throw invalid();
    return stage.map((block: unknown): Block => {
      if (!Array.isArray(block) || block.length !== 5) throw invalid();
      const [stride, weighs]: unknown[] = block.slice(3);
      if (typeof stride !== "number" || !Number.isInteger(stride) || stride < 1 || typeof weighs !== "boolean")
        throw invalid();
      return { stride, weighs };
    });
  });
}
