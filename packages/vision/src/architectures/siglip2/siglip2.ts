import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { Classifier, SizeInputs } from "../architecture.js";
import { readTowerConfig, towerLayers } from "../clip/vision-tower.js";
import { antialiasedShares } from "../parts/antialiased-shares.js";
import { classify } from "../parts/classify.js";
import type { ViTConfig } from "../vit/vit.js";

const kind = { classToken: false, act: "gelu_pytorch_tanh", epsilon: 1e-6, patchSize: 16 };

/**
 * The photo's tower of SigLIP 2 for photos of any shape, "Multilingual Vision-Language Encoders", https://arxiv.org/abs/2502.14786,
 * classified by the mean of its patches. (SigLIP 2 for photos of one size is a `siglip`.)
 */
export const siglip2: Classifier = {
  build(inputs) {
    const { graph: g, config: json, parameters, trained } = inputs;
    const section = json.section("vision_config", {});
    const config = readTowerConfig(section, kind);
    const side = Math.trunc(Math.sqrt(section.size("num_patches", 256)));
    const w = parameters.in("vision_model");
    const pixels = g.input("pixel_values", "float32", ["batch", config.channels, "height", "width"]);
    const patches = patchMap(g, pixels, config, w.in("embeddings.patch_embedding"));
    const tokens = g.add(g.tokens(patches), positions(g, patches, side, config, w.in("embeddings.position_embedding")));
    const states = towerLayers(g, tokens, config, w.in("encoder"), trained);
    const normed = g.layerNorm(states, w.in("post_layernorm"), config.layerNormEps);
    classify(inputs, g.mean(normed, 1), "classifier");
    return shareInputs(side, config);
  },
};

/** A linear layer on the pixels of each patch, row after row, the channels last: [batch, hidden, rows, columns]. */
function patchMap(g: Graph, pixels: Value, { hiddenSize, channels, patchSize }: ViTConfig, w: Parameters): Value {
  const [height, width] = patchSize;
  const weight = w.get("weight", {
    shape: [hiddenSize, height * width * channels],
    as: [hiddenSize, height, width, channels],
  });
  const kernel = g.transpose(weight, 0, 3, 1, 2);
  return g.conv2d(pixels, { weight: kernel, bias: w.get("bias", [hiddenSize]) }, { stride: patchSize });
}

/** Those learnt on a square, for the grid of the photo: [1, rows · columns, hidden]. */
function positions(g: Graph, patches: Value, side: number, { hiddenSize }: ViTConfig, w: Parameters): Value {
  const square = w.get("weight", { shape: [side * side, hiddenSize], as: [side, side * hiddenSize] });
  const [, , rows, columns] = patches.shape;
  const tall = g.matmul(g.input("row_shares", "float32", [rows, side]), square);
  const both = g.matmul(g.input("column_shares", "float32", [columns, side]), g.reshape(tall, -1, side, hiddenSize));
  return g.reshape(both, 1, g.mul(g.sizes(patches, 2, 3), g.sizes(patches, 3, 4)), hiddenSize);
}

function shareInputs(side: number, { patchSize }: ViTConfig): SizeInputs {
  return (height, width) => {
    const shares = (length: number, patch: number) => {
      const wanted = Math.floor(length / patch);
      const data = antialiasedShares(side, wanted, "bilinear");
      return { dtype: "float32", shape: [wanted, side], data } as const;
    };
    return { row_shares: shares(height, patchSize[0]), column_shares: shares(width, patchSize[1]) };
  };
}
