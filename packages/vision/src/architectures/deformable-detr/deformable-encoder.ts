import type { Graph, Parameters, Value } from "@vistazo/graph";
import { detrLayerNormEps } from "../detr/detr.js";
import { deformableAttention, type FeatureLevels } from "../parts/deformable-attention.js";
import { mlp } from "../parts/mlp.js";
import { feedForwardLayers } from "../rt-detr/hybrid-encoder.js";

export interface DeformableEncoderConfig {
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  readonly ffnDim: number;
  /** How many points a head looks at, in each level. */
  readonly points: number;
  readonly act: string;
}

/**
 * The encoder of Deformable DETR, https://arxiv.org/abs/2010.04159: every token of several maps looks at a few points of each.
 *
 * @param maps [batch, width, height, width]
 * @param positions of the maps' tokens, one map's after the other: [1, tokens, width].
 * @param middles where the tokens are, in fractions of the photo: [1, tokens, 2].
 */
export function deformableEncoder(
  g: Graph,
  maps: readonly Value[],
  positions: Value,
  middles: Value,
  { width: outputs, layers, heads, ffnDim: inner, points, act }: DeformableEncoderConfig,
  w: Parameters,
): FeatureLevels {
  let x = g.concat(1, ...maps.map((map) => g.tokens(map)));
  const references = { points: middles };
  const options = { heads, points: maps.map(() => points), many: true };
  for (let i = 0; i < layers; i++) {
    const layer = w.in(`layers.${i}`);
    const attention = layer.in("self_attn");
    const values = { tokens: g.linear(x, attention.in("value_proj"), { outputs }), maps };
    const seen = deformableAttention(g, g.add(x, positions), values, references, options, attention);
    const told = g.linear(seen, attention.in("output_proj"), { outputs, precision: "float32" });
    const y = g.layerNorm(g.add(x, told), layer.in("self_attn_layer_norm"), detrLayerNormEps);
    const fed = mlp(g, y, feedForwardLayers(layer), { inner, outputs, act });
    x = g.layerNorm(g.add(y, fed), layer.in("final_layer_norm"), detrLayerNormEps);
  }
  return { tokens: x, maps };
}
