import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import { VisionError } from "../../vision-error.js";
import type { NetworkInputs } from "../architecture.js";
import type { Backbone, TokenStates } from "../parts/backbone.js";
import { enterHead } from "../parts/enter.js";

/** What a neck works on, the finest first: maps that are taken as they are, then the states of a vision transformer. */
export interface NeckInputs {
  readonly maps: readonly Value[];
  readonly tokens?: TokenStates;
}

export function neckInputs(backbone: Backbone): NeckInputs {
  return backbone.kind === "maps" ? backbone : { maps: [], tokens: backbone };
}

/** A neck may be trained: what it takes in is all that follows is computed of. */
export function enterNeck(inputs: Pick<NetworkInputs, "enter">, { maps, tokens }: NeckInputs): NeckInputs {
  if (!tokens) return { maps: enterHead(inputs, maps) };
  const entered = enterHead(inputs, [...maps, ...tokens.states, tokens.grid]);
  const [grid] = entered.slice(-1);
  return { maps: entered.slice(0, maps.length), tokens: { ...tokens, states: entered.slice(maps.length, -1), grid } };
}

/** The maps that a neck makes, the coarsest first: [batch, fusion hidden size, height, width]. */
export interface FusedMaps {
  readonly maps: readonly Value[];
  /** The coarsest state before any fusion. */
  readonly bottleneck: Value;
}

/** The sizes of a neck, under the names of transformers' `DPTConfig`. */
export interface NeckConfig {
  readonly readout: "ignore" | "add" | "project";
  readonly factors: readonly number[];
  readonly hiddenSizes: readonly number[];
  readonly fusionHiddenSize: number;
  readonly hiddenAct: string;
  readonly batchNorm: boolean;
  readonly batchNormEps: number;
  readonly bias: boolean;
}

export function readNeckConfig(config: ConfigReader): NeckConfig {
  const readout = config.string("readout_type", "project");
  if (readout !== "ignore" && readout !== "add" && readout !== "project") {
    throw config.invalid("readout_type", '"ignore", "add" or "project"');
  }
  const hiddenSizes = config.sizes("neck_hidden_sizes", [96, 192, 384, 768]);
  const factors = config.numbers("reassemble_factors", [4, 2, 1, 0.5]);
  const isFactor = (factor: number) => factor > 0 && Number.isInteger(factor >= 1 ? factor : 1 / factor);
  if (factors.length !== hiddenSizes.length || !factors.every(isFactor)) {
    throw config.invalid("reassemble_factors", `${hiddenSizes.length} whole factors or fractions 1 / n`);
  }
  const batchNorm = config.boolean("use_batch_norm_in_fusion_residual", false);
  return {
    readout,
    factors,
    hiddenSizes,
    fusionHiddenSize: config.size("fusion_hidden_size", 256),
    hiddenAct: config.string("hidden_act", "gelu"),
    batchNorm,
    batchNormEps: config.number("batch_norm_eps", 1e-5),
    bias: config.boolean("use_bias_in_fusion_residual", !batchNorm),
  };
}

/**
 * The neck of DPT, "Vision Transformers for Dense Prediction", https://arxiv.org/abs/2103.13413: states of several layers
 * become maps of several resolutions, which are fused from the coarsest to the finest, each doubling the resolution.
 *
 * @param likeNext upsample each fused map to the next state's size instead of twice its own, as Depth Anything does.
 * @param placed what a state's map is after it is told its places, before it is resized. Default: it is not.
 */
export function dptNeck(
  g: Graph,
  { maps: given, tokens }: NeckInputs,
  config: NeckConfig,
  w: Parameters,
  { likeNext = false, placed }: { readonly likeNext?: boolean; readonly placed?: (map: Value) => Value } = {},
): FusedMaps {
  const { hiddenSizes, fusionHiddenSize } = config;
  const count = given.length + (tokens?.states.length ?? 0);
  if (count !== hiddenSizes.length) {
    throw new VisionError(
      "invalid-config",
      `config.json: the backbone gives ${count} states where "neck_hidden_sizes" has ${hiddenSizes.length} entries; both must be as many.`,
    );
  }
  const reassembled = tokens?.states.map((state, i) =>
    reassemble(g, state, tokens, config, given.length + i, w.in("reassemble_stage"), placed),
  );
  const features = [...given, ...(reassembled ?? [])].map((map, i) =>
    g.conv2d(map, w.in(`convs.${i}`), { outputs: fusionHiddenSize, kernel: 3, bias: false, padding: 1 }),
  );

  const coarsestFirst = features.toReversed();
  const maps: Value[] = [];
  for (const [i, feature] of coarsestFirst.entries()) {
    const coarser = maps.at(-1);
    // Twice the coarser size is one too many where the number of patches is odd.
    const sized = coarser && !likeNext ? g.resizeAs(feature, coarser) : feature;
    const next = likeNext ? coarsestFirst[i + 1] : undefined;
    maps.push(fuse(g, sized, coarser, next, config, w.in(`fusion_stage.layers.${i}`)));
  }
  return { maps, bottleneck: coarsestFirst[0] };
}

/** A state as a map of the resolution that its factor asks for. */
function reassemble(
  g: Graph,
  state: Value,
  { grid, hiddenSize }: TokenStates,
  config: NeckConfig,
  i: number,
  w: Parameters,
  placed: (map: Value) => Value = (map) => map,
): Value {
  const outputs = config.hiddenSizes[i];
  const factor = config.factors[i];
  const map = g.mapAs(readOut(g, state, hiddenSize, config, w.in(`readout_projects.${i}`)), grid);
  const layer = w.in(`layers.${i}`);
  const projected = placed(g.conv2d(map, layer.in("projection"), { outputs, kernel: 1 }));
  if (factor > 1) return g.convTranspose2d(projected, layer.in("resize"), { outputs, kernel: factor, stride: factor });
  if (factor === 1) return projected;
  return g.conv2d(projected, layer.in("resize"), { outputs, kernel: 3, stride: 1 / factor, padding: 1 });
}

/** The patches of a state, told what the class token knows: [batch, patches, hidden]. */
function readOut(g: Graph, state: Value, hiddenSize: number, { readout, hiddenAct }: NeckConfig, w: Parameters): Value {
  const patches = g.slice(state, 1, 1);
  if (readout === "ignore") return patches;
  const classToken = g.slice(state, 1, 0, 1);
  if (readout === "add") return g.add(patches, classToken);
  const repeated = g.expand(classToken, g.sizes(patches));
  const projected = g.linear(g.concat(2, patches, repeated), w.in("0"), { outputs: hiddenSize });
  return activation(hiddenAct)(g, projected);
}

/** Add a finer feature to what is fused so far, and upsample. */
function fuse(
  g: Graph,
  feature: Value,
  coarser: Value | undefined,
  next: Value | undefined,
  config: NeckConfig,
  w: Parameters,
): Value {
  let x = feature;
  if (coarser) {
    x = g.add(coarser, residualUnit(g, feature, config, w.in("residual_layer1")));
  }
  x = residualUnit(g, x, config, w.in("residual_layer2"));
  // The projection comes after the upsampling in the paper; both are linear, and here it has a quarter of the pixels.
  const projected = g.conv2d(x, w.in("projection"), { outputs: config.fusionHiddenSize, kernel: 1 });
  const corners = { alignCorners: true };
  return next ? g.resizeAs(projected, next, corners) : g.resize(projected, 2, corners);
}

/** What `residualUnit` is made of. */
export type ResidualConfig = Pick<NeckConfig, "fusionHiddenSize" | "bias" | "batchNorm" | "batchNormEps">;

/** Two convolutions beside which a map goes on as it is: [batch, fusion hidden size, height, width]. */
export function residualUnit(g: Graph, x: Value, config: ResidualConfig, w: Parameters): Value {
  const { fusionHiddenSize: outputs, bias, batchNorm, batchNormEps: epsilon } = config;
  const convolve = (input: Value, i: number) => {
    const map = g.conv2d(g.relu(input), w.in(`convolution${i}`), { outputs, kernel: 3, bias, padding: 1 });
    return batchNorm ? g.batchNorm(map, w.in(`batch_norm${i}`), { epsilon }) : map;
  };
  return g.add(x, convolve(convolve(x, 1), 2));
}
