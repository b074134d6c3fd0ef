import type { Graph, Parameters, Precision, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { VisionError } from "../../vision-error.js";
import type { Classifier, ClassifierParts, NetworkInputs } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";

/** The sizes of a vision transformer, under the names of transformers' `ViTConfig`. */
export interface ViTConfig {
  readonly hiddenSize: number;
  readonly layers: number;
  readonly heads: number;
  readonly intermediateSize: number;
  readonly hiddenAct: string;
  readonly layerNormEps: number;
  readonly qkvBias: boolean;
  readonly channels: number;
  readonly imageSize: readonly [height: number, width: number];
  readonly patchSize: readonly [height: number, width: number];
}

/** Where networks of this kind differ in what a silent config means. */
type ViTDefaults = Partial<Pick<ViTConfig, "layerNormEps" | "hiddenSize" | "heads">>;

export function readViTConfig(config: ConfigReader, defaults: ViTDefaults = {}): ViTConfig {
  const hiddenSize = config.size("hidden_size", defaults.hiddenSize ?? 768);
  const heads = config.size("num_attention_heads", defaults.heads ?? 12);
  if (hiddenSize % heads !== 0)
    throw config.invalid("num_attention_heads", `a divisor of "hidden_size", which is ${hiddenSize}`);
  return {
    hiddenSize,
    layers: config.size("num_hidden_layers", 12),
    heads,
    intermediateSize: config.size("intermediate_size", 3072),
    hiddenAct: config.string("hidden_act", "gelu"),
    layerNormEps: config.number("layer_norm_eps", defaults.layerNormEps ?? 1e-12),
    qkvBias: config.boolean("qkv_bias", true),
    channels: config.size("num_channels", 3),
    imageSize: config.heightWidth("image_size", 224),
    patchSize: config.heightWidth("patch_size", 16),
  };
}

/**
 * The Vision Transformer, "An Image is Worth 16x16 Words", https://arxiv.org/abs/2010.11929: the class token's last state
 * is classified.
 */
export const vit: Classifier = vitClassifier();

/** A ViT whose class token is classified, with defaults of its own where its config is silent. */
export function vitClassifier(defaults: ViTDefaults = {}): Classifier {
  return { build: (inputs) => buildViT(inputs, defaults) };
}

function buildViT(inputs: NetworkInputs, defaults: ViTDefaults): undefined {
  const { graph: g, config: json, parameters, imageSize, trained } = inputs;
  const config = readViTConfig(json, defaults);
  const w = parameters.in("vit");
  const pixels = fixedSizePixels(g, config, imageSize);
  const patches = patchEmbeddings(g, pixels, config, w.in("embeddings.patch_embeddings"));
  const classToken = g.expandToBatch(w.get("embeddings.cls_token", [1, 1, config.hiddenSize]), patches);
  const positions = w.get("embeddings.position_embeddings", [1, 1 + patchCount(config), config.hiddenSize]);
  const tokens = g.add(g.concat(1, classToken, patches), positions);
  // transformers 5 saves some without the name of the model that the layers are in.
  const encoder = parameters.has("encoder.layer.0.layernorm_before.weight") ? parameters : w;
  const encoded = vitEncoder(g, tokens, config, encoder.in("encoder"), (x) => g.slice(x, 1, 0, 1), trained);
  const normed = g.layerNorm(g.at(encoded, 1, 0), w.in("layernorm"), config.layerNormEps);
  classify(inputs, normed, "classifier");
  return undefined;
}

/**
 * The input of a network whose position embeddings were learnt for photos of one size.
 *
 * @param imageSize what the image processor makes.
 * @throws VisionError `invalid-config` if that is another size.
 */
export function fixedSizePixels(
  g: Graph,
  config: Pick<ViTConfig, "imageSize" | "channels">,
  imageSize: NetworkInputs["imageSize"],
): Value {
  const [height, width] = config.imageSize;
  if (imageSize && (imageSize[0] !== height || imageSize[1] !== width)) {
    throw new VisionError(
      "invalid-config",
      `preprocessor_config.json makes photos of ${imageSize.join(" x ")}, but config.json has an "image_size" of ${height} x ${width}; they must be the same.`,
    );
  }
  return g.input("pixel_values", "float32", ["batch", config.channels, height, width]);
}

export function patchCount({ imageSize: [height, width], patchSize: [patchHeight, patchWidth] }: ViTConfig): number {
  return Math.floor(height / patchHeight) * Math.floor(width / patchWidth);
}

/** [batch, channels, height, width] to a token a patch: [batch, patches, hidden]. */
export function patchEmbeddings(g: Graph, pixels: Value, config: PatchConfig, w: Parameters): Value {
  return g.tokens(patchMap(g, pixels, config, w));
}

type PatchConfig = Pick<ViTConfig, "hiddenSize" | "patchSize">;

/** [batch, channels, height, width] to the map of its patches: [batch, hidden, rows, columns]. */
export function patchMap(g: Graph, pixels: Value, { hiddenSize, patchSize }: PatchConfig, w: Parameters): Value {
  return g.conv2d(pixels, w.in("projection"), { outputs: hiddenSize, kernel: patchSize, stride: patchSize });
}

/** What a layer's sizes are, wherever the tokens came from. */
export type ViTLayerConfig = Pick<
  ViTConfig,
  "hiddenSize" | "heads" | "intermediateSize" | "hiddenAct" | "layerNormEps" | "qkvBias"
>;

/** All layers. The last one is computed only for the tokens that `read` takes from its states, when nobody looks at the others. */
export function vitEncoder(
  g: Graph,
  tokens: Value,
  config: ViTConfig,
  w: Parameters,
  read: (states: Value) => Value = (x) => x,
  trained?: ClassifierParts,
): Value {
  let x = tokens;
  for (let i = 0; i < config.layers; i++) {
    // In the last third, rounding has few layers left to grow in.
    const residual = 3 * i < 2 * config.layers ? "float32" : g.precision;
    if (trained) x = trained.block(x);
    x = vitLayer(g, x, config, w.in(`layer.${i}`), i === config.layers - 1 ? read : undefined, residual);
  }
  return x;
}

/**
 * Pre-norm attention and MLP, each with its residual: [batch, tokens, hidden] to [batch, those read, hidden].
 *
 * @param residual the precision of what is added to the residual stream.
 */
export function vitLayer(
  g: Graph,
  x: Value,
  config: ViTLayerConfig,
  w: Parameters,
  read: (states: Value) => Value = (states) => states,
  residual: Precision = "float32",
): Value {
  const { hiddenSize: outputs, intermediateSize: inner, heads, hiddenAct: act, layerNormEps, qkvBias: bias } = config;
  const attention = w.in("attention");
  const project = (name: string, from: Value) => g.linear(from, attention.in(`attention.${name}`), { outputs, bias });
  const normed = g.layerNorm(x, w.in("layernorm_before"), layerNormEps);
  const [query, key, value] = [project("query", read(normed)), project("key", normed), project("value", normed)];
  const attended = g.attention(query, key, value, { heads });
  const y = g.add(read(x), g.linear(attended, attention.in("output.dense"), { outputs, precision: residual }));

  const between = g.layerNorm(y, w.in("layernorm_after"), layerNormEps);
  const layers = [w.in("intermediate.dense"), w.in("output.dense")] as const;
  return g.add(y, mlp(g, between, layers, { inner, outputs, act, precision: residual }));
}
