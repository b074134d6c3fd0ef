import { type Graph, type Parameters, renamedParameters, type Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { readDepthEstimator } from "../../networks/depth-estimator.js";
import type { DepthEstimator } from "../architecture.js";
import { upsampleBetween } from "../dpt/dpt.js";
import { dptNeck, readNeckConfig } from "../dpt/dpt-neck.js";
import { tokenStates } from "../parts/backbone.js";
import { heightOfBins } from "./height-of-bins.js";

/** What transformers takes where "backbone_config" is silent. */
const defaultBackbone = {
  model_type: "dinov3_vit",
  image_size: 416,
  hidden_size: 1024,
  intermediate_size: 4096,
  num_attention_heads: 16,
  num_hidden_layers: 24,
  num_register_tokens: 4,
  key_bias: true,
  out_indices: [6, 12, 18, 24],
  apply_layernorm: true,
  layer_norm_eps: 1e-6,
};

/**
 * CHMv2, canopy heights of photos from above: DPT's neck and head on DINOv3, a share of each of many heights at every place.
 * `predicted_depth` [batch, height, width], metres above the ground.
 */
export const chmV2: DepthEstimator = {
  build({ graph: g, config, parameters, buildBackbone }) {
    const backboneConfig = config.section("backbone_config", defaultBackbone);
    const pixels = g.input("pixel_values", "float32", [
      "batch",
      backboneConfig.size("num_channels", 3),
      "height",
      "width",
    ]);
    const tokens = tokenStates(buildBackbone(g, pixels, backboneConfig, parameters.in("backbone")));
    const width = config.size("fusion_hidden_size", 256);
    const neck = {
      ...readNeckConfig(config),
      hiddenSizes: config.sizes("post_process_channels", [128, 256, 512, 1024]),
      hiddenAct: "gelu",
      batchNorm: false,
      bias: true,
    };
    const head = parameters.in("head");
    const named = renamedParameters(head, (name) => name.replace("fusion_stage.layers.", "fusion_layers."));
    const { maps } = dptNeck(g, { maps: [], tokens }, neck, named);
    const shares = binLogits(g, maps[maps.length - 1], width, config, head.in("conv_depth.head"));
    g.output("predicted_depth", heightOfBins(g, shares, config));
    return tokens.sizeInputs;
  },
  answer: (outputs) => ({ ...readDepthEstimator(outputs), upsampling: "corners" }),
};

/** How much speaks for each height: [batch, bins, height, width]. */
function binLogits(g: Graph, map: Value, width: number, config: ConfigReader, w: Parameters): Value {
  const sizes = { between: Math.floor(width / 2), outputs: config.size("head_hidden_size", 128) };
  const fine = g.relu(upsampleBetween(g, map, w.in("0"), w.in("2"), sizes));
  return g.conv2d(fine, w.in("4"), { outputs: config.size("number_output_channels", 256), kernel: 1 });
}
