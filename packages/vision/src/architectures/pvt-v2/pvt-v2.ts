import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { Classifier } from "../architecture.js";
import { adaptiveAveragePool } from "../parts/adaptive-average-pool.js";
import { classify } from "../parts/classify.js";
import { type PvtStage, readPvtStages } from "../pvt/pvt.js";

/** What is the same in all layers. */
interface PvtV2Config {
  readonly act: string;
  readonly epsilon: number;
  readonly qkvBias: boolean;
  /** Keys and values are of a map of fixed size, so that the work grows with the number of pixels. */
  readonly linearAttention: boolean;
}

/** The side of that map. */
export const pooledSide = 7;

/** PVT v2, "Improved Baselines with Pyramid Vision Transformer", https://arxiv.org/abs/2106.13797. */
export const pvtV2: Classifier = {
  build(inputs) {
    const { graph: g, config: json, parameters, imageSize, trained } = inputs;
    const stages = readPvtStages(json, "sr_ratios", { hiddenSizes: [32, 64, 160, 256], patchSizes: [7, 3, 3, 3] });
    const config: PvtV2Config = {
      act: json.string("hidden_act", "gelu"),
      epsilon: json.number("layer_norm_eps", 1e-6),
      qkvBias: json.boolean("qkv_bias", true),
      linearAttention: json.boolean("linear_attention", false),
    };
    const [height, width] = imageSize ?? json.heightWidth("image_size", 224);
    let map = g.input("pixel_values", "float32", ["batch", json.size("num_channels", 3), height, width]);
    for (const [i, stage] of stages.entries()) {
      const { hiddenSize: outputs, patchSize: kernel, stride, depth } = stage;
      const here = parameters.in(`pvt_v2.encoder.layers.${i}`);
      const embedding = here.in("patch_embedding");
      map = g.conv2d(map, embedding.in("proj"), { outputs, kernel, stride, padding: kernel >> 1 });
      let x = g.layerNorm(g.tokens(map), embedding.in("layer_norm"), config.epsilon);
      for (let block = 0; block < depth; block++) {
        if (trained) x = trained.block(x);
        x = layer(g, x, map, config, stage, here.in(`blocks.${block}`));
      }
      map = g.mapAs(g.layerNorm(x, here.in("layer_norm"), config.epsilon), map);
    }
    classify(inputs, g.globalAveragePool(map), "classifier");
    return undefined;
  },
};

/** Attention to fewer keys, and an MLP with a convolution in it, each pre-normed and with a residual; `map` says how tokens lie. */
function layer(g: Graph, x: Value, map: Value, config: PvtV2Config, stage: PvtStage, w: Parameters): Value {
  const { hiddenSize: outputs, heads, inner } = stage;
  const { act, epsilon, qkvBias: bias, linearAttention } = config;
  const attention = w.in("attention");
  const normed = g.layerNorm(x, w.in("layer_norm_1"), epsilon);
  const seen = reduced(g, normed, map, config, stage, attention);
  const query = g.linear(normed, attention.in("query"), { outputs, bias });
  const key = g.linear(seen, attention.in("key"), { outputs, bias });
  const value = g.linear(seen, attention.in("value"), { outputs, bias });
  const attended = g.attention(query, key, value, { heads });
  const y = g.add(x, g.linear(attended, attention.in("proj"), { outputs, precision: "float32" }));

  const hidden = g.linear(g.layerNorm(y, w.in("layer_norm_2"), epsilon), w.in("mlp.dense1"), { outputs: inner });
  const kept = linearAttention ? g.relu(hidden) : hidden;
  const [rows, columns] = map.shape.slice(2).map(Number);
  const wide = g.reshape(g.transpose(kept, 0, 2, 1), 0, inner, rows, columns);
  const mixed = g.conv2d(wide, w.in("mlp.dwconv.dwconv"), { outputs: inner, kernel: 3, padding: 1, groups: inner });
  const last = g.linear(activation(act)(g, g.tokens(mixed)), w.in("mlp.dense2"), { outputs, precision: "float32" });
  return g.add(y, last);
}

/** The tokens that keys and values are made of. */
function reduced(g: Graph, x: Value, map: Value, config: PvtV2Config, stage: PvtStage, w: Parameters): Value {
  const { hiddenSize: outputs, reduction } = stage;
  const normed = (y: Value) => g.layerNorm(g.tokens(y), w.in("layer_norm"), config.epsilon);
  if (config.linearAttention) {
    const pooled = adaptiveAveragePool(g, g.mapAs(x, map), [pooledSide, pooledSide]);
    return g.gelu(normed(g.conv2d(pooled, w.in("spatial_reduction"), { outputs, kernel: 1 })));
  }
  if (reduction === 1) return x;
  const window = { outputs, kernel: reduction, stride: reduction };
  return normed(g.conv2d(g.mapAs(x, map), w.in("spatial_reduction"), window));
}
