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
import { classifyNormed } from "../parts/normed-heads.js";

const stages = 4;

/** RepViT, "Revisiting Mobile CNN From ViT Perspective", https://arxiv.org/abs/2307.09283, under timm's names. */
export const repVit: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    let x = unit(g, timmPixels(inputs), w.in("stem.conv1"), { stride: 2, act: "gelu" });
    x = unit(g, x, w.in("stem.conv2"), { stride: 2 });
    for (let stage = 0; stage < stages; stage++) {
      const here = w.in(`stages.${stage}`);
      if (stage > 0) x = downsample(g, x, here.in("downsample"));
      const blocks = here.in("blocks");
      const count = Math.max(1, countModules(blocks, ["channel_mixer.conv1.c.weight"]));
      for (let i = 0; i < count; i++) {
        if (trained) x = trained.block(x);
        x = block(g, x, blocks.in(String(i)));
      }
    }
    const distilled = w.has("head.head_dist.l.weight");
    const heads = { own: "head.head", ...(distilled && { teacher: "head.head_dist" }), norm: "bn", layer: "l" };
    classifyNormed(inputs, g.globalAveragePool(x), heads);
    return undefined;
  },
};

function block(g: Graph, x: Value, w: Parameters): Value {
  const mixed = mixTokens(g, x, w.in("token_mixer"));
  const names = { act: "relu", gate: "sigmoid", reduce: "fc1", expand: "fc2" };
  const weighed = w.has("se.fc1.weight") ? squeezeExcite(g, mixed, w.in("se"), names) : mixed;
  return mixChannels(g, weighed, w.in("channel_mixer"));
}

/** Depthwise convolutions of 3x3 and 1x1 and the map itself, added: https://arxiv.org/abs/2101.03697. Newer ones are normalised after. */
function mixTokens(g: Graph, x: Value, w: Parameters): Value {
  const wide = g.add(unit(g, x, w.in("conv")), x);
  if (w.has("conv1.c.weight")) return g.add(wide, unit(g, x, w.in("conv1")));
  const narrow = g.conv2d(x, w.in("conv1"), windowOf(x, w.in("conv1"), 1));
  return g.batchNorm(g.add(wide, narrow), w.in("bn"), { epsilon: 1e-5 });
}

function mixChannels(g: Graph, x: Value, w: Parameters): Value {
  return g.add(x, unit(g, unit(g, x, w.in("conv1"), { act: "gelu" }), w.in("conv2")));
}

function downsample(g: Graph, x: Value, w: Parameters): Value {
  const halved = unit(g, block(g, x, w.in("pre_block")), w.in("spatial_downsample"), { stride: 2 });
  return mixChannels(g, unit(g, halved, w.in("channel_downsample")), w.in("ffn"));
}

function unit(g: Graph, x: Value, w: Parameters, settings: TimmConvolution = {}): Value {
  return convNorm(g, x, w.in("c"), w.in("bn"), settings);
}
