import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { BackboneBuilder, Classifier } from "../architecture.js";
import { mlp } from "../parts/mlp.js";
import { readOutIndices } from "../parts/out-indices.js";
import { unitLength } from "../parts/unit-length.js";
import {
  type BlockPlace,
  defaultEps,
  masked,
  type SwinConfig,
  type SwinVariant,
  swinClassifier,
  swinStages,
  tableBias,
} from "../swin/swin.js";
import { type WindowLayout, type Windows, windowAttention, withPadding } from "../swin/windows.js";

/** Cosines are multiplied by at most this. */
const largestScale = 100;
/** Positions' distances are stretched to this before their logarithm. */
const farthest = 8;
/** Between the layers of the MLP that makes biases of positions. */
const positionWidth = 512;
const largestBias = 16;

/**
 * Swin Transformer V2, "Scaling Up Capacity and Resolution", https://arxiv.org/abs/2111.09883: attention by cosines, biases
 * made of the distances, normalisation after each part.
 */
export const swinV2: Classifier = {
  build(inputs) {
    return swinClassifier(variantOf(inputs.config)).build(inputs);
  },
};

/** Swin V2 as a part of a larger network, as in MiDaS 3.1, https://arxiv.org/abs/2307.14460. */
export const swinV2Backbone: BackboneBuilder = (g, pixels, json, w) => {
  const { stages, sizeInputs } = swinStages(g, pixels, json, w, variantOf(json));
  const maps = readOutIndices(json, stages.length - 1).map((stage) => stages[stage].map.toMap(stages[stage].states));
  return { kind: "maps", maps, sizeInputs };
};

function variantOf(json: ConfigReader): SwinVariant {
  const learntSides = json.has("pretrained_window_sizes") ? json.integers("pretrained_window_sizes") : undefined;
  if (learntSides?.some((side) => side < 0 || side === 1))
    throw json.invalid("pretrained_window_sizes", "a list of numbers that are 0 or at least 2");
  return {
    name: "swinv2",
    layout,
    block: (g, x, config, w, place, windows) => block(g, x, config, w, place, windows, learntSides?.[place.stage] ?? 0),
    reduce: (g, x, w, dim) =>
      g.layerNorm(g.linear(x, w.in("reduction"), { outputs: 2 * dim, bias: false }), w.in("norm"), defaultEps),
    lastNorm: true,
  };
}

/** Whatever size a photo has, windows are those of the size that the config names. */
function layout(
  { windowSize, imageSize, patchSize }: SwinConfig,
  { stage, shifted }: Pick<BlockPlace, "stage" | "shifted">,
): WindowLayout {
  const tall = Math.floor(Math.floor(imageSize[0] / patchSize[0]) / 2 ** stage);
  const side = Math.max(1, Math.min(windowSize, tall));
  return { side, shift: shifted && side < tall ? windowSize >> 1 : 0 };
}

/** @param learntSide of the windows that the network was trained with before; 0 is the same as now. */
function block(
  g: Graph,
  x: Value,
  config: SwinConfig,
  w: Parameters,
  { dim: outputs, heads }: BlockPlace,
  windows: Windows,
  learntSide: number,
): Value {
  const { layerNormEps } = config;
  const attended = attention(g, withPadding(g, x, windows), config, w.in("attention"), heads, windows, learntSide);
  const y = g.add(x, g.layerNorm(attended, w.in("layernorm_before"), layerNormEps));

  const layers = [w.in("intermediate.dense"), w.in("output.dense")] as const;
  const inner = Math.trunc(config.mlpRatio * outputs);
  const mixed = mlp(g, y, layers, { inner, outputs, act: config.hiddenAct });
  return g.add(y, g.layerNorm(mixed, w.in("layernorm_after"), layerNormEps));
}

function attention(
  g: Graph,
  x: Value,
  { qkvBias }: SwinConfig,
  w: Parameters,
  heads: number,
  windows: Windows,
  learntSide: number,
): Value {
  const outputs = Number(x.shape[2]);
  const project = (name: string, bias = qkvBias) => g.linear(x, w.in(`self.${name}`), { outputs, bias });
  const logScale = g.reshape(w.get("self.logit_scale", [heads, 1, 1]), heads, 1);
  const scale = g.exp(g.clip(logScale, g.float(-largestScale), g.float(Math.log(largestScale))));
  // Attention divides the products by the root of the heads' width.
  const sharpness = g.mul(scale, g.float(Math.sqrt(outputs / heads)));
  const query = g.reshapeAs(g.mul(directions(g, project("query"), heads), sharpness), x);
  const key = g.reshapeAs(directions(g, project("key", false), heads), x);
  const bias = positionBias(g, w.in("self.continuous_position_bias_mlp"), windows.side, heads, learntSide);
  // transformers adds the mask twice.
  const attended = windowAttention(g, [query, key, project("value")], bias, windows, heads, 2 * masked);
  return g.linear(attended, w.in("output.dense"), { outputs, precision: "float32" });
}

/** Each head's vectors at length 1: [batch, tokens, dim] to [batch, tokens, heads, dim / heads]. */
function directions(g: Graph, x: Value, heads: number): Value {
  return unitLength(g, g.reshape(x, 0, 0, heads, -1));
}

/** What is added to the scores of two tokens of a window, by an MLP of the logarithm of their distance: [heads, area, area]. */
function positionBias(g: Graph, w: Parameters, side: number, heads: number, learntSide: number): Value {
  const length = 2 * side - 1;
  const reach = learntSide > 0 ? learntSide - 1 : Math.max(1, side - 1);
  const along = (distance: number) => {
    const stretched = (distance / reach) * farthest;
    return (Math.sign(stretched) * Math.log2(Math.abs(stretched) + 1)) / Math.log2(farthest);
  };
  const distances = new Float32Array(length * length * 2);
  for (let i = 0; i < length * length; i++) {
    distances[2 * i] = along(Math.floor(i / length) - side + 1);
    distances[2 * i + 1] = along((i % length) - side + 1);
  }
  const table = mlpOfPositions(g, g.constant(distances, [length * length, 2]), w, heads);
  return g.mul(g.sigmoid(tableBias(g, table, side)), g.float(largestBias));
}

function mlpOfPositions(g: Graph, distances: Value, w: Parameters, heads: number): Value {
  const hidden = g.relu(g.linear(distances, w.in("0"), { outputs: positionWidth, precision: "float32" }));
  return g.linear(hidden, w.in("2"), { outputs: heads, bias: false, precision: "float32" });
}
