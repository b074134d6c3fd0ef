import type { Value } from "@vistazo/graph";
import type { Classifier, NetworkInputs } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { fixedSizePixels, patchCount, patchEmbeddings, readViTConfig, vitEncoder } from "../vit/vit.js";

/**
 * DeiT, "Training data-efficient image transformers & distillation through attention", https://arxiv.org/abs/2012.12877:
 * a ViT with a second token, which learns from a teacher.
 */
export const deit: Classifier = {
  build(inputs) {
    const { classState } = deitStates(inputs);
    classify(inputs, classState, "classifier");
    return undefined;
  },
};

/** DeiT with both heads: the answer is the mean of the class token's and the distillation token's. */
export const deitWithTeacher: Classifier = {
  build(inputs) {
    const { graph: g, parameters, classes } = inputs;
    const { classState, distillationState } = deitStates(inputs);
    const classified = (state: Value, head: string) =>
      g.linear(state, parameters.in(head), { outputs: classes, precision: "float32" });
    const both = g.add(
      classified(classState, "cls_classifier"),
      classified(distillationState, "distillation_classifier"),
    );
    g.output("logits", g.mul(both, g.float(0.5)));
    return undefined;
  },
};

function deitStates({ graph: g, config: json, parameters, imageSize, trained }: NetworkInputs): {
  classState: Value;
  distillationState: Value;
} {
  const w = parameters.in("deit");
  const config = readViTConfig(json);
  const { hiddenSize } = config;
  const pixels = fixedSizePixels(g, config, imageSize);
  const patches = patchEmbeddings(g, pixels, config, w.in("embeddings.patch_embeddings"));
  const classToken = g.expandToBatch(w.get("embeddings.cls_token", [1, 1, hiddenSize]), patches);
  const distillationToken = g.expandToBatch(w.get("embeddings.distillation_token", [1, 1, hiddenSize]), patches);
  const positions = w.get("embeddings.position_embeddings", [1, 2 + patchCount(config), hiddenSize]);
  const tokens = g.add(g.concat(1, classToken, distillationToken, patches), positions);
  const encoded = vitEncoder(g, tokens, config, w.in("encoder"), (x) => g.slice(x, 1, 0, 2), trained);
  const normed = g.layerNorm(encoded, w.in("layernorm"), config.layerNormEps);
  return { classState: g.at(normed, 1, 0), distillationState: g.at(normed, 1, 1) };
}
