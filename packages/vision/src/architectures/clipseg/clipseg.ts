import type { Graph, Parameters, Value } from "@vistazo/graph";
import { ConfigReader, type Json } from "../../config-reader.js";
import { floatOutput } from "../../float-output.js";
import type { MaskLogits } from "../../networks/segmenter.js";
import { ClipTokenizer } from "../../text/clip-tokenizer.js";
import { VisionError } from "../../vision-error.js";
import type { Feeds, NetworkGraphs, Segmenter } from "../architecture.js";
import { readTowerConfig, type TowerKind, towerLayer } from "../clip/vision-tower.js";
import { mlp } from "../parts/mlp.js";
import { resampledPositions } from "../parts/position-embeddings.js";
import { patchCount, type ViTConfig } from "../vit/vit.js";

const photoKind: TowerKind = { classToken: true, act: "quick_gelu", epsilon: 1e-5, patchSize: 32 };
/** What the texts' tower has where a config is silent. */
const textDefaults: Json = {
  hidden_size: 512,
  num_attention_heads: 8,
  intermediate_size: 2048,
  max_position_embeddings: 77,
};
/** What keeps a token from those after it. */
const masked = -1e30;

/**
 * CLIPSeg, "Image Segmentation Using Text and Image Prompts", https://arxiv.org/abs/2112.10003: CLIP's towers, and a small
 * decoder that looks in the photo's tower for what a text says.
 */
export const clipseg: Segmenter = {
  build({ graph: g, config, parameters: w, imageSize }) {
    const tower = readTowerConfig(config.section("vision_config", {}), photoKind);
    const [height, width] = imageSize ?? tower.imageSize;
    if (height !== width) throw config.invalid("size", "in preprocessor_config.json a square for this model");
    const pixels = g.input("pixel_values", "float32", ["batch", 3, height, width]);
    const layers = config.integers("extract_layers", [3, 6, 9]);
    const states = photoStates(g, pixels, tower, w.in("clip.vision_model"), Math.max(...layers) + 1);
    const outputs = config.size("reduce_dim", 64);
    for (const [i, layer] of [...layers].reverse().entries()) {
      const state = states[layer];
      if (!state) throw config.invalid("extract_layers", `numbers of the ${tower.layers} layers, from 0`);
      g.output(activation(i), g.linear(state, w.in(`decoder.reduces.${i}`), { outputs }));
    }
    return undefined;
  },
  graphs: {
    prompts: {
      build({ graph: g, config, parameters: w, imageSize }) {
        const tower = readTowerConfig(config.section("vision_config", {}), photoKind);
        const side = Math.floor((imageSize ?? tower.imageSize)[0] / tower.patchSize[0]);
        const conditions = textFeatures(g, config, w.in("clip"));
        g.output("logits", decode(g, conditions, config, tower, side, w.in("decoder")));
        return undefined;
      },
    },
  },
  answer(outputs, graphs) {
    const activations = Object.fromEntries(Object.entries(outputs).filter(([name]) => name.startsWith("activation.")));
    return {
      kind: "prompts",
      async masks(labels) {
        const found = await graphs.run("prompts", { ...activations, ...textFeeds(labels, graphs) });
        const { data, shape } = floatOutput(found, "logits", 4);
        return { data, height: shape[2], width: shape[3] } satisfies MaskLogits;
      },
    };
  },
};

const activation = (index: number) => `activation.${index}`;

/** What each of the first layers of the photo's tower answers: [batch, 1 + patches, hidden]. */
function photoStates(g: Graph, pixels: Value, tower: ViTConfig, w: Parameters, layers: number): Value[] {
  const { hiddenSize, patchSize } = tower;
  const embeddings = w.in("embeddings");
  const window = { outputs: hiddenSize, kernel: patchSize, stride: patchSize, bias: false };
  const map = g.conv2d(pixels, embeddings.in("patch_embedding"), window);
  const patches = patchCount(tower);
  const learnt = embeddings.get("position_embedding.weight", {
    shape: [1 + patches, hiddenSize],
    as: [1, 1 + patches, hiddenSize],
  });
  const same = tower.imageSize.every((side, axis) => side === pixels.shape[2 + axis]);
  const positions = same ? learnt : resampledPositions(g, learnt, { patches, hiddenSize }, map, "bicubic");
  const token = embeddings.get("class_embedding", { shape: [hiddenSize], as: [1, 1, hiddenSize] });
  const tokens = g.add(g.concat(1, g.expandToBatch(token, map), g.tokens(map)), positions);
  const states: Value[] = [];
  let x = g.layerNorm(tokens, w.in("pre_layrnorm"), tower.layerNormEps);
  for (let i = 0; i < Math.min(layers, tower.layers); i++) {
    x = towerLayer(g, x, tower, w.in(`encoder.layers.${i}`), {});
    states.push(x);
  }
  return states;
}

/** What texts say, [labels, projection], told by the token that ends each. */
function textFeatures(g: Graph, config: ConfigReader, w: Parameters): Value {
  const section = textConfig(config);
  const tower = readTowerConfig(section, photoKind);
  const { hiddenSize } = tower;
  const tokens = g.input("input_ids", "int64", ["labels", "length"]);
  const places = g.input("position_ids", "int64", ["length"]);
  const ends = g.input("ends", "int64", ["labels", 1]);
  const bias = g.input("causal_mask", "float32", [1, 1, "length", "length"]);
  const model = w.in("text_model");
  const embeddings = model.in("embeddings");
  const vocabulary = embeddings.get("token_embedding.weight", [section.size("vocab_size", 49408), hiddenSize]);
  const length = section.size("max_position_embeddings");
  const positions = embeddings.get("position_embedding.weight", [length, hiddenSize]);
  let x = g.add(g.gather(vocabulary, tokens), g.gather(positions, places));
  for (let i = 0; i < tower.layers; i++) x = towerLayer(g, x, tower, model.in(`encoder.layers.${i}`), { bias });
  const last = g.squeeze(g.gatherRows(x, ends), 1);
  const normed = g.layerNorm(last, model.in("final_layer_norm"), tower.layerNormEps);
  return g.linear(normed, w.in("text_projection"), { outputs: config.size("projection_dim", 512), bias: false });
}

function textConfig(config: ConfigReader): ConfigReader {
  const { json, where } = config.section("text_config", {});
  return new ConfigReader({ ...textDefaults, ...json }, where);
}

/** The longest text's tokens are as many as all have; what comes after a text's end no token before it sees. */
function textFeeds(labels: readonly string[], { config, bytePairs }: NetworkGraphs): Feeds {
  if (!bytePairs)
    throw new VisionError(
      "invalid-config",
      "The model has no vocab.json and merges.txt, nor a tokenizer.json, to read texts with.",
    );
  const tokenizer = new ClipTokenizer(bytePairs);
  const texts = labels.map((label) => tokenizer.encode(label));
  const length = Math.max(...texts.map((ids) => ids.length));
  const most = textConfig(config).size("max_position_embeddings");
  if (length > most) {
    const long = labels[texts.findIndex((ids) => ids.length === length)];
    throw new VisionError(
      "invalid-option",
      `The label ${JSON.stringify(long)} has ${length} tokens; this model reads ${most} at most.`,
    );
  }
  const ids = BigInt64Array.from(
    texts.flatMap((text) => Array.from({ length }, (_, i) => BigInt(text[i] ?? tokenizer.end))),
  );
  const ends = BigInt64Array.from(texts, (text) => BigInt(text.indexOf(tokenizer.end)));
  const mask = Float32Array.from({ length: length ** 2 }, (_, i) => (i % length > Math.floor(i / length) ? masked : 0));
  return {
    input_ids: { dtype: "int64", shape: [labels.length, length], data: ids },
    position_ids: { dtype: "int64", shape: [length], data: BigInt64Array.from({ length }, (_, i) => BigInt(i)) },
    ends: { dtype: "int64", shape: [labels.length, 1], data: ends },
    causal_mask: { dtype: "float32", shape: [1, 1, length, length], data: mask },
  };
}

/** Where in the photo each text is: logits [labels, 1, height, width]. */
function decode(
  g: Graph,
  conditions: Value,
  config: ConfigReader,
  tower: ViTConfig,
  side: number,
  w: Parameters,
): Value {
  const outputs = config.size("reduce_dim", 64);
  const heads = config.size("decoder_num_attention_heads", 4);
  const inner = config.size("decoder_intermediate_size", 2048);
  const conditional = config.integer("conditional_layer", 0);
  const count = config.integers("extract_layers", [3, 6, 9]).length;
  if (conditional < 0 || conditional >= count) throw config.invalid("conditional_layer", `0 to ${count - 1}`);
  const linear = (x: Value, name: string) => g.linear(x, w.in(name), { outputs });
  let x: Value | undefined;
  for (let i = 0; i < count; i++) {
    const state = g.input(activation(i), "float32", [1, 1 + side ** 2, outputs]);
    let y = x ? g.add(state, x) : state;
    if (i === conditional) {
      const scaled = g.mul(y, g.unsqueeze(linear(conditions, "film_mul"), 1));
      y = g.add(scaled, g.unsqueeze(linear(conditions, "film_add"), 1));
    }
    const layer = w.in(`layers.${i}`);
    const attention = layer.in("self_attn");
    const [query, key, value] = ["q_proj", "k_proj", "v_proj"].map((name) =>
      g.linear(y, attention.in(name), { outputs }),
    );
    const attended = g.linear(g.attention(query, key, value, { heads }), attention.in("out_proj"), { outputs });
    const between = g.layerNorm(g.add(y, attended), layer.in("layer_norm1"), tower.layerNormEps);
    const told = mlp(g, between, [layer.in("mlp.fc1"), layer.in("mlp.fc2")], { inner, outputs, act: "relu" });
    x = g.layerNorm(g.add(between, told), layer.in("layer_norm2"), tower.layerNormEps);
  }
  const patches = g.slice(x!, 1, 1);
  const map = g.reshape(g.transpose(patches, 0, 2, 1), 0, outputs, side, side);
  return enlarge(g, map, config, tower.patchSize, w.in("transposed_convolution"));
}

function enlarge(g: Graph, map: Value, config: ConfigReader, patch: ViTConfig["patchSize"], w: Parameters): Value {
  if (!config.boolean("use_complex_transposed_convolution", false))
    return g.convTranspose2d(map, w, { outputs: 1, kernel: patch, stride: patch });
  const quarter = Math.floor(patch[0] / 4);
  const size = { kernel: quarter, stride: quarter };
  const smooth = g.relu(g.conv2d(map, w.in("0"), { kernel: 3, padding: 1, outputs: Number(map.shape[1]) }));
  const half = g.relu(g.convTranspose2d(smooth, w.in("2"), { ...size, outputs: Math.floor(Number(map.shape[1]) / 2) }));
  return g.convTranspose2d(half, w.in("4"), { ...size, outputs: 1 });
}
