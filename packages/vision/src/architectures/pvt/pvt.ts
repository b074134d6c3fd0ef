import type { Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";

/** The sizes of one stage of a pyramid. */
export interface PvtStage {
  readonly depth: number;
  readonly hiddenSize: number;
  readonly patchSize: number;
  readonly stride: number;
  readonly heads: number;
  /** By how much keys and values are fewer than queries, along each axis. */
  readonly reduction: number;
  /** Between the layers of its MLPs. */
  readonly inner: number;
}

/** @param reductions what the config calls the reductions. */
export function readPvtStages(config: ConfigReader, reductions: string, defaults: PvtDefaults): PvtStage[] {
  const depths = config.sizes("depths", [2, 2, 2, 2]);
  const perStage = (name: string, fallback: readonly number[], read = config.sizes(name, fallback)) => {
    if (read.length !== depths.length)
      throw config.invalid(name, `a list of ${depths.length}, one for each of "depths"`);
    return read;
  };
  const hiddenSizes = perStage("hidden_sizes", defaults.hiddenSizes);
  const heads = perStage("num_attention_heads", [1, 2, 5, 8]);
  if (heads.some((count, stage) => hiddenSizes[stage] % count !== 0))
    throw config.invalid("num_attention_heads", `divisors of "hidden_sizes", which are ${hiddenSizes.join(", ")}`);
  const patchSizes = perStage("patch_sizes", defaults.patchSizes);
  const strides = perStage("strides", [4, 2, 2, 2]);
  const reduced = perStage(reductions, [8, 4, 2, 1]);
  const ratios = perStage("mlp_ratios", [8, 8, 4, 4], config.numbers("mlp_ratios", [8, 8, 4, 4]));
  return depths.map((depth, stage) => ({
    depth,
    hiddenSize: hiddenSizes[stage],
    patchSize: patchSizes[stage],
    stride: strides[stage],
    heads: heads[stage],
    reduction: reduced[stage],
    inner: Math.trunc(hiddenSizes[stage] * ratios[stage]),
  }));
}

interface PvtDefaults {
  readonly hiddenSizes: readonly number[];
  readonly patchSizes: readonly number[];
}

/** Pyramid Vision Transformer, https://arxiv.org/abs/2102.12122. */
export const pvt: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters, imageSize, trained } = inputs;
    const stages = readPvtStages(config, "sequence_reduction_ratios", {
      hiddenSizes: [64, 128, 320, 512],
      patchSizes: [4, 2, 2, 2],
    });
    if (stages[stages.length - 1].reduction !== 1)
      throw config.invalid("sequence_reduction_ratios", "a list that ends with 1, for the stage with the class token");
    const act = config.string("hidden_act", "gelu");
    const epsilon = config.number("layer_norm_eps", 1e-6);
    const bias = config.boolean("qkv_bias", true);
    const encoder = parameters.in("pvt.encoder");
    const [height, width] = imageSize ?? config.heightWidth("image_size", 224);

    let map = g.input("pixel_values", "float32", ["batch", config.size("num_channels", 3), height, width]);
    let x: Value = map;
    for (const [
      stage,
      { depth, hiddenSize: outputs, patchSize, stride, heads, reduction, inner },
    ] of stages.entries()) {
      const here = encoder.in(`patch_embeddings.${stage}`);
      const last = stage === stages.length - 1;
      // In transformers too, a patch's size is the step, and the stride is the kernel.
      map = g.conv2d(map, here.in("projection"), { outputs, kernel: stride, stride: patchSize });
      const patches = g.layerNorm(g.tokens(map), here.in("layer_norm"), epsilon);
      const classToken = last ? g.expandToBatch(here.get("cls_token", [1, 1, outputs]), patches) : undefined;
      const tokens = classToken ? g.concat(1, classToken, patches) : patches;
      const count = Number(tokens.shape[1]);
      x = g.add(tokens, here.get("position_embeddings", [1, count, outputs]));
      for (let i = 0; i < depth; i++) {
        const w = encoder.in(`block.${stage}.${i}`);
        if (trained) x = trained.block(x);
        const attention = w.in("attention.self");
        const normed = g.layerNorm(x, w.in("layer_norm_1"), epsilon);
        const window = { outputs, kernel: reduction, stride: reduction };
        const seen =
          reduction === 1
            ? normed
            : g.layerNorm(
                g.tokens(g.conv2d(g.mapAs(normed, map), attention.in("sequence_reduction"), window)),
                attention.in("layer_norm"),
                epsilon,
              );
        const query = g.linear(normed, attention.in("query"), { outputs, bias });
        const key = g.linear(seen, attention.in("key"), { outputs, bias });
        const value = g.linear(seen, attention.in("value"), { outputs, bias });
        const attended = g.attention(query, key, value, { heads });
        x = g.add(x, g.linear(attended, w.in("attention.output.dense"), { outputs, precision: "float32" }));
        const between = g.layerNorm(x, w.in("layer_norm_2"), epsilon);
        x = g.add(x, mlp(g, between, [w.in("mlp.dense1"), w.in("mlp.dense2")], { inner, outputs, act }));
      }
      if (!last) map = g.mapAs(x, map);
    }
    const states = g.layerNorm(g.at(x, 1, 0), encoder.in("layer_norm"), epsilon);
    classify(inputs, states, "classifier");
    return undefined;
  },
};
