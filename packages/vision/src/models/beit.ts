import type { Graph, Value } from "@vistazo/graph";
import { activation } from "../activation.js";
import type { Weights } from "../weights.js";
import type { Architecture } from "./architecture.js";
import { relativePositionIndex } from "./relative-position.js";
import { patchCount, patchEmbeddings, readViTConfig, type ViTConfig } from "./vit.js";

/**
 * BEiT, "BERT Pre-Training of Image Transformers", https://arxiv.org/abs/2106.08254: a ViT with relative positions as a
 * bias of the attention and a learnt scale on every residual, classified by the mean of the patches.
 */
export const beit: Architecture = {
  task: "image-classification",
  build({ graph: g, config: json, weights, classes }) {
    const config = readViTConfig(json);
    const { hiddenSize, layers, layerNormEps, imageSize, patchSize, heads } = config;
    const w = weights.in("beit");

    const pixels = g.input("pixel_values", "float32", ["batch", config.channels, ...imageSize]);
    const patches = patchEmbeddings(g, pixels, config, w.in("embeddings.patch_embeddings"));
    const classToken = g.expandAs(w.get("embeddings.cls_token", [1, 1, hiddenSize]), patches);
    let x = g.concat(1, classToken, patches);
    if (json.boolean("use_absolute_position_embeddings", false)) {
      x = g.add(x, w.get("embeddings.position_embeddings", [1, 1 + patchCount(config), hiddenSize]));
    }

    const grid = [Math.floor(imageSize[0] / patchSize[0]), Math.floor(imageSize[1] / patchSize[1])] as const;
    const bias = (of: Weights) => relativePositionBias(g, of.in("relative_position_bias"), grid, heads);
    const shared = json.boolean("use_shared_relative_position_bias", false) ? bias(w.in("encoder")) : undefined;
    const own = json.boolean("use_relative_position_bias", false);
    for (let i = 0; i < layers; i++) {
      const here = w.in(`encoder.layer.${i}`);
      const positions = own ? bias(here.in("attention.attention")) : shared;
      x = beitLayer(g, x, config, here, positions);
    }

    const pooled = json.boolean("use_mean_pooling", true)
      ? g.layerNorm(g.mean(g.slice(x, 1, 1), 1), w.layerNorm("pooler.layernorm", hiddenSize), layerNormEps)
      : g.at(g.layerNorm(x, w.layerNorm("layernorm", hiddenSize), layerNormEps), 1, 0);
    g.output("logits", g.linear(pooled, weights.linear("classifier", hiddenSize, classes)));
    return undefined;
  },
};

/** A layer of BEiT; `bias` [1, heads, tokens, tokens] is added to the attention's scores. */
export function beitLayer(g: Graph, x: Value, config: ViTConfig, w: Weights, bias?: Value): Value {
  const { hiddenSize, intermediateSize, heads, layerNormEps } = config;
  const normed = g.layerNorm(x, w.layerNorm("layernorm_before", hiddenSize), layerNormEps);
  const query = g.linear(normed, w.linear("attention.attention.query", hiddenSize, hiddenSize));
  const key = g.linear(normed, w.linear("attention.attention.key", hiddenSize, hiddenSize, { bias: false }));
  const value = g.linear(normed, w.linear("attention.attention.value", hiddenSize, hiddenSize));
  const attended = g.attention(query, key, value, heads, bias);
  const mixed = g.linear(attended, w.linear("attention.output.dense", hiddenSize, hiddenSize));
  const y = g.add(x, scale(g, mixed, w, "lambda_1", hiddenSize));

  const between = g.layerNorm(y, w.layerNorm("layernorm_after", hiddenSize), layerNormEps);
  const hidden = activation(config.hiddenAct)(
    g,
    g.linear(between, w.linear("intermediate.dense", hiddenSize, intermediateSize)),
  );
  return g.add(
    y,
    scale(g, g.linear(hidden, w.linear("output.dense", intermediateSize, hiddenSize)), w, "lambda_2", hiddenSize),
  );
}

function scale(g: Graph, x: Value, w: Weights, name: string, hiddenSize: number): Value {
  return w.has(name) ? g.mul(x, w.get(name, [hiddenSize])) : x;
}

/** The bias between every two tokens, the class token first: [1, heads, tokens, tokens]. */
function relativePositionBias(g: Graph, w: Weights, grid: readonly [number, number], heads: number): Value {
  const distances = (2 * grid[0] - 1) * (2 * grid[1] - 1);
  const tokens = grid[0] * grid[1] + 1;
  const table = w.get("relative_position_bias_table", [distances + 3, heads]);
  const index = g.constant(withClassToken(relativePositionIndex(grid), tokens, distances), [tokens, tokens]);
  const bias = g.transpose(g.op("Gather", [table, index], { axis: 0 }), 2, 0, 1);
  return g.reshape(bias, 1, heads, tokens, tokens);
}

/** The three entries after the distances are: class token to patch, patch to class token, class token to itself. */
export function withClassToken(patches: BigInt64Array, tokens: number, distances: number): BigInt64Array {
  const index = new BigInt64Array(tokens * tokens);
  index.fill(BigInt(distances), 0, tokens);
  for (let row = 1; row < tokens; row++) {
    index[row * tokens] = BigInt(distances + 1);
    index.set(patches.subarray((row - 1) * (tokens - 1), row * (tokens - 1)), row * tokens + 1);
  }
  index[0] = BigInt(distances + 2);
  return index;
}
