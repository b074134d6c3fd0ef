import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, countModules, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";
import { relativePositionIndex } from "../swin/relative-position.js";
import { embedPatches, readHeads } from "../timm-vit/vit.js";

interface Settings {
  readonly width: number;
  readonly heads: number;
  /** Of the patches. */
  readonly grid: readonly [rows: number, columns: number];
}

const epsilon = 1e-6;
/** Entries of a table of positions after those of the patches' distances: class token to patch, patch to class token, class token to itself. */
const specialEntries = 3;

/** BEiT, https://arxiv.org/abs/2106.08254, and its second version, https://arxiv.org/abs/2208.06366, under timm's names. */
export const timmBeit: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    const width = w.get("cls_token").shape[2];
    const map = embedPatches(g, timmPixels(inputs), w.in("patch_embed.proj"), width);
    const [rows, columns] = map.shape.slice(2).map(Number);
    const settings: Settings = { width, heads: readHeads(config, width), grid: [rows, columns] };
    let x = g.concat(1, g.expandToBatch(w.get("cls_token", [1, 1, width]), map), g.tokens(map));
    const blocks = w.in("blocks");
    const count = Math.max(1, countModules(blocks, ["norm1.weight"]));
    for (let i = 0; i < count; i++) {
      if (trained) x = trained.block(x);
      x = block(g, x, blocks.in(String(i)), settings);
    }
    classify(inputs, g.layerNorm(g.mean(g.slice(x, 1, 1), 1), w.in("fc_norm"), epsilon), "head");
    return undefined;
  },
};

/** Attention with relative positions and an MLP, each pre-normed and with a scaled residual. */
function block(g: Graph, x: Value, w: Parameters, settings: Settings): Value {
  const { width: outputs, heads } = settings;
  const scaled = (y: Value, name: string) => (w.has(name) ? g.mul(y, w.get(name, [outputs])) : y);
  const attention = w.in("attn");
  const noBias = g.constant(new Float32Array(outputs));
  const joined = g.linear(g.layerNorm(x, w.in("norm1"), epsilon), {
    weight: attention.get("qkv.weight", [3 * outputs, outputs]),
    bias: g.concat(0, attention.get("q_bias", [outputs]), noBias, attention.get("v_bias", [outputs])),
  });
  const [query, key, value] = [0, 1, 2].map((i) => g.slice(joined, 2, i * outputs, (i + 1) * outputs));
  const attended = g.attention(query, key, value, { heads, bias: positionBias(g, attention, settings) });
  const mixed = g.linear(attended, attention.in("proj"), { outputs, precision: "float32" });
  const y = g.add(x, scaled(mixed, "gamma_1"));
  const inner = w.get("mlp.fc1.weight").shape[0];
  const between = g.layerNorm(y, w.in("norm2"), epsilon);
  const transformed = mlp(g, between, [w.in("mlp.fc1"), w.in("mlp.fc2")], { inner, outputs, act: "gelu" });
  return g.add(y, scaled(transformed, "gamma_2"));
}

/** What is added to the scores for where two tokens lie: [1, heads, tokens, tokens]. */
function positionBias(g: Graph, w: Parameters, { grid, heads }: Settings): Value {
  const count = (2 * grid[0] - 1) * (2 * grid[1] - 1);
  const ofPatches = relativePositionIndex(grid);
  const patches = grid[0] * grid[1];
  const tokens = patches + 1;
  const index = new BigInt64Array(tokens * tokens).fill(BigInt(count), 0, tokens);
  for (let i = 0; i < patches; i++) {
    index[(i + 1) * tokens] = BigInt(count + 1);
    index.set(ofPatches.subarray(i * patches, (i + 1) * patches), (i + 1) * tokens + 1);
  }
  index[0] = BigInt(count + 2);
  const table = w.get("relative_position_bias_table", [count + specialEntries, heads]);
  const bias = g.transpose(g.gather(table, g.constant(index, [tokens, tokens])), 2, 0, 1);
  return g.reshape(bias, 1, heads, tokens, tokens);
}
