import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Classifier, NetworkInputs, SizeInputs } from "../architecture.js";
import { channelsLast } from "../parts/channel-order.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";
import { fixedSizePixels } from "../vit/vit.js";
import { fourierFeatures, fourierInputs } from "./fourier-features.js";

const epsilon = 1e-5;
/** Of the learnt places, and of what stands beside them. */
const learntWidth = 256;

/** A photo as tokens, and what the graph needs besides to make them. */
interface SeenPhoto {
  /** [batch, tokens, width] */
  readonly tokens: Value;
  readonly sizeInputs?: SizeInputs;
}

/**
 * Perceiver IO, https://arxiv.org/abs/2107.14795: a few states look at all pixels of a photo, and then at each other. Pixels have learnt
 * places here.
 */
export const perceiverLearned: Classifier = perceiver(({ graph: g, config, parameters, imageSize }) => {
  const size = config.heightWidth("image_size", 56);
  const w = parameters.in("perceiver.input_preprocessor");
  const pixels = fixedSizePixels(g, { channels: 3, imageSize: size }, imageSize);
  const seen = g.tokens(g.conv2d(pixels, w.in("convnet_1x1"), { outputs: learntWidth, kernel: 1 }));
  const [, count] = seen.shape.map(Number);
  const learnt = w.get("position_embeddings.position_embeddings", [count, learntWidth]);
  const places = g.linear(g.unsqueeze(learnt, 0), w.in("positions_projection"), { outputs: learntWidth });
  return { tokens: g.concat(2, seen, g.expandToBatch(places, seen)) };
});

/** The same with waves for places. */
export const perceiverFourier: Classifier = perceiver((inputs) => {
  return placed(inputs.graph, photoPixels(inputs), [224, 224], (size) => size);
});

/** The same after a convolution and pooling. */
export const perceiverConvolutions: Classifier = perceiver((inputs) => {
  const { graph: g, parameters } = inputs;
  const w = parameters.in("perceiver.input_preprocessor.convnet");
  const window = { outputs: 64, kernel: 7, stride: 2, padding: 3, epsilon };
  const convolved = g.relu(g.convBatchNorm2d(photoPixels(inputs), w.in("conv"), w.in("batchnorm"), window));
  const halved = (side: number) => Math.floor((Math.floor((side - 1) / 2) + 1 - 3) / 2) + 1;
  return placed(g, g.maxPool2d(convolved, 3, { stride: 2 }), [56, 56], halved);
});

function photoPixels({ graph: g, imageSize }: NetworkInputs): Value {
  return g.input("pixel_values", "float32", ["batch", 3, ...(imageSize ?? ["height", "width"])]);
}

/** A map's tokens, with waves for their places. @param gridSide of a photo's side. */
function placed(
  g: Graph,
  map: Value,
  resolution: readonly [number, number],
  gridSide: (side: number) => number,
): SeenPhoto {
  const places = fourierFeatures(g, map);
  const seen = g.reshape(channelsLast(g, map), 0, -1, Number(map.shape[1]));
  return {
    tokens: g.concat(2, seen, g.expandToBatch(places, seen)),
    sizeInputs: (height, width) => fourierInputs(gridSide(height), gridSide(width), resolution),
  };
}

interface PerceiverLayer {
  readonly heads: number;
  /** Of queries and keys, and of values, where the config says so. */
  readonly keyWidth?: number;
  readonly valueWidth?: number;
  readonly widening: number;
  readonly keepsQuery: boolean;
  readonly act: string;
  /** Keys are as wide as what is looked at, not as who looks. */
  readonly wideKeys: boolean;
}

function perceiver(see: (inputs: NetworkInputs) => SeenPhoto): Classifier {
  return {
    build(inputs) {
      const { graph: g, config, parameters, trained } = inputs;
      const { tokens, sizeInputs } = see(inputs);
      const w = parameters.in("perceiver");
      const width = config.size("d_latents", 1280);
      const shared = readLayer(config);
      const latents = w.get("embeddings.latents", [config.size("num_latents", 256), width]);
      const looking = {
        ...shared,
        heads: config.size("num_cross_attention_heads", 8),
        widening: config.size("cross_attention_widening_factor", 1),
        keepsQuery: config.boolean("use_query_residual", true),
      };
      let x = layer(g, g.unsqueeze(latents, 0), tokens, looking, config, w.in("encoder.cross_attention"));
      const own = {
        ...shared,
        heads: config.size("num_self_attention_heads", 8),
        widening: config.size("self_attention_widening_factor", 1),
        keepsQuery: true,
      };
      const layers = config.size("num_self_attends_per_block", 26);
      for (let block = 0; block < config.size("num_blocks", 1); block++) {
        for (let i = 0; i < layers; i++) {
          if (trained) x = trained.block(x);
          x = layer(g, x, undefined, own, config, w.in(`encoder.self_attends.${i}`));
        }
      }
      const decoder = w.in("decoder.decoder");
      const question = g.unsqueeze(decoder.get("output_position_encodings.position_embeddings", [1, width]), 0);
      const asking = { ...shared, keyWidth: undefined, valueWidth: undefined, heads: 1, widening: 1, keepsQuery: true };
      const answer = layer(g, question, x, asking, config, decoder.in("decoding_cross_attention"));
      classify(inputs, g.at(answer, 1, 0), "perceiver.decoder.decoder.final_layer");
      return sizeInputs;
    },
  };
}

function readLayer(config: ConfigReader): Pick<PerceiverLayer, "keyWidth" | "valueWidth" | "act" | "wideKeys"> {
  const shape = config.string("cross_attention_shape_for_attention", "kv");
  if (shape !== "kv" && shape !== "q") throw config.invalid("cross_attention_shape_for_attention", '"kv" or "q"');
  const width = (name: string) => (config.has(name) ? config.size(name) : undefined);
  return {
    keyWidth: width("qk_channels"),
    valueWidth: width("v_channels"),
    act: config.string("hidden_act", "gelu"),
    wideKeys: shape === "kv",
  };
}

/**
 * Attention to others, or to each other where there are none, and an MLP.
 *
 * @param x [1 or batch, queries, width]
 */
function layer(
  g: Graph,
  x: Value,
  others: Value | undefined,
  { heads, widening, keepsQuery, act, wideKeys, ...widths }: PerceiverLayer,
  config: ConfigReader,
  w: Parameters,
): Value {
  const outputs = Number(x.shape[2]);
  const attention = w.in("attention.self");
  const normed = g.layerNorm(x, attention.in("layernorm1"), epsilon);
  const seen = others ? g.layerNorm(others, attention.in("layernorm2"), epsilon) : normed;
  const keyWidth = widths.keyWidth ?? (others && wideKeys ? Number(others.shape[2]) : outputs);
  const valueWidth = widths.valueWidth ?? keyWidth;
  if (keyWidth % heads !== 0 || valueWidth % heads !== 0)
    throw config.invalid("qk_channels", `a multiple of the ${heads} heads, as "v_channels" must be`);
  const project = (y: Value, name: string, outputs: number) => g.linear(y, attention.in(name), { outputs });
  const query = project(normed, "query", keyWidth);
  const asked = others && x.shape[0] === 1 ? g.expandToBatch(query, others) : query;
  const attended = g.attention(asked, project(seen, "key", keyWidth), project(seen, "value", valueWidth), { heads });
  const told = g.linear(attended, w.in("attention.output.dense"), { outputs, precision: "float32" });
  const y = keepsQuery ? g.add(told, x) : told;
  const layers = [w.in("mlp.dense1"), w.in("mlp.dense2")] as const;
  return g.add(
    y,
    mlp(g, g.layerNorm(y, w.in("layernorm"), epsilon), layers, { inner: widening * outputs, outputs, act }),
  );
}
