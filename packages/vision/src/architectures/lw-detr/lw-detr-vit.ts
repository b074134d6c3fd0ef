import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { mlp } from "../parts/mlp.js";
import { readOutIndices } from "../parts/out-indices.js";
import { interpolatedPositions } from "../parts/position-embeddings.js";

/** A vision transformer's maps of one size. */
export interface VitMaps {
  /** Each [batch, hidden, rows, columns]. */
  readonly maps: readonly Value[];
  readonly hidden: number;
  readonly rows: number;
  readonly columns: number;
}

/** The ViT of LW-DETR, whose tokens attend to each other within windows in some layers, and to all in the others. */
export function lwDetrVit(
  g: Graph,
  pixels: Value,
  config: ConfigReader,
  imageSize: readonly [height: number, width: number],
  w: Parameters,
): VitMaps {
  const hidden = config.size("hidden_size", 768);
  const [patchHeight, patchWidth] = config.heightWidth("patch_size", 16);
  const heads = config.size("num_attention_heads", 12);
  if (hidden % heads !== 0) throw config.invalid("num_attention_heads", `a divisor of ${hidden}`);
  const windows = config.size("num_windows", 16);
  const side = Math.round(Math.sqrt(windows));
  if (side * side !== windows) throw config.invalid("num_windows", "a square number");
  const [rows, columns] = [Math.floor(imageSize[0] / patchHeight), Math.floor(imageSize[1] / patchWidth)];
  if (rows % side !== 0 || columns % side !== 0)
    throw config.invalid("num_windows", `the square of a number that divides the photo's ${rows} x ${columns} patches`);
  const embeddings = w.in("embeddings");
  const kernel = [patchHeight, patchWidth] as const;
  const patches = g.conv2d(pixels, embeddings.in("projection"), { outputs: hidden, kernel, stride: kernel });
  let tokens = g.tokens(patches);
  if (config.boolean("use_absolute_position_embeddings", true)) {
    const [height, width] = config.heightWidth("pretrain_image_size", 224);
    const learnt = { patches: Math.floor(height / patchHeight) * Math.floor(width / patchWidth), hiddenSize: hidden };
    tokens = g.add(tokens, g.slice(interpolatedPositions(g, embeddings, learnt, patches, "bicubic"), 1, 1));
  }
  const [tall, wide] = [rows / side, columns / side];
  const byWindow = g.transpose(g.reshape(tokens, -1, side, tall, side, wide, hidden), 0, 1, 3, 2, 4, 5);
  let x = g.reshape(byWindow, -1, tall * wide, hidden);

  const layers = config.size("num_hidden_layers", 12);
  const wanted = readOutIndices(config, layers);
  const windowed = new Set(config.integers("window_block_indices", []));
  const sizes = {
    heads,
    inner: hidden * config.size("mlp_ratio", 4),
    act: config.string("hidden_act", "gelu"),
    epsilon: config.number("layer_norm_eps", 1e-6),
    biased: config.boolean("qkv_bias", true),
  };
  const states = [x];
  for (let i = 0; i < layers; i++) {
    x = layer(g, x, sizes, windowed.has(i) ? undefined : rows * columns, w.in(`encoder.layer.${i}`));
    states.push(x);
  }
  const maps = wanted.map((index) => {
    const split = g.reshape(states[index], -1, side, side, tall, wide, hidden);
    return g.reshape(g.transpose(split, 0, 5, 1, 3, 2, 4), -1, hidden, rows, columns);
  });
  return { maps, hidden, rows, columns };
}

interface LayerSizes {
  readonly heads: number;
  readonly inner: number;
  readonly act: string;
  readonly epsilon: number;
  readonly biased: boolean;
}

/** @param together how many tokens attend to each other, where it is more than a window's. */
function layer(
  g: Graph,
  x: Value,
  { heads, inner, act, epsilon, biased }: LayerSizes,
  together: number | undefined,
  w: Parameters,
): Value {
  const outputs = Number(x.shape[2]);
  const normed = g.layerNorm(x, w.in("layernorm_before"), epsilon);
  const seen = together ? g.reshape(normed, -1, together, outputs) : normed;
  const attention = w.in("attention");
  const project = (onHub: string, own: string, bias: boolean) =>
    g.linear(seen, attention.in(attention.named(`attention.${onHub}`, own)), { outputs, bias });
  const query = project("query", "q_proj", biased);
  const key = project("key", "k_proj", false);
  const attended = g.attention(query, key, project("value", "v_proj", biased), { heads });
  const out = attention.in(attention.named("output", "o_proj"));
  const told = g.linear(attended, out, { outputs, precision: "float32" });
  const alike = together ? g.reshape(told, -1, Number(x.shape[1]), outputs) : told;
  const y = g.add(x, g.mul(alike, w.get("gamma_1", [outputs])));
  const intermediate = w.in("intermediate");
  const layers = [intermediate.in("fc1"), intermediate.in("fc2")] as const;
  const fed = mlp(g, g.layerNorm(y, w.in("layernorm_after"), epsilon), layers, { inner, outputs, act });
  return g.add(y, g.mul(fed, w.get("gamma_2", [outputs])));
}
