import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, convNorm, countModules, type TimmConvolution, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { acrossPatches } from "../mobilevit/mobilevit.js";
import { separableAttention, acrossPatches as togetherAcrossPatches } from "../mobilevitv2/mobilevitv2.js";
import { classify } from "../parts/classify.js";
import { vitBlock } from "../timm-vit/vit.js";

const stages = 5;
const act = "silu";
const epsilon = 1e-5;
/** The side of the squares whose tokens at the same place see each other. */
const patchSize = 2;
const heads = 4;

/** MobileViT, https://arxiv.org/abs/2110.02178, and V2, https://arxiv.org/abs/2206.02680, under timm's names; the weights tell which. */
export const timmMobileViT: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    let x = unit(g, timmPixels(inputs), w.in("stem"), { stride: 2, act });
    for (let stage = 0; stage < stages; stage++) {
      const blocks = w.in(`stages.${stage}`);
      const count = Math.max(1, countModules(blocks, ["conv1_1x1.conv.weight", "conv_kxk.conv.weight"]));
      for (let i = 0; i < count; i++) {
        const block = blocks.in(String(i));
        if (trained) x = trained.block(x);
        if (block.has("transformer.0.attn.qkv.weight")) x = transformerBlock(g, x, block);
        else if (block.has("transformer.0.attn.qkv_proj.weight")) x = separableBlock(g, x, block);
        else x = invertedResidual(g, x, block, stage > 0 && i === 0 ? 2 : 1);
      }
    }
    if (w.has("final_conv.bn.weight")) x = unit(g, x, w.in("final_conv"), { act });
    classify(inputs, g.globalAveragePool(x), "head.fc");
    return undefined;
  },
};

/** A wide depthwise convolution between two of 1x1, with a residual where it keeps the map's shape. */
function invertedResidual(g: Graph, x: Value, w: Parameters, stride: number): Value {
  const mixed = unit(g, unit(g, x, w.in("conv1_1x1"), { act }), w.in("conv2_kxk"), { stride, act });
  const y = unit(g, mixed, w.in("conv3_1x1"));
  return stride === 1 && x.shape[1] === y.shape[1] ? g.add(x, y) : y;
}

/** Convolutions for what is near, a transformer for what is far, both fused with what came in. */
function transformerBlock(g: Graph, x: Value, w: Parameters): Value {
  const local = g.conv2d(unit(g, x, w.in("conv_kxk"), { act }), w.in("conv_1x1"), { bias: false });
  const width = Number(local.shape[1]);
  const layers = w.in("transformer");
  const attended = acrossPatches(g, local, patchSize, width, (tokens) => {
    let states = tokens;
    for (let i = 0; layers.has(`${i}.norm1.weight`); i++)
      states = vitBlock(g, states, layers.in(String(i)), { width, heads, act, epsilon });
    return g.layerNorm(states, w.in("norm"), epsilon);
  });
  const projected = unit(g, attended, w.in("conv_proj"), { act });
  return unit(g, g.concat(1, x, projected), w.in("conv_fusion"), { act });
}

/** The same with attention whose work grows with the number of tokens; a map that patches do not fill is stretched, and stays so. */
function separableBlock(g: Graph, x: Value, w: Parameters): Value {
  const size = x.shape.slice(2).map(Number);
  const [tall, wide] = size.map((length) => Math.ceil(length / patchSize) * patchSize);
  const fits = tall === size[0] && wide === size[1];
  const whole = fits ? x : g.resize(x, g.ints(tall, wide), { alignCorners: true });
  const local = g.conv2d(unit(g, whole, w.in("conv_kxk"), { act }), w.in("conv_1x1"), { bias: false });
  const layers = w.in("transformer");
  const attended = togetherAcrossPatches(g, local, patchSize, (patches) => {
    let states = patches;
    for (let i = 0; layers.has(`${i}.norm1.weight`); i++) states = separableLayer(g, states, layers.in(String(i)));
    return g.groupNorm(states, w.in("norm"), { groups: 1, epsilon });
  });
  return unit(g, attended, w.in("conv_proj"));
}

function separableLayer(g: Graph, x: Value, w: Parameters): Value {
  const normed = (y: Value, name: string) => g.groupNorm(y, w.in(name), { groups: 1, epsilon });
  const attention = [w.in("attn.qkv_proj"), w.in("attn.out_proj")] as const;
  const y = g.add(x, separableAttention(g, normed(x, "norm1"), attention));
  const hidden = g.silu(g.conv2d(normed(y, "norm2"), w.in("mlp.fc1")));
  return g.add(y, g.conv2d(hidden, w.in("mlp.fc2")));
}

function unit(g: Graph, x: Value, w: Parameters, settings: TimmConvolution = {}): Value {
  return convNorm(g, x, w.in("conv"), w.in("bn"), settings);
}
