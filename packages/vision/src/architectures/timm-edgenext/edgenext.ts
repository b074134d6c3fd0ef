import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, countModules, timmPixels, windowOf } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { channelNorm } from "../parts/channel-norm.js";
import { channelsFirst, channelsLast } from "../parts/channel-order.js";
import { classify } from "../parts/classify.js";
import { coordinateWaves } from "../parts/coordinate-waves.js";
import { unitLength } from "../parts/unit-length.js";
import { dense } from "../timm-convnext/convnext.js";

const epsilon = 1e-6;
const stages = 4;
/** By which a place's rows and columns are told, each by as many. */
const waves = 32;

/** EdgeNeXt, "Efficiently Amalgamated CNN-Transformer Architecture", https://arxiv.org/abs/2206.10589, under timm's names. */
export const edgeNext: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    let x = channelNorm(g, patches(g, timmPixels(inputs), w.in("stem.0"), 4), w.in("stem.1"), epsilon);
    for (let stage = 0; stage < stages; stage++) {
      const here = w.in(`stages.${stage}`);
      const apart = here.has("downsample.1.weight");
      if (apart) x = patches(g, channelNorm(g, x, here.in("downsample.0"), epsilon), here.in("downsample.1"), 2);
      const blocks = here.in("blocks");
      const count = Math.max(1, countModules(blocks, ["conv_dw.weight", "xca.temperature"]));
      for (let i = 0; i < count; i++) {
        const block = blocks.in(String(i));
        if (trained) x = trained.block(x);
        x = block.has("xca.temperature")
          ? transposedBlock(g, x, block)
          : convolutionBlock(g, x, block, stage > 0 && i === 0 && !apart ? 2 : 1);
      }
    }
    classify(inputs, g.layerNorm(g.globalAveragePool(x), w.in("head.norm"), epsilon), "head.fc");
    return undefined;
  },
};

/** Patches side by side, or where the kernel is larger than they are, such that overlap. */
function patches(g: Graph, x: Value, w: Parameters, stride: number): Value {
  const [, , kernel] = w.get("weight").shape;
  return g.conv2d(x, w, { stride, padding: kernel > stride ? kernel >> 1 : 0, bias: w.has("bias") });
}

function convolve(g: Graph, x: Value, w: Parameters, stride: number): Value {
  return g.conv2d(x, w, { stride, ...windowOf(x, w, stride), bias: w.has("bias") });
}

/** ConvNeXt's block; what it adds to is the map itself, or where that changes its shape, the convolution of it. */
function convolutionBlock(g: Graph, x: Value, w: Parameters, stride: number): Value {
  const spread = convolve(g, x, w.in("conv_dw"), stride);
  const kept = stride === 1 && x.shape[1] === spread.shape[1];
  return g.add(kept ? x : spread, channelsFirst(g, mixChannels(g, channelsLast(g, spread), w)));
}

/** Groups of channels that are convolved one after the other, each with what the one before became, and then attend to one another. */
function transposedBlock(g: Graph, x: Value, w: Parameters): Value {
  const convs = Math.max(1, countModules(w.in("convs"), ["weight"]));
  const [width] = w.get("convs.0.weight").shape;
  const parts: Value[] = [];
  for (let i = 0; i < convs; i++) {
    const own = g.slice(x, 1, i * width, (i + 1) * width);
    parts.push(convolve(g, i === 0 ? own : g.add(parts[i - 1], own), w.in(`convs.${i}`), 1));
  }
  const map = g.concat(1, ...parts, g.slice(x, 1, convs * width));
  const tokens = w.has("pos_embd.token_projection.weight")
    ? g.add(g.tokens(map), positions(g, map, w.in("pos_embd.token_projection")))
    : g.tokens(map);
  const attended = crossCovariance(g, g.layerNorm(tokens, w.in("norm_xca"), epsilon), w.in("xca"));
  const y = g.add(tokens, g.mul(attended, w.get("gamma_xca")));
  return g.add(x, g.mapAs(mixChannels(g, y, w), x));
}

function mixChannels(g: Graph, x: Value, w: Parameters): Value {
  const hidden = g.gelu(dense(g, g.layerNorm(x, w.in("norm"), epsilon), w.in("mlp.fc1")));
  const mixed = dense(g, hidden, w.in("mlp.fc2"), "float32");
  return w.has("gamma") ? g.mul(mixed, w.get("gamma")) : mixed;
}

/** Attention of channels to channels, by the cosine of their values over the map: https://arxiv.org/abs/2106.09681. */
export function crossCovariance(g: Graph, x: Value, w: Parameters): Value {
  const width = Number(x.shape[2]);
  const [heads] = w.get("temperature").shape;
  const joined = g.linear(x, w.in("qkv"), { outputs: 3 * width, bias: w.has("qkv.bias") });
  const [query, key, value] = [0, 1, 2].map((i) =>
    g.reshape(g.slice(joined, 2, i * width, (i + 1) * width), 0, 0, heads, -1),
  );
  const cosines = g.matmul(
    g.transpose(unitLength(g, query, 1), 0, 2, 3, 1),
    g.transpose(unitLength(g, key, 1), 0, 2, 1, 3),
  );
  const shares = g.softmax(g.mul(cosines, w.get("temperature", [heads, 1, 1])));
  const mixed = g.matmul(shares, g.transpose(value, 0, 2, 3, 1));
  const tokens = g.reshape(g.transpose(mixed, 0, 3, 1, 2), 0, 0, width);
  return g.linear(tokens, w.in("proj"), { outputs: width, precision: "float32" });
}

/** Where each token lies, in waves of its row and its column: [1, tokens, channels]. */
export function positions(g: Graph, map: Value, w: Parameters): Value {
  const [rows, columns] = map.shape.slice(2).map(Number);
  const places = Float32Array.from({ length: 2 * rows * columns }, (_, i) => {
    const [row, column] = [Math.floor((i >> 1) / columns), (i >> 1) % columns];
    return i % 2 === 0 ? (row + 1) / (rows + epsilon) : (column + 1) / (columns + epsilon);
  });
  return dense(g, coordinateWaves(g, g.constant(places, [1, rows * columns, 2]), waves), w);
}
