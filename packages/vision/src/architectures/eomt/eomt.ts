import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import { floatOutput } from "../../float-output.js";
import type { Outputs } from "../../network.js";
import { readQueries } from "../../networks/segmenter.js";
import { VisionError } from "../../vision-error.js";
import type { NetworkInputs, Segmenter } from "../architecture.js";
import { swiglu } from "../dinov2/dinov2.js";
import { type Dinov3Config, dinov3Layer, patchTurns, readDinov3Config, type Turns } from "../dinov3/dinov3-layer.js";
import { channelNorm } from "../parts/channel-norm.js";
import { fixedSizeOf } from "../parts/fixed-size.js";
import { mlp } from "../parts/mlp.js";
import { fixedSizePixels, patchCount, patchMap, readViTConfig, type ViTConfig } from "../vit/vit.js";

/** Of the normalisation after each enlargement, whatever the config says. */
const upscaleNormEps = 1e-6;

/** What EoMT has of its own, under the names of transformers' `EomtConfig`. */
interface QueryConfig {
  readonly queries: number;
  readonly registers: number;
  /** How many layers the queries go through, the last ones. */
  readonly blocks: number;
  readonly upscaleBlocks: number;
}

type LayersConfig = Pick<ViTConfig, "hiddenSize" | "layers" | "layerNormEps" | "hiddenAct" | "patchSize">;

function readQueryConfig(config: ConfigReader, layers: number): QueryConfig {
  const blocks = config.size("num_blocks", 4);
  if (blocks > layers) throw config.invalid("num_blocks", `at most "num_hidden_layers", ${layers}`);
  return {
    queries: config.size("num_queries", 200),
    registers: config.integer("num_register_tokens", 4),
    blocks,
    upscaleBlocks: config.size("num_upscale_blocks", 2),
  };
}

/**
 * EoMT, "Your ViT is Secretly an Image Segmentation Model", https://arxiv.org/abs/2503.19108: queries that join a vision transformer's tokens
 * in its last layers, and each find one segment or none.
 */
export const eomt: Segmenter = {
  build(inputs) {
    const { graph: g, config: json, parameters: w } = inputs;
    const config: ViTConfig = {
      ...readViTConfig(json, { layerNormEps: 1e-6, hiddenSize: 1024, heads: 16 }),
      imageSize: json.heightWidth("image_size", 640),
      intermediateSize: Math.trunc(json.size("hidden_size", 1024) * json.number("mlp_ratio", 4)),
      layers: json.size("num_hidden_layers", 24),
    };
    const pixels = fixedSizePixels(g, config, fixedSizeOf(inputs.imageSize, "EoMT"));
    const map = patchMap(g, pixels, config, w.in("embeddings.patch_embeddings"));
    const positions = w.get("embeddings.position_embeddings.weight", [patchCount(config), config.hiddenSize]);
    const patches = g.add(g.tokens(map), g.unsqueeze(positions, 0));
    const gated = json.boolean("use_swiglu_ffn", false);
    segment(inputs, { map, patches }, config, (x, layer) => eomtLayer(g, x, config, gated, layer));
    return undefined;
  },
  answer: (outputs) => answerOf(outputs),
};

/** The same with DINOv3's layers, whose queries and keys are turned by their patch's place. */
export const eomtDinov3: Segmenter = {
  build(inputs) {
    const { graph: g, config: json, parameters: w } = inputs;
    const config: Dinov3Config = readDinov3Config(json, {
      hiddenSize: 1024,
      layers: 24,
      heads: 16,
      intermediateSize: 4096,
      imageSize: 640,
      layerNormEps: 1e-6,
    });
    const pixels = fixedSizePixels(g, config, fixedSizeOf(inputs.imageSize, "EoMT"));
    const { hiddenSize: outputs, patchSize } = config;
    const map = g.conv2d(pixels, w.in("embeddings.patch_embeddings"), {
      outputs,
      kernel: patchSize,
      stride: patchSize,
    });
    const [rows, columns] = map.shape.slice(2).map(Number);
    const turnsAfter = new Map<number, Turns>();
    segment(inputs, { map, patches: g.tokens(map) }, config, (x, layer) => {
      const first = Number(x.shape[1]) - rows * columns;
      const turns = turnsAfter.get(first) ?? patchTurns(g, first, rows, columns, config);
      turnsAfter.set(first, turns);
      return dinov3Layer(g, x, config, turns, layer);
    });
    return undefined;
  },
  answer: (outputs) => answerOf(outputs),
};

/** The outputs of queries that go through the last layers with the patches. */
function segment(
  { graph: g, config: json, parameters: w, classes }: NetworkInputs,
  { map, patches }: { readonly map: Value; readonly patches: Value },
  config: LayersConfig,
  layer: (x: Value, w: Parameters) => Value,
): void {
  const { hiddenSize, layers, layerNormEps } = config;
  const { queries, registers, blocks, upscaleBlocks } = readQueryConfig(json, layers);
  const learnt = (name: string, count: number) =>
    g.expandToBatch(w.get(`embeddings.${name}`, [1, count, hiddenSize]), patches);
  const before = registers > 0 ? [learnt("register_tokens", registers)] : [];
  let x = g.concat(1, learnt("cls_token", 1), ...before, patches);
  for (let i = 0; i < layers; i++) {
    if (i === layers - blocks) {
      const asked = g.unsqueeze(w.get("query.weight", [queries, hiddenSize]), 0);
      x = g.concat(1, g.expandToBatch(asked, x), x);
    }
    x = layer(x, w.in(`layers.${i}`));
  }
  const states = g.layerNorm(x, w.in("layernorm"), layerNormEps);
  const found = g.slice(states, 1, 0, queries);
  const seen = g.mapAs(g.slice(states, 1, queries + 1 + registers), map);
  const features = upscale(g, seen, config, upscaleBlocks, w.in("upscale_block"));
  const embeddings = maskEmbeddings(g, found, config, w.in("mask_head"));
  const masks = g.reshape(g.matmul(embeddings, g.reshape(features, 0, 0, -1)), 0, 0, g.sizes(features, 2));
  g.output(
    "class_queries_logits",
    g.linear(found, w.in("class_predictor"), { outputs: classes + 1, precision: "float32" }),
  );
  g.output("masks_queries_logits", masks);
  g.output("attn_mask_probs", g.add(w.get("attn_mask_probs", [blocks]), g.float(0)));
}

/** The layer of DINOv2, under its names here. */
function eomtLayer(g: Graph, x: Value, config: ViTConfig, gated: boolean, w: Parameters): Value {
  const { hiddenSize: outputs, intermediateSize: inner, heads, hiddenAct: act, layerNormEps } = config;
  const normed = g.layerNorm(x, w.in("norm1"), layerNormEps);
  const project = (name: string) => g.linear(normed, w.in(`attention.${name}`), { outputs });
  const attended = g.attention(project("q_proj"), project("k_proj"), project("v_proj"), { heads });
  const told = g.linear(attended, w.in("attention.out_proj"), { outputs, precision: "float32" });
  const y = g.add(x, g.mul(told, w.get("layer_scale1.lambda1", [outputs])));
  const between = g.layerNorm(y, w.in("norm2"), layerNormEps);
  const module = w.in("mlp");
  const mixed = gated
    ? swiglu(g, between, config, module)
    : mlp(g, between, [module.in("fc1"), module.in("fc2")], { inner, outputs, act });
  return g.add(y, g.mul(mixed, w.get("layer_scale2.lambda1", [outputs])));
}

/** Each block doubles the size of the map. */
function upscale(
  g: Graph,
  map: Value,
  { hiddenSize: outputs, hiddenAct }: LayersConfig,
  blocks: number,
  w: Parameters,
): Value {
  let x = map;
  for (let i = 0; i < blocks; i++) {
    const block = w.in(`block.${i}`);
    const larger = activation(hiddenAct)(g, g.convTranspose2d(x, block.in("conv1"), { outputs, kernel: 2, stride: 2 }));
    const window = { outputs, kernel: 3, padding: 1, groups: outputs, bias: false };
    x = channelNorm(g, g.conv2d(larger, block.in("conv2"), window), block.in("layernorm2d"), upscaleNormEps);
  }
  return x;
}

function maskEmbeddings(g: Graph, queries: Value, { hiddenSize, hiddenAct }: LayersConfig, w: Parameters): Value {
  const act = activation(hiddenAct);
  const first = act(g, g.linear(queries, w.in("fc1"), { outputs: hiddenSize }));
  const second = act(g, g.linear(first, w.in("fc2"), { outputs: hiddenSize }));
  return g.linear(second, w.in("fc3"), { outputs: hiddenSize, precision: "float32" });
}

/** @throws VisionError `invalid-config` for a network that is not trained to the end, whose queries look at their masks alone. */
function answerOf(outputs: Outputs): ReturnType<typeof readQueries> {
  if (floatOutput(outputs, "attn_mask_probs", 1).data.some((probability) => probability > 0)) {
    throw new VisionError(
      "invalid-config",
      'The checkpoint\'s "attn_mask_probs" are above 0: it was not trained to the end, and its answers would hang on chance; take one where they are 0.',
    );
  }
  return readQueries(outputs, "class_queries_logits", "masks_queries_logits");
}
