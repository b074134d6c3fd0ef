import type { Value } from "@vistazo/graph";
import type { TimmConvolution } from "../../timm/timm-layers.js";
import type { Classifier, NetworkInputs, Segmenter } from "../architecture.js";
import { convolution, invertedResidual } from "../mobilevit/mobilevit.js";
import { classify } from "../parts/classify.js";
import { enterBlock, enterHead } from "../parts/enter.js";

/** Of the inverted residuals, where the output stride is not reached yet. */
const strides = [2, 1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1];

/** MobileNetV2, "Inverted Residuals and Linear Bottlenecks", https://arxiv.org/abs/1801.04381. */
export const mobileNetV2: Classifier = {
  build(inputs) {
    const { graph: g, parameters } = inputs;
    const wide = convolution(g, lastMap(inputs), parameters.in("mobilenet_v2.conv_1x1"), readSettings(inputs));
    classify(inputs, g.globalAveragePool(wide), "classifier");
    return undefined;
  },
};

/**
 * MobileNetV2 that tells the class of each place, with the encoder's half of DeepLabV3+, https://arxiv.org/abs/1802.02611.
 * `logits` [batch, classes, height, width] of its last map.
 */
export const mobileNetV2Segmenter: Segmenter = {
  build(inputs) {
    const { graph: g, parameters, classes } = inputs;
    const [map] = enterHead(inputs, [lastMap(inputs)]);
    const w = parameters.in("segmentation_head");
    const layer = (x: Value, name: string) => convolution(g, x, w.in(name), { act: "relu" });
    const mean = layer(g.mean(map, [2, 3], true), "conv_pool");
    const joined = g.concat(1, g.expand(mean, 1, 1, g.sizes(map, 2)), layer(map, "conv_aspp"));
    const features = layer(joined, "conv_projection");
    g.output("logits", g.conv2d(features, w.in("classifier.convolution"), { outputs: classes, kernel: 1 }));
    return undefined;
  },
};

function readSettings({ config }: NetworkInputs): TimmConvolution {
  return {
    epsilon: config.number("layer_norm_eps", 1e-3),
    same: config.boolean("tf_padding", true),
    act: config.string("hidden_act", "relu6"),
  };
}

/** What the inverted residuals make of the photos. */
function lastMap(inputs: NetworkInputs): Value {
  const { graph: g, config, parameters, imageSize } = inputs;
  const channels = config.size("num_channels", 3);
  const outputStride = config.size("output_stride", 32);
  const settings = readSettings(inputs);
  const w = parameters.in("mobilenet_v2");
  const [height, width] = imageSize ?? config.heightWidth("image_size", 224);
  const pixels = g.input("pixel_values", "float32", ["batch", channels, height, width]);

  const stem = w.in("conv_stem");
  let x = convolution(g, pixels, stem.in("first_conv"), { ...settings, stride: 2 });
  if (!config.boolean("first_layer_is_expansion", true)) x = convolution(g, x, stem.in("expand_1x1"), settings);
  x = convolution(g, x, stem.in("conv_3x3"), settings);
  x = convolution(g, x, stem.in("reduce_1x1"), { ...settings, act: undefined });

  let reached = 2;
  let nextDilation = 1;
  for (const [i, stride] of strides.entries()) {
    const dilate = reached === outputStride;
    const window = dilate ? { stride: 1, dilation: nextDilation } : { stride };
    if (dilate) nextDilation *= stride;
    else reached *= stride;
    x = enterBlock(inputs, x);
    x = invertedResidual(g, x, w.in(`layer.${i}`), { ...settings, ...window });
  }
  return x;
}
