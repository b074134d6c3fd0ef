import type { Segmenter } from "../architecture.js";
import { featureMaps } from "../parts/backbone.js";
import { enterHead } from "../parts/enter.js";
import { readPoolScales, uperHead } from "../parts/uper-head.js";

/** What transformers takes for a config.json without `backbone_config`. */
const defaultBackbone = { model_type: "resnet", out_features: ["stage1", "stage2", "stage3", "stage4"] };

/**
 * UPerNet, "Unified Perceptual Parsing for Scene Understanding", https://arxiv.org/abs/1807.10221, on any backbone.
 * `logits` [batch, classes, height, width], at the photo's size.
 */
export const uperNet: Segmenter = {
  build(inputs) {
    const { graph: g, config, parameters, classes, imageSize, buildBackbone } = inputs;
    const own = config.section("backbone_config", defaultBackbone);
    const size = imageSize ?? ["height", "width"];
    const pixels = g.input("pixel_values", "float32", ["batch", own.size("num_channels", 3), ...size]);
    const backbone = buildBackbone(g, pixels, own, parameters.in("backbone"));
    const sizes = { width: config.size("hidden_size", 512), poolScales: readPoolScales(config), classes };
    const maps = enterHead(inputs, featureMaps(g, backbone));
    const logits = uperHead(g, maps, parameters.in("decode_head"), sizes);
    g.output("logits", g.resizeAs(logits, pixels));
    return backbone.sizeInputs;
  },
};
