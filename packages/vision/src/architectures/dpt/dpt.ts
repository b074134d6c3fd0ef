import type { AffineWeights, Graph, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Weights } from "../../weights.js";
import type { DepthEstimator } from "../architecture.js";
import { interpolatedPositions } from "../parts/position-embeddings.js";
import { patchCount, patchMap, readViTConfig, vitLayer } from "../vit/vit.js";
import { dptNeck, readNeckConfig, type TokenStates } from "./dpt-neck.js";

/**
 * DPT, "Vision Transformers for Dense Prediction", https://arxiv.org/abs/2103.13413: states of a vision transformer, fused to
 * one map, on which convolutions tell the depth. `predicted_depth` [batch, height, width].
 */
export const dpt: DepthEstimator = {
  build({ graph: g, config, weights, buildBackbone }) {
    if (config.boolean("is_hybrid", false))
      throw config.invalid("is_hybrid", "false: hybrids of DPT are not supported");
    const pixels = g.input("pixel_values", "float32", ["batch", config.size("num_channels", 3), "height", "width"]);
    const tokens = config.has("backbone_config")
      ? buildBackbone(g, pixels, config.section("backbone_config"), weights.in("backbone"))
      : vitStates(g, pixels, config, weights.in("dpt"));
    const neck = readNeckConfig(config);
    const { maps } = dptNeck(g, tokens, neck, weights.in("neck"));
    const map = headInput(g, maps, config, weights.in("head"), neck.fusionHiddenSize);
    g.output("predicted_depth", dptHead(g, map, neck.fusionHiddenSize, weights.in("head")));
    return undefined;
  },
};

/** The fused map that a head reads, after the projection that some checkpoints have: [batch, width, height, width]. */
export function headInput(g: Graph, maps: readonly Value[], config: ConfigReader, w: Weights, width: number): Value {
  const map = maps.at(config.integer("head_in_index", -1));
  if (!map) throw config.invalid("head_in_index", `from ${-maps.length} to ${maps.length - 1}`);
  if (!config.boolean("add_projection", false)) return map;
  return g.relu(g.conv2d(map, w.conv2d("projection", width, width, 3), { padding: 1 }));
}

function dptHead(g: Graph, map: Value, width: number, w: Weights): Value {
  const half = Math.floor(width / 2);
  const fine = upsampleBetween(g, map, w.conv2d("head.0", width, half, 3), w.conv2d("head.2", half, 32, 3));
  return g.squeeze(g.relu(g.conv2d(g.relu(fine), w.conv2d("head.4", 32, 1, 1))), 1);
}

/** How many channels `upsampleBetween` has between its convolutions at a time. */
const channelsAtOnce = 32;

/**
 * Two 3x3 convolutions with an upsampling to twice the size between them. The upsampled map would be the largest tensor of the
 * network; it is made and convolved some channels at a time, and what they give is added.
 */
export function upsampleBetween(g: Graph, map: Value, before: AffineWeights, after: AffineWeights): Value {
  const [between, channels, ...size] = before.weight.shape;
  const outputs = after.weight.shape[0];
  let sum: Value | undefined;
  for (let start = 0; start < between; start += channelsAtOnce) {
    const end = Math.min(start + channelsAtOnce, between);
    const some = (x: Value, axis: number) => g.slice(x, axis, start, end);
    const into = { ...some(before.weight, 0), shape: [end - start, channels, ...size] };
    const outOf = { ...some(after.weight, 1), shape: [outputs, end - start, ...size] };
    const coarse = g.conv2d(map, { weight: into, bias: before.bias && some(before.bias, 0) }, { padding: 1 });
    const fine = g.resize(coarse, { size: 2, alignCorners: true });
    const part = g.conv2d(fine, { weight: outOf, bias: sum ? undefined : after.bias }, { padding: 1 });
    // ONNX Runtime computes the last operand first: this order keeps one part in memory, not all.
    sum = sum ? g.add(part, sum) : part;
  }
  return sum!;
}

/** The states of DPT's own vision transformer; 0 in `backbone_out_indices` is the first layer's. */
function vitStates(g: Graph, pixels: Value, json: ConfigReader, w: Weights): TokenStates {
  const config = { ...readViTConfig(json), imageSize: json.heightWidth("image_size", 384) };
  const { hiddenSize, layers } = config;
  const wanted = json.integers("backbone_out_indices", [2, 5, 8, 11]);
  if (wanted.length === 0 || wanted.some((i) => i < 0 || i >= layers)) {
    throw json.invalid("backbone_out_indices", `layers from 0 to ${layers - 1}`);
  }
  const embeddings = w.in("embeddings");
  const grid = patchMap(g, pixels, config, embeddings.in("patch_embeddings"));
  const classToken = g.expandAs(embeddings.get("cls_token", [1, 1, hiddenSize]), pixels);
  const positions = interpolatedPositions(g, embeddings, { patches: patchCount(config), hiddenSize }, grid, "bilinear");
  let x = g.add(g.concat(1, classToken, g.tokens(grid)), positions);
  const states: Value[] = [];
  for (let layer = 0; layer <= Math.max(...wanted); layer++) {
    x = vitLayer(g, x, config, w.in(`encoder.layer.${layer}`));
    if (wanted.includes(layer)) states.push(x);
  }
  return { states, grid, hiddenSize };
}
