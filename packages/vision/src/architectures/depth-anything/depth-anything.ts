import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { DepthEstimator, NetworkInputs, SizeInputs } from "../architecture.js";
import { headMap, projected } from "../dpt/dpt.js";
import { dptNeck, enterNeck, readNeckConfig } from "../dpt/dpt-neck.js";
import { tokenStates } from "../parts/backbone.js";
import { enterHead } from "../parts/enter.js";

/** What transformers takes for a config.json without `backbone_config`. */
const defaultBackbone = {
  model_type: "dinov2",
  image_size: 518,
  hidden_size: 384,
  num_attention_heads: 6,
  out_indices: [9, 10, 11, 12],
};

/**
 * Depth Anything, https://arxiv.org/abs/2401.10891, and its second version, https://arxiv.org/abs/2406.09414: DPT's neck on
 * DINOv2. `predicted_depth` [batch, height, width]; the relative one grows towards the camera, the metric one is in metres.
 */
export const depthAnything: DepthEstimator = {
  build(inputs) {
    const { graph: g, config, parameters } = inputs;
    const { maps, grid, width, sizeInputs } = depthAnythingMaps(inputs);
    // Of the grid the head needs the size alone.
    const [fused, patches] = enterHead(inputs, [headMap(maps, config), g.slice(grid, 1, 0, 1)]);
    const map = projected(g, fused, config, parameters.in("head"), width);
    g.output("predicted_depth", depthAnythingHead(g, map, patches, config, parameters.in("head"), width));
    return sizeInputs;
  },
};

/** The fused maps of the photo, the coarsest first, how many channels they have, and the map of the patches. */
export function depthAnythingMaps(inputs: NetworkInputs): {
  readonly maps: readonly Value[];
  readonly grid: Value;
  readonly width: number;
  readonly sizeInputs?: SizeInputs;
} {
  const { graph: g, config, parameters, buildBackbone } = inputs;
  const backboneConfig = config.section("backbone_config", defaultBackbone);
  const channels = backboneConfig.size("num_channels", 3);
  const pixels = g.input("pixel_values", "float32", ["batch", channels, "height", "width"]);
  const seen = tokenStates(buildBackbone(g, pixels, backboneConfig, parameters.in("backbone")));
  const { tokens = seen } = enterNeck(inputs, { maps: [], tokens: seen });
  const width = config.size("fusion_hidden_size", 64);
  const neck = {
    ...readNeckConfig(config),
    readout: "ignore",
    hiddenSizes: config.sizes("neck_hidden_sizes", [48, 96, 192, 384]),
    fusionHiddenSize: width,
  } as const;
  const { maps } = dptNeck(g, { maps: [], tokens }, neck, parameters.in("neck"), { likeNext: true });
  return { maps, grid: tokens.grid, width, sizeInputs: tokens.sizeInputs };
}

/**
 * The depth of a fused map, at the size of the photo that the grid of patches covers: [batch, height, width].
 *
 * @param scale what the network's depths are multiplied by. Default: what the config says.
 */
export function depthAnythingHead(
  g: Graph,
  map: Value,
  grid: Value,
  config: ConfigReader,
  w: Parameters,
  width: number,
  scale: number = config.number("max_depth", 1) || 1,
): Value {
  const type = config.string("depth_estimation_type", "relative");
  if (type !== "relative" && type !== "metric") throw config.invalid("depth_estimation_type", '"relative" or "metric"');
  const half = Math.floor(width / 2);
  const hidden = config.size("head_hidden_size", 32);
  const coarse = g.conv2d(map, w.in("conv1"), { outputs: half, kernel: 3, padding: 1 });
  const photo = g.mul(g.sizes(grid, 2), g.ints(config.size("patch_size", 14)));
  const upsampled = g.resize(coarse, photo, { alignCorners: true });
  const fine = g.conv2d(upsampled, w.in("conv2"), { outputs: hidden, kernel: 3, padding: 1 });
  const depth = g.conv2d(g.relu(fine), w.in("conv3"), { outputs: 1, kernel: 1 });
  const bounded = type === "metric" ? g.sigmoid(depth) : g.relu(depth);
  return g.squeeze(scale === 1 ? bounded : g.mul(bounded, g.float(scale)), 1);
}
