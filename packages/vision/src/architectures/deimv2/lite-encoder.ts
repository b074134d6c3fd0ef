import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ScaledMap } from "../parts/feature-pyramid.js";
import { type FusionConfig, normedConvolution } from "../rt-detr/hybrid-encoder.js";
import type { EncodedMaps } from "../rt-detr/rt-detr.js";

/** Of maps, each made half as large. */
const window = { stride: 2, padding: 1, countsPadding: true } as const;

/** The encoder of the smallest DEIMv2: two levels of one map, the coarser of which knows the mean of all. */
export function liteEncoder(
  g: Graph,
  { map, stride }: ScaledMap,
  config: FusionConfig,
  w: Parameters,
  fuse: (x: Value, w: Parameters) => Value,
): EncodedMaps {
  const { hidden: outputs, act } = config;
  const layer = (x: Value, name: string) => normedConvolution(g, x, config, w.in(name), { outputs, kernel: 1, act });
  const fine = normedConvolution(g, map, config, w.in("input_proj.0"), { outputs, kernel: 1 });
  const halved = layer(g.averagePool2d(fine, 3, window), "down_conv1");
  const coarse = layer(g.add(halved, g.mean(halved, [2, 3], true)), "bi_fusion_conv");
  const first = fuse(g.add(fine, g.resizeNearestAs(coarse, fine)), w.in("fpn_block"));
  const second = g.add(coarse, layer(g.averagePool2d(first, 3, window), "down_conv2"));
  return { maps: [first, fuse(second, w.in("pan_block"))], strides: [stride, 2 * stride] };
}
