import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import type { Segmenter } from "../architecture.js";
import { featureMaps } from "../parts/backbone.js";
import { enterHead } from "../parts/enter.js";
import { readPoolScales, uperHead } from "../parts/uper-head.js";
import { readViTConfig } from "../vit/vit.js";
import { beitStates } from "./beit.js";

const batchNormEps = 1e-5;
/** How many of BEiT's states are seen, each at a resolution of its own. */
const mapCount = 4;

/**
 * BEiT with UPerNet's head, https://arxiv.org/abs/2106.08254: states of four layers as a pyramid of maps. Of a network whose encoder
 * is in a module of this name. `logits` [batch, classes, height / 4, width / 4] for patches of 16 pixels.
 */
export function beitSegmenter(name: string): Segmenter {
  return {
    build(inputs) {
      const { graph: g, config: json, parameters, classes, imageSize } = inputs;
      const { hiddenSize, channels } = readViTConfig(json);
      const pixels = g.input("pixel_values", "float32", ["batch", channels, ...(imageSize ?? ["height", "width"])]);
      const states = beitStates(g, pixels, json, parameters.in(name), readStates(json));
      const maps = pyramid(g, enterHead(inputs, featureMaps(g, states)), parameters, hiddenSize);
      const sizes = { width: hiddenSize, poolScales: readPoolScales(json), classes };
      g.output("logits", uperHead(g, maps, parameters.in("decode_head"), sizes));
      return undefined;
    },
  };
}

/** Which states are seen, 0 that of the embeddings: `out_indices` counts them from 1. */
function readStates(json: ConfigReader): readonly number[] {
  const name = json.has("out_indices") ? "out_indices" : "segmentation_indices";
  const { layers } = readViTConfig(json);
  const indices = json.integers(name, [3, 5, 7, 11]);
  const rising = indices.every((index, i) => index > (indices[i - 1] ?? 0) && index <= layers + 1);
  if (indices.length !== mapCount || !rising)
    throw json.invalid(name, `${mapCount} rising numbers from 1 to ${layers + 1}`);
  return indices.map((index) => index - 1);
}

/** The maps at four times the patches' resolution, twice, the same and half. */
function pyramid(g: Graph, [first, second, third, fourth]: readonly Value[], w: Parameters, outputs: number): Value[] {
  const twice = (map: Value, module: Parameters) => g.convTranspose2d(map, module, { outputs, kernel: 2, stride: 2 });
  const normed = g.batchNorm(twice(first, w.in("fpn1.0")), w.in("fpn1.1"), { epsilon: batchNormEps });
  return [twice(g.gelu(normed), w.in("fpn1.3")), twice(second, w.in("fpn2.0")), third, g.maxPool2d(fourth, 2)];
}
