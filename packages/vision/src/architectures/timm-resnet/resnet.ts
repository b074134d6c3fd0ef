import type { Graph, Parameters, Value } from "@vistazo/graph";
import {
  checkAveragePool,
  convNorm,
  countModules,
  neighbourExcite,
  squeezeExcite,
  timmPixels,
} from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";

/** What the weights of timm's `ResNet` do not say: their names and shapes tell its blocks, widths, groups and shortcuts. */
export interface TimmResNetOptions {
  /** Maps are halved by a mean over two pixels each way behind a convolution, not by its stride. */
  readonly averages?: boolean;
  /** How a block weighs its channels: by squeeze and excitation, or each by its neighbours. Default: not at all. */
  readonly attention?: "squeeze" | "neighbours";
}

/**
 * ResNet and what was made of it, under timm's names: ResNeXt (https://arxiv.org/abs/1611.05431), wide ones, stems of three convolutions and
 * averaging shortcuts (https://arxiv.org/abs/1812.01187), squeeze and excitation, and channel attention (https://arxiv.org/abs/1910.03151).
 */
export function timmResNet({ averages = false, attention }: TimmResNetOptions = {}): Classifier {
  return {
    build(inputs) {
      const { graph: g, config, parameters: w, trained } = inputs;
      checkAveragePool(config);
      let x = shrink(g, stem(g, timmPixels(inputs), w), w, averages);
      for (let stage = 1; stage <= 4; stage++) {
        const blocks = w.in(`layer${stage}`);
        const count = Math.max(1, countModules(blocks, ["conv1.weight"]));
        for (let i = 0; i < count; i++) {
          if (trained) x = trained.block(x);
          x = block(g, x, blocks.in(String(i)), stage > 1 && i === 0 ? 2 : 1, { averages, attention });
        }
      }
      classify(inputs, g.globalAveragePool(x), "fc");
      return undefined;
    },
  };
}

/** One convolution of 7x7, or three of 3x3. */
function stem(g: Graph, pixels: Value, w: Parameters): Value {
  if (!w.has("conv1.1.weight")) return convNorm(g, pixels, w.in("conv1"), w.in("bn1"), { stride: 2, act: "relu" });
  const deep = w.in("conv1");
  const first = convNorm(g, pixels, deep.in("0"), deep.in("1"), { stride: 2, act: "relu" });
  const second = convNorm(g, first, deep.in("3"), deep.in("4"), { act: "relu" });
  return convNorm(g, second, deep.in("6"), w.in("bn1"), { act: "relu" });
}

/** To half the map's side, by the greatest of 3x3 or by a convolution. */
function shrink(g: Graph, x: Value, w: Parameters, averages: boolean): Value {
  if (w.has("maxpool.0.weight")) {
    const pool = w.in("maxpool");
    return convNorm(g, x, pool.in("0"), pool.in("1"), { stride: 2, act: "relu" });
  }
  return averages ? g.averagePool2d(x, 2) : g.maxPool2d(x, 3, { stride: 2, padding: 1 });
}

function block(g: Graph, x: Value, w: Parameters, stride: number, { averages, attention }: TimmResNetOptions): Value {
  const strided = averages ? 1 : stride;
  const halve = (y: Value) => (averages && stride === 2 ? g.averagePool2d(y, 2) : y);
  let y: Value;
  if (w.has("conv3.weight")) {
    y = convNorm(g, x, w.in("conv1"), w.in("bn1"), { act: "relu" });
    y = halve(convNorm(g, y, w.in("conv2"), w.in("bn2"), { stride: strided, act: "relu" }));
    y = convNorm(g, y, w.in("conv3"), w.in("bn3"));
  } else {
    y = halve(convNorm(g, x, w.in("conv1"), w.in("bn1"), { stride: strided, act: "relu" }));
    y = convNorm(g, y, w.in("conv2"), w.in("bn2"));
  }
  return g.relu(g.add(attend(g, y, w.in("se"), attention), shortcut(g, x, w.in("downsample"), stride)));
}

function attend(g: Graph, x: Value, w: Parameters, attention: TimmResNetOptions["attention"]): Value {
  if (!attention) return x;
  if (attention === "squeeze")
    return squeezeExcite(g, x, w, { act: "relu", gate: "sigmoid", reduce: "fc1", expand: "fc2" });
  return neighbourExcite(g, x, w);
}

/** A convolution of the input where the block changes its shape; the mean of 2x2 pixels goes before it where it is called `1`. */
function shortcut(g: Graph, x: Value, w: Parameters, stride: number): Value {
  if (w.has("0.weight")) return convNorm(g, x, w.in("0"), w.in("1"), { stride });
  if (!w.has("1.weight")) return x;
  const mean = stride === 1 ? x : g.averagePool2d(x, 2, { stride, roundUp: true });
  return convNorm(g, mean, w.in("1"), w.in("2"));
}
