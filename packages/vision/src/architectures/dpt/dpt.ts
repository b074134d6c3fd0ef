import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { DepthEstimator } from "../architecture.js";
import { enterHead } from "../parts/enter.js";
import { dptStates } from "./dpt-encoder.js";
import { dptNeck, enterNeck, neckInputs, readNeckConfig } from "./dpt-neck.js";

/**
 * DPT, "Vision Transformers for Dense Prediction", https://arxiv.org/abs/2103.13413: states of a vision transformer, fused to
 * one map, on which convolutions tell the depth. `predicted_depth` [batch, height, width].
 */
export const dpt: DepthEstimator = {
  build(inputs) {
    const { graph: g, config, parameters, imageSize, buildBackbone } = inputs;
    const neck = readNeckConfig(config);
    const size = imageSize ?? ["height", "width"];
    const photos = () => g.input("pixel_values", "float32", ["batch", config.size("num_channels", 3), ...size]);
    const backbone =
      config.has("backbone_config") && !config.boolean("is_hybrid", false)
        ? buildBackbone(g, photos(), config.section("backbone_config"), parameters.in("backbone"))
        : undefined;
    const states = enterNeck(inputs, backbone ? neckInputs(backbone) : dptStates(inputs));
    const { maps } = dptNeck(g, states, neck, parameters.in("neck"));
    const [fused] = enterHead(inputs, [headMap(maps, config)]);
    const map = projected(g, fused, config, parameters.in("head"), neck.fusionHiddenSize);
    g.output("predicted_depth", dptHead(g, map, neck.fusionHiddenSize, parameters.in("head")));
    return backbone?.sizeInputs;
  },
};

/** The fused map that the config has a head read: [batch, width, height, width]. */
export function headMap(maps: readonly Value[], config: ConfigReader): Value {
  const map = maps.at(config.integer("head_in_index", -1));
  if (!map) throw config.invalid("head_in_index", `from ${-maps.length} to ${maps.length - 1}`);
  return map;
}

/** The fused map that a head reads, after the projection that some checkpoints have: [batch, width, height, width]. */
export function headInput(g: Graph, maps: readonly Value[], config: ConfigReader, w: Parameters, width: number): Value {
  return projected(g, headMap(maps, config), config, w, width);
}

/** The same of the map that it is. */
export function projected(g: Graph, map: Value, config: ConfigReader, w: Parameters, width: number): Value {
  if (!config.boolean("add_projection", false)) return map;
  return g.relu(g.conv2d(map, w.in("projection"), { outputs: width, kernel: 3, padding: 1 }));
}

/** [batch, height, width] of a fused map [batch, width, height / 2, width / 2]. */
export function dptHead(g: Graph, map: Value, width: number, w: Parameters): Value {
  const fine = upsampleBetween(g, map, w.in("head.0"), w.in("head.2"), { between: Math.floor(width / 2), outputs: 32 });
  return g.squeeze(g.relu(g.conv2d(g.relu(fine), w.in("head.4"), { outputs: 1, kernel: 1 })), 1);
}

/** How many channels `upsampleBetween` has between its convolutions at a time. */
const channelsAtOnce = 32;

/**
 * Two 3x3 convolutions with an upsampling to twice the size between them. The upsampled map would be the largest tensor of the
 * network; it is made and convolved some channels at a time, and what they give is added.
 */
export function upsampleBetween(
  g: Graph,
  map: Value,
  first: Parameters,
  second: Parameters,
  { between, outputs }: { readonly between: number; readonly outputs: number },
): Value {
  const weights = (w: Parameters, channels: number, out: number) => ({
    weight: w.get("weight", {
      shape: [out, channels, 3, 3],
      // https://arxiv.org/abs/1502.01852
      initial: { deviation: Math.sqrt(2 / (9 * channels)) },
      decays: true,
    }),
    bias: w.get("bias", [out]),
  });
  const before = weights(first, Number(map.shape[1]), between);
  const after = weights(second, between, outputs);
  let sum: Value | undefined;
  for (let start = 0; start < between; start += channelsAtOnce) {
    const end = Math.min(start + channelsAtOnce, between);
    const some = (x: Value, axis: number) => g.slice(x, axis, start, end);
    const [into, outOf] = [some(before.weight, 0), some(after.weight, 1)];
    const coarse = g.conv2d(map, { weight: into, bias: some(before.bias, 0) }, { padding: 1 });
    const fine = g.resize(coarse, 2, { alignCorners: true });
    const part = g.conv2d(fine, { weight: outOf, bias: sum ? undefined : after.bias }, { padding: 1 });
    // ONNX Runtime computes the last operand first: this order keeps one part in memory, not all.
    sum = sum ? g.add(part, sum) : part;
  }
  return sum!;
}
