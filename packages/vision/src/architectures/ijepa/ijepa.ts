import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { fixedSizePixels, patchCount, patchEmbeddings, readViTConfig, vitEncoder } from "../vit/vit.js";

/**
 * I-JEPA, "Self-Supervised Learning from Images with a Joint-Embedding Predictive Architecture", https://arxiv.org/abs/2301.08243: a ViT
 * without a class token, classified by the mean of its patches.
 */
export const ijepa: Classifier = {
  build(inputs) {
    const { graph: g, config: json, parameters, imageSize, trained } = inputs;
    const config = readViTConfig(json);
    const w = parameters.in("ijepa");
    const patches = patchEmbeddings(
      g,
      fixedSizePixels(g, config, imageSize),
      config,
      w.in("embeddings.patch_embeddings"),
    );
    const positions = w.get("embeddings.position_embeddings", [1, patchCount(config), config.hiddenSize]);
    const encoded = vitEncoder(g, g.add(patches, positions), config, w.in("encoder"), undefined, trained);
    const normed = g.layerNorm(encoded, w.in("layernorm"), config.layerNormEps);
    classify(inputs, g.mean(normed, 1), "classifier");
    return undefined;
  },
};
