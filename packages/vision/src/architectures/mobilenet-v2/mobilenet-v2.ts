import type { Classifier } from "../architecture.js";
import { convolution, invertedResidual } from "../mobilevit/mobilevit.js";
import { classify } from "../parts/classify.js";

/** Of the inverted residuals, where the output stride is not reached yet. */
const strides = [2, 1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1];

/** MobileNetV2, "Inverted Residuals and Linear Bottlenecks", https://arxiv.org/abs/1801.04381. */
export const mobileNetV2: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters, imageSize, trained } = inputs;
    const channels = config.size("num_channels", 3);
    const outputStride = config.size("output_stride", 32);
    const plain = { epsilon: config.number("layer_norm_eps", 1e-3), same: config.boolean("tf_padding", true) };
    const settings = { ...plain, act: config.string("hidden_act", "relu6") };
    const w = parameters.in("mobilenet_v2");
    const [height, width] = imageSize ?? config.heightWidth("image_size", 224);
    const pixels = g.input("pixel_values", "float32", ["batch", channels, height, width]);

    const stem = w.in("conv_stem");
    let x = convolution(g, pixels, stem.in("first_conv"), { ...settings, stride: 2 });
    if (!config.boolean("first_layer_is_expansion", true)) x = convolution(g, x, stem.in("expand_1x1"), settings);
    x = convolution(g, x, stem.in("conv_3x3"), settings);
    x = convolution(g, x, stem.in("reduce_1x1"), plain);

    let reached = 2;
    let nextDilation = 1;
    for (const [i, stride] of strides.entries()) {
      const dilate = reached === outputStride;
      const window = dilate ? { stride: 1, dilation: nextDilation } : { stride };
      if (dilate) nextDilation *= stride;
      else reached *= stride;
      if (trained) x = trained.block(x);
      x = invertedResidual(g, x, w.in(`layer.${i}`), { ...settings, ...window });
    }
    classify(inputs, g.globalAveragePool(convolution(g, x, w.in("conv_1x1"), settings)), "classifier");
    return undefined;
  },
};
