import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Detector } from "../architecture.js";
import { channelNorm } from "../parts/channel-norm.js";
import { fixedSizeOf } from "../parts/fixed-size.js";
import { normedConvolution } from "../rt-detr/hybrid-encoder.js";
import { type CrossStageConfig, crossStage, levelNormEps, readCrossStageConfig } from "./cross-stage.js";
import { detectByLwDecoder, type LwDecoderConfig, readLwDecoderConfig } from "./lw-decoder.js";
import { lwDetrVit, type VitMaps } from "./lw-detr-vit.js";

const crossStageNames = { first: "conv1", second: "conv2", blocks: "bottlenecks" };

interface LwDetrConfig extends LwDecoderConfig, CrossStageConfig {
  /** Each level's size beside the backbone's maps: 2, 1 or 0.5. */
  readonly scales: readonly number[];
  readonly batchNormEps: number;
}

/** Maps of more channels than these are narrowed before they are enlarged. */
const mostChannels = 512;

function readConfig(config: ConfigReader): LwDetrConfig {
  const scales = config.numbers("projector_scale_factors", []);
  if (scales.length === 0 || scales.some((scale) => ![2, 1, 0.5].includes(scale)))
    throw config.invalid("projector_scale_factors", "a list of 2, 1 and 0.5");
  return {
    ...readLwDecoderConfig(config),
    ...readCrossStageConfig(config),
    scales,
    batchNormEps: config.number("batch_norm_eps", 1e-5),
  };
}

/**
 * LW-DETR, "A Transformer Replacement to YOLO for Real-Time Detection", https://arxiv.org/abs/2406.03459: a ViT in windows, a few
 * convolutions on its maps, and a decoder of deformable attention.
 */
export const lwDetr: Detector = {
  build({ graph: g, config: json, parameters, classes, imageSize: size }) {
    const imageSize = fixedSizeOf(size, "LW-DETR");
    const config = readConfig(json);
    const w = parameters.in("model");
    const pixels = g.input("pixel_values", "float32", ["batch", 3, ...imageSize]);
    const backbone = w.in("backbone");
    const vit = lwDetrVit(g, pixels, json.section("backbone_config", {}), imageSize, backbone.in("backbone"));
    const maps = config.scales.map((scale, i) =>
      level(g, vit, scale, config, backbone.in(`projector.scale_layers.${i}`)),
    );
    const levels = { tokens: g.concat(1, ...maps.map((map) => g.tokens(map))), maps };
    const { inputs } = detectByLwDecoder(g, levels, config, classes, {
      learntBoxes: w.in("reference_point_embed"),
      learntStates: w.in("query_feat"),
      proposals: w,
      decoder: w.in("decoder"),
      heads: parameters,
    });
    return () => inputs;
  },
};

/** The backbone's maps, in one size and put together. */
function level(g: Graph, { maps, hidden }: VitMaps, scale: number, config: LwDetrConfig, w: Parameters): Value {
  const sampled = maps.map((map, i) => resampled(g, map, hidden, scale, config, w.in(`sampling_layers.${i}.layers`)));
  const projector = w.in("projector_layer");
  const { act } = config;
  const both = crossStage(g, g.concat(1, ...sampled), config, crossStageNames, (x, name, sizes) =>
    normedConvolution(g, x, config, projector.in(name), { ...sizes, act }),
  );
  return channelNorm(g, both, w.in("layer_norm"), levelNormEps);
}

function resampled(g: Graph, map: Value, channels: number, scale: number, config: LwDetrConfig, w: Parameters): Value {
  if (scale === 1) return map;
  if (scale < 1) {
    return normedConvolution(g, map, config, w.in("0"), { outputs: channels, kernel: 3, stride: 2, act: "relu" });
  }
  const enlarged = { kernel: 2, stride: 2 };
  if (channels <= mostChannels) return g.convTranspose2d(map, w.in("0"), { outputs: channels >> 1, ...enlarged });
  const narrow = normedConvolution(g, map, config, w.in("0"), { outputs: channels >> 1, kernel: 1, act: "relu" });
  return g.convTranspose2d(narrow, w.in("1"), { outputs: channels >> 2, ...enlarged });
}
