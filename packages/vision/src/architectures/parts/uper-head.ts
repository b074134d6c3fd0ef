import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { adaptiveAveragePool } from "./adaptive-average-pool.js";

const batchNormEps = 1e-5;
const mostBins = 100;

/** Into how many fields the coarsest map is divided each way, once for each number. */
export function readPoolScales(config: ConfigReader): readonly number[] {
  const scales = config.sizes("pool_scales", [1, 2, 3, 6]);
  if (scales.some((bins) => bins > mostBins))
    throw config.invalid("pool_scales", `a list of numbers up to ${mostBins}`);
  return scales;
}

export interface UperHeadSizes {
  readonly width: number;
  readonly poolScales: readonly number[];
  readonly classes: number;
}

/**
 * The head of UPerNet, "Unified Perceptual Parsing for Scene Understanding", https://arxiv.org/abs/1807.10221: what the coarsest map
 * is on the whole is added to the finer ones step by step, and all of them are classified together.
 *
 * @param maps the finest first: [batch, channels, height, width].
 * @returns logits at the finest map's size: [batch, classes, height, width].
 */
export function uperHead(
  g: Graph,
  maps: readonly Value[],
  w: Parameters,
  { width, poolScales, classes }: UperHeadSizes,
): Value {
  const last = maps.length - 1;
  const coarsest = maps[last];
  const pooled = poolScales.map((bins, i) => {
    const mean = convModule(g, adaptiveAveragePool(g, coarsest, [bins, bins]), poolModule(w, i), width, 1);
    return g.resizeAs(mean, coarsest);
  });
  const bottleneck = w.in(w.has("psp_bottleneck.convolution.weight") ? "psp_bottleneck" : "bottleneck");
  let above = convModule(g, g.concat(1, coarsest, ...pooled), bottleneck, width, 3);

  const levels = [above];
  for (let i = last - 1; i >= 0; i--) {
    const lateral = convModule(g, maps[i], w.in(`lateral_convs.${i}`), width, 1);
    above = g.add(lateral, g.resizeAs(above, lateral));
    levels.unshift(convModule(g, above, w.in(`fpn_convs.${i}`), width, 3));
  }
  const sized = levels.map((level, i) => (i === 0 ? level : g.resizeAs(level, levels[0])));
  const fused = convModule(g, g.concat(1, ...sized), w.in("fpn_bottleneck"), width, 3);
  return g.conv2d(fused, w.in("classifier"), { outputs: classes, kernel: 1 });
}

function poolModule(w: Parameters, i: number): Parameters {
  const newer = `psp_modules.blocks.${i}.conv`;
  return w.in(w.has(`${newer}.convolution.weight`) ? newer : `psp_modules.${i}.1`);
}

/** A convolution that keeps the size, batch normalisation and ReLU, under the names that they have had in several networks. */
function convModule(g: Graph, x: Value, w: Parameters, outputs: number, kernel: number): Value {
  const convolution = w.in(w.named("conv", "convolution"));
  const norm = w.in(w.named("batch_norm", "bn", "normalization"));
  const window = { outputs, kernel, padding: kernel >> 1, epsilon: batchNormEps };
  return g.relu(g.convBatchNorm2d(x, convolution, norm, window));
}
