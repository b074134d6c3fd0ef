import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { convNorm } from "../../timm/timm-layers.js";

const act = "relu";
const rateCount = 3;

/**
 * The head of DeepLabV3, "Rethinking Atrous Convolution for Semantic Image Segmentation", https://arxiv.org/abs/1706.05587, as
 * transformers' networks for phones have it: each place is seen alone, from afar at several rates, and with the mean of all.
 *
 * @param w the module of the head.
 * @returns logits of the map's size: [batch, classes, height, width].
 */
export function deepLabV3(g: Graph, map: Value, config: ConfigReader, w: Parameters, classes: number): Value {
  const rates = config.sizes("atrous_rates", [6, 12, 18]);
  if (rates.length !== rateCount) throw config.invalid("atrous_rates", `a list of ${rateCount}`);
  const aspp = w.in("aspp");
  const layer = (x: Value, name: string, dilation = 1) => {
    const module = aspp.in(name);
    return convNorm(g, x, module.in("convolution"), module.in("normalization"), { dilation, act });
  };
  const seen = [1, ...rates].map((dilation, i) => layer(map, `convs.${i}`, dilation));
  const mean = layer(g.mean(map, [2, 3], true), `convs.${1 + rateCount}.conv_1x1`);
  const joined = g.concat(1, ...seen, g.expand(mean, 1, 1, g.sizes(map, 2)));
  return g.conv2d(layer(joined, "project"), w.in("classifier.convolution"), { outputs: classes, kernel: 1 });
}
