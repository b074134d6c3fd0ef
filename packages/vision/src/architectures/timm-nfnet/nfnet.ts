import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import {
  checkAveragePool,
  countModules,
  neighbourExcite,
  squeezeExcite,
  timmPixels,
  windowOf,
} from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";

/** What the weights do not say. */
export interface NfNetOptions {
  readonly act: keyof typeof gains;
  /** As its authors have it: padded as in TensorFlow, and activations are scaled, not the weights after them. */
  readonly deepMind?: boolean;
}

/** By which activations are multiplied to keep the variance of what comes in. */
const gains = { gelu: 1.7015043497085571, relu: 1.7139588594436646, silu: 1.7881293296813965 };
const stages = 4;
/** Of what a block adds. */
const residualScale = 0.2;
/** Of channels that were weighed, half of which is lost on average. */
const attentionGain = 2;
const epsilon = 1e-5;

interface Layers {
  readonly act: (x: Value) => Value;
  readonly conv: (x: Value, w: Parameters, stride?: number) => Value;
}

/**
 * ResNets without normalisation, https://arxiv.org/abs/2101.08692 and https://arxiv.org/abs/2102.06171, under timm's names: weights are
 * standardised, and what a block takes in is divided by the deviation that is expected of it.
 */
export function nfNet({ act, deepMind = false }: NfNetOptions): Classifier {
  return {
    build(inputs) {
      const { graph: g, config, parameters: w, trained } = inputs;
      checkAveragePool(config);
      const layers: Layers = {
        act: (x) => {
          const y = activation(act)(g, x);
          return deepMind ? g.mul(y, g.float(gains[act])) : y;
        },
        conv: (x, module, stride = 1) => {
          const weight = standardised(g, module, deepMind ? 1 : gains[act]);
          const window = windowOf(x, module, stride, deepMind);
          return g.conv2d(x, { weight, bias: module.get("bias") }, { stride, ...window });
        },
      };
      const { map, halve } = stem(g, timmPixels(inputs), w.in("stem"), layers);
      let x = map;
      let variance = 1;
      for (let stage = 0; stage < stages; stage++) {
        const blocks = w.in(`stages.${stage}`);
        const count = Math.max(1, countModules(blocks, ["conv1.weight"]));
        for (let i = 0; i < count; i++) {
          if (trained) x = trained.block(x);
          const stride = i === 0 && (stage > 0 || halve) ? 2 : 1;
          x = block(g, x, blocks.in(String(i)), layers, { stride, scale: variance ** -0.5 });
          variance = (i === 0 ? 1 : variance) + residualScale ** 2;
        }
      }
      if (w.has("final_conv.weight")) x = layers.conv(x, w.in("final_conv"));
      classify(inputs, g.globalAveragePool(layers.act(x)), "head.fc");
      return undefined;
    },
  };
}

/** Four convolutions, or one of 7x7 and the greatest of 3x3, to a quarter of the side; or one of 3x3 to half of it, to be halved again. */
function stem(
  g: Graph,
  pixels: Value,
  w: Parameters,
  { conv, act }: Layers,
): { readonly map: Value; readonly halve: boolean } {
  if (w.has("conv.weight")) {
    const x = conv(pixels, w.in("conv"), 2);
    const large = w.get("conv.weight").shape[2] === 7;
    return { map: large ? g.maxPool2d(x, 3, { stride: 2, padding: 1 }) : x, halve: !large };
  }
  const strides = [2, 1, 1, 2];
  const map = strides.reduce((x, stride, i) => conv(i === 0 ? x : act(x), w.in(`conv${i + 1}`), stride), pixels);
  return { map, halve: false };
}

/** An activation, then convolutions of 1x1, 3x3 (twice in newer ones) and 1x1, added to the map. */
function block(
  g: Graph,
  x: Value,
  w: Parameters,
  { act, conv }: Layers,
  { stride, scale }: { readonly stride: number; readonly scale: number },
): Value {
  const entered = g.mul(act(x), g.float(scale));
  const shortcut = w.has("downsample.conv.weight")
    ? conv(stride > 1 ? g.averagePool2d(entered, 2, { stride, roundUp: true }) : entered, w.in("downsample.conv"))
    : x;
  let y = conv(act(conv(entered, w.in("conv1"))), w.in("conv2"), stride);
  if (w.has("conv2b.weight")) y = conv(act(y), w.in("conv2b"));
  y = conv(act(weigh(g, y, w.in("attn"))), w.in("conv3"));
  y = weigh(g, y, w.in("attn_last"));
  if (w.has("skipinit_gain")) y = g.mul(y, w.get("skipinit_gain", []));
  return g.add(g.mul(y, g.float(residualScale)), shortcut);
}

/** Channels weighed where the block has it there. */
function weigh(g: Graph, x: Value, w: Parameters): Value {
  const names = { act: "relu", gate: "sigmoid", reduce: "fc1", expand: "fc2" };
  if (w.has("fc1.weight")) return g.mul(squeezeExcite(g, x, w, names), g.float(attentionGain));
  return w.has("conv.weight") ? g.mul(neighbourExcite(g, x, w), g.float(attentionGain)) : x;
}

/** Each output's weights with mean 0, and deviation one over the root of their number, times what was learnt and `gain`. */
function standardised(g: Graph, w: Parameters, gain: number): Value {
  const [outputs] = w.get("bias").shape;
  const learnt = w.get("gain", [outputs, 1, 1, 1]);
  const rest = w.get("weight").shape.slice(1);
  const weight = w.get("weight", [outputs, ...rest]);
  const centred = g.sub(weight, g.mean(weight, [1, 2, 3], true));
  const deviation = g.sqrt(g.add(g.mean(g.mul(centred, centred), [1, 2, 3], true), g.float(epsilon)));
  const count = rest.reduce((product, size) => product * size, 1);
  const scale = g.mul(learnt, g.float(gain * count ** -0.5));
  return g.mul(g.div(centred, deviation), scale);
}
