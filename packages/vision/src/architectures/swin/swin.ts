import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { BackboneBuilder, Classifier, ClassifierParts, SizeInputs } from "../architecture.js";
import { classify } from "../parts/classify.js";
import { mlp } from "../parts/mlp.js";
import { readOutIndices } from "../parts/out-indices.js";
import { relativePositionIndex } from "./relative-position.js";
import { firstMap, type StageMap } from "./stage-map.js";
import { type Grid, type WindowLayout, type Windows, windowAttention, withPadding } from "./windows.js";

export interface SwinConfig {
  readonly channels: number;
  readonly imageSize: readonly [height: number, width: number];
  readonly patchSize: readonly [height: number, width: number];
  readonly embedDim: number;
  readonly depths: readonly number[];
  readonly heads: readonly number[];
  readonly windowSize: number;
  readonly mlpRatio: number;
  readonly qkvBias: boolean;
  readonly hiddenAct: string;
  readonly layerNormEps: number;
}

/** The epsilon of PyTorch's LayerNorm where Swin's code gives none. */
export const defaultEps = 1e-5;
/** What keeps tokens from attending across the seam of a cyclic shift. */
export const masked = -100;

function readSwinConfig(config: ConfigReader): SwinConfig {
  const depths = config.sizes("depths", [2, 2, 6, 2]);
  const heads = config.sizes("num_heads", [3, 6, 12, 24]);
  if (heads.length !== depths.length)
    throw config.invalid("num_heads", `a list of ${depths.length}, one for each of "depths"`);
  const embedDim = config.size("embed_dim", 96);
  if (heads.some((count, stage) => (embedDim * 2 ** stage) % count !== 0))
    throw config.invalid(
      "num_heads",
      `divisors of each stage's width, which starts with "embed_dim" at ${embedDim} and doubles`,
    );
  return {
    channels: config.size("num_channels", 3),
    imageSize: config.heightWidth("image_size", 224),
    patchSize: config.heightWidth("patch_size", 4),
    embedDim,
    depths,
    heads,
    windowSize: config.size("window_size", 7),
    mlpRatio: config.number("mlp_ratio", 4),
    qkvBias: config.boolean("qkv_bias", true),
    hiddenAct: config.string("hidden_act", "gelu"),
    layerNormEps: config.number("layer_norm_eps", defaultEps),
  };
}

/** Where networks of windows that are shifted differ. */
export interface SwinVariant {
  /** The module that all but the classifier is in. */
  readonly name: string;
  /** The windows of a block. */
  layout(config: SwinConfig, place: Pick<BlockPlace, "stage" | "shifted">, grid: Grid | undefined): WindowLayout;
  /** Attention within windows and an MLP, with their residuals: [batch, tokens, dim] to the same. */
  block(g: Graph, x: Value, config: SwinConfig, w: Parameters, place: BlockPlace, windows: Windows): Value;
  /** What follows each stage but the last on four tokens as one: [batch, tokens, 4 · dim] to [batch, tokens, 2 · dim]. */
  reduce(g: Graph, x: Value, w: Parameters, dim: number): Value;
  /** Whether the tokens are normalised before their mean is classified. */
  readonly lastNorm: boolean;
}

/** Where in the network a block is. */
export interface BlockPlace {
  readonly stage: number;
  readonly dim: number;
  readonly heads: number;
  /** Whether its windows lie between those of the block before, as every other block's do. */
  readonly shifted: boolean;
}

export const swinVariant: SwinVariant = {
  name: "swin",
  layout: fittedLayout,
  block,
  reduce: mergePatches,
  lastNorm: true,
};

/** Swin Transformer, "Hierarchical Vision Transformer using Shifted Windows", https://arxiv.org/abs/2103.14030. */
export const swin: Classifier = swinClassifier(swinVariant);

export function swinClassifier(variant: SwinVariant): Classifier {
  return {
    build(inputs) {
      const { graph: g, config: json, parameters, trained } = inputs;
      const config = readSwinConfig(json);
      const size = inputs.imageSize ?? config.imageSize;
      const w = parameters.in(variant.name);
      const pixels = g.input("pixel_values", "float32", ["batch", config.channels, ...size]);
      const { states } = swinStages(g, pixels, json, w, variant, trained).stages.at(-1)!;
      const last = variant.lastNorm ? g.layerNorm(states, w.in("layernorm"), config.layerNormEps) : states;
      classify(inputs, g.mean(last, 1), "classifier");
      return undefined;
    },
  };
}

/** Swin as a part of a larger network; on the Hub it lies in the backbone itself, elsewhere in a module of its own. */
export const swinBackbone: BackboneBuilder = (g, pixels, json, w) => {
  const inner = ["swin", "model"].find((name) => w.has(`${name}.embeddings.norm.weight`));
  const { stages, sizeInputs } = swinStages(g, pixels, json, inner ? w.in(inner) : w, ofWholeWindows);
  const maps = readOutIndices(json, stages.length - 1).map((stage) => {
    const { states, map } = stages[stage];
    const name = stage === 0 ? "stem" : `stage${stage}`;
    const norm = w.in(w.named(`hidden_states_norms.${name}`, `hidden_states_norms.${stage - 1}`));
    return map.toMap(g.layerNorm(states, norm, defaultEps));
  });
  return { kind: "maps", maps, sizeInputs };
};

/** What a stage makes, before its tokens are joined for the next one. */
interface SwinStage {
  /** [batch, tokens, dim] */
  readonly states: Value;
  readonly map: StageMap;
}

/** The embeddings of the patches of photos, [batch, channels, height, width], and what each stage makes of them. */
export function swinStages(
  g: Graph,
  pixels: Value,
  json: ConfigReader,
  w: Parameters,
  variant: Pick<SwinVariant, "layout" | "block" | "reduce">,
  trained?: ClassifierParts,
): { readonly stages: readonly SwinStage[]; readonly sizeInputs?: SizeInputs } {
  const config = readSwinConfig(json);
  const { embedDim, depths, heads, patchSize } = config;
  const patches = embedPatches(g, pixels, config, w.in("embeddings.patch_embeddings.projection"));
  const first = firstMap(g, patches, patchSize);
  let { map } = first;
  let x = g.layerNorm(g.tokens(patches), w.in("embeddings.norm"), defaultEps);
  if (json.boolean("use_absolute_embeddings", false)) {
    if (!map.grid) throw json.invalid("use_absolute_embeddings", "false where photos have several sizes");
    x = g.add(x, w.get("embeddings.position_embeddings", [1, map.grid[0] * map.grid[1], embedDim]));
  }

  const stages: SwinStage[] = [{ states: x, map }];
  for (const [stage, depth] of depths.entries()) {
    const here = w.in(`encoder.layers.${stage}`);
    const dim = embedDim * 2 ** stage;
    for (let i = 0; i < depth; i++) {
      if (trained) x = trained.block(x);
      const place = { stage, dim, heads: heads[stage], shifted: i % 2 === 1 };
      const windows = map.windows(variant.layout(config, place, map.grid));
      x = variant.block(g, x, config, here.in(`blocks.${i}`), place, windows);
    }
    stages.push({ states: x, map });
    if (stage < depths.length - 1) {
      const joined = map.joined(x);
      x = variant.reduce(g, joined.tokens, here.in("downsample"), dim);
      map = joined.map;
    }
  }
  return { stages, sizeInputs: first.sizeInputs };
}

/** A linear layer of each patch; those that the photo does not fill are filled up with zeros: [batch, embedDim, rows, columns]. */
function embedPatches(g: Graph, pixels: Value, { embedDim, patchSize }: SwinConfig, w: Parameters): Value {
  const [tall, wide] = patchSize;
  const padding = [0, 0, tall - 1, wide - 1] as const;
  return g.conv2d(pixels, w, { outputs: embedDim, kernel: patchSize, stride: patchSize, padding });
}

/** Windows keep their size where the map is smaller, which is then padded. */
const ofWholeWindows: SwinVariant = {
  ...swinVariant,
  layout: ({ windowSize: side }, { shifted }) => ({ side, shift: shifted ? side >> 1 : 0 }),
};

/** A map that is smaller than a window is one, which is not shifted. */
function fittedLayout({ windowSize }: SwinConfig, { shifted }: Pick<BlockPlace, "shifted">, grid?: Grid): WindowLayout {
  const side = Math.min(windowSize, ...(grid ?? []));
  return { side, shift: shifted && side < Math.min(...(grid ?? [])) ? windowSize >> 1 : 0 };
}

/** Attention within (shifted) windows and an MLP, each pre-normed and with a residual: [batch, tokens, dim]. */
function block(
  g: Graph,
  x: Value,
  config: SwinConfig,
  w: Parameters,
  { dim, heads }: BlockPlace,
  windows: Windows,
): Value {
  const normed = withPadding(g, g.layerNorm(x, w.in("layernorm_before"), config.layerNormEps), windows);
  const y = g.add(x, attention(g, normed, config, w.in("attention"), heads, windows));

  const inner = Math.trunc(config.mlpRatio * dim);
  const between = g.layerNorm(y, w.in("layernorm_after"), config.layerNormEps);
  const layers = [w.in("intermediate.dense"), w.in("output.dense")] as const;
  return g.add(y, mlp(g, between, layers, { inner, outputs: dim, act: config.hiddenAct }));
}

/** The position in the window is a bias from a table. */
function attention(g: Graph, x: Value, config: SwinConfig, w: Parameters, heads: number, windows: Windows): Value {
  const { side } = windows;
  const outputs = Number(x.shape[2]);
  const linear = (name: string) => g.linear(x, w.in(`self.${name}`), { outputs, bias: config.qkvBias });
  const parts = [linear("query"), linear("key"), linear("value")] as const;
  const table = w.get("self.relative_position_bias_table", [(2 * config.windowSize - 1) ** 2, heads]);
  const attended = windowAttention(g, parts, tableBias(g, table, side), windows, heads, masked);
  return g.linear(attended, w.in("output.dense"), { outputs, precision: "float32" });
}

/** What a table has for the places of two tokens of a window of a side: [heads, area, area]. */
export function tableBias(g: Graph, table: Value, side: number): Value {
  const index = g.constant(relativePositionIndex([side, side]), [side ** 2, side ** 2]);
  return g.transpose(g.gather(table, index), 2, 0, 1);
}

/** Four tokens as one, normalised before: [batch, tokens, 4 · dim] to [batch, tokens, 2 · dim]. */
export function mergePatches(g: Graph, x: Value, w: Parameters, dim: number): Value {
  const normed = g.layerNorm(x, w.in("norm"), defaultEps);
  return g.linear(normed, w.in("reduction"), { outputs: 2 * dim, bias: false });
}
