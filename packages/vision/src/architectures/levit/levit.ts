import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { convNorm, type TimmConvolution } from "../../timm/timm-layers.js";
import type { Classifier, NetworkInputs } from "../architecture.js";
import { classifyNormed } from "../parts/normed-heads.js";
import { levitAttention } from "./attention.js";

const act = "hard_swish";
const stemConvolutions = 4;
const heads = { own: "classifier", norm: "batch_norm", layer: "linear" };

/** LeViT, "a Vision Transformer in ConvNet's Clothing for Faster Inference", https://arxiv.org/abs/2104.01136. */
export const levit: Classifier = {
  build(inputs) {
    classifyNormed(inputs, levitFeatures(inputs), heads);
    return undefined;
  },
};

/** LeViT with both heads: the answer is the mean of both. */
export const levitWithTeacher: Classifier = {
  build(inputs) {
    classifyNormed(inputs, levitFeatures(inputs), { ...heads, teacher: "classifier_distill" });
    return undefined;
  },
};

/** The mean of the last map: [batch, width]. */
function levitFeatures({ graph: g, config, parameters, imageSize, trained }: NetworkInputs): Value {
  const w = parameters.in("levit");
  const depths = config.sizes("depths", [4, 4, 4]);
  const [width] = config.sizes("hidden_sizes", [128, 256, 384]);
  const keyWidths = perStage(config, "key_dim", [16, 16, 16], depths.length);
  // Where a stage ends, keys are as wide as in the first.
  const [betweenStages] = keyWidths;
  const [height, across] = imageSize ?? config.heightWidth("image_size", 224);
  const stride = config.size("stride", 2);
  const padding = config.integer("padding", 1);
  let x = g.input("pixel_values", "float32", ["batch", config.size("num_channels", 3), height, across]);
  for (let i = 1; i <= stemConvolutions; i++) {
    const embedding = w.in(`patch_embeddings.embedding_layer_${i}`);
    const window = { stride, padding: [padding, padding, padding, padding] as const };
    x = convNorm(g, x, embedding.in("convolution"), embedding.in("batch_norm"), {
      ...window,
      ...(i < stemConvolutions && { act }),
    });
  }
  if (x.shape[1] !== width)
    throw config.invalid("hidden_sizes", `a list that begins with ${x.shape[1]}, as the weights do`);
  for (const [stage, depth] of depths.entries()) {
    const layers = w.in(`encoder.stages.${stage}.layers`);
    for (let i = 0; i < depth; i++) {
      if (trained) x = trained.block(x);
      x = g.add(x, attend(g, x, layers.in(`${2 * i}.module`), keyWidths[stage], false));
      x = mix(g, x, layers.in(`${2 * i + 1}.module`));
    }
    if (stage === depths.length - 1) continue;
    x = attend(g, x, layers.in(String(2 * depth)), betweenStages, true);
    x = mix(g, x, layers.in(`${2 * depth + 1}.module`));
  }
  return g.globalAveragePool(x);
}

function perStage(config: ConfigReader, name: string, defaults: readonly number[], stages: number): readonly number[] {
  const sizes = config.sizes(name, defaults);
  if (sizes.length !== stages) throw config.invalid(name, `a list of ${stages}, one for each of "depths"`);
  return sizes;
}

function attend(g: Graph, x: Value, w: Parameters, keyWidth: number, halves: boolean): Value {
  const [heads] = w.get("attention_biases").shape;
  const [rows, columns] = x.shape.slice(2).map(Number);
  const parts = {
    project: (map: Value) => unit(g, map, w.in(halves ? "keys_values" : "queries_keys_values")),
    ...(halves && { query: (map: Value) => unit(g, map, w.in("queries")) }),
    output: (map: Value) => unit(g, map, w.in("projection")),
    act: (y: Value) => g.hardSwish(y),
    biases: w.get("attention_biases", [heads, rows * columns]),
  };
  return levitAttention(g, x, parts, keyWidth);
}

function mix(g: Graph, x: Value, w: Parameters): Value {
  return g.add(x, unit(g, unit(g, x, w.in("linear_up"), { act }), w.in("linear_down")));
}

function unit(g: Graph, x: Value, w: Parameters, settings: TimmConvolution = {}): Value {
  return convNorm(g, x, w.in("linear"), w.in("batch_norm"), settings);
}
