import type { Graph, Parameters, Value, Weight } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import { countModules, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";

/** What the weights of timm's `VisionTransformer` do not say: their names and shapes tell its tokens, layers and widths. */
export interface TimmVitOptions {
  /** Default: one for every 64 of the width. */
  readonly heads?: number;
  /** Default gelu. */
  readonly act?: string;
  /** Default 1e-6. */
  readonly epsilon?: number;
}

export interface VitBlockSettings extends Required<TimmVitOptions> {
  readonly width: number;
  /** Of the normalisation of queries and keys. Default: as of all. */
  readonly headEpsilon?: number;
  /** What queries and keys become before they meet, told their places: [batch, tokens, width]. Default: what they are. */
  readonly turned?: (x: Value) => Value;
}

/**
 * The Vision Transformer, https://arxiv.org/abs/2010.11929, under timm's names: also DeiT (https://arxiv.org/abs/2012.12877, III:
 * https://arxiv.org/abs/2204.07118), DINOv2 (https://arxiv.org/abs/2304.07193), and the towers of CLIP and SigLIP with a classifier.
 */
export function timmVit({ heads, act = "gelu", epsilon = 1e-6 }: TimmVitOptions = {}): Classifier {
  return {
    build(inputs) {
      const { graph: g, config, parameters: w, classes, trained } = inputs;
      const patches = g.tokens(embedPatches(g, timmPixels(inputs), w.in("patch_embed.proj")));
      const width = Number(patches.shape[2]);
      const settings = { width, heads: readHeads(config, width, heads), act, epsilon };
      const prefix = firstTokens(config, patches, w);
      let x = placeTokens(g, patches, prefix, w);
      if (w.has("norm_pre.weight")) x = g.layerNorm(x, w.in("norm_pre"), epsilon);
      const blocks = w.in("blocks");
      const count = Math.max(1, countModules(blocks, ["norm1.weight"]));
      // In the last third, rounding has few layers left to grow in.
      for (let i = 0; i < count; i++) {
        if (trained) x = trained.block(x);
        x = vitBlock(g, x, blocks.in(String(i)), settings, 3 * i < 2 * count);
      }
      if (w.has("norm.weight")) x = g.layerNorm(x, w.in("norm"), epsilon);
      if (w.has("head_dist.weight")) {
        const [first, second] = ["head", "head_dist"].map((name, i) =>
          g.linear(g.at(x, 1, i), w.in(name), { outputs: classes, precision: "float32" }),
        );
        g.output("logits", g.mul(g.add(first, second), g.float(0.5)));
        return undefined;
      }
      let pooled = pool(g, x, countTokens(prefix), config, w, settings);
      if (w.has("fc_norm.weight")) pooled = g.layerNorm(pooled, w.in("fc_norm"), epsilon);
      classify(inputs, pooled, "head");
      return undefined;
    },
  };
}

export function readHeads(config: ConfigReader, width: number, heads = Math.max(1, Math.round(width / 64))): number {
  const args = config.section("model_args", {});
  const given = args.size("num_heads", heads);
  if (width % given !== 0) throw args.invalid("num_heads", `a divisor of the width, which is ${width}`);
  return given;
}

/** @param outputs the width of a patch's token. Default: as the weights have it. */
export function embedPatches(g: Graph, pixels: Value, w: Parameters, outputs?: number): Value {
  const [, , height, width] = w.get("weight").shape;
  return g.conv2d(pixels, w, { outputs, stride: [height, width], bias: w.has("bias") });
}

/** Tokens for the photo as a whole, which come before those of its patches. */
export function firstTokens(config: ConfigReader, patches: Value, w: Parameters): readonly Weight[] {
  const [, count, width] = patches.shape.map(Number);
  const classified = config.string("global_pool", "") === "token";
  const placed = w.get("pos_embed").shape[1] > count;
  const names = ["cls_token", "reg_token", "dist_token"];
  const there = names.filter((name) => w.has(name) || (name === names[0] && (classified || placed)));
  return there.map((name) => w.get(name, [1, w.shape(name)?.[1] ?? 1, width]));
}

export function countTokens(tokens: readonly Weight[]): number {
  return tokens.reduce((sum, { shape }) => sum + shape[1], 0);
}

/** Positions are of all tokens, or of those of the patches alone. */
export function placeTokens(g: Graph, patches: Value, prefix: readonly Weight[], w: Parameters): Value {
  const [, count, width] = patches.shape.map(Number);
  const tokens = prefix.map((token) => g.expandToBatch(token, patches));
  const join = (x: Value) => (tokens.length > 0 ? g.concat(1, ...tokens, x) : x);
  const all = count + countTokens(prefix);
  const ofPatches = w.get("pos_embed").shape[1] === count;
  const positions = w.get("pos_embed", [1, ofPatches ? count : all, width]);
  return ofPatches ? join(g.add(patches, positions)) : g.add(join(patches), positions);
}

/** Attention and an MLP, each pre-normed and with a residual; `early` ones are computed in float32. */
export function vitBlock(g: Graph, x: Value, w: Parameters, settings: VitBlockSettings, early = true): Value {
  const { width: outputs, epsilon, act } = settings;
  const precision = early ? "float32" : g.precision;
  const attended = g.linear(
    attend(g, g.layerNorm(x, w.in("norm1"), epsilon), w.in("attn"), settings),
    w.in("attn.proj"),
    {
      outputs,
      precision,
    },
  );
  const y = g.add(x, scaled(g, attended, w, "ls1"));
  const between = g.layerNorm(y, w.in("norm2"), epsilon);
  const hidden = g.linear(between, w.in(`mlp.${w.in("mlp").named("fc1", "w12")}`));
  const second = w.in(`mlp.${w.in("mlp").named("fc2", "w3")}`);
  const width = Number(hidden.shape[2]);
  // Where the second layer takes in half of what the first gives, the rest is a gate: https://arxiv.org/abs/2002.05202.
  const gated = second.get("weight").shape[1] * 2 === width;
  const inner = gated
    ? g.mul(activation("silu")(g, g.slice(hidden, 2, 0, width / 2)), g.slice(hidden, 2, width / 2))
    : activation(act)(g, hidden);
  return g.add(y, scaled(g, g.linear(inner, second, { outputs, precision }), w, "ls2"));
}

function attend(g: Graph, x: Value, w: Parameters, settings: VitBlockSettings): Value {
  const { width, heads, epsilon, headEpsilon = epsilon, turned = (y: Value) => y } = settings;
  const joined = g.linear(x, w.in("qkv"), { outputs: 3 * width, bias: w.has("qkv.bias") });
  const [query, key, value] = [0, 1, 2].map((i) => g.slice(joined, 2, i * width, (i + 1) * width));
  if (!w.has("q_norm.weight")) return g.attention(turned(query), turned(key), value, { heads });
  const normed = (y: Value, name: string) =>
    g.reshape(g.layerNorm(g.reshape(y, 0, 0, heads, width / heads), w.in(name), headEpsilon), 0, 0, width);
  return g.attention(turned(normed(query, "q_norm")), turned(normed(key, "k_norm")), value, { heads });
}

function scaled(g: Graph, x: Value, w: Parameters, name: string): Value {
  return w.has(`${name}.gamma`) ? g.mul(x, w.get(`${name}.gamma`)) : x;
}

/** The first token, the mean of the patches', or what a learnt question finds in all: [batch, width]. */
function pool(
  g: Graph,
  x: Value,
  prefix: number,
  config: ConfigReader,
  w: Parameters,
  settings: VitBlockSettings,
): Value {
  const attention = w.has("attn_pool.latent");
  const how = config.string("global_pool", attention ? "map" : prefix > 0 ? "token" : "avg");
  if (how === "map" && attention) return ask(g, x, w.in("attn_pool"), settings);
  if (how === "token" && prefix > 0) return g.at(x, 1, 0);
  if (how === "avg") return g.mean(g.slice(x, 1, prefix), 1);
  throw config.invalid("global_pool", '"token", "avg" or "map", as the weights have it');
}

/** Attention pooling, https://arxiv.org/abs/2106.04560: a learnt question to the tokens, and an MLP over its answer. */
function ask(g: Graph, x: Value, w: Parameters, { width: outputs, heads, act, epsilon }: VitBlockSettings): Value {
  const question = g.expandToBatch(w.get("latent"), x);
  const both = g.linear(x, w.in("kv"), { outputs: 2 * outputs });
  const [key, value] = [g.slice(both, 2, 0, outputs), g.slice(both, 2, outputs)];
  const attended = g.attention(g.linear(question, w.in("q"), { outputs }), key, value, { heads });
  const y = g.linear(attended, w.in("proj"), { outputs, precision: "float32" });
  const normed = w.has("norm.weight") ? g.layerNorm(y, w.in("norm"), epsilon) : y;
  const hidden = activation(act)(g, g.linear(normed, w.in("mlp.fc1")));
  return g.at(g.add(y, g.linear(hidden, w.in("mlp.fc2"), { outputs, precision: "float32" })), 1, 0);
}
