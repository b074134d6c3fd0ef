import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, convNorm, countModules, squeezeExcite, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { channelsFirst, channelsLast } from "../parts/channel-order.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";
import { relativePositionIndex } from "../swin/relative-position.js";

/** What the weights do not say. */
export interface MaxVitOptions {
  /** As its authors have it, in TensorFlow: its padding, constants, activation and order of queries, keys and values. */
  readonly tensorflow?: boolean;
}

const stages = 4;
const headWidth = 32;
/** Of the photo's side to that of a window, and to that of a grid. */
const partition = 32;

interface Settings {
  readonly tensorflow: boolean;
  /** Of convolutions, and of attention's MLP. */
  readonly act: string;
  readonly innerAct: string;
  /** Of batch normalisation, and of the others. */
  readonly batchEpsilon: number;
  readonly epsilon: number;
  /** Of a window, and of a grid. */
  readonly window: readonly [rows: number, columns: number];
}

/**
 * MaxViT, "Multi-Axis Vision Transformer", https://arxiv.org/abs/2204.01697, under timm's names: a convolution, attention within windows,
 * and attention of every so many pixels to one another.
 */
export function maxVit({ tensorflow = false }: MaxVitOptions = {}): Classifier {
  return {
    build(inputs) {
      const { graph: g, config, parameters: w, trained, imageSize } = inputs;
      checkAveragePool(config);
      const [height, width] = imageSize!;
      if (height % partition !== 0 || width % partition !== 0)
        throw config.invalid("pretrained_cfg", `of an "input_size" whose sides are multiples of ${partition}`);
      const settings: Settings = {
        tensorflow,
        act: tensorflow ? "gelu_pytorch_tanh" : "silu",
        innerAct: tensorflow ? "gelu_pytorch_tanh" : "gelu",
        batchEpsilon: tensorflow ? 1e-3 : 1e-5,
        epsilon: tensorflow ? 1e-5 : 1e-6,
        window: [height / partition, width / partition],
      };
      const first = { stride: 2, same: tensorflow, act: settings.act, epsilon: settings.batchEpsilon };
      const stem = w.in("stem");
      const bias = stem.has("conv1.bias");
      const pixels = convNorm(g, timmPixels(inputs), stem.in("conv1"), stem.in("norm1"), { ...first, bias });
      const [outputs] = w.get("stages.0.blocks.0.conv.pre_norm.weight").shape;
      let x = g.conv2d(pixels, stem.in("conv2"), { outputs, padding: 1, bias });
      for (let stage = 0; stage < stages; stage++) {
        const blocks = w.in(`stages.${stage}.blocks`);
        const count = Math.max(1, countModules(blocks, ["conv.conv1_1x1.weight"]));
        for (let i = 0; i < count; i++) {
          const block = blocks.in(String(i));
          if (trained) x = trained.block(x);
          const map = channelsLast(g, convolve(g, x, block.in("conv"), i === 0 ? 2 : 1, settings));
          const near = attend(g, map, block.in("attn_block"), settings, "window");
          x = channelsFirst(g, attend(g, near, block.in("attn_grid"), settings, "grid"));
        }
      }
      classify(inputs, pool(g, x, w, settings.epsilon), "head.fc");
      return undefined;
    },
  };
}

/** The mean over the map, normalised before, or normalised after and followed by a layer. */
function pool(g: Graph, x: Value, w: Parameters, epsilon: number): Value {
  if (!w.has("head.norm.weight")) return g.mean(g.layerNorm(channelsLast(g, x), w.in("norm"), epsilon), [1, 2]);
  const pooled = g.layerNorm(g.globalAveragePool(x), w.in("head.norm"), epsilon);
  return g.tanh(g.linear(pooled, w.in("head.pre_logits.fc")));
}

/** An inverted bottleneck with squeeze and excitation, and a residual, whose map is averaged where the block halves it. */
function convolve(g: Graph, x: Value, w: Parameters, stride: number, settings: Settings): Value {
  const { act, batchEpsilon: epsilon, tensorflow: same } = settings;
  const bias = w.has("conv3_1x1.bias");
  const halved = stride > 1 ? g.averagePool2d(x, 2) : x;
  const shortcut = w.has("shortcut.expand.weight") ? g.conv2d(halved, w.in("shortcut.expand"), { bias }) : halved;
  const entered = g.batchNorm(x, w.in("pre_norm"), { epsilon });
  const wide = convNorm(g, entered, w.in("conv1_1x1"), w.in("norm1"), { act, epsilon });
  const spread = convNorm(g, wide, w.in("conv2_kxk"), w.in("norm2"), { stride, same, act, epsilon });
  const names = { act: "silu", gate: "sigmoid", reduce: "fc1", expand: "fc2" };
  return g.add(g.conv2d(squeezeExcite(g, spread, w.in("se"), names), w.in("conv3_1x1"), { bias }), shortcut);
}

/** Attention within windows, or of pixels that lie on a grid, and an MLP, each pre-normed: [batch, height, width, channels] to the same. */
function attend(g: Graph, x: Value, w: Parameters, settings: Settings, how: "window" | "grid"): Value {
  const { innerAct: act, epsilon, window } = settings;
  const [height, width, outputs] = x.shape.slice(1).map(Number);
  const [rows, columns] = window;
  const [down, across] = [height / rows, width / columns];
  const normed = g.layerNorm(x, w.in("norm1"), epsilon);
  const split =
    how === "window"
      ? g.transpose(g.reshape(normed, -1, down, rows, across, columns, outputs), 0, 1, 3, 2, 4, 5)
      : g.transpose(g.reshape(normed, -1, rows, down, columns, across, outputs), 0, 2, 4, 1, 3, 5);
  const attended = attention(g, g.reshape(split, -1, rows * columns, outputs), w.in("attn"), settings);
  const parts = g.reshape(attended, -1, down, across, rows, columns, outputs);
  const joined = how === "window" ? g.transpose(parts, 0, 1, 3, 2, 4, 5) : g.transpose(parts, 0, 3, 1, 4, 2, 5);
  const y = g.add(x, scaled(g, g.reshape(joined, -1, height, width, outputs), w.in("ls1")));
  const inner = w.get("mlp.fc1.weight").shape[0];
  const between = g.layerNorm(y, w.in("norm2"), epsilon);
  return g.add(y, scaled(g, mlp(g, between, [w.in("mlp.fc1"), w.in("mlp.fc2")], { inner, outputs, act }), w.in("ls2")));
}

function attention(g: Graph, x: Value, w: Parameters, { tensorflow, window }: Settings): Value {
  const width = Number(x.shape[2]);
  const heads = Math.max(1, Math.floor(width / headWidth));
  const joined = g.linear(x, w.in("qkv"), { outputs: 3 * width });
  // Queries, keys and values of all heads, or those of each head together.
  const part = (i: number) => {
    if (tensorflow) return g.slice(joined, 2, i * width, (i + 1) * width);
    const each = width / heads;
    return g.reshape(g.slice(g.reshape(joined, 0, 0, heads, 3 * each), 3, i * each, (i + 1) * each), 0, 0, width);
  };
  const bias = positionBias(g, w.in("rel_pos"), heads, window);
  const attended = g.attention(part(0), part(1), part(2), { heads, bias });
  return g.linear(attended, w.in("proj"), { outputs: width, precision: "float32" });
}

/** What is added to the scores of two tokens by how they lie to one another, of a table or by an MLP: [1, heads, area, area]. */
function positionBias(g: Graph, w: Parameters, heads: number, [rows, columns]: readonly [number, number]): Value {
  const area = rows * columns;
  const [tall, wide] = [2 * rows - 1, 2 * columns - 1];
  const index = g.constant(relativePositionIndex([rows, columns]), [area, area]);
  const table = "relative_position_bias_table";
  if (w.has("mlp.fc1.weight")) {
    const hidden = g.relu(g.linear(g.constant(logDistances(rows, columns), [tall * wide, 2]), w.in("mlp.fc1")));
    const learnt = g.linear(hidden, w.in("mlp.fc2"), { outputs: heads, precision: "float32" });
    return g.unsqueeze(g.transpose(g.gather(learnt, index), 2, 0, 1), 0);
  }
  if (w.shape(table)?.length === 3) {
    // Counted from the query to the key, where others count the other way.
    const rowsOfHeads = g.reshape(w.get(table, [heads, tall, wide]), heads, tall * wide);
    return g.unsqueeze(g.transpose(g.gather(rowsOfHeads, index, 1), 0, 2, 1), 0);
  }
  return g.unsqueeze(g.transpose(g.gather(w.get(table, [tall * wide, heads]), index), 2, 0, 1), 0);
}

/** The logarithms of 1 and the distance along each axis, with its sign, of all places in a table of them. */
function logDistances(rows: number, columns: number): Float32Array {
  const wide = 2 * columns - 1;
  return Float32Array.from({ length: 2 * (2 * rows - 1) * wide }, (_, i) => {
    const place = i >> 1;
    const distance = i % 2 === 0 ? Math.floor(place / wide) - (rows - 1) : (place % wide) - (columns - 1);
    return Math.sign(distance) * Math.log1p(Math.abs(distance));
  });
}

function scaled(g: Graph, x: Value, w: Parameters): Value {
  return w.has("gamma") ? g.mul(x, w.get("gamma")) : x;
}
