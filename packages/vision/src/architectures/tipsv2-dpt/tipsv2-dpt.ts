import { type Parameters, renamedParameters, type Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import { readDepthEstimator } from "../../networks/depth-estimator.js";
import type { DepthEstimator, NetworkInputs, Segmenter } from "../architecture.js";
import { spaced, weighedMean } from "../chmv2/height-of-bins.js";
import { dptNeck, enterNeck, readNeckConfig } from "../dpt/dpt-neck.js";
import { type Backbone, tokenStates } from "../parts/backbone.js";
import { enterHead } from "../parts/enter.js";

/** What transformers takes where "backbone_config" is silent. */
const defaultBackbone = { model_type: "tipsv2_vision_model", out_indices: [3, 6, 9, 12], apply_layernorm: true };

/**
 * TIPSv2 with DPT's neck, https://arxiv.org/abs/2604.12012 and https://arxiv.org/abs/2103.13413, on which shares of depths are told.
 * `predicted_depth` [batch, height, width], metres.
 */
export const tipsV2Depth: DepthEstimator = {
  build(inputs) {
    const { graph: g, config } = inputs;
    const bins = config.size("num_depth_bins", 256);
    const [least, greatest] = [config.number("min_depth", 0.001), config.number("max_depth", 10)];
    if (least <= 0) throw config.invalid("min_depth", "above 0");
    if (greatest <= least) throw config.invalid("max_depth", 'above "min_depth"');
    if (bins < 2) throw config.invalid("num_depth_bins", "at least 2");
    const act = config.string("depth_decoder_activation", "relu");
    const { map, sizeInputs } = headLogits(inputs, "depth_head", bins, act);
    const weights = g.add(g.relu(map), g.float(least));
    g.output("predicted_depth", weighedMean(g, weights, spaced(least, greatest, bins)));
    return sizeInputs;
  },
  answer: (outputs) => ({ ...readDepthEstimator(outputs), upsampling: "bilinear" }),
};

/** The same, on which classes are told: `logits` [batch, classes, height, width]. */
export const tipsV2Segmenter: Segmenter = {
  build(inputs) {
    const { map, sizeInputs } = headLogits(inputs, "segmentation_head", inputs.classes);
    inputs.graph.output("logits", map);
    return sizeInputs;
  },
};

/** One of the heads, each with a neck of its own: [batch, outputs, height, width]. */
function headLogits(
  inputs: NetworkInputs,
  name: string,
  outputs: number,
  act?: string,
): { readonly map: Value } & Pick<Backbone, "sizeInputs"> {
  const { graph: g, config, parameters, buildBackbone, imageSize } = inputs;
  const backboneConfig = config.section("backbone_config", defaultBackbone);
  const size = imageSize ?? ["height", "width"];
  const pixels = g.input("pixel_values", "float32", ["batch", backboneConfig.size("num_channels", 3), ...size]);
  const backbone = buildBackbone(g, pixels, backboneConfig, parameters.in("vision_encoder"));
  const neck = readTipsNeck(config);
  const w = parameters.in(name);
  const states = enterNeck(inputs, { maps: [], tokens: tokenStates(backbone) });
  const { maps } = dptNeck(g, states, neck, neckUnderItsNames(w));
  const [fused] = enterHead(inputs, maps.slice(-1));
  const between = g.conv2d(fused, w.in("project"), { outputs: neck.fusionHiddenSize, kernel: 3, padding: 1 });
  const active = act === undefined ? between : activation(act)(g, between);
  return { map: g.pointwise(active, w.in(name), { outputs }), sizeInputs: backbone.sizeInputs };
}

function readTipsNeck(config: ConfigReader) {
  return {
    ...readNeckConfig(config),
    readout: "project",
    hiddenAct: config.string("readout_activation", "gelu_pytorch_tanh"),
    batchNorm: false,
    bias: false,
  } as const;
}

const names: readonly (readonly [RegExp, string])[] = [
  [/^reassemble_stage\.readout_projects\.(\d+)\.0\./, "reassemble.readout_projects.$1."],
  [/^reassemble_stage\.layers\.(\d+)\.projection\./, "reassemble.out_projections.$1."],
  [/^reassemble_stage\.layers\.(\d+)\.resize\./, "reassemble.resize_layers.$1."],
  [/^fusion_stage\.layers\.(\d+)\.projection\./, "fusion_blocks.$1.out_conv."],
  [/^fusion_stage\.layers\.(\d+)\.residual_layer1\.convolution(\d)\./, "fusion_blocks.$1.residual_unit.conv$2."],
  [/^fusion_stage\.layers\.(\d+)\.residual_layer2\.convolution(\d)\./, "fusion_blocks.$1.main_unit.conv$2."],
];

/** A neck of DPT under the names that TIPSv2's authors have for its parts. */
function neckUnderItsNames(w: Parameters): Parameters {
  return renamedParameters(w, (name) => {
    const [pattern, own] = names.find(([known]) => known.test(name)) ?? [];
    return pattern && own ? name.replace(pattern, own) : name;
  });
}
