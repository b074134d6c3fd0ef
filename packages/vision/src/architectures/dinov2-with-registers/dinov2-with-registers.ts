import type { Classifier } from "../architecture.js";
import { classifyStates, readDinov2Config } from "../dinov2/dinov2.js";
import { fixedSizeOf } from "../parts/fixed-size.js";
import { antialiasedPositions } from "../parts/position-embeddings.js";
import { patchCount, patchEmbeddings } from "../vit/vit.js";

/**
 * DINOv2 with registers, "Vision Transformers Need Registers", https://arxiv.org/abs/2309.16588: tokens between the class token and those of
 * the patches, that nobody reads.
 */
export const dinov2WithRegisters: Classifier = {
  build(inputs) {
    const { graph: g, config: json, parameters } = inputs;
    const imageSize = fixedSizeOf(inputs.imageSize, "DINOv2 with registers");
    const config = readDinov2Config(json);
    const { hiddenSize, patchSize } = config;
    const w = parameters.in("dinov2_with_registers");
    const embeddings = w.in("embeddings");
    const pixels = g.input("pixel_values", "float32", ["batch", 3, ...imageSize]);
    const patches = patchEmbeddings(g, pixels, config, embeddings.in("patch_embeddings"));
    const learnt = embeddings.get("position_embeddings", [1, 1 + patchCount(config), hiddenSize]);
    const grid = [Math.floor(imageSize[0] / patchSize[0]), Math.floor(imageSize[1] / patchSize[1])] as const;
    const classToken = g.add(embeddings.get("cls_token", [1, 1, hiddenSize]), g.slice(learnt, 1, 0, 1));
    const registers = json.size("num_register_tokens", 4);
    const tokens = g.concat(
      1,
      g.expandToBatch(classToken, patches),
      g.expandToBatch(embeddings.get("register_tokens", [1, registers, hiddenSize]), patches),
      g.add(patches, antialiasedPositions(g, g.slice(learnt, 1, 1), grid)),
    );
    classifyStates(inputs, config, w, tokens, 1 + registers);
    return undefined;
  },
};
