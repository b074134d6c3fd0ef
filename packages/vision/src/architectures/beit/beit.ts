import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Classifier, ClassifierParts, NetworkInputs } from "../architecture.js";
import type { TokenStates } from "../parts/backbone.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";
import { readOutIndices } from "../parts/out-indices.js";
import { interpolatedPositions } from "../parts/position-embeddings.js";
import { patchCount, patchMap, readViTConfig, type ViTConfig } from "../vit/vit.js";
import { beitPositionIndex, beitPositionTable } from "./beit-positions.js";

/**
 * BEiT, "BERT Pre-Training of Image Transformers", https://arxiv.org/abs/2106.08254: a ViT with relative positions as a
 * bias of the attention and a learnt scale on every residual, classified by the mean of the patches.
 */
export const beit: Classifier = beitClassifier("beit");

/** A classifier of BEiT's, all but whose last layer is in a module of this name. */
export function beitClassifier(name: string): Classifier {
  return { build: (inputs) => buildBeit(inputs, name) };
}

function buildBeit(inputs: NetworkInputs, name: string): undefined {
  const { graph: g, config: json, parameters, imageSize, trained } = inputs;
  const config = readViTConfig(json);
  const { layerNormEps } = config;
  const w = parameters.in(name);
  const size = imageSize ?? ["height", "width"];
  const pixels = g.input("pixel_values", "float32", ["batch", config.channels, ...size]);
  const { states } = beitStates(g, pixels, json, w, [config.layers], trained);
  const pooled = json.boolean("use_mean_pooling", true)
    ? g.layerNorm(g.mean(g.slice(states[0], 1, 1), 1), w.in("pooler.layernorm"), layerNormEps)
    : g.at(g.layerNorm(states[0], w.in("layernorm"), layerNormEps), 1, 0);
  classify(inputs, pooled, "classifier");
  return undefined;
}

/** BEiT as a part of a larger network, as in MiDaS 3.1, https://arxiv.org/abs/2307.14460. */
export function beitBackbone(g: Graph, pixels: Value, json: ConfigReader, w: Parameters): TokenStates {
  if (json.boolean("add_fpn", false)) throw json.invalid("add_fpn", "false: no pyramid of maps is made of a backbone");
  return beitStates(g, pixels, json, w, readOutIndices(json, readViTConfig(json).layers));
}

/** The states after the layers of `wanted`; 0 is the embeddings. */
export function beitStates(
  g: Graph,
  pixels: Value,
  json: ConfigReader,
  w: Parameters,
  wanted: readonly number[],
  trained?: ClassifierParts,
): TokenStates {
  const config = readViTConfig(json);
  const { hiddenSize, heads, imageSize, patchSize } = config;
  const embeddings = w.in("embeddings");
  const grid = patchMap(g, pixels, config, embeddings.in("patch_embeddings"));
  const classToken = g.expandToBatch(embeddings.get("cls_token", [1, 1, hiddenSize]), pixels);
  let x = g.concat(1, classToken, g.tokens(grid));
  if (json.boolean("use_absolute_position_embeddings", false)) {
    x = g.add(x, interpolatedPositions(g, embeddings, { patches: patchCount(config), hiddenSize }, grid, "bicubic"));
  }

  const own = json.boolean("use_relative_position_bias", false);
  const shared = json.boolean("use_shared_relative_position_bias", false);
  const learnt = [Math.floor(imageSize[0] / patchSize[0]), Math.floor(imageSize[1] / patchSize[1])] as const;
  const index = own || shared ? beitPositionIndex(g, grid) : undefined;
  const bias = (of: Parameters) =>
    index && g.gather(beitPositionTable(g, of.in("relative_position_bias"), learnt, grid, heads), index, 2);
  const sharedBias = shared ? bias(w.in("encoder")) : undefined;

  const states: Value[] = [];
  for (let layer = 0; layer <= Math.max(...wanted); layer++) {
    const here = w.in(`encoder.layer.${layer - 1}`);
    if (layer > 0 && trained) x = trained.block(x);
    if (layer > 0) x = beitLayer(g, x, config, here, own ? bias(here.in("attention.attention")) : sharedBias);
    if (wanted.includes(layer)) states.push(x);
  }
  return { kind: "tokens", states, grid, hiddenSize };
}

/** A layer of BEiT; `bias` [1, heads, tokens, tokens] is added to the attention's scores. */
function beitLayer(g: Graph, x: Value, config: ViTConfig, w: Parameters, bias?: Value): Value {
  const { hiddenSize: outputs, intermediateSize: inner, heads, layerNormEps, hiddenAct: act } = config;
  const attention = w.in("attention");
  const normed = g.layerNorm(x, w.in("layernorm_before"), layerNormEps);
  const query = g.linear(normed, attention.in("attention.query"), { outputs });
  const key = g.linear(normed, attention.in("attention.key"), { outputs, bias: false });
  const value = g.linear(normed, attention.in("attention.value"), { outputs });
  const attended = g.attention(query, key, value, { heads, bias });
  const mixed = g.linear(attended, attention.in("output.dense"), { outputs, precision: "float32" });
  const y = g.add(x, scale(g, mixed, w, "lambda_1", outputs));

  const between = g.layerNorm(y, w.in("layernorm_after"), layerNormEps);
  const transformed = mlp(g, between, [w.in("intermediate.dense"), w.in("output.dense")], { inner, outputs, act });
  return g.add(y, scale(g, transformed, w, "lambda_2", outputs));
}

function scale(g: Graph, x: Value, w: Parameters, name: string, hiddenSize: number): Value {
  return w.has(name) ? g.mul(x, w.get(name, [hiddenSize])) : x;
}
