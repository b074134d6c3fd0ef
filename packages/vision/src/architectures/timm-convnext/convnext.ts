import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, countModules, timmPixels, windowOf } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { globalResponseNorm } from "../convnextv2/convnextv2.js";
import { channelNorm } from "../parts/channel-norm.js";
import { channelsFirst, channelsLast } from "../parts/channel-order.js";
import { classify } from "../parts/classify.js";

/**
 * ConvNeXT, https://arxiv.org/abs/2201.03545, and V2, https://arxiv.org/abs/2301.00808, under timm's names. Its weights tell all of it but the
 * constant in normalisations.
 *
 * @param epsilon default 1e-6.
 */
export function timmConvnext(epsilon = 1e-6): Classifier {
  return {
    build(inputs) {
      const { graph: g, config, parameters: w, trained } = inputs;
      checkAveragePool(config);
      const norm = (x: Value, module: Parameters) => channelNorm(g, x, module, epsilon);
      let x = stem(g, timmPixels(inputs), w.in("stem"), epsilon);
      const stages = w.in("stages");
      const count = Math.max(1, countModules(stages, ["blocks.0.conv_dw.weight"]));
      for (let stage = 0; stage < count; stage++) {
        const here = stages.in(String(stage));
        if (here.has("downsample.1.weight")) {
          const conv = here.in("downsample.1");
          const [, , kernel] = conv.get("weight").shape;
          x = g.conv2d(norm(x, here.in("downsample.0")), conv, { stride: kernel });
        }
        const blocks = here.in("blocks");
        const depth = Math.max(1, countModules(blocks, ["conv_dw.weight"]));
        for (let i = 0; i < depth; i++) {
          if (trained) x = trained.block(x);
          x = block(g, x, blocks.in(String(i)), epsilon);
        }
      }
      // Some are normalised before the mean over the map, most after it.
      if (w.has("norm_pre.weight")) x = norm(x, w.in("norm_pre"));
      let pooled = g.globalAveragePool(x);
      if (w.has("head.norm.weight")) pooled = g.layerNorm(pooled, w.in("head.norm"), epsilon);
      if (w.has("head.pre_logits.fc.weight")) pooled = g.gelu(g.linear(pooled, w.in("head.pre_logits.fc")));
      classify(inputs, pooled, "head.fc");
      return undefined;
    },
  };
}

/** One convolution of patches that do not overlap, or two that do, and a normalisation. */
function stem(g: Graph, pixels: Value, w: Parameters, epsilon: number): Value {
  const overlaps = w.has("2.weight");
  const norm = w.in(overlaps ? "2" : "1");
  const [outputs] = norm.get("weight").shape;
  if (!overlaps) {
    const stride = w.get("0.weight").shape[2];
    return channelNorm(g, g.conv2d(pixels, w.in("0"), { outputs, stride }), norm, epsilon);
  }
  const first = g.conv2d(pixels, w.in("0"), { stride: 2, padding: 1 });
  return channelNorm(g, g.conv2d(first, w.in("1"), { outputs, stride: 2, padding: 1 }), norm, epsilon);
}

function block(g: Graph, x: Value, w: Parameters, epsilon: number): Value {
  const depthwise = w.in("conv_dw");
  const { padding, groups } = windowOf(x, depthwise, 1);
  const spread = channelsLast(g, g.conv2d(x, depthwise, { padding, groups, bias: w.has("conv_dw.bias") }));
  const hidden = g.gelu(dense(g, g.layerNorm(spread, w.in("norm"), epsilon), w.in("mlp.fc1")));
  const width = Number(hidden.shape[3]);
  const normed = w.has("mlp.grn.weight") ? globalResponseNorm(g, hidden, w.in("mlp.grn"), width) : hidden;
  const mixed = dense(g, normed, w.in("mlp.fc2"), "float32");
  return g.add(x, channelsFirst(g, w.has("gamma") ? g.mul(mixed, w.get("gamma")) : mixed));
}

/** A linear layer that some checkpoints store as a convolution of 1x1. */
export function dense(g: Graph, x: Value, w: Parameters, precision = g.precision): Value {
  const [outputs, width] = w.get("weight").shape;
  const weight = w.get("weight", { as: [outputs, width] });
  return g.linear(x, { weight, bias: w.get("bias", [outputs]) }, { precision });
}
