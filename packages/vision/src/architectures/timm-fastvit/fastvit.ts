import type { Graph, Parameters, Value } from "@vistazo/graph";
import {
  checkAveragePool,
  convNorm,
  countModules,
  squeezeExcite,
  type TimmConvolution,
  timmPixels,
  windowOf,
} from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";

const stages = 4;
const headWidth = 32;
const epsilon = 1e-5;

/** What the weights do not say. */
export interface FastVitOptions {
  /** An activation also after the large convolution that halves the map. */
  readonly act?: boolean;
}

/**
 * FastViT, "A Fast Hybrid Vision Transformer using Structural Reparameterization", https://arxiv.org/abs/2303.14189, under timm's names, as
 * it is trained: with the branches that could be made one convolution.
 */
export function fastVit({ act = false }: FastVitOptions = {}): Classifier {
  return {
    build(inputs) {
      const { graph: g, config, parameters: w, trained } = inputs;
      checkAveragePool(config);
      const strides = [2, 2, 1];
      let x = strides.reduce((y, stride, i) => g.gelu(branches(g, y, w.in(`stem.${i}`), stride)), timmPixels(inputs));
      for (let stage = 0; stage < stages; stage++) {
        const here = w.in(`stages.${stage}`);
        if (here.has("downsample.proj.0.large_conv.conv.weight")) x = halve(g, x, here.in("downsample.proj"), act);
        const places = here.in("pos_emb.pos_enc");
        if (places.has("weight")) x = g.add(x, g.conv2d(x, places, windowOf(x, places, 1)));
        const blocks = here.in("blocks");
        const count = Math.max(1, countModules(blocks, ["mlp.fc1.weight"]));
        for (let i = 0; i < count; i++) {
          const block = blocks.in(String(i));
          if (trained) x = trained.block(x);
          const attends = block.has("token_mixer.qkv.weight");
          x = attends ? attentionBlock(g, x, block) : mixerBlock(g, x, block);
        }
      }
      x = g.gelu(excite(g, branches(g, x, w.in("final_conv"), 1), w.in("final_conv.se")));
      classify(inputs, g.globalAveragePool(x), "head.fc");
      return undefined;
    },
  };
}

/** The sum of what is there of: the map normalised, a convolution of 1x1, and larger ones; each with its normalisation. */
function branches(g: Graph, x: Value, w: Parameters, stride: number): Value {
  const found: Value[] = [];
  if (w.has("identity.weight")) found.push(g.batchNorm(x, w.in("identity"), { epsilon }));
  if (w.has("conv_scale.bn.weight")) found.push(unit(g, x, w.in("conv_scale"), { stride }));
  for (let i = 0; i === 0 ? found.length === 0 || w.has("conv_kxk.0.bn.weight") : w.has(`conv_kxk.${i}.bn.weight`); i++)
    found.push(unit(g, x, w.in(`conv_kxk.${i}`), { stride }));
  return found.reduce((sum, each) => g.add(sum, each));
}

/** A large and a small convolution added, and one of 1x1. */
function halve(g: Graph, x: Value, w: Parameters, act: boolean): Value {
  const large = unit(g, x, w.in("0.large_conv"), { stride: 2 });
  const both = g.add(large, unit(g, x, w.in("0.small_conv"), { stride: 2 }));
  const weighed = w.has("0.se.fc1.weight") ? excite(g, both, w.in("0.se")) : both;
  return g.gelu(branches(g, act ? g.gelu(weighed) : weighed, w.in("1"), 1));
}

function excite(g: Graph, x: Value, w: Parameters): Value {
  return squeezeExcite(g, x, w, { act: "relu", gate: "sigmoid", reduce: "fc1", expand: "fc2" });
}

function mixerBlock(g: Graph, x: Value, w: Parameters): Value {
  const mixer = w.in("token_mixer");
  const change = g.sub(branches(g, x, mixer.in("mixer"), 1), branches(g, x, mixer.in("norm"), 1));
  const y = g.add(x, scaled(g, change, mixer.in("layer_scale")));
  return g.add(y, scaled(g, mix(g, y, w.in("mlp")), w.in("layer_scale")));
}

function attentionBlock(g: Graph, x: Value, w: Parameters): Value {
  const attended = attend(g, g.batchNorm(x, w.in("norm"), { epsilon }), w.in("token_mixer"));
  const y = g.add(x, scaled(g, attended, w.in("layer_scale_1")));
  return g.add(y, scaled(g, mix(g, y, w.in("mlp")), w.in("layer_scale_2")));
}

function attend(g: Graph, x: Value, w: Parameters): Value {
  const width = Number(x.shape[1]);
  const heads = Math.max(1, Math.floor(width / headWidth));
  const joined = g.linear(g.tokens(x), w.in("qkv"), { outputs: 3 * width, bias: false });
  const [query, key, value] = [0, 1, 2].map((i) => g.slice(joined, 2, i * width, (i + 1) * width));
  const attended = g.attention(query, key, value, { heads });
  return g.mapAs(g.linear(attended, w.in("proj"), { outputs: width, precision: "float32" }), x);
}

/** A wide depthwise convolution, and an MLP of convolutions of 1x1. */
function mix(g: Graph, x: Value, w: Parameters): Value {
  return g.conv2d(g.gelu(g.conv2d(unit(g, x, w.in("conv")), w.in("fc1"))), w.in("fc2"));
}

function scaled(g: Graph, x: Value, w: Parameters): Value {
  return g.mul(x, w.get("gamma", [Number(x.shape[1]), 1, 1]));
}

function unit(g: Graph, x: Value, w: Parameters, settings: TimmConvolution = {}): Value {
  return convNorm(g, x, w.in("conv"), w.in("bn"), settings);
}
