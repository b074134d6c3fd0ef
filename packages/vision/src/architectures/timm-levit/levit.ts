import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, convNorm, countModules, type TimmConvolution, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { levitAttention } from "../levit/attention.js";
import { classifyNormed } from "../parts/normed-heads.js";

const act = "hard_swish";
const stages = 3;
const stemConvolutions = 4;

/** LeViT, "a Vision Transformer in ConvNet's Clothing for Faster Inference", https://arxiv.org/abs/2104.01136, under timm's names. */
export const timmLevit: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    let x = timmPixels(inputs);
    for (let i = 1; i <= stemConvolutions; i++)
      x = unit(g, x, w.in(`stem.conv${i}`), { stride: 2, ...(i < stemConvolutions && { act }) });
    for (let stage = 0; stage < stages; stage++) {
      const here = w.in(`stages.${stage}`);
      if (stage > 0) {
        const down = here.in("downsample");
        x = mix(g, attend(g, x, down.in("attn_downsample")), down.in("mlp"));
      }
      const blocks = here.in("blocks");
      const count = Math.max(1, countModules(blocks, ["attn.attention_biases"]));
      for (let i = 0; i < count; i++) {
        const block = blocks.in(String(i));
        if (trained) x = trained.block(x);
        x = mix(g, g.add(x, attend(g, x, block.in("attn"))), block.in("mlp"));
      }
    }
    const distilled = w.has("head_dist.linear.weight");
    const heads = { own: "head", ...(distilled && { teacher: "head_dist" }), norm: "bn", layer: "linear" };
    classifyNormed(inputs, g.globalAveragePool(x), heads);
    return undefined;
  },
};

/** Attention of all pixels; of every other one to all where it has queries of its own. */
function attend(g: Graph, x: Value, w: Parameters): Value {
  const halves = w.has("q.ln.linear.weight");
  const table = w.get("attention_biases").shape;
  const [rows, columns] = x.shape.slice(2).map(Number);
  const biases = w.get("attention_biases", [table[0], rows * columns]);
  const [projected] = w.get(halves ? "kv.linear.weight" : "qkv.linear.weight").shape;
  const [, values] = w.get("proj.ln.linear.weight").shape;
  const keyWidth = (projected - values) / (halves ? 1 : 2) / table[0];
  const parts = {
    project: (map: Value) => unit(g, map, w.in(halves ? "kv" : "qkv")),
    ...(halves && { query: (map: Value) => unit(g, map, w.in("q.ln")) }),
    output: (map: Value) => unit(g, map, w.in("proj.ln")),
    act: (y: Value) => g.hardSwish(y),
    biases,
  };
  return levitAttention(g, x, parts, keyWidth);
}

function mix(g: Graph, x: Value, w: Parameters): Value {
  return g.add(x, unit(g, unit(g, x, w.in("ln1"), { act }), w.in("ln2")));
}

function unit(g: Graph, x: Value, w: Parameters, settings: TimmConvolution = {}): Value {
  return convNorm(g, x, w.in("linear"), w.in("bn"), settings);
}
