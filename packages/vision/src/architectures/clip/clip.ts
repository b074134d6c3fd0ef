import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { visionTower } from "./vision-tower.js";

/**
 * The photo's tower of CLIP, "Learning Transferable Visual Models From Natural Language Supervision",
 * https://arxiv.org/abs/2103.00020, classified by the mean of its patches.
 */
export const clip: Classifier = {
  build(inputs) {
    const { graph: g } = inputs;
    const states = visionTower(inputs, { classToken: true, act: "quick_gelu", epsilon: 1e-5, patchSize: 32 });
    classify(inputs, g.mean(g.slice(states, 1, 1), 1), "classifier");
    return undefined;
  },
};
