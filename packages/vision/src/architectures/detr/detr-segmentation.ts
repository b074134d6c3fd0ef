import type { ConvWeights, Graph, LayerNormWeights, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import { floatOutput } from "../../float-output.js";
import type { Outputs } from "../../network.js";
import { type MaskLogits, selectRows } from "../../networks/segmenter.js";
import type { Weights } from "../../weights.js";
import type { NetworkGraphs, NetworkInputs, Segmenter } from "../architecture.js";
import { type DetrConfig, detrStates, readDetrConfig } from "./detr.js";

const groupNormEps = 1e-5;
const groups = 8;

/**
 * DETR with its mask head (section 4.4 of https://arxiv.org/abs/2005.12872): where each query looks in the photo, refined with
 * the features of ever finer stages to a mask of a quarter of the photo's size.
 *
 * The mask head is a part of its own, run on the queries that have found something; what it needs of the photo for any query is
 * computed once, in the main graph: the keys, the features' share in the first convolution, and the finer features adapted.
 */
export const detrSegmentation: Segmenter = {
  build({ graph: g, config: json, weights, classes }) {
    const config = readDetrConfig(json);
    const { dModel } = config;
    const w = weights.in("detr");
    const { features, projected, memory, states, sizeInputs } = detrStates(g, config, w.in("model"));
    g.output("logits", g.linear(states, w.linear("class_labels_classifier", dModel, classes + 1), "float32"));
    g.output("queries", states);

    const attention = weights.in("bbox_attention");
    g.output("keys", g.linear(memory, attention.linear(attention.named("k_linear", "k_proj"), dModel, dModel)));
    const { first, stages } = maskHead(config, weights.in("mask_head"));
    const { weight, bias } = first.convolution;
    g.output("features", g.conv2d(projected, { weight: channels(g, weight, 0, dModel), bias }, { padding: 1 }));
    for (const [i, { adapter, level }] of stages.entries()) {
      g.output(finerName(i), g.conv2d(features[level], adapter));
    }
    return sizeInputs;
  },
  graphs: { mask_head: { build: buildMaskHead } },
  answer(outputs, graphs) {
    const logits = floatOutput(outputs, "logits", 3);
    return {
      kind: "queries",
      logits: logits.data,
      classes: logits.shape[2],
      masks: (queries) => runMaskHead(outputs, graphs, queries),
    };
  },
};

/** Names of the mask head's inputs that are the main graph's outputs for one photo, besides `queries`. */
const maskHeadInputs: readonly string[] = ["keys", "features", ...[0, 1, 2].map(finerName)];
/** How many queries' masks are computed at once: more are no faster and take 25 MB each on the way. */
const queriesAtOnce = 8;

async function runMaskHead(outputs: Outputs, graphs: NetworkGraphs, queries: Int32Array): Promise<MaskLogits> {
  const states = floatOutput(outputs, "queries", 3);
  const width = states.shape[2];
  const photo = Object.fromEntries(maskHeadInputs.map((name) => [name, outputs[name]]));
  let masks: MaskLogits | undefined;
  for (let start = 0; start < queries.length; start += queriesAtOnce) {
    const some = queries.subarray(start, start + queriesAtOnce);
    const feeds = {
      dtype: "float32",
      shape: [some.length, width],
      data: selectRows(states.data, width, some),
    } as const;
    const { data, shape } = floatOutput(await graphs.run("mask_head", { ...photo, queries: feeds }), "masks", 4);
    const [, , tall, wide] = shape;
    masks ??= { data: new Float32Array(queries.length * tall * wide), height: tall, width: wide };
    masks.data.set(data, start * tall * wide);
  }
  return masks!;
}

/** The masks of some queries: `queries` [queries, dModel] and what the main graph says of their photo, to `masks` [queries, 1, height, width]. */
function buildMaskHead({ graph: g, config: json, weights }: NetworkInputs): undefined {
  const config = readDetrConfig(json);
  const { dModel, encoderHeads: heads, activation: name } = config;
  const queries = g.input("queries", "float32", ["queries", dModel]);
  const keys = g.input("keys", "float32", [1, "tokens", dModel]);
  const { first, second, stages, output } = maskHead(config, weights.in("mask_head"));
  const features = g.input("features", "float32", [1, dModel + heads, "height", "width"]);

  const attention = attentionMaps(g, queries, keys, features, config, weights.in("bbox_attention"));
  const where = g.conv2d(attention, { weight: channels(g, first.convolution.weight, dModel) }, { padding: 1 });
  let x = normed(g, g.add(where, features), first, name);
  x = normed(g, g.conv2d(x, second.convolution, { padding: 1 }), second, name);
  for (const [i, { refine, width }] of stages.entries()) {
    const finer = g.input(finerName(i), "float32", [1, width, `height_${i}`, `width_${i}`]);
    const mixed = g.add(g.resizeNearestAs(x, finer), finer);
    x = normed(g, g.conv2d(mixed, refine.convolution, { padding: 1 }), refine, name);
  }
  g.output("masks", g.conv2d(x, output, { padding: 1 }));
  return undefined;
}

/** Where each query looks, one map a head; all maps of a query together sum to 1: [queries, heads, height, width]. */
function attentionMaps(
  g: Graph,
  queries: Value,
  keys: Value,
  like: Value,
  { dModel, encoderHeads: heads }: DetrConfig,
  w: Weights,
): Value {
  const size = dModel / heads;
  const projected = g.linear(queries, w.linear(w.named("q_linear", "q_proj"), dModel, dModel));
  const scaled = g.mul(projected, g.float(size ** -0.5));
  const byHead = g.transpose(g.reshape(scaled, -1, heads, size), 1, 0, 2);
  const scores = g.matmul(byHead, g.transpose(g.reshape(keys, -1, heads, size), 1, 2, 0));
  const weights = g.softmax(g.op("Flatten", [g.transpose(scores, 1, 0, 2)], { axis: 1 }));
  const spatial = g.op("Shape", [like], { start: 2 });
  return g.op("Reshape", [weights, g.concat(0, g.ints(-1, heads), spatial)]);
}

/** A 3x3 convolution and the group normalisation after it. */
interface Block {
  readonly convolution: ConvWeights;
  readonly norm: LayerNormWeights;
  readonly out: number;
}

/** What a stage adds to the masks, from which of the residual network's feature maps. */
interface Stage {
  readonly level: number;
  readonly adapter: ConvWeights;
  readonly refine: Block;
  /** Channels before refining. */
  readonly width: number;
}

interface MaskHead {
  readonly first: Block;
  readonly second: Block;
  readonly stages: readonly Stage[];
  readonly output: ConvWeights;
}

/** The weights of the mask head, under the names on the Hub or those of transformers 5. */
function maskHead({ dModel, encoderHeads, backbone }: DetrConfig, w: Weights): MaskHead {
  const block = (layer: number, own: string, width: number, out: number): Block => ({
    convolution: w.conv2d(w.named(`lay${layer}`, `${own}.conv`), width, out, 3),
    norm: w.layerNorm(w.named(`gn${layer}`, `${own}.norm`), out),
    out,
  });
  const input = dModel + encoderHeads;
  const [half, quarter, eighth, sixteenth] = [2, 4, 8, 16].map((part) => Math.floor(dModel / part));
  const stage = (i: number, width: number, out: number): Stage => {
    const own = `fpn_stages.${i}`;
    const level = backbone.hiddenSizes.length - 2 - i;
    const adapter = w.conv2d(w.named(`adapter${i + 1}`, `${own}.fpn_adapter`), backbone.hiddenSizes[level], width, 1);
    return { level, adapter, refine: block(i + 3, `${own}.refine`, width, out), width };
  };
  return {
    first: block(1, "conv1", input, input),
    second: block(2, "conv2", input, half),
    stages: [stage(0, half, quarter), stage(1, quarter, eighth), stage(2, eighth, sixteenth)],
    output: w.conv2d(w.named("out_lay", "output_conv"), sixteenth, 1, 3),
  };
}

function normed(g: Graph, x: Value, { norm, out }: Block, name: string): Value {
  const sizes = { channels: out, groups: Math.min(groups, out), epsilon: groupNormEps };
  return activation(name)(g, g.groupNorm(x, norm, sizes));
}

/** Some input channels of a convolution's weight. */
function channels(g: Graph, weight: ConvWeights["weight"], start: number, end?: number): ConvWeights["weight"] {
  const [out, width, ...kernel] = weight.shape;
  return { ...g.slice(weight, 1, start, end), shape: [out, (end ?? width) - start, ...kernel] };
}

function finerName(stage: number): string {
  return `finer_${stage}`;
}
