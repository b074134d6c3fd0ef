import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Detector, NetworkInputs, SizeInputs } from "../architecture.js";
import { type DFineConfig, detectByRefining, gated, halved, readDFineConfig, repBlockCount } from "../d-fine/d-fine.js";
import { layeredMlp } from "../detr/detr.js";
import { deformableAttention, type FeatureLevels } from "../parts/deformable-attention.js";
import { rmsNorm } from "../parts/rms-norm.js";
import { selfAttention } from "../rt-detr/attention.js";
import {
  type FusionBlocks,
  type FusionConfig,
  normedConvolution,
  readFusionConfig,
  repBlocks,
} from "../rt-detr/hybrid-encoder.js";
import {
  backboneLevels,
  decoderLevels,
  detectorInputs,
  type EncodedMaps,
  encodedLevels,
  photoInput,
} from "../rt-detr/rt-detr.js";
import { type Dinov3Levels, dinov3Levels } from "./dinov3-levels.js";
import { liteEncoder } from "./lite-encoder.js";

const rmsNormEps = 1e-6;

/**
 * DEIMv2, "Real-Time Object Detection Meets DINOv3", https://arxiv.org/abs/2509.20787: D-FINE with lighter fusion between levels, and a
 * decoder of gated linear layers.
 */
export const deimv2: Detector = {
  build(inputs) {
    const { graph: g, config: json, parameters } = inputs;
    const config = readDFineConfig(json);
    const { dModel: outputs } = config;
    const w = parameters.in("model");
    const { maps, strides, encoder, backboneInputs } = encoded(inputs, w);
    if (maps.length !== config.levels)
      throw json.invalid("num_feature_levels", `${maps.length}, as many as the encoder's maps`);
    const levels = decoderLevels(g, maps, config, (map, level) =>
      Number(map.shape[1]) === outputs
        ? map
        : normedConvolution(g, map, config, w.in(`decoder_input_proj.${level}`), { outputs, kernel: 1 }),
    );
    const act = json.string("decoder_activation_function", "relu");
    const gateway = json.boolean("use_gateway", true);
    detectByRefining(inputs, levels, config, {
      positions: (boxes) => layeredMlp(g, boxes, w.in("decoder.query_pos_head"), [outputs, outputs, outputs], { act }),
      layer: (x, positions, boxes, w) => decoderLayer(g, x, { positions, boxes, levels, gateway }, config, w),
    });
    const ownInputs = detectorInputs(strides, encoder, config.levels);
    if (!backboneInputs) return ownInputs;
    return (height, width, photos) => ({
      ...ownInputs(height, width, photos),
      ...backboneInputs(height, width, photos),
    });
  },
};

interface PhotoMaps extends EncodedMaps {
  /** What the backbone is fed besides the photos' pixels. */
  readonly backboneInputs?: SizeInputs;
}

/** The photo through the backbone and the encoder. */
function encoded(inputs: NetworkInputs, w: Parameters): PhotoMaps {
  const { graph: g, config: json } = inputs;
  const kind = json.string("encoder_type", "hybrid");
  if (kind !== "hybrid" && kind !== "lite") throw json.invalid("encoder_type", '"hybrid" or "lite"');
  const fusion = readFusionConfig(json);
  const width = kind === "lite" ? undefined : fusion.hidden;
  const { levels, sizeInputs: backboneInputs } = photoLevels(inputs, width, fusion, w.in("conv_encoder"));
  if (kind === "hybrid") {
    const maps = encodedLevels(inputs, levels, w.in("encoder"), (g, config) => blocksOf(g, json, config));
    return { ...maps, backboneInputs };
  }
  if (levels.length !== 1) throw json.invalid("encoder_type", '"hybrid" where the backbone gives several maps');
  return liteEncoder(g, levels[0], fusion, w.in("encoder"), (x, w) => elanLayer(g, x, json, fusion, w));
}

/** The backbone's maps, of `width` channels if one is given. */
function photoLevels(
  inputs: NetworkInputs,
  width: number | undefined,
  fusion: FusionConfig,
  w: Parameters,
): Dinov3Levels {
  const pixels = photoInput(inputs);
  const { model_type: type } = inputs.config.section("backbone_config", {}).json;
  if (type === "dinov3_vit") return dinov3Levels(inputs, pixels, fusion, w);
  const modules = {
    backbone: w.in("model"),
    projection: (level: number) => {
      const module = w.in(`encoder_input_proj.${level}`);
      return [module.in("conv"), module.in("norm")] as const;
    },
  };
  return { levels: backboneLevels(inputs, pixels, width, modules, "hgnet_v2") };
}

function blocksOf(g: Graph, json: ConfigReader, config: FusionConfig): FusionBlocks {
  const { hidden: outputs } = config;
  if (json.string("encoder_fuse_op", "sum") !== "sum") throw json.invalid("encoder_fuse_op", '"sum"');
  return {
    join: (a, b) => g.add(a, b),
    lateral: (x, w) => normedConvolution(g, x, config, w, { outputs, kernel: 1 }),
    fuse: (x, w) => elanLayer(g, x, json, config, w),
    downsample: (x, w) => halved(g, x, config, w),
  };
}

/** D-FINE's with fewer convolutions: both halves, and what two branches make of the second, put together. */
function elanLayer(g: Graph, x: Value, json: ConfigReader, config: FusionConfig, w: Parameters): Value {
  const { hidden, expansion, act } = config;
  const inner = Math.floor((expansion * hidden) / 2);
  const ends = json.boolean("encoder_has_trailing_conv", true);
  const blocks = repBlockCount(json);
  const layer = (y: Value, w: Parameters, outputs: number, kernel: number) =>
    normedConvolution(g, y, config, w, { outputs, kernel, act });
  const branch = (y: Value, w: Parameters) => {
    const both = layer(y, w.in("conv1"), 2 * inner, 1);
    const changed = repBlocks(g, g.slice(both, 1, inner), config, w, { outputs: inner, blocks });
    const sum = g.add(g.slice(both, 1, 0, inner), changed);
    return ends ? layer(sum, w.in("conv2"), inner, 3) : sum;
  };
  const both = layer(x, w.in("conv1"), 2 * hidden, 1);
  const third = branch(g.slice(both, 1, hidden), w.in("csp_rep1"));
  const fourth = branch(third, w.in("csp_rep2"));
  return layer(g.concat(1, both, third, fourth), w.in("conv2"), hidden, 1);
}

interface Seen {
  readonly positions: Value;
  readonly boxes: Value;
  readonly levels: FeatureLevels;
  /** What is seen is weighed against what was. */
  readonly gateway: boolean;
}

function decoderLayer(
  g: Graph,
  x: Value,
  { positions, boxes, levels, gateway }: Seen,
  config: DFineConfig,
  w: Parameters,
): Value {
  const { heads, points, method, offsetScale: scale } = config;
  const normed = (y: Value, module: Parameters) => rmsNorm(g, y, module, rmsNormEps);
  const among = g.add(x, selfAttention(g, x, positions, heads, w.in("self_attn")));
  const y = normed(among, w.in("self_attn_layer_norm"));
  const options = { heads, points, method };
  const seen = deformableAttention(g, g.add(y, positions), levels, { boxes, scale }, options, w.in("encoder_attn"));
  const joined = gateway
    ? gated(g, y, seen, w.in("gateway"), normed)
    : normed(g.add(y, seen), w.in("encoder_attn_layer_norm"));
  return normed(g.add(joined, gatedMlp(g, joined, config, w.in("mlp"))), w.in("final_layer_norm"));
}

/** Linear layers of which one is the other's gate: https://arxiv.org/abs/2002.05202. */
function gatedMlp(g: Graph, x: Value, { ffnDim, dModel }: DFineConfig, w: Parameters): Value {
  const outputs = Math.floor(ffnDim / 2);
  const gate = g.silu(g.linear(x, w.in("gate_proj"), { outputs }));
  const inner = g.mul(gate, g.linear(x, w.in("up_proj"), { outputs }));
  return g.linear(inner, w.in("down_proj"), { outputs: dModel, precision: "float32" });
}
