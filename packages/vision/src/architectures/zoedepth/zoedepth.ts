import type { Graph, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Weights } from "../../weights.js";
import type { DepthEstimator } from "../architecture.js";
import { headInput, upsampleBetween } from "../dpt/dpt.js";
import { dptNeck, readNeckConfig } from "../dpt/dpt-neck.js";
import { type HeadInputs, metricDepth, readBinsConfig } from "./zoedepth-bins.js";
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
  build({ graph: g, config, weights, buildBackbone }) {
    const backboneConfig = config.section("backbone_config", defaultBackbone);
    const channels = backboneConfig.size("num_channels", 3);
    const pixels = g.input("pixel_values", "float32", ["batch", channels, "height", "width"]);
    const backbone = buildBackbone(g, pixels, backboneConfig, weights.in("backbone"));
    const neck = readNeckConfig(config);
    const { maps, bottleneck } = dptNeck(g, backbone, neck, weights.in("neck"));
    const relative = relativeHead(g, maps, config, weights.in("relative_head"), neck.fusionHiddenSize);
    const w = weights.in("metric_head");
    const heads = readHeads(config);
    const depth =
      heads.length === 1
        ? singleHead(g, config, heads[0], { maps, bottleneck, ...relative }, w)
        : routedHeads(g, config, heads, { maps, bottleneck, ...relative }, w);
    g.output("predicted_depth", depth);
    return undefined;
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
function relativeHead(g: Graph, maps: readonly Value[], config: ConfigReader, w: Weights, width: number): Relative {
  const half = Math.floor(width / 2);
  const hidden = config.size("num_relative_features", 32);
  const map = headInput(g, maps, config, w, width);
  const features = g.relu(
    upsampleBetween(g, map, w.conv2d("conv1", width, half, 3), w.conv2d("conv2", half, hidden, 3)),
  );
  return { features, relativeDepth: g.relu(g.conv2d(features, w.conv2d("conv3", hidden, 1, 1))) };
}

function singleHead(g: Graph, json: ConfigReader, head: HeadRange, maps: Maps, w: Weights): Value {
  const config = readBinsConfig(json, head.bins);
  const conv2 = w.conv2d("conv2", config.bottleneckFeatures, config.bottleneckFeatures, 1);
  const featureChannels = config.relativeFeatures + 1;
  const inputs = {
    bottleneck: g.conv2d(maps.bottleneck, conv2),
    maps: maps.maps,
    attractors: readAttractors(json),
    features: g.concat(1, maps.features, maps.relativeDepth),
    featureChannels,
    seedWidth: 256,
    projectorWidth: 128,
    binomialWidth: Math.floor((featureChannels + config.embeddingDim) / 2),
    range: [g.float(head.least), g.float(head.greatest)],
  } as const;
  return metricDepth(g, config, inputs, (name, channels, outputs) => w.conv2d(name, channels, outputs, 1));
}

/** Of two heads only the weights of the chosen one are used: they are small, and the heads are equal but for them. */
function routedHeads(
  g: Graph,
  json: ConfigReader,
  [first, second]: readonly HeadRange[],
  maps: Maps,
  w: Weights,
): Value {
  const config = readBinsConfig(json, first.bins);
  const { bottleneckFeatures, embeddingDim, relativeFeatures } = config;
  const bottleneck = g.conv2d(maps.bottleneck, w.conv2d("conv2", bottleneckFeatures, bottleneckFeatures, 1));
  const takesSecond = takesSecondHead(g, bottleneck, bottleneckFeatures, json, w);
  const choose = (a: Value, b: Value) => g.op("Where", [takesSecond, b, a]);
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
    if (/^(seed_projector|projectors)/.test(name)) return w.conv2d(name, channels, outputs, 1);
    const [a, b] = [first, second].map((head) => w.conv2d(headWeight(name, head.name), channels, outputs, 1));
    return {
      weight: { ...choose(a.weight, b.weight), shape: a.weight.shape },
      bias: a.bias && b.bias && choose(a.bias, b.bias),
    };
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
