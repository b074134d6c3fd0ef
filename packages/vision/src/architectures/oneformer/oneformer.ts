import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { Subtask } from "@vistazo/tasks";
import type { ConfigReader } from "../../config-reader.js";
import { readQueries } from "../../networks/segmenter.js";
import { ClipTokenizer } from "../../text/clip-tokenizer.js";
import { VisionError } from "../../vision-error.js";
import type { Feeds, NetworkGraphs, NetworkInputs, Segmenter } from "../architecture.js";
import { type MaskedSizes, readMaskedSizes, withLevelEmbeddings } from "../mask2former/mask2former.js";
import { type MaskedDecoderNames, maskedDecoder } from "../mask2former/masked-decoder.js";
import { pixelDecoder } from "../mask2former/pixel-decoder.js";
import { featureMaps } from "../parts/backbone.js";
import { classMapsGraph, withClassMaps } from "../parts/class-maps.js";
import { detrPositions } from "../parts/grid-places.js";
import { mlp } from "../parts/mlp.js";
import { multiheadAttention } from "../parts/multihead-attention.js";

const levels = [0, 1, 2];

const names: MaskedDecoderNames = {
  norm: "decoder_norm",
  maskLayers: [0, 1, 2].map((i) => `mask_embed.layers.${i}.0`) as [string, string, string],
  cross: "cross_attn.multihead_attn",
  crossNorm: "cross_attn.norm",
  self: "self_attn.self_attn",
  selfNorm: "self_attn.norm",
  feedForward: ["ffn.linear1", "ffn.linear2"],
  feedForwardNorm: "ffn.norm",
};

/** The sizes of OneFormer, under the names of transformers' `OneFormerConfig`. */
interface OneFormerConfig extends MaskedSizes {
  readonly queryLayers: number;
  /** How many tokens of the task's text are read. */
  readonly textLength: number;
}

function readConfig(config: ConfigReader): OneFormerConfig {
  const sizes = readMaskedSizes(config, {
    featureWidth: "conv_dim",
    maskWidth: "mask_dim",
    strides: "strides",
    projection: "enforce_input_proj",
    queries: 150,
    act: "relu",
    layerNormEps: config.number("layer_norm_eps", 1e-5),
  });
  if (config.string("norm", "GN") !== "GN") throw config.invalid("norm", '"GN"');
  if (!config.boolean("use_task_norm", true)) throw config.invalid("use_task_norm", "true");
  return {
    ...sizes,
    queryLayers: config.size("query_dec_layers", 2),
    textLength: config.size("task_seq_len", 77),
  };
}

/**
 * OneFormer, "One Transformer to Rule Universal Image Segmentation", https://arxiv.org/abs/2211.06220: Mask2Former whose queries are told by a
 * text which subtask is theirs. What does not hang on it runs once a photo.
 */
export const oneFormer: Segmenter = {
  build({ graph: g, config: json, parameters, buildBackbone }) {
    const config = readConfig(json);
    const pixels = g.input("pixel_values", "float32", ["batch", 3, "height", "width"]);
    const module = parameters.in("model.pixel_level_module");
    const backbone = buildBackbone(g, pixels, json.section("backbone_config"), module.in("encoder"));
    const decoded = pixelDecoder(g, featureMaps(g, backbone), config.pixelDecoder, module.in("decoder"));
    g.output("features", decoded.features);
    for (const i of levels) g.output(levelName(i), g.mapAs(decoded.levels[i].tokens, decoded.levels[i].map));
    return backbone.sizeInputs;
  },
  graphs: { decoder: { build: buildDecoder }, class_maps: classMapsGraph },
  answer(outputs, graphs) {
    const feeds = Object.fromEntries(["features", ...levels.map(levelName)].map((name) => [name, outputs[name]]));
    return {
      kind: "subtasks",
      async queries(subtask) {
        const found = await graphs.run("decoder", { ...feeds, ...taskFeed(subtask, graphs) });
        return withClassMaps(readQueries(found, "class_queries_logits", "masks_queries_logits"), graphs);
      },
    };
  },
};

const levelName = (level: number) => `level_${level}`;

function buildDecoder({ graph: g, config: json, parameters, classes }: NetworkInputs): undefined {
  const config = readConfig(json);
  const { width, queries, textLength } = config;
  const { maskWidth } = config.decoder;
  const w = parameters.in("model.transformer_module");
  const module = w.in("decoder");
  const features = g.input("features", "float32", ["batch", maskWidth, "height", "width"]);
  const maps = levels.map((i) => g.input(levelName(i), "float32", ["batch", width, `height_${i}`, `width_${i}`]));
  const seen = maps.map((map) => ({ tokens: g.tokens(map), positions: detrPositions(g, map, width), map }));
  const text = g.input("task_inputs", "float32", ["batch", textLength]);
  const said = mlp(
    g,
    text,
    [0, 1].map((i) => parameters.in(`model.task_encoder.task_mlp.layers.${i}.0`)) as [Parameters, Parameters],
    { inner: width, outputs: width, act: "relu" },
  );
  const task = g.layerNorm(g.unsqueeze(said, 1), module.in(names.norm), config.decoder.layerNormEps);
  const positions = g.unsqueeze(w.get("queries_embedder.weight", [queries, width]), 0);
  const found = askingQueries(g, task, g.slice(positions, 1, 0, queries - 1), features, config, module);
  const start = { states: g.concat(1, found, task), positions };
  const placed = withLevelEmbeddings(g, seen, w.in("level_embed"));
  const { states, masks } = maskedDecoder(g, start, placed, features, config.decoder, names, module);
  const classified = { outputs: classes + 1, precision: "float32" } as const;
  g.output("class_queries_logits", g.linear(states, module.in("class_embed"), classified));
  g.output("masks_queries_logits", masks);
}

/** Queries that all begin as the task and look at the photo: [batch, queries, width]. */
function askingQueries(
  g: Graph,
  task: Value,
  positions: Value,
  features: Value,
  { width: outputs, queryLayers, decoder: { heads, ffnDim: inner, layerNormEps } }: OneFormerConfig,
  w: Parameters,
): Value {
  const places = detrPositions(g, features, outputs);
  const projected = g.conv2d(features, w.in("query_input_projection"), { outputs, kernel: 1 });
  // What is looked at are the places; what the photo has there is added to what they are found by.
  const keys = g.add(places, g.tokens(projected));
  const values = g.expandToBatch(places, features);
  const module = w.in("query_transformer.decoder");
  let x = g.add(task, g.mul(positions, g.float(0)));
  for (let i = 0; i < queryLayers; i++) {
    const layer = module.in(`layers.${i}`);
    const normed = (y: Value, norm: number) => g.layerNorm(y, layer.in(`norm${norm}`), layerNormEps);
    const own = g.add(x, positions);
    x = normed(g.add(x, multiheadAttention(g, [own, own, x], { heads }, layer.in("self_attn"))), 1);
    const asked = multiheadAttention(g, [g.add(x, positions), keys, values], { heads }, layer.in("multihead_attn"));
    x = normed(g.add(x, asked), 2);
    x = normed(g.add(x, mlp(g, x, [layer.in("linear1"), layer.in("linear2")], { inner, outputs, act: "relu" })), 3);
  }
  return g.layerNorm(x, module.in("norm"), layerNormEps);
}

/** The numbers of the tokens of the task's text, as `OneFormerProcessor` gives them: zeros after its end. */
function taskFeed(subtask: Subtask, { config, bytePairs }: NetworkGraphs): Feeds {
  if (!bytePairs) {
    throw new VisionError(
      "invalid-config",
      "The model has no vocab.json and merges.txt, nor a tokenizer.json, to read its task with.",
    );
  }
  const { textLength } = readConfig(config);
  const ids = new ClipTokenizer(bytePairs).encode(`the task is ${subtask}`);
  if (ids.length > textLength) throw config.invalid("task_seq_len", `at least ${ids.length}, which its task takes`);
  const data = new Float32Array(textLength);
  data.set(ids);
  return { task_inputs: { dtype: "float32", shape: [1, textLength], data } };
}
