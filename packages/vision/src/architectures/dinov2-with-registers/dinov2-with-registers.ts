import type { Graph, Parameters, Value } from "@vistazo/graph";
import { VisionError } from "../../vision-error.js";
import type { Classifier } from "../architecture.js";
import { classifyStates, readDinov2Config } from "../dinov2/dinov2.js";
import { antialiasedShares } from "../parts/antialiased-shares.js";
import { patchCount, patchEmbeddings } from "../vit/vit.js";

/**
 * DINOv2 with registers, "Vision Transformers Need Registers", https://arxiv.org/abs/2309.16588: tokens between the class token and those of
 * the patches, that nobody reads.
 */
export const dinov2WithRegisters: Classifier = {
  build(inputs) {
    const { graph: g, config: json, parameters, imageSize } = inputs;
    if (!imageSize) {
      throw new VisionError(
        "invalid-config",
        "preprocessor_config.json makes photos of several sizes; a DINOv2 with registers classifies photos of one size.",
      );
    }
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
      g.add(patches, patchPositions(g, embeddings, patchCount(config), hiddenSize, grid)),
    );
    classifyStates(inputs, config, w, tokens, 1 + registers);
    return undefined;
  },
};

/** The places of the patches, which were learnt on a square, on another grid: [1, rows · columns, hidden]. */
function patchPositions(
  g: Graph,
  w: Parameters,
  patches: number,
  hiddenSize: number,
  [rows, columns]: readonly [rows: number, columns: number],
): Value {
  const learnt = g.slice(w.get("position_embeddings", [1, 1 + patches, hiddenSize]), 1, 1);
  const side = Math.floor(Math.sqrt(patches));
  if (rows === side && columns === side && rows * columns === patches) return learnt;
  const shares = (wanted: number) => g.constant(antialiasedShares(side, wanted), [wanted, side]);
  const square = g.reshape(g.slice(learnt, 1, 0, side * side), side, side * hiddenSize);
  const tall = g.reshape(g.matmul(shares(rows), square), rows, side, hiddenSize);
  return g.reshape(g.matmul(shares(columns), tall), 1, rows * columns, hiddenSize);
}
