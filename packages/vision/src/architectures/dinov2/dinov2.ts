import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Backbone } from "../parts/backbone.js";
import { mlp } from "../parts/mlp.js";
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
export function dinov2Backbone(g: Graph, pixels: Value, json: ConfigReader, w: Parameters): Backbone {
  const config = readDinov2Config(json);
  const { hiddenSize, layers, layerNormEps } = config;
  const embeddings = w.in("embeddings");
  const grid = patchMap(g, pixels, config, embeddings.in("patch_embeddings"));
  const classToken = g.expandToBatch(embeddings.get("cls_token", [1, 1, hiddenSize]), pixels);
  const positions = interpolatedPositions(g, embeddings, { patches: patchCount(config), hiddenSize }, grid, "bicubic");
  let x = g.add(g.concat(1, classToken, g.tokens(grid)), positions);

  const wanted = readOutIndices(json, layers);
  const norm = json.boolean("apply_layernorm", true) ? w.in("layernorm") : undefined;
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

function dinov2Layer(g: Graph, x: Value, config: Dinov2Config, w: Parameters): Value {
  const { hiddenSize: outputs, intermediateSize: inner, hiddenAct: act, heads, layerNormEps, qkvBias: bias } = config;
  const attention = w.in("attention");
  const normed = g.layerNorm(x, w.in("norm1"), layerNormEps);
  const project = (name: string) => g.linear(normed, attention.in(`attention.${name}`), { outputs, bias });
  const attended = g.attention(project("query"), project("key"), project("value"), { heads });
  const mixed = g.linear(attended, attention.in("output.dense"), { outputs, precision: "float32" });
  const y = g.add(x, g.mul(mixed, w.get("layer_scale1.lambda1", [outputs])));

  const between = g.layerNorm(y, w.in("norm2"), layerNormEps);
  const module = w.in("mlp");
  const transformed = config.swiglu
    ? swiglu(g, between, config, module)
    : mlp(g, between, [module.in("fc1"), module.in("fc2")], { inner, outputs, act });
  return g.add(y, g.mul(transformed, w.get("layer_scale2.lambda1", [outputs])));
}

/** The MLP of the giant model, with a gate: https://arxiv.org/abs/2002.05202. */
function swiglu(g: Graph, x: Value, { hiddenSize, intermediateSize }: Dinov2Config, w: Parameters): Value {
  const width = Math.ceil(Math.trunc((intermediateSize * 2) / 3) / 8) * 8;
  const both = g.linear(x, w.in("weights_in"), { outputs: 2 * width });
  const gated = g.mul(g.silu(g.slice(both, 2, 0, width)), g.slice(both, 2, width));
  return g.linear(gated, w.in("weights_out"), { outputs: hiddenSize, precision: "float32" });
}
