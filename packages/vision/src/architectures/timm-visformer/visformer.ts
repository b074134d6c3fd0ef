import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, convNorm, countModules, timmPixels, windowOf } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";

const stages = 3;
const epsilon = 1e-5;

/** Visformer, "The Vision-friendly Transformer", https://arxiv.org/abs/2104.12533, under timm's names. */
export function visformer(heads: number): Classifier {
  return {
    build(inputs) {
      const { graph: g, config, parameters: w, trained } = inputs;
      checkAveragePool(config);
      let x = convNorm(g, timmPixels(inputs), w.in("stem.0"), w.in("stem.1"), { stride: 2, act: "relu" });
      for (let stage = 1; stage <= stages; stage++) {
        const embedding = w.in(`patch_embed${stage}`);
        const [, , stride] = embedding.get("proj.weight").shape;
        const window = { stride, padding: [0, 0, 0, 0] as const, bias: true };
        x = convNorm(g, x, embedding.in("proj"), embedding.in("norm"), window);
        const [channels, rows, columns] = x.shape.slice(1).map(Number);
        x = g.add(x, w.get(`pos_embed${stage}`, [1, channels, rows, columns]));
        const blocks = w.in(`stage${stage}`);
        const count = Math.max(1, countModules(blocks, ["norm2.weight"]));
        for (let i = 0; i < count; i++) {
          const block = blocks.in(String(i));
          if (trained) x = trained.block(x);
          if (block.has("attn.qkv.weight"))
            x = g.add(x, attend(g, norm(g, x, block.in("norm1")), heads, block.in("attn")));
          x = g.add(x, mix(g, norm(g, x, block.in("norm2")), block.in("mlp")));
        }
      }
      classify(inputs, g.globalAveragePool(norm(g, x, w.in("norm"))), "head");
      return undefined;
    },
  };
}

function norm(g: Graph, x: Value, w: Parameters): Value {
  return g.batchNorm(x, w, { epsilon });
}

function attend(g: Graph, x: Value, heads: number, w: Parameters): Value {
  const joined = g.tokens(g.conv2d(x, w.in("qkv"), { bias: false }));
  const width = Number(joined.shape[2]) / 3;
  const [query, key, value] = [0, 1, 2].map((i) => g.slice(joined, 2, i * width, (i + 1) * width));
  const attended = g.attention(query, key, value, { heads });
  const [rows, columns] = x.shape.slice(2).map(Number);
  const map = g.reshape(g.transpose(attended, 0, 2, 1), 0, width, rows, columns);
  return g.conv2d(map, w.in("proj"), { outputs: Number(x.shape[1]), bias: false });
}

/** Convolutions of 1x1, in the first stage with a grouped one of 3x3 between them. */
function mix(g: Graph, x: Value, w: Parameters): Value {
  let y = g.gelu(g.conv2d(x, w.in("conv1"), { bias: false }));
  if (w.has("conv2.weight")) y = g.gelu(g.conv2d(y, w.in("conv2"), { ...windowOf(y, w.in("conv2"), 1), bias: false }));
  return g.conv2d(y, w.in("conv3"), { outputs: Number(x.shape[1]), bias: false });
}
