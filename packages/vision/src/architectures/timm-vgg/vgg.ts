import { checkAveragePool, convNorm, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { adaptiveAveragePool } from "../parts/adaptive-average-pool.js";
import { classify } from "../parts/classify.js";

const stages = 5;

/** VGG, "Very Deep Convolutional Networks", https://arxiv.org/abs/1409.1556, under timm's names. */
export const vgg: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    let x = timmPixels(inputs);
    const layers = w.in("features");
    // Layers without weights are counted too: activations, and what halves the map after each stage.
    let layer = 0;
    for (let stage = 0; stage < stages; stage++) {
      for (let i = 0; i === 0 || layers.has(`${layer}.weight`); i++) {
        const conv = layers.in(String(layer));
        const norm = layers.in(String(layer + 1));
        const normed = norm.has("running_mean");
        if (trained) x = trained.block(x);
        x = g.relu(normed ? convNorm(g, x, conv, norm, { bias: true }) : g.conv2d(x, conv, { padding: 1 }));
        layer += normed ? 3 : 2;
      }
      x = g.maxPool2d(x, 2);
      layer++;
    }
    const first = w.in("pre_logits.fc1");
    const [, , side] = first.get("weight").shape;
    const [rows, columns] = x.shape.slice(2).map(Number);
    // The layer's kernel is the whole map of photos of the size that it was trained on.
    if (Math.min(rows, columns) < side) x = adaptiveAveragePool(g, x, [Math.max(side, rows), Math.max(side, columns)]);
    x = g.relu(g.conv2d(g.relu(g.conv2d(x, first)), w.in("pre_logits.fc2")));
    classify(inputs, g.globalAveragePool(x), "head.fc");
    return undefined;
  },
};
