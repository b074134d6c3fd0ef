import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { floatOutput } from "../../float-output.js";
import { readDepthEstimator } from "../../networks/depth-estimator.js";
import { VisionError } from "../../vision-error.js";
import type { DepthEstimator } from "../architecture.js";
import { type ResidualConfig, residualUnit } from "../dpt/dpt-neck.js";
import { fixedSizeOf } from "../parts/fixed-size.js";
import { fieldOfView } from "./field-of-view.js";
import { mergePieces, splitIntoPieces } from "./photo-pieces.js";
import { encoderConfig, encodeSquares, resizedTo, tokensOf } from "./square-encoder.js";

const batchNormEps = 1e-5;

/** The sizes of Depth Pro, under the names of transformers' `DepthProConfig`. */
interface DepthProConfig {
  /** The side of the squares that the encoders see. */
  readonly side: number;
  /** How many tokens a square has in a row. */
  readonly tokens: number;
  readonly image: ConfigReader;
  readonly patch: ConfigReader;
  readonly ratios: readonly number[];
  readonly overlaps: readonly number[];
  readonly scaledWidths: readonly number[];
  /** The layers of the patch encoder that are read before its last, counted from 0. */
  readonly hooks: readonly number[];
  readonly hookWidths: readonly number[];
  readonly mergePadding: number;
  readonly fusion: ResidualConfig;
}

function readConfig(config: ConfigReader): DepthProConfig {
  const side = config.size("patch_size", 384);
  const image = encoderConfig(config, "image_model_config", side);
  const patch = encoderConfig(config, "patch_model_config", side);
  const ratios = config.numbers("scaled_images_ratios", [0.25, 0.5, 1]);
  if (ratios.length === 0 || ratios.some((ratio, i) => ratio <= 0 || ratio > 1 || ratio < (ratios[i - 1] ?? 0)))
    throw config.invalid("scaled_images_ratios", "numbers above 0 and up to 1, in order");
  const overlaps = config.numbers("scaled_images_overlap_ratios", [0, 0.5, 0.25]);
  if (overlaps.length !== ratios.length || overlaps.some((overlap) => overlap < 0 || (1 - overlap) * side < 1))
    throw config.invalid("scaled_images_overlap_ratios", `${ratios.length} numbers from 0 to below 1`);
  const scaledWidths = config.sizes("scaled_images_feature_dims", [1024, 1024, 512]);
  if (scaledWidths.length !== ratios.length)
    throw config.invalid("scaled_images_feature_dims", `a list of ${ratios.length}`);
  const layers = patch.size("num_hidden_layers", 12);
  const hooks = config.integers("intermediate_hook_ids", [11, 5]);
  if (hooks.some((layer) => layer < 0 || layer >= layers))
    throw config.invalid("intermediate_hook_ids", `layers from 0 to ${layers - 1}`);
  const hookWidths = config.sizes("intermediate_feature_dims", [256, 256]);
  if (hookWidths.length !== hooks.length)
    throw config.invalid("intermediate_feature_dims", `a list of ${hooks.length}`);
  const mergePadding = config.integer("merge_padding_value", 3);
  if (mergePadding < 0) throw config.invalid("merge_padding_value", "a whole number from 0");
  const batchNorm = config.boolean("use_batch_norm_in_fusion_residual", false);
  return {
    side,
    tokens: tokensOf(image, side),
    image,
    patch,
    ratios,
    overlaps,
    scaledWidths,
    hooks,
    hookWidths,
    mergePadding,
    fusion: {
      fusionHiddenSize: config.size("fusion_hidden_size", 256),
      bias: config.boolean("use_bias_in_fusion_residual", true),
      batchNorm,
      batchNormEps,
    },
  };
}

/**
 * Depth Pro, "Sharp Monocular Metric Depth in Less Than a Second", https://arxiv.org/abs/2410.02073: one encoder sees the photo, another
 * overlapping pieces of it at several scales. `predicted_depth` [batch, height, width] is the reciprocal of the depth in metres, for a photo
 * as wide as its focal length; `field_of_view` [batch], in degrees, tells how wide it is.
 */
export const depthPro: DepthEstimator = {
  build({ graph: g, config: json, parameters, imageSize }) {
    const config = readConfig(json);
    const [height, length] = fixedSizeOf(imageSize, "Depth Pro");
    if (height !== length) {
      throw new VisionError(
        "invalid-config",
        `preprocessor_config.json must make square photos for Depth Pro, not ${length} x ${height}.`,
      );
    }
    if (Math.floor(length * config.ratios[0]) < config.side)
      throw json.invalid(
        "scaled_images_ratios",
        `so large that photos of ${length} pixels are ${config.side} at least`,
      );
    const pixels = g.input("pixel_values", "float32", ["batch", 3, length, length]);
    const base = Math.floor(length / 2 ** Math.trunc(Math.log2(length / config.tokens)));
    const w = parameters.in("depth_pro");
    const maps = neck(g, encode(g, pixels, base, config, w.in("encoder")), config, w.in("neck"));
    const fused = fuse(g, maps, config, parameters.in("fusion_stage"));
    g.output("predicted_depth", head(g, fused, config.fusion.fusionHiddenSize, parameters.in("head")));
    if (json.boolean("use_fov_model", false)) {
      const { side, tokens } = config;
      const angle = fieldOfView(g, pixels, maps[0], { side, tokens, base }, json, parameters.in("fov_model"));
      g.output("field_of_view", angle);
    }
    return undefined;
  },
  answer(outputs) {
    const { predicted_depth, field_of_view } = outputs;
    const answer = readDepthEstimator({ predicted_depth });
    const scale = field_of_view ? 2 * Math.tan((floatOutput(outputs, "field_of_view", 1).data[0] * Math.PI) / 360) : 1;
    return { ...answer, data: answer.data.map((inverse) => inverse * scale), upsampling: "bilinear", inverse: true };
  },
};

interface Encoded {
  /** Of the whole photo. */
  readonly image: Value;
  /** Of the pieces at each scale, the smallest first. */
  readonly scaled: readonly Value[];
  /** Of the pieces at the largest scale, after layers before the last. */
  readonly hooked: readonly Value[];
}

function encode(g: Graph, pixels: Value, base: number, config: DepthProConfig, w: Parameters): Encoded {
  const { side, tokens, image, patch, ratios, overlaps, hooks } = config;
  const scales = ratios.map((ratio, i) => {
    const photo = ratio === 1 ? pixels : g.resize(pixels, ratio);
    return splitIntoPieces(g, photo, side, Math.trunc(side * (1 - overlaps[i])));
  });
  // The encoder sees the pieces of the largest scale first.
  const pieces = scales.toReversed().flat();
  const { states, last } = encodeSquares(
    g,
    concat(g, 0, pieces),
    patch,
    hooks.map((layer) => layer + 1),
    w.in("patch_encoder.model"),
  );
  const apart = (state: Value) => g.reshape(state, pieces.length, -1, ...state.shape.slice(1).map(Number));
  const finest = scales.length - 1;
  const mapOf = (state: Value, scale: number) => {
    const before = scales.slice(scale + 1).flat().length;
    const own = g.slice(apart(state), 0, before, before + scales[scale].length);
    const padding = Math.trunc(config.mergePadding / ratios[scale]);
    const merged = mergePieces(g, own, scales[scale].length, tokensOf(patch, side), padding);
    return resizedTo(g, merged, base * 2 ** scale);
  };
  const photo = g.resize(pixels, g.ints(side, side));
  const whole = encodeSquares(g, photo, image, [], w.in("image_encoder.model")).last;
  return {
    image: resizedTo(g, mergePieces(g, g.unsqueeze(whole, 0), 1, tokens, 0), base),
    scaled: scales.map((_, scale) => mapOf(last, scale)),
    hooked: states.map((state) => mapOf(state, finest)),
  };
}

/** Maps of one width, each twice as large as the one before; the first of the photo as a whole and of its smallest pieces. */
function neck(g: Graph, { image, scaled, hooked }: Encoded, config: DepthProConfig, w: Parameters): Value[] {
  const { scaledWidths, hookWidths, fusion } = config;
  const outputs = fusion.fusionHiddenSize;
  const up = w.in("feature_upsample");
  const [width] = scaledWidths;
  const whole = g.convTranspose2d(image, up.in("image_block.layers.0"), { outputs: width, kernel: 2, stride: 2 });
  const [smallest, ...larger] = scaled.map((map, i) =>
    upsample(g, map, up.in(`scaled_images.${i}`), [scaledWidths[i], scaledWidths[i]]),
  );
  const finest = hooked.map((map, i) => {
    const widths = Array.from({ length: 3 + i }, () => hookWidths[i]);
    if (i === 0) widths[0] = outputs;
    return upsample(g, map, up.in(`intermediate.${i}`), widths);
  });
  const joined = g.conv2d(g.concat(1, smallest, whole), w.in("fuse_image_with_low_res"), { outputs: width, kernel: 1 });
  const maps = [joined, ...larger, ...finest];
  const widths = [...scaledWidths, ...hookWidths];
  return maps.map((map, i) => {
    if (i === maps.length - 1 && widths[i] === outputs) return map;
    const projection = w.in(`feature_projection.projections.${i}`);
    return g.conv2d(map, projection, { outputs, kernel: 3, padding: 1, bias: false });
  });
}

/** A projection to the first width, and for each of the others twice the size. */
function upsample(g: Graph, map: Value, w: Parameters, [first, ...widths]: readonly number[]): Value {
  let x = g.conv2d(map, w.in("layers.0"), { outputs: first, kernel: 1, bias: false });
  for (const [i, width] of widths.entries()) x = doubled(g, x, w.in(`layers.${i + 1}`), width);
  return x;
}

function doubled(g: Graph, x: Value, w: Parameters, outputs: number): Value {
  return g.convTranspose2d(x, { weight: w.get("weight", [Number(x.shape[1]), outputs, 2, 2]) }, { stride: 2 });
}

/** The maps made one, from the coarsest to the finest. */
function fuse(g: Graph, maps: readonly Value[], { fusion }: DepthProConfig, w: Parameters): Value {
  const outputs = fusion.fusionHiddenSize;
  let x: Value | undefined;
  for (const [i, map] of maps.entries()) {
    const isLast = i === maps.length - 1;
    const layer = w.in(isLast ? "final" : `intermediate.${i}`);
    const joined = x ? g.add(x, residualUnit(g, map, fusion, layer.in("residual_layer1"))) : map;
    const mixed = residualUnit(g, joined, fusion, layer.in("residual_layer2"));
    const larger = isLast ? mixed : doubled(g, mixed, layer.in("deconv"), outputs);
    x = g.conv2d(larger, layer.in("projection"), { outputs, kernel: 1 });
  }
  return x!;
}

function head(g: Graph, map: Value, width: number, w: Parameters): Value {
  const outputs = Math.floor(width / 2);
  const window = { kernel: 3, padding: 1 };
  const coarse = g.conv2d(map, w.in("layers.0"), { outputs, ...window });
  const fine = g.convTranspose2d(coarse, w.in("layers.1"), { outputs, kernel: 2, stride: 2 });
  const features = g.relu(g.conv2d(fine, w.in("layers.2"), { outputs: 32, ...window }));
  return g.squeeze(g.relu(g.conv2d(features, w.in("layers.4"), { outputs: 1, kernel: 1 })), 1);
}

function concat(g: Graph, axis: number, values: readonly Value[]): Value {
  return values.length === 1 ? values[0] : g.concat(axis, ...values);
}
