import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { DepthEstimator } from "../architecture.js";
import { headInput, upsampleBetween } from "../dpt/dpt.js";
import { dptNeck, neckInputs, readNeckConfig } from "../dpt/dpt-neck.js";
import { type BinsConfig, type HeadInputs, metricDepth, type PointWeights, readBinsConfig } from "./zoedepth-bins.js";
import { takesSecondHead } from "./zoedepth-router.js";

/** What transformers takes for a config.json without `backbone_config`. */
const defaultBackbone = {
  model_type: "beit",
  image_size: 384,
  num_hidden_layers: 24,
  hidden_size: 1024,
  intermediate_size: 4096,
  num_attention_heads: 16,
  use_relative_position_bias: true,
  out_features: ["stage6", "stage12", "stage18", "stage24"],
};

/** How many maps the heads read. */
const mapCount = 4;

/**
 * ZoeDepth, "Zero-shot Transfer by Combining Relative and Metric Depth", https://arxiv.org/abs/2302.12288: DPT on BEiT, whose
 * maps move the centres of bins of depth. With several heads (indoors, outdoors) a small transformer chooses one.
 * `predicted_depth` [batch, height, width] in metres.
 */
export const zoedepth: DepthEstimator = {
  build({ graph: g, config, parameters, buildBackbone }) {
    const backboneConfig = config.section("backbone_config", defaultBackbone);
    const channels = backboneConfig.size("num_channels", 3);
    const pixels = g.input("pixel_values", "float32", ["batch", channels, "height", "width"]);
    const backbone = buildBackbone(g, pixels, backboneConfig, parameters.in("backbone"));
    const neck = readNeckConfig(config);
    const { maps, bottleneck } = dptNeck(g, neckInputs(backbone), neck, parameters.in("neck"));
    const relative = relativeHead(g, maps, config, parameters.in("relative_head"), neck.fusionHiddenSize);
    const w = parameters.in("metric_head");
    const heads = readHeads(config);
    const depth =
      heads.length === 1
        ? singleHead(g, config, heads[0], { maps, bottleneck, ...relative }, w)
        : routedHeads(g, config, heads, { maps, bottleneck, ...relative }, w);
    g.output("predicted_depth", depth);
    return backbone.sizeInputs;
  },
};

interface HeadRange {
  readonly name: string;
  readonly bins: number;
  readonly least: number;
  readonly greatest: number;
}

interface Relative {
  readonly features: Value;
  readonly relativeDepth: Value;
}

type Maps = Relative & Pick<HeadInputs, "maps" | "bottleneck">;

/** DPT's head, of which the metric heads also read the features before its last layer. */
function relativeHead(g: Graph, maps: readonly Value[], config: ConfigReader, w: Parameters, width: number): Relative {
  const hidden = config.size("num_relative_features", 32);
  const map = headInput(g, maps, config, w, width);
  const sizes = { between: Math.floor(width / 2), outputs: hidden };
  const features = g.relu(upsampleBetween(g, map, w.in("conv1"), w.in("conv2"), sizes));
  return { features, relativeDepth: g.relu(g.conv2d(features, w.in("conv3"), { outputs: 1, kernel: 1 })) };
}

function singleHead(g: Graph, json: ConfigReader, head: HeadRange, maps: Maps, w: Parameters): Value {
  const config = readBinsConfig(json, head.bins);
  const featureChannels = config.relativeFeatures + 1;
  const inputs = {
    bottleneck: projectedBottleneck(g, maps, config, w),
    maps: maps.maps,
    attractors: readAttractors(json),
    features: g.concat(1, maps.features, maps.relativeDepth),
    featureChannels,
    seedWidth: 256,
    projectorWidth: 128,
    binomialWidth: Math.floor((featureChannels + config.embeddingDim) / 2),
    range: [g.float(head.least), g.float(head.greatest)],
  } as const;
  return metricDepth(g, config, inputs, (name, channels, outputs) => pointWeights(w.in(name), channels, outputs));
}

function projectedBottleneck(g: Graph, { bottleneck }: Maps, config: BinsConfig, w: Parameters): Value {
  return g.conv2d(bottleneck, w.in("conv2"), { outputs: config.bottleneckFeatures, kernel: 1 });
}

function pointWeights(w: Parameters, channels: number, outputs: number): PointWeights {
  return { weight: w.get("weight", [outputs, channels, 1, 1]), bias: w.get("bias", [outputs]) };
}

/** Of two heads only the weights of the chosen one are used: they are small, and the heads are equal but for them. */
function routedHeads(
  g: Graph,
  json: ConfigReader,
  [first, second]: readonly HeadRange[],
  maps: Maps,
  w: Parameters,
): Value {
  const config = readBinsConfig(json, first.bins);
  const { embeddingDim, relativeFeatures } = config;
  const bottleneck = projectedBottleneck(g, maps, config, w);
  const takesSecond = takesSecondHead(g, bottleneck, json, w);
  const choose = (a: Value, b: Value) => g.where(takesSecond, b, a);
  const inputs = {
    bottleneck,
    maps: maps.maps,
    // transformers passes "num_attractors" as something else here, so that all layers have its default.
    attractors: readAttractors(json).map(() => 16),
    features: maps.features,
    featureChannels: relativeFeatures,
    seedWidth: Math.floor(embeddingDim / 2),
    projectorWidth: Math.floor(embeddingDim / 2),
    binomialWidth: Math.floor((relativeFeatures + embeddingDim) / 4),
    range: [
      choose(g.float(first.least), g.float(second.least)),
      choose(g.float(first.greatest), g.float(second.greatest)),
    ],
  } as const;
  return metricDepth(g, config, inputs, (name, channels, outputs) => {
    if (/^(seed_projector|projectors)/.test(name)) return pointWeights(w.in(name), channels, outputs);
    const [a, b] = [first, second].map((head) => pointWeights(w.in(headWeight(name, head.name)), channels, outputs));
    return { weight: choose(a.weight, b.weight), bias: choose(a.bias, b.bias) };
  });
}

/** Where several heads are, a weight's name says whose it is after the module: `attractors.0.conv1` is `attractors.nyu.0.conv1`. */
function headWeight(name: string, head: string): string {
  return name.replace("seed_bin_regressor", "seed_bin_regressors").replace(".", `.${head}.`);
}

function readAttractors(config: ConfigReader): readonly number[] {
  const attractors = config.sizes("num_attractors", [16, 8, 4, 1]);
  if (attractors.length !== mapCount) throw config.invalid("num_attractors", `a list of ${mapCount}, one for each map`);
  return attractors;
}

/** The heads that `bin_configurations` lists. */
function readHeads(config: ConfigReader): HeadRange[] {
  const list = config.objects("bin_configurations", [{ n_bins: 64, min_depth: 0.001, max_depth: 10 }]);
  const heads = list.map((head) => ({
    name: head.string("name", ""),
    bins: head.size("n_bins"),
    least: head.number("min_depth"),
    greatest: head.number("max_depth"),
  }));
  const equal = heads.every(({ bins }) => bins === heads[0].bins);
  if (heads.length < 1 || heads.length > 2 || !equal) {
    throw config.invalid("bin_configurations", "one configuration, or two with as many bins");
  }
  return heads;
}
