import { type Graph, type Parameters, renamedParameters, type Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { readDinov2Config } from "../dinov2/dinov2.js";
import type { TokenStates } from "../parts/backbone.js";
import { fixedSizeOf } from "../parts/fixed-size.js";
import { readOutIndices } from "../parts/out-indices.js";
import { antialiasedPositions } from "../parts/position-embeddings.js";
import { vitBlock } from "../timm-vit/vit.js";
import { patchCount } from "../vit/vit.js";

/**
 * The tower of TIPSv2 that sees photos, https://arxiv.org/abs/2604.12012: DINOv2's layers under the names of their authors, with a second
 * class token, which what is built on it does not read.
 */
export function tipsV2Backbone(g: Graph, pixels: Value, json: ConfigReader, w: Parameters): TokenStates {
  const config = readDinov2Config(json);
  const { hiddenSize: width, heads, hiddenAct: act, layerNormEps: epsilon, layers, patchSize } = config;
  const [, , height, across] = pixels.shape.map(Number);
  const size = fixedSizeOf(height > 0 && across > 0 ? [height, across] : undefined, "TIPSv2");
  const grid = g.conv2d(pixels, w.in("patch_embed.proj"), { outputs: width, kernel: patchSize, stride: patchSize });
  const learnt = w.get("pos_embed", [1, 1 + patchCount(config), width]);
  const wanted = readOutIndices(json, layers);
  const registers = json.size("num_register_tokens", 1);
  const [rows, columns] = [Math.floor(size[0] / patchSize[0]), Math.floor(size[1] / patchSize[1])];
  const places = antialiasedPositions(g, g.slice(learnt, 1, 1), [rows, columns], "bilinear");
  let x = g.concat(
    1,
    g.expandToBatch(g.add(w.get("cls_token", [1, 1, width]), g.slice(learnt, 1, 0, 1)), grid),
    g.expandToBatch(w.get("register_tokens", [1, registers, width]), grid),
    g.add(g.tokens(grid), places),
  );
  const norm = json.boolean("apply_layernorm", true) ? w.in("norm") : undefined;
  const named = renamedParameters(w, (name) =>
    name.replace(".mlp.fc1.", ".mlp.c_fc.").replace(".mlp.fc2.", ".mlp.c_proj."),
  );
  const states: Value[] = [];
  for (let index = 0; index <= Math.max(...wanted); index++) {
    if (index > 0) x = vitBlock(g, x, named.in(`blocks.${index - 1}`), { width, heads, act, epsilon });
    if (!wanted.includes(index)) continue;
    const state = norm ? g.layerNorm(x, norm, epsilon) : x;
    states.push(g.concat(1, g.slice(state, 1, 0, 1), g.slice(state, 1, 1 + registers)));
  }
  return { kind: "tokens", states, grid, hiddenSize: width };
}
