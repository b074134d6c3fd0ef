import type { Graph, Precision, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import { VisionError } from "../../vision-error.js";
import type { Weights } from "../../weights.js";
import type { Classifier, NetworkInputs } from "../architecture.js";

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

export function readViTConfig(config: ConfigReader): ViTConfig {
  const hiddenSize = config.size("hidden_size", 768);
  const heads = config.size("num_attention_heads", 12);
  if (hiddenSize % heads !== 0)
    throw config.invalid("num_attention_heads", `a divisor of "hidden_size", which is ${hiddenSize}`);
  return {
    hiddenSize,
    layers: config.size("num_hidden_layers", 12),
    heads,
    intermediateSize: config.size("intermediate_size", 3072),
    hiddenAct: config.string("hidden_act", "gelu"),
    layerNormEps: config.number("layer_norm_eps", 1e-12),
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
export const vit: Classifier = {
  build({ graph: g, config: json, weights, classes, imageSize }) {
    const config = readViTConfig(json);
    const w = weights.in("vit");
    const pixels = fixedSizePixels(g, config, imageSize);
    const patches = patchEmbeddings(g, pixels, config, w.in("embeddings.patch_embeddings"));
    const classToken = g.expandAs(w.get("embeddings.cls_token", [1, 1, config.hiddenSize]), patches);
    const positions = w.get("embeddings.position_embeddings", [1, 1 + patchCount(config), config.hiddenSize]);
    const tokens = g.add(g.concat(1, classToken, patches), positions);
    const encoded = vitEncoder(g, tokens, config, w.in("encoder"), (x) => g.slice(x, 1, 0, 1));
    const normed = g.layerNorm(g.at(encoded, 1, 0), w.layerNorm("layernorm", config.hiddenSize), config.layerNormEps);
    g.output("logits", g.linear(normed, weights.linear("classifier", config.hiddenSize, classes), "float32"));
    return undefined;
  },
};

/**
 * The input of a network whose position embeddings were learnt for photos of one size.
 *
 * @param imageSize what the image processor makes.
 * @throws VisionError `invalid-config` if that is another size.
 */
export function fixedSizePixels(g: Graph, config: ViTConfig, imageSize: NetworkInputs["imageSize"]): Value {
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
export function patchEmbeddings(g: Graph, pixels: Value, config: PatchConfig, w: Weights): Value {
  return g.tokens(patchMap(g, pixels, config, w));
}

type PatchConfig = Pick<ViTConfig, "channels" | "hiddenSize" | "patchSize">;

/** [batch, channels, height, width] to the map of its patches: [batch, hidden, rows, columns]. */
export function patchMap(g: Graph, pixels: Value, { channels, hiddenSize, patchSize }: PatchConfig, w: Weights): Value {
  const projection = {
    weight: w.get("projection.weight", [hiddenSize, channels, ...patchSize]),
    bias: w.get("projection.bias", [hiddenSize]),
  };
  return g.conv2d(pixels, projection, { stride: patchSize });
}

/** All layers. The last one is computed only for the tokens that `read` takes from its states, when nobody looks at the others. */
export function vitEncoder(
  g: Graph,
  tokens: Value,
  config: ViTConfig,
  w: Weights,
  read: (states: Value) => Value = (x) => x,
): Value {
  let x = tokens;
  for (let i = 0; i < config.layers; i++) {
    // In the last third, rounding has few layers left to grow in.
    const residual = 3 * i < 2 * config.layers ? "float32" : g.precision;
    x = vitLayer(g, x, config, w.in(`layer.${i}`), i === config.layers - 1 ? read : undefined, residual);
  }
  return x;
}

/**
 * Pre-norm attention and perceptron, each with its residual: [batch, tokens, hidden] to [batch, those read, hidden].
 *
 * @param residual the precision of what is added to the residual stream.
 */
export function vitLayer(
  g: Graph,
  x: Value,
  config: ViTConfig,
  w: Weights,
  read: (states: Value) => Value = (states) => states,
  residual: Precision = "float32",
): Value {
  const { hiddenSize, intermediateSize, heads, layerNormEps, qkvBias: bias } = config;
  const normed = g.layerNorm(x, w.layerNorm("layernorm_before", hiddenSize), layerNormEps);
  const query = g.linear(read(normed), w.linear("attention.attention.query", hiddenSize, hiddenSize, { bias }));
  const key = g.linear(normed, w.linear("attention.attention.key", hiddenSize, hiddenSize, { bias }));
  const value = g.linear(normed, w.linear("attention.attention.value", hiddenSize, hiddenSize, { bias }));
  const attended = g.attention(query, key, value, heads);
  const y = g.add(read(x), g.linear(attended, w.linear("attention.output.dense", hiddenSize, hiddenSize), residual));

  const between = g.layerNorm(y, w.layerNorm("layernorm_after", hiddenSize), layerNormEps);
  const hidden = activation(config.hiddenAct)(
    g,
    g.linear(between, w.linear("intermediate.dense", hiddenSize, intermediateSize)),
  );
  return g.add(y, g.linear(hidden, w.linear("output.dense", intermediateSize, hiddenSize), residual));
}
