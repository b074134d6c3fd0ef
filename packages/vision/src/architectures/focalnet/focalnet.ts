import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Classifier } from "../architecture.js";
import { channelsFirst, channelsLast } from "../parts/channel-order.js";
import { classify } from "../parts/classify.js";
import { fixedSizeOf } from "../parts/fixed-size.js";
import { mlp } from "../parts/mlp.js";

interface FocalNetConfig {
  readonly channels: number;
  readonly patchSize: readonly [height: number, width: number];
  readonly width: number;
  /** Patches overlap. */
  readonly overlaps: boolean;
  readonly depths: readonly number[];
  /** How many circles around each place are looked at, and how wide the innermost is, stage by stage. */
  readonly levels: readonly number[];
  readonly windows: readonly number[];
  readonly act: string;
  readonly mlpRatio: number;
  readonly scalesLayers: boolean;
  readonly normsLast: boolean;
  readonly normsModulated: boolean;
  readonly divides: boolean;
  readonly epsilon: number;
}

/** How much wider each circle is than the one within it. */
const focalFactor = 2;

function readConfig(config: ConfigReader): FocalNetConfig {
  const depths = config.sizes("depths", [2, 2, 6, 2]);
  const perStage = (name: string, fallback: number) => {
    const list = config.sizes(
      name,
      depths.map(() => fallback),
    );
    if (list.length !== depths.length) throw config.invalid(name, `a list of ${depths.length}, one for each stage`);
    return list;
  };
  const windows = perStage("focal_windows", 3);
  if (windows.some((side) => side % 2 === 0)) throw config.invalid("focal_windows", "a list of odd numbers");
  return {
    depths,
    windows,
    channels: config.size("num_channels", 3),
    patchSize: config.heightWidth("patch_size", 4),
    width: config.size("embed_dim", 96),
    overlaps: config.boolean("use_conv_embed", false),
    levels: perStage("focal_levels", 2),
    act: config.string("hidden_act", "gelu"),
    mlpRatio: config.number("mlp_ratio", 4),
    scalesLayers: config.boolean("use_layerscale", false),
    normsLast: config.boolean("use_post_layernorm", false),
    normsModulated: config.boolean("use_post_layernorm_in_modulation", false),
    divides: config.boolean("normalize_modulator", false),
    epsilon: config.number("layer_norm_eps", 1e-5),
  };
}

/** FocalNet, "Focal Modulation Networks", https://arxiv.org/abs/2203.11926: what is around each place modulates it, and no attention. */
export const focalNet: Classifier = {
  build(inputs) {
    const { graph: g, parameters, trained } = inputs;
    const config = readConfig(inputs.config);
    const w = parameters.in("focalnet");
    const size = fixedSizeOf(inputs.imageSize, "FocalNet");
    const pixels = g.input("pixel_values", "float32", ["batch", config.channels, ...size]);
    const stem = config.overlaps ? { kernel: [7, 7] as const, stride: 4, padding: 2 } : undefined;
    const embedded = patches(g, pixels, config.patchSize, config.width, stem, w.in("embeddings.patch_embeddings"));
    let x = g.layerNorm(embedded, w.in("embeddings.norm"), config.epsilon);
    for (const [i, depth] of config.depths.entries()) {
      const stage = w.in(`encoder.stages.${i}`);
      for (let layer = 0; layer < depth; layer++) {
        if (trained) x = trained.block(x);
        x = block(g, x, config, i, stage.in(`layers.${layer}`));
      }
      if (i === config.depths.length - 1) continue;
      const between = config.overlaps ? { kernel: [3, 3] as const, stride: 2, padding: 1 } : undefined;
      const smaller = patches(
        g,
        channelsFirst(g, x),
        [2, 2],
        config.width * 2 ** (i + 1),
        between,
        stage.in("downsample"),
      );
      x = g.layerNorm(smaller, stage.in("downsample.norm"), config.epsilon);
    }
    const normed = g.layerNorm(x, w.in("layernorm"), config.epsilon);
    classify(inputs, g.mean(normed, [1, 2]), "classifier");
    return undefined;
  },
};

interface OverlappingPatches {
  readonly kernel: readonly [number, number];
  readonly stride: number;
  readonly padding: number;
}

/** A map's patches, those at the edge filled up with zeros: [batch, rows, columns, outputs]. */
function patches(
  g: Graph,
  map: Value,
  [high, wide]: readonly [number, number],
  outputs: number,
  overlapping: OverlappingPatches | undefined,
  w: Parameters,
): Value {
  const [height, width] = map.shape.slice(2).map(Number);
  const missing = [(high - (height % high)) % high, (wide - (width % wide)) % wide];
  const whole = missing.some((count) => count > 0) ? g.pad(map, { axes: [2, 3], before: [0, 0], after: missing }) : map;
  const window = overlapping ?? { kernel: [high, wide] as const, stride: [high, wide] as const };
  return channelsLast(g, g.conv2d(whole, w.in("projection"), { outputs, ...window }));
}

/** @param x [batch, rows, columns, width] */
function block(g: Graph, x: Value, config: FocalNetConfig, stage: number, w: Parameters): Value {
  const { normsLast, epsilon, scalesLayers, act, mlpRatio } = config;
  const outputs = Number(x.shape[3]);
  const inner = Math.trunc(outputs * mlpRatio);
  const normed = (y: Value, name: string) => g.layerNorm(y, w.in(name), epsilon);
  const scaled = (y: Value, name: string) => (scalesLayers ? g.mul(y, w.get(name, [outputs])) : y);
  const around = (of: (y: Value) => Value, name: string, y: Value) =>
    normsLast ? normed(of(y), name) : of(normed(y, name));
  const modulated = around((y) => modulation(g, y, config, stage, w.in("modulation")), "norm1", x);
  const y = g.add(x, scaled(modulated, "gamma_1"));
  const fed = (z: Value) => mlp(g, z, [w.in("mlp.fc1"), w.in("mlp.fc2")], { inner, outputs, act });
  return g.add(y, scaled(around(fed, "norm2", y), "gamma_2"));
}

/** Each place by what ever wider circles around it say, as much of each as it asks for, and by the whole. */
function modulation(g: Graph, x: Value, config: FocalNetConfig, stage: number, w: Parameters): Value {
  const outputs = Number(x.shape[3]);
  const [levels, window] = [config.levels[stage], config.windows[stage]];
  const joined = channelsFirst(g, g.linear(x, w.in("projection_in"), { outputs: 2 * outputs + levels + 1 }));
  const query = g.slice(joined, 1, 0, outputs);
  let context = g.slice(joined, 1, outputs, 2 * outputs);
  const gate = (level: number) => g.slice(joined, 1, 2 * outputs + level, 2 * outputs + level + 1);
  let sum: Value | undefined;
  for (let level = 0; level < levels; level++) {
    const kernel = focalFactor * level + window;
    const layer = { outputs, kernel, padding: kernel >> 1, groups: outputs, bias: false };
    context = g.gelu(g.conv2d(context, w.in(`focal_layers.${level}.0`), layer));
    const gated = g.mul(context, gate(level));
    sum = sum ? g.add(sum, gated) : gated;
  }
  const whole = g.mul(g.gelu(g.mean(context, [2, 3], true)), gate(levels));
  const all = sum ? g.add(sum, whole) : whole;
  const shared = config.divides ? g.div(all, g.float(levels + 1)) : all;
  const modulator = g.conv2d(shared, w.in("projection_context"), { outputs, kernel: 1 });
  const product = channelsLast(g, g.mul(query, modulator));
  const normed = config.normsModulated ? g.layerNorm(product, w.in("layernorm"), config.epsilon) : product;
  return g.linear(normed, w.in("projection_out"), { outputs, precision: "float32" });
}
