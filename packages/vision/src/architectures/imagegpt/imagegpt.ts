import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { fixedSizeOf } from "../parts/fixed-size.js";
import { rmsNorm } from "../parts/rms-norm.js";

const lowest = -(2 ** 127);

interface GptConfig {
  readonly width: number;
  readonly heads: number;
  readonly inner: number;
  readonly act: string;
  readonly epsilon: number;
  /** Scores are divided by the root of a head's width, and by the layer's number. */
  readonly scales: boolean;
  readonly scalesByLayer: boolean;
}

function readConfig(config: ConfigReader): GptConfig {
  const width = config.size("n_embd", 512);
  const heads = config.size("n_head", 8);
  if (width % heads !== 0) throw config.invalid("n_head", `a divisor of "n_embd", which is ${width}`);
  return {
    width,
    heads,
    inner: config.has("n_inner") ? config.size("n_inner") : 4 * width,
    act: config.string("activation_function", "quick_gelu"),
    epsilon: config.number("layer_norm_epsilon", 1e-5),
    scales: config.boolean("scale_attn_weights", true),
    scalesByLayer: config.boolean("scale_attn_by_inverse_layer_idx", false),
  };
}

/**
 * ImageGPT, "Generative Pretraining from Pixels", https://proceedings.mlr.press/v119/chen20s.html: GPT-2 that reads a photo colour by colour,
 * classified by the mean of what it has read.
 */
export const imageGpt: Classifier = {
  build(inputs) {
    const { graph: g, config: json, parameters, imageSize, trained } = inputs;
    const config = readConfig(json);
    const { width, epsilon } = config;
    const w = parameters.in("transformer");
    const [rows, columns] = fixedSizeOf(imageSize, "ImageGPT");
    const count = rows * columns;
    const places = json.size("n_positions", 1024);
    if (count > places) throw json.invalid("n_positions", `at least ${count}, as many as photos have pixels`);
    const colours = g.input("pixel_values", "float32", ["batch", 1, rows, columns]);
    const numbers = g.cast(g.reshape(colours, 0, count), "int64");
    const tokens = g.gather(w.get("wte.weight", [json.size("vocab_size", 513), width]), numbers);
    let x = g.add(tokens, g.slice(w.get("wpe.weight", [places, width]), 0, 0, count));
    const bias = unseen(g, count);
    const layers = json.size("n_layer", 24);
    for (let i = 0; i < layers; i++) {
      if (trained) x = trained.block(x);
      x = block(g, x, bias, i, config, w.in(`h.${i}`));
    }
    const features = g.mean(rmsNorm(g, x, w.in("ln_f"), epsilon), 1);
    // One that was fine-tuned here may have a bias.
    classify(inputs, features, "score", { bias: parameters.open || parameters.has("score.bias") });
    return undefined;
  },
};

/** What is added to scores, so that no pixel sees those after it: [1, 1, count, count]. */
function unseen(g: Graph, count: number): Value {
  const order = g.range(g.float(count));
  const later = g.greater(g.unsqueeze(order, 0), g.unsqueeze(order, 1));
  return g.unsqueeze(g.where(later, g.float(lowest), g.float(0)), 0, 1);
}

function block(g: Graph, x: Value, bias: Value, index: number, config: GptConfig, w: Parameters): Value {
  const { width, heads, inner, act, epsilon, scales, scalesByLayer } = config;
  const joined = transposed(g, rmsNorm(g, x, w.in("ln_1"), epsilon), w.in("attn.c_attn"), 3 * width);
  const [query, key, value] = [0, 1, 2].map((i) => g.slice(joined, 2, i * width, (i + 1) * width));
  const root = Math.sqrt(width / heads);
  // transformers divides by the root without its fraction.
  const factor = (scales ? root / Math.trunc(root) : root) / (scalesByLayer ? index + 1 : 1);
  const scaled = factor === 1 ? query : g.mul(query, g.float(factor));
  const attended = g.attention(scaled, key, value, { heads, bias });
  const y = g.add(x, transposed(g, attended, w.in("attn.c_proj"), width));
  const hidden = activation(act)(g, transposed(g, rmsNorm(g, y, w.in("ln_2"), epsilon), w.in("mlp.c_fc"), inner));
  return g.add(y, transposed(g, hidden, w.in("mlp.c_proj"), width));
}

/** A linear layer whose weight is stored as [in, out]. */
function transposed(g: Graph, x: Value, w: Parameters, outputs: number): Value {
  const weight = w.get("weight", [Number(x.shape[2]), outputs]);
  return g.add(g.matmul(x, weight), w.get("bias", [outputs]));
}
