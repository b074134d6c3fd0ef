import type { Graph, Parameters, Value } from "@vistazo/graph";
import { mlp } from "../parts/mlp.js";
import { multiheadAttention } from "../parts/multihead-attention.js";
import { selfAttention } from "../rt-detr/attention.js";
import type { PixelLevel } from "./pixel-decoder.js";

/** What the score of a place that a query does not look at is lowered by: none of it is left. */
const masked = -(2 ** 100);

export interface MaskedDecoderConfig {
  readonly heads: number;
  /** How many layers the queries go through. */
  readonly layers: number;
  readonly ffnDim: number;
  readonly maskWidth: number;
  readonly act: string;
  readonly layerNormEps: number;
}

/** What a checkpoint calls the parts of the decoder. */
export interface MaskedDecoderNames {
  /** Normalises the queries before they are read. */
  readonly norm: string;
  /** The linear layers that make of a query what its mask's features are multiplied by. */
  readonly maskLayers: readonly [string, string, string];
  /** Of a layer. */
  readonly cross: string;
  readonly crossNorm: string;
  readonly self: string;
  readonly selfNorm: string;
  readonly feedForward: readonly [string, string];
  readonly feedForwardNorm: string;
}

export interface MaskedQueries {
  /** Normalised: [batch, queries, width]. */
  readonly states: Value;
  /** Logits: [batch, queries, height, width]. */
  readonly masks: Value;
}

/**
 * The transformer decoder of Mask2Former, https://arxiv.org/abs/2112.01527: each query looks at one level after the other, only where
 * the mask is that it has found so far.
 *
 * @param queries [batch, queries, width], and what is added to them as their places.
 * @param features of pixels, whose products with a query are its mask: [batch, maskWidth, height, width].
 */
export function maskedDecoder(
  g: Graph,
  { states, positions }: { readonly states: Value; readonly positions: Value },
  levels: readonly PixelLevel[],
  features: Value,
  config: MaskedDecoderConfig,
  names: MaskedDecoderNames,
  w: Parameters,
): MaskedQueries {
  const { heads, layers, ffnDim: inner, act, layerNormEps } = config;
  const outputs = Number(states.shape[2]);
  // Interpolating is linear: features of a level's size give the masks of that size, of which there are as many as there are layers.
  const coarse = levels.map(({ map }) => g.reshape(g.resizeAs(features, map), 0, 0, -1));
  const normed = (x: Value, from: Parameters, name: string) => g.layerNorm(x, from.in(name), layerNormEps);
  let x = states;
  for (let i = 0; i < layers; i++) {
    const layer = w.in(`layers.${i}`);
    const { tokens, positions: places } = levels[i % levels.length];
    const found = g.matmul(maskEmbeddings(g, normed(x, w, names.norm), config, names, w), coarse[i % levels.length]);
    const looked = multiheadAttention(
      g,
      [g.add(x, positions), g.add(tokens, places), tokens],
      { heads, bias: g.unsqueeze(whereMasked(g, found), 1) },
      layer.in(names.cross),
    );
    x = normed(g.add(x, looked), layer, names.crossNorm);
    x = normed(g.add(x, selfAttention(g, x, positions, heads, layer.in(names.self))), layer, names.selfNorm);
    const [first, second] = names.feedForward;
    const fed = mlp(g, x, [layer.in(first), layer.in(second)], { inner, outputs, act });
    x = normed(g.add(x, fed), layer, names.feedForwardNorm);
  }
  const last = normed(x, w, names.norm);
  const embeddings = maskEmbeddings(g, last, config, names, w);
  const flat = g.matmul(embeddings, g.reshape(features, 0, 0, -1));
  return { states: last, masks: g.reshape(flat, 0, 0, g.sizes(features, 2)) };
}

/** [batch, queries, width] to [batch, queries, maskWidth]. */
function maskEmbeddings(
  g: Graph,
  states: Value,
  { maskWidth }: MaskedDecoderConfig,
  { maskLayers: [first, second, third] }: MaskedDecoderNames,
  w: Parameters,
): Value {
  const outputs = Number(states.shape[2]);
  const hidden = g.relu(g.linear(states, w.in(first), { outputs }));
  const last = g.relu(g.linear(hidden, w.in(second), { outputs }));
  return g.linear(last, w.in(third), { outputs: maskWidth, precision: "float32" });
}

/** For attention to places whose masks these are the logits of: 0 inside a query's mask, and everywhere if it is empty. */
function whereMasked(g: Graph, logits: Value): Value {
  const [zero, none] = [g.float(0), g.float(masked)];
  const least = g.where(g.greater(zero, g.max(logits, -1, true)), none, zero);
  return g.where(g.greater(least, logits), none, zero);
}
