import type { Classifier } from "../architecture.js";
import { visionTower } from "../clip/vision-tower.js";
import { classify } from "../parts/classify.js";

const epsilon = 1e-6;

/**
 * The photo's tower of SigLIP, "Sigmoid Loss for Language Image Pre-Training", https://arxiv.org/abs/2303.15343, classified by the mean of
 * its patches.
 */
export const siglip: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters } = inputs;
    const states = visionTower(inputs, { classToken: false, act: "gelu_pytorch_tanh", epsilon, patchSize: 16 });
    const eps = config.section("vision_config", {}).number("layer_norm_eps", epsilon);
    const normed = g.layerNorm(states, parameters.in("vision_model.post_layernorm"), eps);
    classify(inputs, g.mean(normed, 1), "classifier");
    return undefined;
  },
};
