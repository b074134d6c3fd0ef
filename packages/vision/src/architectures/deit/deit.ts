import type { Graph, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Weights } from "../../weights.js";
import type { Classifier, NetworkInputs } from "../architecture.js";
import { fixedSizePixels, patchCount, patchEmbeddings, readViTConfig, vitEncoder } from "../vit/vit.js";

/**
 * DeiT, "Training data-efficient image transformers & distillation through attention", https://arxiv.org/abs/2012.12877:
 * a ViT with a second token, which learns from a teacher.
 */
export const deit: Classifier = {
  build({ graph: g, config, weights, classes, imageSize }) {
    const { classState, hiddenSize } = deitStates(g, config, weights.in("deit"), imageSize);
    g.output("logits", g.linear(classState, weights.linear("classifier", hiddenSize, classes), "float32"));
    return undefined;
  },
};

/** DeiT with both heads: the answer is the mean of the class token's and the distillation token's. */
export const deitWithTeacher: Classifier = {
  build({ graph: g, config, weights, classes, imageSize }) {
    const { classState, distillationState, hiddenSize } = deitStates(g, config, weights.in("deit"), imageSize);
    const fromClass = g.linear(classState, weights.linear("cls_classifier", hiddenSize, classes), "float32");
    const fromTeacher = g.linear(
      distillationState,
      weights.linear("distillation_classifier", hiddenSize, classes),
      "float32",
    );
    g.output("logits", g.mul(g.add(fromClass, fromTeacher), g.float(0.5)));
    return undefined;
  },
};

function deitStates(
  g: Graph,
  json: ConfigReader,
  w: Weights,
  imageSize: NetworkInputs["imageSize"],
): { classState: Value; distillationState: Value; hiddenSize: number } {
  const config = readViTConfig(json);
  const { hiddenSize } = config;
  const pixels = fixedSizePixels(g, config, imageSize);
  const patches = patchEmbeddings(g, pixels, config, w.in("embeddings.patch_embeddings"));
  const classToken = g.expandAs(w.get("embeddings.cls_token", [1, 1, hiddenSize]), patches);
  const distillationToken = g.expandAs(w.get("embeddings.distillation_token", [1, 1, hiddenSize]), patches);
  const positions = w.get("embeddings.position_embeddings", [1, 2 + patchCount(config), hiddenSize]);
  const tokens = g.add(g.concat(1, classToken, distillationToken, patches), positions);
  const encoded = vitEncoder(g, tokens, config, w.in("encoder"), (x) => g.slice(x, 1, 0, 2));
  const normed = g.layerNorm(encoded, w.layerNorm("layernorm", hiddenSize), config.layerNormEps);
  return { classState: g.at(normed, 1, 0), distillationState: g.at(normed, 1, 1), hiddenSize };
}
