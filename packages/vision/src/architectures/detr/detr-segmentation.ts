import { type Graph, type Parameters, times, type Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import { floatOutput } from "../../float-output.js";
import type { Outputs } from "../../network.js";
import { type MaskLogits, selectRows } from "../../networks/segmenter.js";
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
  build({ graph: g, config: json, parameters, classes }) {
    const config = readDetrConfig(json);
    const { dModel, encoderHeads } = config;
    const w = parameters.in("detr");
    const { features, projected, memory, states, sizeInputs } = detrStates(g, config, w.in("model"));
    const classified = { outputs: classes + 1, precision: "float32" } as const;
    g.output("logits", g.linear(states, w.in("class_labels_classifier"), classified));
    g.output("queries", states);

    const attention = parameters.in("bbox_attention");
    g.output("keys", g.linear(memory, attention.in(attention.named("k_linear", "k_proj")), { outputs: dModel }));
    const { first, stages } = maskHead(config, parameters.in("mask_head"));
    const weight = channelWeights(g, first, dModel + encoderHeads, 0, dModel);
    const bias = first.convolution.get("bias", [first.outputs]);
    g.output("features", g.conv2d(projected, { weight, bias }, { padding: 1 }));
    for (const [i, { adapter, level, width }] of stages.entries()) {
      g.output(finerName(i), g.conv2d(features[level], adapter, { outputs: width, kernel: 1 }));
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
function buildMaskHead({ graph: g, config: json, parameters }: NetworkInputs): undefined {
  const config = readDetrConfig(json);
  const { dModel, encoderHeads: heads, activation: name } = config;
  const queries = g.input("queries", "float32", ["queries", dModel]);
  const keys = g.input("keys", "float32", [1, times("height", "width"), dModel]);
  const { first, second, stages, output } = maskHead(config, parameters.in("mask_head"));
  const features = g.input("features", "float32", [1, dModel + heads, "height", "width"]);

  const attention = attentionMaps(g, queries, keys, features, config, parameters.in("bbox_attention"));
  const where = g.conv2d(attention, { weight: channelWeights(g, first, dModel + heads, dModel) }, { padding: 1 });
  let x = normed(g, g.add(where, features), first, name);
  x = refined(g, x, second, name);
  for (const [i, { refine, width }] of stages.entries()) {
    const finer = g.input(finerName(i), "float32", [1, width, `height_${i}`, `width_${i}`]);
    x = refined(g, g.add(g.resizeNearestAs(x, finer), finer), refine, name);
  }
  g.output("masks", g.conv2d(x, output, { outputs: 1, kernel: 3, padding: 1 }));
  return undefined;
}

/** Where each query looks, one map a head; all maps of a query together sum to 1: [queries, heads, height, width]. */
function attentionMaps(
  g: Graph,
  queries: Value,
  keys: Value,
  like: Value,
  { dModel, encoderHeads: heads }: DetrConfig,
  w: Parameters,
): Value {
  const size = dModel / heads;
  const projected = g.linear(queries, w.in(w.named("q_linear", "q_proj")), { outputs: dModel });
  const scaled = g.mul(projected, g.float(size ** -0.5));
  const byHead = g.transpose(g.reshape(scaled, -1, heads, size), 1, 0, 2);
  const scores = g.matmul(byHead, g.transpose(g.reshape(keys, -1, heads, size), 1, 2, 0));
  const weights = g.softmax(g.flatten(g.transpose(scores, 1, 0, 2)));
  return g.reshape(weights, -1, heads, g.sizes(like, 2));
}

/** A 3x3 convolution and the group normalisation after it. */
interface Block {
  readonly convolution: Parameters;
  readonly norm: Parameters;
  readonly outputs: number;
}

/** What a stage adds to the masks, from which of the residual network's feature maps. */
interface Stage {
  readonly level: number;
  readonly adapter: Parameters;
  readonly refine: Block;
  /** Channels before refining. */
  readonly width: number;
}

interface MaskHead {
  readonly first: Block;
  readonly second: Block;
  readonly stages: readonly Stage[];
  readonly output: Parameters;
}

/** The modules of the mask head, under the names on the Hub or those of transformers 5. */
function maskHead({ dModel, encoderHeads, backbone }: DetrConfig, w: Parameters): MaskHead {
  const block = (layer: number, own: string, outputs: number): Block => ({
    convolution: w.in(w.named(`lay${layer}`, `${own}.conv`)),
    norm: w.in(w.named(`gn${layer}`, `${own}.norm`)),
    outputs,
  });
  const [half, quarter, eighth, sixteenth] = [2, 4, 8, 16].map((part) => Math.floor(dModel / part));
  const stage = (i: number, width: number, outputs: number): Stage => {
    const own = `fpn_stages.${i}`;
    const adapter = w.in(w.named(`adapter${i + 1}`, `${own}.fpn_adapter`));
    const level = backbone.hiddenSizes.length - 2 - i;
    return { level, adapter, refine: block(i + 3, `${own}.refine`, outputs), width };
  };
  return {
    first: block(1, "conv1", dModel + encoderHeads),
    second: block(2, "conv2", half),
    stages: [stage(0, half, quarter), stage(1, quarter, eighth), stage(2, eighth, sixteenth)],
    output: w.in(w.named("out_lay", "output_conv")),
  };
}

/** A block on a map. */
function refined(g: Graph, x: Value, block: Block, act: string): Value {
  return normed(g, g.conv2d(x, block.convolution, { outputs: block.outputs, kernel: 3, padding: 1 }), block, act);
}

function normed(g: Graph, x: Value, { norm, outputs }: Block, act: string): Value {
  return activation(act)(g, g.groupNorm(x, norm, { groups: Math.min(groups, outputs), epsilon: groupNormEps }));
}

/** The weight of a block's convolution for some of its input's channels. */
function channelWeights(
  g: Graph,
  { convolution, outputs }: Block,
  channels: number,
  start: number,
  end?: number,
): Value {
  return g.slice(convolution.get("weight", [outputs, channels, 3, 3]), 1, start, end);
}

function finerName(stage: number): string {
  return `finer_${stage}`;
}
