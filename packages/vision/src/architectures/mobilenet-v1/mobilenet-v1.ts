import type { Classifier } from "../architecture.js";
import { convolution } from "../mobilevit/mobilevit.js";
import { classify } from "../parts/classify.js";

/** Of the depthwise convolutions; each has one of 1x1 after it. */
const strides = [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1];

/** MobileNet, "Efficient Convolutional Neural Networks for Mobile Vision Applications", https://arxiv.org/abs/1704.04861. */
export const mobileNetV1: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters, imageSize, trained } = inputs;
    const channels = config.size("num_channels", 3);
    const settings = {
      act: config.string("hidden_act", "relu6"),
      epsilon: config.number("layer_norm_eps", 1e-3),
      same: config.boolean("tf_padding", true),
    };
    const w = parameters.in("mobilenet_v1");
    const [height, width] = imageSize ?? config.heightWidth("image_size", 224);
    const pixels = g.input("pixel_values", "float32", ["batch", channels, height, width]);
    let x = convolution(g, pixels, w.in("conv_stem"), { ...settings, stride: 2 });
    for (const [i, stride] of strides.entries()) {
      if (trained) x = trained.block(x);
      x = convolution(g, x, w.in(`layer.${2 * i}`), { ...settings, stride });
      x = convolution(g, x, w.in(`layer.${2 * i + 1}`), settings);
    }
    classify(inputs, g.globalAveragePool(x), "classifier");
    return undefined;
  },
};
