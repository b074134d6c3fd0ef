import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";

/** All channels of a map are normalised as one group. */
const oneGroup = { groups: 1, epsilon: 1e-5 };

/** PoolFormer, "MetaFormer is Actually What You Need for Vision", https://arxiv.org/abs/2111.11418. */
export const poolFormer: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters, trained } = inputs;
    const depths = config.sizes("depths", [2, 2, 6, 2]);
    const perStage = (name: string, fallback: readonly number[], read = config.sizes(name, fallback)) => {
      if (read.length !== depths.length)
        throw config.invalid(name, `a list of ${depths.length}, one for each of "depths"`);
      return read;
    };
    const hiddenSizes = perStage("hidden_sizes", [64, 128, 320, 512]);
    const patchSizes = perStage("patch_sizes", [7, 3, 3, 3]);
    const strides = perStage("strides", [4, 2, 2, 2]);
    const paddings = perStage("padding", [2, 1, 1, 1], config.integers("padding", [2, 1, 1, 1]));
    const poolSize = config.size("pool_size", 3);
    if (poolSize % 2 === 0) throw config.invalid("pool_size", "an odd number");
    const act = config.string("hidden_act", "gelu");
    const encoder = parameters.in("poolformer.encoder");

    let x = g.input("pixel_values", "float32", ["batch", config.size("num_channels", 3), "height", "width"]);
    for (const [stage, depth] of depths.entries()) {
      const outputs = hiddenSizes[stage];
      const patches = { outputs, kernel: patchSizes[stage], stride: strides[stage], padding: paddings[stage] };
      x = g.conv2d(x, encoder.in(`patch_embeddings.${stage}.projection`), patches);
      for (let i = 0; i < depth; i++) {
        if (trained) x = trained.block(x);
        x = block(g, x, encoder.in(`block.${stage}.${i}`), { width: outputs, poolSize, act });
      }
    }
    const features = g.globalAveragePool(g.groupNorm(x, parameters.in("norm"), oneGroup));
    classify(inputs, features, "classifier");
    return undefined;
  },
};

interface BlockConfig {
  readonly width: number;
  readonly poolSize: number;
  readonly act: string;
}

/** What neighbours have on average more than a pixel has, and an MLP, each with a residual. */
function block(g: Graph, x: Value, w: Parameters, { width, poolSize, act }: BlockConfig): Value {
  const scaled = (y: Value, name: string) => (w.has(name) ? g.mul(y, g.reshape(w.get(name, [width]), width, 1, 1)) : y);
  const normed = g.groupNorm(x, w.in("before_norm"), oneGroup);
  const pooled = g.averagePool2d(normed, poolSize, { stride: 1, padding: poolSize >> 1 });
  const y = g.add(x, scaled(g.sub(pooled, normed), "layer_scale_1"));

  const inner = g.conv2d(g.groupNorm(y, w.in("after_norm"), oneGroup), w.in("output.conv1"));
  const mixed = g.conv2d(activation(act)(g, inner), w.in("output.conv2"), { outputs: width });
  return g.add(y, scaled(mixed, "layer_scale_2"));
}
