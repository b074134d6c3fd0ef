import type { Graph, Parameters, Precision, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { ClassifierParts, NetworkInputs } from "../architecture.js";
import { mlp } from "../parts/mlp.js";
import { fixedSizePixels, patchCount, type ViTConfig } from "../vit/vit.js";

/** Where the towers of one kind differ from those of another. */
export interface TowerKind {
  /** A token for the photo as a whole goes before those of the patches, and all are normalised before the first layer. */
  readonly classToken: boolean;
  readonly act: string;
  readonly epsilon: number;
  readonly patchSize: number;
}

/**
 * The photo's tower of CLIP, https://arxiv.org/abs/2103.00020, and of those like it: a ViT under other names.
 *
 * @returns the last layer's states, not normalised: [batch, tokens, hidden].
 */
export function visionTower(
  { graph: g, config: json, parameters, imageSize, trained }: NetworkInputs,
  kind: TowerKind,
): Value {
  const section = json.section("vision_config", {});
  const config = readTowerConfig(section, kind);
  const w = parameters.in("vision_model");
  const { hiddenSize, patchSize } = config;
  const pixels = fixedSizePixels(g, config, imageSize);
  const embeddings = w.in("embeddings");
  const patches = g.tokens(
    g.conv2d(pixels, embeddings.in("patch_embedding"), {
      outputs: hiddenSize,
      kernel: patchSize,
      stride: patchSize,
      bias: !kind.classToken,
    }),
  );
  const places = [patchCount(config) + Number(kind.classToken), hiddenSize];
  const positions = embeddings.get("position_embedding.weight", places);
  if (!kind.classToken) return towerLayers(g, g.add(patches, positions), config, w.in("encoder"), trained);
  const token = embeddings.get("class_embedding", { shape: [hiddenSize], as: [1, 1, hiddenSize] });
  const tokens = g.add(g.concat(1, g.expandToBatch(token, patches), patches), positions);
  const normed = g.layerNorm(tokens, w.in("pre_layrnorm"), config.layerNormEps);
  return towerLayers(g, normed, config, w.in("encoder"), trained);
}

export function readTowerConfig(config: ConfigReader, { act, epsilon, patchSize }: TowerKind): ViTConfig {
  const hiddenSize = config.size("hidden_size", 768);
  const heads = config.size("num_attention_heads", 12);
  if (hiddenSize % heads !== 0)
    throw config.invalid("num_attention_heads", `a divisor of "hidden_size", which is ${hiddenSize}`);
  return {
    hiddenSize,
    heads,
    layers: config.size("num_hidden_layers", 12),
    intermediateSize: config.size("intermediate_size", 3072),
    hiddenAct: config.string("hidden_act", act),
    layerNormEps: config.number("layer_norm_eps", epsilon),
    qkvBias: true,
    channels: config.size("num_channels", 3),
    imageSize: config.heightWidth("image_size", 224),
    patchSize: config.heightWidth("patch_size", patchSize),
  };
}

export function towerLayers(
  g: Graph,
  tokens: Value,
  config: ViTConfig,
  w: Parameters,
  trained: ClassifierParts | undefined,
): Value {
  const { layers } = config;
  let x = tokens;
  for (let i = 0; i < layers; i++) {
    // In the last third, rounding has few layers left to grow in.
    const precision = 3 * i < 2 * layers ? "float32" : g.precision;
    if (trained) x = trained.block(x);
    x = towerLayer(g, x, config, w.in(`layers.${i}`), { precision });
  }
  return x;
}

/**
 * Attention and an MLP, each pre-normed and with a residual: [batch, tokens, hidden].
 *
 * @param bias is added to the scores of attention: what texts keep from seeing, for example.
 * @param precision of what is added to the residual stream; default float32.
 */
export function towerLayer(
  g: Graph,
  x: Value,
  config: ViTConfig,
  w: Parameters,
  { bias, precision = "float32" }: { readonly bias?: Value; readonly precision?: Precision },
): Value {
  const { hiddenSize: outputs, intermediateSize: inner, hiddenAct: act, heads, layerNormEps } = config;
  const attention = w.in("self_attn");
  const normed = g.layerNorm(x, w.in("layer_norm1"), layerNormEps);
  const [query, key, value] = ["q_proj", "k_proj", "v_proj"].map((name) =>
    g.linear(normed, attention.in(name), { outputs }),
  );
  const attended = g.attention(query, key, value, { heads, bias });
  const y = g.add(x, g.linear(attended, attention.in("out_proj"), { outputs, precision }));
  const between = g.layerNorm(y, w.in("layer_norm2"), layerNormEps);
  return g.add(y, mlp(g, between, [w.in("mlp.fc1"), w.in("mlp.fc2")], { inner, outputs, act, precision }));
}
