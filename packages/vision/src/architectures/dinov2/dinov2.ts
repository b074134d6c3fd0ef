import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Classifier, NetworkInputs } from "../architecture.js";
import type { TokenStates } from "../parts/backbone.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";
import { readOutIndices } from "../parts/out-indices.js";
import { interpolatedPositions } from "../parts/position-embeddings.js";
import { patchCount, patchMap, readViTConfig, type ViTConfig } from "../vit/vit.js";

export interface Dinov2Config extends ViTConfig {
  readonly swiglu: boolean;
}

/**
 * DINOv2, "Learning Robust Visual Features without Supervision", https://arxiv.org/abs/2304.07193: a ViT with a learnt scale
 * on every residual, for photos of any size.
 */
export function dinov2Backbone(g: Graph, pixels: Value, json: ConfigReader, w: Parameters): TokenStates {
  const config = readDinov2Config(json);
  const { hiddenSize, layers, layerNormEps } = config;
  const { tokens, grid } = dinov2Tokens(g, pixels, config, w.in("embeddings"));
  let x = tokens;
  const wanted = readOutIndices(json, layers);
  const norm = json.boolean("apply_layernorm", true) ? w.in("layernorm") : undefined;
  const states: Value[] = [];
  for (let index = 0; index <= Math.max(...wanted); index++) {
    if (index > 0) x = dinov2Layer(g, x, config, w.in(`encoder.layer.${index - 1}`));
    if (wanted.includes(index)) states.push(norm ? g.layerNorm(x, norm, layerNormEps) : x);
  }
  return { kind: "tokens", states, grid, hiddenSize };
}

/** DINOv2 with a linear layer on the class token beside the mean of the patches. */
export const dinov2: Classifier = {
  build(inputs) {
    const { graph: g, config: json, parameters, imageSize } = inputs;
    const pixels = g.input("pixel_values", "float32", ["batch", 3, ...(imageSize ?? ["height", "width"])]);
    const config = readDinov2Config(json);
    const w = parameters.in("dinov2");
    classifyStates(inputs, config, w, dinov2Tokens(g, pixels, config, w.in("embeddings")).tokens, 1);
    return undefined;
  },
};

/** All layers on tokens, and the last one on what they say. @param first how many tokens there are before those of the patches. */
export function classifyStates(
  inputs: NetworkInputs,
  config: Dinov2Config,
  w: Parameters,
  tokens: Value,
  first: number,
): void {
  const { graph: g, trained } = inputs;
  let x = tokens;
  for (let i = 0; i < config.layers; i++) {
    if (trained) x = trained.block(x);
    x = dinov2Layer(g, x, config, w.in(`encoder.layer.${i}`));
  }
  const normed = g.layerNorm(x, w.in("layernorm"), config.layerNormEps);
  classify(inputs, g.concat(1, g.at(normed, 1, 0), g.mean(g.slice(normed, 1, first), 1)), "classifier");
}

/** The class token and those of the patches, with their places; and the map of the patches. */
function dinov2Tokens(g: Graph, pixels: Value, config: Dinov2Config, w: Parameters): { tokens: Value; grid: Value } {
  const { hiddenSize } = config;
  const grid = patchMap(g, pixels, config, w.in("patch_embeddings"));
  const classToken = g.expandToBatch(w.get("cls_token", [1, 1, hiddenSize]), pixels);
  const positions = interpolatedPositions(g, w, { patches: patchCount(config), hiddenSize }, grid, "bicubic");
  return { tokens: g.add(g.concat(1, classToken, g.tokens(grid)), positions), grid };
}

export function readDinov2Config(json: ConfigReader): Dinov2Config {
  const hiddenSize = json.size("hidden_size", 768);
  return {
    ...readViTConfig(json),
    patchSize: json.heightWidth("patch_size", 14),
    layerNormEps: json.number("layer_norm_eps", 1e-6),
    intermediateSize: Math.trunc(hiddenSize * json.number("mlp_ratio", 4)),
    swiglu: json.boolean("use_swiglu_ffn", false),
  };
}

/**
 * @param together how many tokens attend to each other, where they are those of several rows of the batch.
 */
export function dinov2Layer(g: Graph, x: Value, config: Dinov2Config, w: Parameters, together?: number): Value {
  const { hiddenSize: outputs, intermediateSize: inner, hiddenAct: act, heads, layerNormEps, qkvBias: bias } = config;
  const attention = w.in("attention");
  const normed = g.layerNorm(x, w.in("norm1"), layerNormEps);
  const seen = together ? g.reshape(normed, -1, together, outputs) : normed;
  const project = (name: string) => g.linear(seen, attention.in(`attention.${name}`), { outputs, bias });
  const attended = g.attention(project("query"), project("key"), project("value"), { heads });
  const told = g.linear(attended, attention.in("output.dense"), { outputs, precision: "float32" });
  const mixed = together ? g.reshape(told, -1, Number(x.shape[1]), outputs) : told;
  const y = g.add(x, g.mul(mixed, w.get("layer_scale1.lambda1", [outputs])));

  const between = g.layerNorm(y, w.in("norm2"), layerNormEps);
  const module = w.in("mlp");
  const transformed = config.swiglu
    ? swiglu(g, between, config, module)
    : mlp(g, between, [module.in("fc1"), module.in("fc2")], { inner, outputs, act });
  return g.add(y, g.mul(transformed, w.get("layer_scale2.lambda1", [outputs])));
}

/** The MLP of the giant model, with a gate: https://arxiv.org/abs/2002.05202. Gate and values are one layer, or two. */
export function swiglu(
  g: Graph,
  x: Value,
  { hiddenSize: outputs, intermediateSize }: Pick<ViTConfig, "hiddenSize" | "intermediateSize">,
  w: Parameters,
): Value {
  const width = Math.ceil(Math.trunc((intermediateSize * 2) / 3) / 8) * 8;
  if (w.has("gate_proj.weight")) {
    const [gate, values] = ["gate_proj", "up_proj"].map((name) => g.linear(x, w.in(name), { outputs: width }));
    return g.linear(g.mul(g.silu(gate), values), w.in("down_proj"), { outputs, precision: "float32" });
  }
  const both = g.linear(x, w.in("weights_in"), { outputs: 2 * width });
  const gated = g.mul(g.silu(g.slice(both, 2, 0, width)), g.slice(both, 2, width));
  return g.linear(gated, w.in("weights_out"), { outputs, precision: "float32" });
}
