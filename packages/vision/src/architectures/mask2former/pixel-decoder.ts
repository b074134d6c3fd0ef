import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { deformableEncoder } from "../deformable-detr/deformable-encoder.js";
import { detrPositions, pixelMiddles } from "../parts/grid-places.js";

/** How many of the backbone's maps the encoder sees: its coarsest. */
const encoderLevels = 3;
/** How many points a head looks at, in each level. */
const points = 4;
const groups = 32;
const groupNormEps = 1e-5;

export interface PixelDecoderConfig {
  /** Channels of the maps. */
  readonly width: number;
  /** Channels of the finest map, which masks are made of. */
  readonly maskWidth: number;
  readonly heads: number;
  readonly layers: number;
  readonly ffnDim: number;
  /** How many finer maps of the backbone are added to what the encoder has seen. */
  readonly finerLevels: number;
}

/** @param strides the name of the config's field for the strides of the backbone's maps. */
export function readFinerLevels(config: ConfigReader, strides: string): number {
  const listed = config.sizes(strides, [4, 8, 16, 32]);
  const common = config.size("common_stride", 4);
  const finer = Math.trunc(Math.log2(Math.min(...listed.slice(-encoderLevels))) - Math.log2(common));
  if (finer < 0)
    throw config.invalid("common_stride", `at most the least of the last ${encoderLevels} of "${strides}"`);
  return finer;
}

/** A map that queries look at. */
export interface PixelLevel {
  /** [batch, tokens, width] */
  readonly tokens: Value;
  /** Of the tokens: [1, tokens, width] */
  readonly positions: Value;
  /** A map of its size. */
  readonly map: Value;
}

export interface PixelDecoder {
  /** The coarsest first. */
  readonly levels: readonly PixelLevel[];
  /** What masks are made of: [batch, maskWidth, height, width]. */
  readonly features: Value;
}

/**
 * The pixel decoder of Mask2Former, https://arxiv.org/abs/2112.01527: the encoder of Deformable DETR over the backbone's coarsest
 * maps, then a feature pyramid with the finer ones.
 */
export function pixelDecoder(
  g: Graph,
  pyramid: readonly Value[],
  config: PixelDecoderConfig,
  w: Parameters,
): PixelDecoder {
  const { width, maskWidth, heads, layers, ffnDim, finerLevels } = config;
  const coarsest = pyramid.slice(-encoderLevels).toReversed();
  const maps = coarsest.map((map, level) => {
    const module = w.in(`input_projections.${level}`);
    return normed(g, g.conv2d(map, module.in("0"), { outputs: width, kernel: 1 }), module.in("1"));
  });
  const positions = maps.map((map) => detrPositions(g, map, width));
  const embeddings = w.get("level_embed", [encoderLevels, width]);
  const placed = positions.map((each, level) => g.add(each, g.slice(embeddings, 0, level, level + 1)));
  const encoder = { width, layers, heads, ffnDim, points, act: "relu" };
  const references = g.concat(1, ...maps.map((map) => pixelMiddles(g, map)));
  const { tokens } = deformableEncoder(g, maps, g.concat(1, ...placed), references, encoder, w.in("encoder"));

  const counts = maps.map((map) => g.mul(g.sizes(map, 2, 3), g.sizes(map, 3, 4)));
  const seen = g.sections(tokens, 1, counts);
  let finest = g.mapAs(seen[encoderLevels - 1], maps[encoderLevels - 1]);
  for (let level = finerLevels - 1; level >= 0; level--) {
    const [adapter, layer] = [w.in(`adapter_${level + 1}`), w.in(`layer_${level + 1}`)];
    const lateral = g.conv2d(pyramid[level], adapter.in("0"), { outputs: width, kernel: 1, bias: false });
    const sum = g.add(normed(g, lateral, adapter.in("1")), g.resizeAs(finest, lateral));
    const mixed = g.conv2d(sum, layer.in("0"), { outputs: width, kernel: 3, padding: 1, bias: false });
    finest = g.relu(normed(g, mixed, layer.in("1")));
  }
  return {
    levels: maps.map((map, level) => ({ tokens: seen[level], positions: positions[level], map })),
    features: g.conv2d(finest, w.in("mask_projection"), { outputs: maskWidth, kernel: 1 }),
  };
}

function normed(g: Graph, x: Value, w: Parameters): Value {
  return g.groupNorm(x, w, { groups, epsilon: groupNormEps });
}
