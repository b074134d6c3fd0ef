import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import { checkAveragePool, convNorm, squeezeExcite, type TimmConvolution, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";

/** The first blocks of the stages that halve the map. */
const halving = [1, 3, 5, 11];

/** ReXNet, "Rethinking Channel Dimensions for Efficient Model Design", https://arxiv.org/abs/2007.00992, under timm's names. */
export const rexNet: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    let x = unit(g, timmPixels(inputs), w.in("stem"), { stride: 2, act: "silu" });
    const blocks = w.in("features");
    let i = 0;
    for (; i === 0 || blocks.has(`${i}.conv_dw.conv.weight`); i++) {
      if (trained) x = trained.block(x);
      x = bottleneck(g, x, blocks.in(String(i)), halving.includes(i) ? 2 : 1);
    }
    x = unit(g, x, blocks.in(String(i)), { act: "silu" });
    classify(inputs, g.globalAveragePool(x), "head.fc");
    return undefined;
  },
};

/** An inverted bottleneck that ends linearly; what came in is added to as many of the channels as it has. */
function bottleneck(g: Graph, x: Value, w: Parameters, stride: number): Value {
  const expanded = w.has("conv_exp.conv.weight") ? unit(g, x, w.in("conv_exp"), { act: "silu" }) : x;
  const mixed = unit(g, expanded, w.in("conv_dw"), { stride });
  const names = { act: "relu", gate: "sigmoid", reduce: "fc1", norm: "bn", expand: "fc2" };
  const weighed = w.has("se.fc1.weight") ? squeezeExcite(g, mixed, w.in("se"), names) : mixed;
  const y = unit(g, activation("relu6")(g, weighed), w.in("conv_pwl"), {});
  const [before, after] = [x, y].map(({ shape }) => Number(shape[1]));
  if (stride > 1 || before > after) return y;
  if (before === after) return g.add(x, y);
  return g.concat(1, g.add(g.slice(y, 1, 0, before), x), g.slice(y, 1, before));
}

function unit(g: Graph, x: Value, w: Parameters, settings: TimmConvolution): Value {
  return convNorm(g, x, w.in("conv"), w.in("bn"), settings);
}
