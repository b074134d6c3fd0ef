import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { Segmenter } from "../architecture.js";
import { enterHead } from "../parts/enter.js";
import { headMap } from "./dpt.js";
import { dptStates } from "./dpt-encoder.js";
import { dptNeck, enterNeck, readNeckConfig } from "./dpt-neck.js";

const batchNormEps = 1e-5;

/** DPT that tells the class of each place, https://arxiv.org/abs/2103.13413: `logits` [batch, classes, height, width]. */
export const dptSegmenter: Segmenter = {
  build(inputs) {
    const { graph: g, config, parameters, classes } = inputs;
    if (config.has("backbone_config") && !config.boolean("is_hybrid", false))
      throw config.invalid("backbone_config", "absent: only DPT's own vision transformer segments");
    const neck = readNeckConfig(config);
    const { maps } = dptNeck(g, enterNeck(inputs, dptStates(inputs)), neck, parameters.in("neck"));
    const [map] = enterHead(inputs, [headMap(maps, config)]);
    g.output("logits", head(g, map, parameters.in("head.head"), neck.fusionHiddenSize, classes));
    return undefined;
  },
};

function head(g: Graph, map: Value, w: Parameters, outputs: number, classes: number): Value {
  const window = { outputs, kernel: 3, padding: 1, epsilon: batchNormEps };
  const features = g.relu(g.convBatchNorm2d(map, w.in("0"), w.in("1"), window));
  const coarse = g.conv2d(features, w.in("4"), { outputs: classes, kernel: 1 });
  return g.resize(coarse, 2, { alignCorners: true });
}
