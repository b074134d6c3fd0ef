import type { Graph, Tensor, Value } from "@vistazo/graph";
import type { BackboneBuilder, SizeInputs } from "../architecture.js";
import { readOutIndices } from "../parts/out-indices.js";
import {
  type Dinov3Config,
  dinov3Layer,
  patchTurns,
  readDinov3Config,
  type Turns,
  turnNumbers,
} from "./dinov3-layer.js";

/** DINOv3, https://arxiv.org/abs/2508.10104, for photos of any size: its states without those of the register tokens. */
export const dinov3Backbone: BackboneBuilder = (g, pixels, json, w) => {
  const config = readDinov3Config(json, {
    hiddenSize: 384,
    layers: 12,
    heads: 6,
    intermediateSize: 1536,
    imageSize: 224,
    layerNormEps: 1e-5,
  });
  const { hiddenSize, layers, layerNormEps, patchSize } = config;
  const registers = json.integer("num_register_tokens", 0);
  const first = 1 + registers;
  const embeddings = w.in("embeddings");
  const window = { outputs: hiddenSize, kernel: patchSize, stride: patchSize };
  const grid = g.conv2d(pixels, embeddings.in("patch_embeddings"), window);
  const learnt = (name: string, count: number) => g.expandToBatch(embeddings.get(name, [1, count, hiddenSize]), pixels);
  const before = registers > 0 ? [learnt("register_tokens", registers)] : [];
  const wanted = readOutIndices(json, layers);
  const normsAll = json.boolean("apply_layernorm", true);
  // transformers 5 saves under the Hub's names, and reads its own too.
  const encoder = w.has("model.layer.0.norm1.weight") ? w.in("model") : w;
  const states: Value[] = [];
  let x = g.concat(1, learnt("cls_token", 1), ...before, g.tokens(grid));
  const { turns, sizeInputs } = turnsOf(g, x, grid, first, config);
  for (let index = 0; index <= Math.max(...wanted); index++) {
    if (index > 0) x = dinov3Layer(g, x, config, turns, encoder.in(`layer.${index - 1}`));
    if (!wanted.includes(index)) continue;
    const state = normsAll || index === layers ? g.layerNorm(x, w.in("norm"), layerNormEps) : x;
    states.push(registers > 0 ? g.concat(1, g.slice(state, 1, 0, 1), g.slice(state, 1, first)) : state);
  }
  return { kind: "tokens", states, grid, hiddenSize, sizeInputs };
};

/** The turns of a grid's patches: constants where its size is known, else fed with the photos. */
function turnsOf(
  g: Graph,
  tokens: Value,
  grid: Value,
  first: number,
  config: Dinov3Config,
): { readonly turns: Turns; readonly sizeInputs?: SizeInputs } {
  const [rows, columns] = grid.shape.slice(2);
  if (typeof rows === "number" && typeof columns === "number")
    return { turns: patchTurns(g, first, rows, columns, config) };
  const { hiddenSize, heads, patchSize } = config;
  const input = (name: string) => g.input(name, "float32", [tokens.shape[1], 1, hiddenSize / heads]);
  const sizeInputs: SizeInputs = (height, width) => {
    const numbers = turnNumbers(first, Math.floor(height / patchSize[0]), Math.floor(width / patchSize[1]), config);
    const tensor = (data: Float32Array): Tensor => ({ dtype: "float32", shape: numbers.shape, data });
    return { turn_cosines: tensor(numbers.cosines), turn_sines: tensor(numbers.sines) };
  };
  return { turns: [input("turn_cosines"), input("turn_sines")], sizeInputs };
}
