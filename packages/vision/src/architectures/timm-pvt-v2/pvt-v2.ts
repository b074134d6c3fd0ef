import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, countModules, timmPixels, windowOf } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { adaptiveAveragePool } from "../parts/adaptive-average-pool.js";
import { classify } from "../parts/classify.js";
import { pooledSide } from "../pvt-v2/pvt-v2.js";

/** Of each stage's attention. */
const stageHeads = [1, 2, 5, 8];
const epsilon = 1e-6;
/** Of the normalisations after convolutions. */
const convolutionEpsilon = 1e-5;

/** PVT v2, "Improved Baselines with Pyramid Vision Transformer", https://arxiv.org/abs/2106.13797, under timm's names. */
export const timmPvtV2: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    let map = timmPixels(inputs);
    for (const [stage, heads] of stageHeads.entries()) {
      const here = w.in(`stages.${stage}`);
      const embedding = stage === 0 ? w.in("patch_embed") : here.in("downsample");
      map = convolve(g, map, embedding.in("proj"), stage === 0 ? 4 : 2);
      let x = g.layerNorm(g.tokens(map), embedding.in("norm"), convolutionEpsilon);
      const blocks = here.in("blocks");
      const count = Math.max(1, countModules(blocks, ["norm1.weight"]));
      for (let i = 0; i < count; i++) {
        if (trained) x = trained.block(x);
        x = block(g, x, map, heads, blocks.in(String(i)));
      }
      map = g.mapAs(g.layerNorm(x, here.in("norm"), epsilon), map);
    }
    classify(inputs, g.globalAveragePool(map), "head");
    return undefined;
  },
};

function convolve(g: Graph, x: Value, w: Parameters, stride: number): Value {
  const [, , kernel] = w.get("weight").shape;
  return g.conv2d(x, w, { stride, padding: kernel >> 1, groups: windowOf(x, w, stride).groups });
}

/** Attention to fewer keys, and an MLP with a convolution in it, each pre-normed and with a residual; `map` says how tokens lie. */
function block(g: Graph, x: Value, map: Value, heads: number, w: Parameters): Value {
  const outputs = Number(x.shape[2]);
  const attention = w.in("attn");
  const normed = g.layerNorm(x, w.in("norm1"), epsilon);
  const { tokens, linear } = keyTokens(g, normed, map, attention);
  const y = g.add(x, attend(g, normed, tokens, heads, attention));
  const hidden = g.linear(g.layerNorm(y, w.in("norm2"), epsilon), w.in("mlp.fc1"));
  const [rows, columns] = map.shape.slice(2).map(Number);
  const wide = g.reshape(g.transpose(linear ? g.relu(hidden) : hidden, 0, 2, 1), 0, 0, rows, columns);
  const mixed = g.gelu(g.tokens(convolve(g, wide, w.in("mlp.dwconv"), 1)));
  return g.add(y, g.linear(mixed, w.in("mlp.fc2"), { outputs, precision: "float32" }));
}

/** Attention of tokens to fewer ones, [batch, tokens, width] to the same. */
function attend(g: Graph, x: Value, seen: Value, heads: number, w: Parameters): Value {
  const outputs = Number(x.shape[2]);
  const both = g.linear(seen, w.in("kv"), { outputs: 2 * outputs });
  const [key, value] = [g.slice(both, 2, 0, outputs), g.slice(both, 2, outputs)];
  const attended = g.attention(g.linear(x, w.in("q"), { outputs }), key, value, { heads });
  return g.linear(attended, w.in("proj"), { outputs, precision: "float32" });
}

/** Attention to what a convolution makes of the map, whose tokens are fewer. */
export function reducedAttention(g: Graph, x: Value, map: Value, heads: number, w: Parameters): Value {
  return attend(g, x, keyTokens(g, x, map, w).tokens, heads, w);
}

/** What keys and values are made of: all tokens, those of a smaller map, or of one of fixed size (`linear`). */
function keyTokens(
  g: Graph,
  x: Value,
  map: Value,
  w: Parameters,
): { readonly tokens: Value; readonly linear: boolean } {
  if (!w.has("sr.weight")) return { tokens: x, linear: false };
  const [, , stride] = w.get("sr.weight").shape;
  const normed = (y: Value) => g.layerNorm(g.tokens(y), w.in("norm"), convolutionEpsilon);
  if (stride > 1) return { tokens: normed(g.conv2d(g.mapAs(x, map), w.in("sr"), { stride })), linear: false };
  const mean = adaptiveAveragePool(g, g.mapAs(x, map), [pooledSide, pooledSide]);
  return { tokens: g.gelu(normed(g.conv2d(mean, w.in("sr")))), linear: true };
}
