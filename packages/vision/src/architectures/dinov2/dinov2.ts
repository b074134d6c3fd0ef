import type { Graph, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import type { Weights } from "../../weights.js";
import type { Backbone } from "../parts/backbone.js";
import { readOutIndices } from "../parts/out-indices.js";
import { interpolatedPositions } from "../parts/position-embeddings.js";
import { patchCount, patchMap, readViTConfig, type ViTConfig } from "../vit/vit.js";

interface Dinov2Config extends ViTConfig {
  readonly swiglu: boolean;
}

/**
 * DINOv2, "Learning Robust Visual Features without Supervision", https://arxiv.org/abs/2304.07193: a ViT with a learnt scale
 * on every residual, for photos of any size.
 */
export function dinov2Backbone(g: Graph, pixels: Value, json: ConfigReader, w: Weights): Backbone {
  const config = readDinov2Config(json);
  const { hiddenSize, layers, layerNormEps } = config;
  const embeddings = w.in("embeddings");
  const grid = patchMap(g, pixels, config, embeddings.in("patch_embeddings"));
  const classToken = g.expandAs(embeddings.get("cls_token", [1, 1, hiddenSize]), pixels);
  const positions = interpolatedPositions(g, embeddings, { patches: patchCount(config), hiddenSize }, grid, "bicubic");
  let x = g.add(g.concat(1, classToken, g.tokens(grid)), positions);

  const wanted = readOutIndices(json, layers);
  const norm = json.boolean("apply_layernorm", true) ? w.layerNorm("layernorm", hiddenSize) : undefined;
  const states: Value[] = [];
  for (let index = 0; index <= Math.max(...wanted); index++) {
    if (index > 0) x = dinov2Layer(g, x, config, w.in(`encoder.layer.${index - 1}`));
    if (wanted.includes(index)) states.push(norm ? g.layerNorm(x, norm, layerNormEps) : x);
  }
  return { states, grid, hiddenSize };
}

function readDinov2Config(json: ConfigReader): Dinov2Config {
  const hiddenSize = json.size("hidden_size", 768);
  return {
    ...readViTConfig(json),
    patchSize: json.heightWidth("patch_size", 14),
    layerNormEps: json.number("layer_norm_eps", 1e-6),
    intermediateSize: Math.trunc(hiddenSize * json.number("mlp_ratio", 4)),
    swiglu: json.boolean("use_swiglu_ffn", false),
  };
}

function dinov2Layer(g: Graph, x: Value, config: Dinov2Config, w: Weights): Value {
  const { hiddenSize, heads, layerNormEps, qkvBias: bias } = config;
  const normed = g.layerNorm(x, w.layerNorm("norm1", hiddenSize), layerNormEps);
  const project = (name: string) =>
    g.linear(normed, w.linear(`attention.attention.${name}`, hiddenSize, hiddenSize, { bias }));
  const attended = g.attention(project("query"), project("key"), project("value"), heads);
  const mixed = g.linear(attended, w.linear("attention.output.dense", hiddenSize, hiddenSize), "float32");
  const y = g.add(x, g.mul(mixed, w.get("layer_scale1.lambda1", [hiddenSize])));

  const between = g.layerNorm(y, w.layerNorm("norm2", hiddenSize), layerNormEps);
  const transformed = config.swiglu
    ? swiglu(g, between, config, w.in("mlp"))
    : perceptron(g, between, config, w.in("mlp"));
  return g.add(y, g.mul(transformed, w.get("layer_scale2.lambda1", [hiddenSize])));
}

function perceptron(g: Graph, x: Value, { hiddenSize, intermediateSize, hiddenAct }: Dinov2Config, w: Weights): Value {
  const hidden = activation(hiddenAct)(g, g.linear(x, w.linear("fc1", hiddenSize, intermediateSize)));
  return g.linear(hidden, w.linear("fc2", intermediateSize, hiddenSize), "float32");
}

/** The perceptron of the giant model, with a gate: https://arxiv.org/abs/2002.05202. */
function swiglu(g: Graph, x: Value, { hiddenSize, intermediateSize }: Dinov2Config, w: Weights): Value {
  const width = Math.ceil(Math.trunc((intermediateSize * 2) / 3) / 8) * 8;
  const both = g.linear(x, w.linear("weights_in", hiddenSize, 2 * width));
  const gate = activation("silu")(g, g.slice(both, 2, 0, width));
  return g.linear(g.mul(gate, g.slice(both, 2, width)), w.linear("weights_out", width, hiddenSize), "float32");
}
