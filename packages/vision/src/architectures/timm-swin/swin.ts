import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, countModules, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";
import { KnownMap } from "../swin/stage-map.js";
import { defaultEps, masked, mergePatches, tableBias } from "../swin/swin.js";
import { type Windows, windowAttention, withPadding } from "../swin/windows.js";
import { embedPatches } from "../timm-vit/vit.js";

/** Swin Transformer, https://arxiv.org/abs/2103.14030, under timm's names. */
export const timmSwin: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    const [first] = w.get("patch_embed.norm.weight").shape;
    const patches = embedPatches(g, timmPixels(inputs), w.in("patch_embed.proj"), first);
    const [rows, columns] = patches.shape.slice(2).map(Number);
    let map = new KnownMap(g, [rows, columns]);
    let dim = first;
    let x = g.layerNorm(g.tokens(patches), w.in("patch_embed.norm"), defaultEps);
    for (let stage = 0; stage === 0 || w.has(`layers.${stage}.blocks.0.norm1.weight`); stage++) {
      const here = w.in(`layers.${stage}`);
      if (stage > 0) {
        const joined = map.joined(x);
        x = mergePatches(g, joined.tokens, here.in("downsample"), dim);
        map = joined.map;
        dim *= 2;
      }
      const blocks = here.in("blocks");
      const count = Math.max(1, countModules(blocks, ["norm1.weight"]));
      for (let i = 0; i < count; i++) {
        const table = blocks.get(`${i}.attn.relative_position_bias_table`).shape;
        const heads = table[1];
        const side = (Math.round(Math.sqrt(table[0])) + 1) >> 1;
        const { grid } = map;
        if (grid.some((size) => size % side !== 0) || dim % heads !== 0)
          throw config.invalid(
            "model_args",
            `such that windows of ${side} fill the ${grid.join(" x ")} patches of a stage`,
          );
        const shift = i % 2 === 1 && side < Math.min(...grid) ? side >> 1 : 0;
        if (trained) x = trained.block(x);
        x = swinBlock(g, x, blocks.in(String(i)), heads, map.windows({ side, shift }));
      }
    }
    classify(inputs, g.mean(g.layerNorm(x, w.in("norm"), defaultEps), 1), "head.fc");
    return undefined;
  },
};

/** Attention within (shifted) windows and an MLP, each pre-normed and with a residual: [batch, tokens, dim]. */
export function swinBlock(g: Graph, x: Value, w: Parameters, heads: number, windows: Windows): Value {
  const outputs = Number(x.shape[2]);
  const normed = withPadding(g, g.layerNorm(x, w.in("norm1"), defaultEps), windows);
  const y = g.add(x, attention(g, normed, w.in("attn"), heads, windows));
  const inner = w.get("mlp.fc1.weight").shape[0];
  const between = g.layerNorm(y, w.in("norm2"), defaultEps);
  return g.add(y, mlp(g, between, [w.in("mlp.fc1"), w.in("mlp.fc2")], { inner, outputs, act: "gelu" }));
}

function attention(g: Graph, x: Value, w: Parameters, heads: number, windows: Windows): Value {
  const outputs = Number(x.shape[2]);
  const joined = g.linear(x, w.in("qkv"), { outputs: 3 * outputs, bias: w.has("qkv.bias") });
  const part = (i: number) => g.slice(joined, 2, i * outputs, (i + 1) * outputs);
  const table = w.get("relative_position_bias_table", [(2 * windows.side - 1) ** 2, heads]);
  const bias = tableBias(g, table, windows.side);
  const attended = windowAttention(g, [part(0), part(1), part(2)], bias, windows, heads, masked);
  return g.linear(attended, w.in("proj"), { outputs, precision: "float32" });
}
