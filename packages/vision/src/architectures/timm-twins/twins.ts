import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, countModules, timmPixels, windowOf } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";
import { KnownMap } from "../swin/stage-map.js";
import { windowAttention, withPadding } from "../swin/windows.js";
import { reducedAttention } from "../timm-pvt-v2/pvt-v2.js";

const stages = 4;
/** Of the windows that tokens see first. */
const side = 7;
const epsilon = 1e-6;
/** Of the normalisations after convolutions. */
const convolutionEpsilon = 1e-5;

/** How many heads there are, which weights do not say: in each stage, or one for so much of its width. */
export type TwinsHeads = { readonly heads: readonly number[] } | { readonly headWidth: number };

/**
 * Twins, "Revisiting the Design of Spatial Attention in Vision Transformers", https://arxiv.org/abs/2104.13840, under timm's names:
 * attention to a smaller map, in every block (PCPVT) or after attention within windows by turns (SVT).
 */
export function twins(options: TwinsHeads): Classifier {
  return {
    build(inputs) {
      const { graph: g, config, parameters: w, trained } = inputs;
      checkAveragePool(config);
      let map = timmPixels(inputs);
      let x = map;
      for (let stage = 0; stage < stages; stage++) {
        const embedding = w.in(`patch_embeds.${stage}`);
        const [, , stride] = embedding.get("proj.weight").shape;
        map = g.conv2d(map, embedding.in("proj"), { stride });
        x = g.layerNorm(g.tokens(map), embedding.in("norm"), convolutionEpsilon);
        const width = Number(x.shape[2]);
        const heads = "heads" in options ? options.heads[stage] : Math.max(1, Math.floor(width / options.headWidth));
        const blocks = w.in(`blocks.${stage}`);
        const count = Math.max(1, countModules(blocks, ["norm1.weight"]));
        for (let i = 0; i < count; i++) {
          if (trained) x = trained.block(x);
          x = block(g, x, map, heads, blocks.in(String(i)));
          if (i === 0) x = addPlaces(g, x, map, w.in(`pos_block.${stage}.proj.0`));
        }
        map = g.mapAs(x, map);
      }
      classify(inputs, g.mean(g.layerNorm(x, w.in("norm"), epsilon), 1), "head");
      return undefined;
    },
  };
}

/** Attention and an MLP, each pre-normed and with a residual; `map` says how tokens lie. */
function block(g: Graph, x: Value, map: Value, heads: number, w: Parameters): Value {
  const outputs = Number(x.shape[2]);
  const attention = w.in("attn");
  const normed = g.layerNorm(x, w.in("norm1"), epsilon);
  const attended = attention.has("qkv.weight")
    ? windowedAttention(g, normed, map, heads, attention)
    : reducedAttention(g, normed, map, heads, attention);
  const y = g.add(x, attended);
  const inner = w.get("mlp.fc1.weight").shape[0];
  const between = g.layerNorm(y, w.in("norm2"), epsilon);
  return g.add(y, mlp(g, between, [w.in("mlp.fc1"), w.in("mlp.fc2")], { inner, outputs, act: "gelu" }));
}

/** Attention within windows; those at the edge see the zeros beyond it too. */
function windowedAttention(g: Graph, x: Value, map: Value, heads: number, w: Parameters): Value {
  const [rows, columns] = map.shape.slice(2).map(Number);
  const dim = Number(x.shape[2]);
  const windows = new KnownMap(g, [rows, columns]).windows({ side, shift: 0 });
  const joined = g.linear(withPadding(g, x, windows), w.in("qkv"), { outputs: 3 * dim });
  const part = (i: number) => g.slice(joined, 2, i * dim, (i + 1) * dim);
  const attended = windowAttention(g, [part(0), part(1), part(2)], undefined, windows, heads, 0);
  return g.linear(attended, w.in("proj"), { outputs: dim, precision: "float32" });
}

/** Where tokens lie, told by a convolution that sees the map's edge: https://arxiv.org/abs/2102.10882. */
function addPlaces(g: Graph, x: Value, map: Value, w: Parameters): Value {
  const whole = g.mapAs(x, map);
  return g.add(x, g.tokens(g.conv2d(whole, w, windowOf(whole, w, 1))));
}
