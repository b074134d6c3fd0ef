import type { Graph, Parameters, Value } from "@vistazo/graph";
import { countModules, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { countTokens, embedPatches, firstTokens, placeTokens, readHeads } from "../timm-vit/vit.js";

/** What the weights of timm's `Eva` do not say. */
export interface EvaOptions {
  /** Default: one for every 64 of the width. */
  readonly heads?: number;
  /** Queries and keys are turned by their patch's place. */
  readonly rotates?: boolean;
}

interface Settings {
  readonly width: number;
  readonly heads: number;
  /** Cosines and sines of a token's turn, each [1, tokens, 1, width / heads]. */
  readonly turn?: readonly [cosines: Value, sines: Value];
}

const epsilon = 1e-6;
/** Rows and columns of the grid that places were learnt on: places on others are scaled to it. */
const learntSide = 16;
const temperature = 10000;

/** EVA, https://arxiv.org/abs/2211.07636, and EVA-02, https://arxiv.org/abs/2303.11331, under timm's names: a ViT with gates and turned queries. */
export function eva({ heads, rotates = false }: EvaOptions): Classifier {
  return {
    build(inputs) {
      const { graph: g, config, parameters: w, trained } = inputs;
      const map = embedPatches(g, timmPixels(inputs), w.in("patch_embed.proj"));
      const patches = g.tokens(map);
      const width = Number(patches.shape[2]);
      const prefix = firstTokens(config, patches, w);
      const first = countTokens(prefix);
      const settings = { width, heads: readHeads(config, width, heads) };
      const [rows, columns] = [Number(map.shape[2]), Number(map.shape[3])];
      const turn = rotates ? turns(g, first, rows, columns, width / settings.heads) : undefined;
      let x = placeTokens(g, patches, prefix, w);
      const blocks = w.in("blocks");
      const count = Math.max(1, countModules(blocks, ["norm1.weight"]));
      for (let i = 0; i < count; i++) {
        if (trained) x = trained.block(x);
        x = block(g, x, blocks.in(String(i)), { ...settings, turn }, 3 * i < 2 * count);
      }
      if (w.has("norm.weight")) x = g.layerNorm(x, w.in("norm"), epsilon);
      const pool = config.string("global_pool", "avg");
      if (pool !== "avg" && pool !== "token") throw config.invalid("global_pool", '"avg" or "token"');
      const pooled = pool === "token" ? g.at(x, 1, 0) : g.mean(g.slice(x, 1, first), 1);
      const normed = w.has("fc_norm.weight") ? g.layerNorm(pooled, w.in("fc_norm"), epsilon) : pooled;
      classify(inputs, normed, "head");
      return undefined;
    },
  };
}

function block(g: Graph, x: Value, w: Parameters, settings: Settings, early: boolean): Value {
  const { width: outputs } = settings;
  const precision = early ? "float32" : g.precision;
  const attended = attend(g, g.layerNorm(x, w.in("norm1"), epsilon), w.in("attn"), settings);
  const y = g.add(x, scaled(g, g.linear(attended, w.in("attn.proj"), { outputs, precision }), w, "gamma_1"));
  const inner = gatedInner(g, g.layerNorm(y, w.in("norm2"), epsilon), w.in("mlp"));
  return g.add(y, scaled(g, g.linear(inner, w.in("mlp.fc2"), { outputs, precision }), w, "gamma_2"));
}

function attend(g: Graph, x: Value, w: Parameters, settings: Settings): Value {
  const { heads, turn } = settings;
  const [query, key, value] = project(g, x, w, settings);
  if (!turn) return g.attention(query, key, value, { heads });
  return g.attention(rotate(g, query, turn, settings), rotate(g, key, turn, settings), value, { heads });
}

/** One layer for all three, whose keys have no bias, or a layer for each. */
function project(g: Graph, x: Value, w: Parameters, { width: outputs }: Settings): readonly Value[] {
  if (w.has("q_proj.weight")) {
    const bias = (name: string) => w.has(`${name}.bias`);
    return ["q_proj", "k_proj", "v_proj"].map((name) => g.linear(x, w.in(name), { outputs, bias: bias(name) }));
  }
  const weight = w.get("qkv.weight", [3 * outputs, outputs]);
  const vector = (name: string) => w.get(name, [outputs]);
  const none = g.constant(new Float32Array(outputs));
  const own = w.has("qkv.bias") ? w.get("qkv.bias", [3 * outputs]) : undefined;
  const bias = w.has("q_bias") ? g.concat(0, vector("q_bias"), none, vector("v_bias")) : own;
  const joined = g.linear(x, { weight, bias });
  return [0, 1, 2].map((i) => g.slice(joined, 2, i * outputs, (i + 1) * outputs));
}

/** What the second layer of an MLP takes in: with a gate of its own, with one joined to the first layer, or with none. */
function gatedInner(g: Graph, x: Value, w: Parameters): Value {
  if (w.has("fc1_g.weight")) {
    const inner = g.mul(g.silu(g.linear(x, w.in("fc1_g"))), g.linear(x, w.in("fc1_x")));
    return w.has("norm.weight") ? g.layerNorm(inner, w.in("norm"), epsilon) : inner;
  }
  const hidden = g.linear(x, w.in("fc1"));
  const width = Number(hidden.shape[2]);
  if (w.get("fc2.weight").shape[1] * 2 !== width) return g.gelu(hidden);
  return g.mul(g.silu(g.slice(hidden, 2, 0, width / 2)), g.slice(hidden, 2, width / 2));
}

function scaled(g: Graph, x: Value, w: Parameters, name: string): Value {
  return w.has(name) ? g.mul(x, w.get(name)) : x;
}

/** Every two neighbouring numbers of a head turned like a point in the plane: https://arxiv.org/abs/2104.09864. */
function rotate(g: Graph, x: Value, [cosines, sines]: readonly [Value, Value], { width, heads }: Settings): Value {
  const size = width / heads;
  const split = g.reshape(x, 0, 0, heads, size);
  const quarter = new Float32Array(size * size);
  for (let i = 0; i < size; i += 2) {
    quarter[(i + 1) * size + i] = -1;
    quarter[i * size + i + 1] = 1;
  }
  const turned = g.matmul(split, g.constant(quarter, [size, size]));
  return g.reshape(g.add(g.mul(split, cosines), g.mul(turned, sines)), 0, 0, width);
}

/** How far each token is turned: those before the patches not at all, the others by their row and then by their column. */
function turns(g: Graph, first: number, rows: number, columns: number, size: number): readonly [Value, Value] {
  const bands = size / 4;
  const tokens = first + rows * columns;
  const [cosines, sines] = [new Float32Array(tokens * size).fill(1), new Float32Array(tokens * size)];
  const { fround } = Math;
  for (let token = first; token < tokens; token++) {
    const [row, column] = [Math.floor((token - first) / columns), (token - first) % columns];
    const places = [(row / rows) * learntSide, (column / columns) * learntSide].map(fround);
    for (let i = 0; i < size; i++) {
      const pair = i >> 1;
      const band = fround(1 / temperature ** ((pair % bands) / bands));
      const angle = fround(places[pair < bands ? 0 : 1] * band);
      cosines[token * size + i] = Math.cos(angle);
      sines[token * size + i] = Math.sin(angle);
    }
  }
  return [g.constant(cosines, [1, tokens, 1, size]), g.constant(sines, [1, tokens, 1, size])];
}
