import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Classifier } from "../architecture.js";
import { channelNorm } from "../parts/channel-norm.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";

const epsilon = 1e-5;

interface CvtStage {
  readonly patch: number;
  readonly stride: number;
  readonly padding: number;
  readonly width: number;
  readonly heads: number;
  readonly layers: number;
  readonly inner: number;
  readonly biased: boolean;
  readonly classToken: boolean;
  readonly kernel: number;
  readonly query: { readonly stride: number; readonly padding: number };
  readonly keys: { readonly stride: number; readonly padding: number };
}

function readStages(config: ConfigReader): readonly CvtStage[] {
  const widths = config.sizes("embed_dim", [64, 192, 384]);
  const perStage = <T>(name: string, list: readonly T[]) => {
    if (list.length !== widths.length) throw config.invalid(name, `a list of ${widths.length}, one for each stage`);
    return list;
  };
  const sizes = (name: string, fallback: readonly number[]) => perStage(name, config.sizes(name, fallback));
  const flags = (name: string, fallback: readonly boolean[]) => perStage(name, config.booleans(name, fallback));
  const paddings = (name: string, fallback: readonly number[]) => {
    const list = perStage(name, config.integers(name, fallback));
    if (list.some((padding) => padding < 0)) throw config.invalid(name, "a list of numbers of at least 0");
    return list;
  };
  const methods = config.strings(
    "qkv_projection_method",
    widths.map(() => "dw_bn"),
  );
  if (methods.some((method) => method !== "dw_bn")) throw config.invalid("qkv_projection_method", 'a list of "dw_bn"');
  const heads = sizes("num_heads", [1, 3, 6]);
  if (heads.some((count, i) => widths[i] % count !== 0))
    throw config.invalid("num_heads", 'a list of divisors of those of "embed_dim"');
  const tokens = flags("cls_token", [false, false, true]);
  if (!tokens.at(-1)) throw config.invalid("cls_token", "a list whose last is true");
  const ratios = perStage("mlp_ratio", config.numbers("mlp_ratio", [4, 4, 4]));
  const lists = {
    patch: sizes("patch_sizes", [7, 3, 3]),
    stride: sizes("patch_stride", [4, 2, 2]),
    padding: paddings("patch_padding", [2, 1, 1]),
    layers: sizes("depth", [1, 2, 10]),
    biased: flags("qkv_bias", [true, true, true]),
    kernel: sizes("kernel_qkv", [3, 3, 3]),
    queryStride: sizes("stride_q", [1, 1, 1]),
    queryPadding: paddings("padding_q", [1, 1, 1]),
    keyStride: sizes("stride_kv", [2, 2, 2]),
    keyPadding: paddings("padding_kv", [1, 1, 1]),
  };
  return widths.map((width, i) => ({
    width,
    patch: lists.patch[i],
    stride: lists.stride[i],
    padding: lists.padding[i],
    heads: heads[i],
    layers: lists.layers[i],
    inner: Math.trunc(width * ratios[i]),
    biased: lists.biased[i],
    classToken: tokens[i],
    kernel: lists.kernel[i],
    query: { stride: lists.queryStride[i], padding: lists.queryPadding[i] },
    keys: { stride: lists.keyStride[i], padding: lists.keyPadding[i] },
  }));
}

/** CvT, "Introducing Convolutions to Vision Transformers", https://arxiv.org/abs/2103.15808. */
export const cvt: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters, trained } = inputs;
    const stages = readStages(config);
    const size = inputs.imageSize ?? ["height", "width"];
    let map = g.input("pixel_values", "float32", ["batch", config.size("num_channels", 3), ...size]);
    let states: Value | undefined;
    for (const [i, stage] of stages.entries()) {
      const { width: outputs, patch: kernel, stride, padding } = stage;
      const w = parameters.in(`cvt.encoder.stages.${i}`);
      const embedding = w.in("embedding.convolution_embeddings");
      const projected = g.conv2d(map, embedding.in("projection"), { outputs, kernel, stride, padding });
      map = channelNorm(g, projected, embedding.in("normalization"), epsilon);
      const token = stage.classToken ? g.expandToBatch(w.get("cls_token", [1, 1, outputs]), map) : undefined;
      let x = token ? g.concat(1, token, g.tokens(map)) : g.tokens(map);
      for (let layer = 0; layer < stage.layers; layer++) {
        if (trained) x = trained.block(x);
        x = cvtLayer(g, x, map, stage, w.in(`layers.${layer}`));
      }
      states = x;
      map = g.mapAs(token ? g.slice(x, 1, 1) : x, map);
    }
    classify(inputs, g.layerNorm(g.at(states!, 1, 0), parameters.in("layernorm"), epsilon), "classifier");
    return undefined;
  },
};

function cvtLayer(g: Graph, x: Value, like: Value, stage: CvtStage, w: Parameters): Value {
  const { width: outputs, inner } = stage;
  const attended = attend(g, g.layerNorm(x, w.in("layernorm_before"), epsilon), like, stage, w.in("attention"));
  const y = g.add(x, attended);
  const normed = g.layerNorm(y, w.in("layernorm_after"), epsilon);
  const layers = [w.in("intermediate.dense"), w.in("output.dense")] as const;
  return g.add(y, mlp(g, normed, layers, { inner, outputs, act: "gelu" }));
}

/** Queries, keys and values are seen through a convolution of each channel by itself. */
function attend(g: Graph, x: Value, like: Value, stage: CvtStage, w: Parameters): Value {
  const { width: outputs, heads, kernel, biased: bias, classToken } = stage;
  const attention = w.in("attention");
  const map = g.mapAs(classToken ? g.slice(x, 1, 1) : x, like);
  const project = (name: string, window: CvtStage["keys"]) => {
    const module = attention.in(`convolution_projection_${name}.convolution_projection`);
    const sizes = { outputs, kernel, groups: outputs, epsilon, ...window };
    const seen = g.tokens(g.convBatchNorm2d(map, module.in("convolution"), module.in("normalization"), sizes));
    const tokens = classToken ? g.concat(1, g.slice(x, 1, 0, 1), seen) : seen;
    return g.linear(tokens, attention.in(`projection_${name}`), { outputs, bias });
  };
  // Scores are divided by the root of the whole width, not of a head's.
  const query = g.mul(project("query", stage.query), g.float(heads ** -0.5));
  const attended = g.attention(query, project("key", stage.keys), project("value", stage.keys), { heads });
  return g.linear(attended, w.in("output.dense"), { outputs, precision: "float32" });
}
