import type { Graph, Parameters, Value } from "@vistazo/graph";
import { checkAveragePool, convNorm, squeezeExcite, type TimmConvolution, timmPixels } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";

const stages = 4;

/** RegNet, "Designing Network Design Spaces", https://arxiv.org/abs/2003.13678, under timm's names. */
export const timmRegNet: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters: w, trained } = inputs;
    checkAveragePool(config);
    let x = unit(g, timmPixels(inputs), w.in("stem"), { stride: 2, act: "relu" });
    for (let stage = 1; stage <= stages; stage++) {
      const blocks = w.in(`s${stage}`);
      // Blocks are counted from 1.
      for (let i = 1; i === 1 || blocks.has(`b${i}.conv1.conv.weight`); i++) {
        if (trained) x = trained.block(x);
        x = block(g, x, blocks.in(`b${i}`), i === 1 ? 2 : 1);
      }
    }
    classify(inputs, g.globalAveragePool(x), "head.fc");
    return undefined;
  },
};

/** A grouped 3x3 convolution between two of 1x1, with squeeze and excitation where there is one, and a residual. */
function block(g: Graph, x: Value, w: Parameters, stride: number): Value {
  const first = unit(g, x, w.in("conv1"), { act: "relu" });
  const second = unit(g, first, w.in("conv2"), { stride, act: "relu" });
  const names = { act: "relu", gate: "sigmoid", reduce: "fc1", expand: "fc2" };
  const weighed = w.has("se.fc1.weight") ? squeezeExcite(g, second, w.in("se"), names) : second;
  const third = unit(g, weighed, w.in("conv3"), {});
  const kept = stride === 1 && x.shape[1] === third.shape[1];
  return g.relu(g.add(third, kept ? x : unit(g, x, w.in("downsample"), { stride })));
}

function unit(g: Graph, x: Value, w: Parameters, settings: TimmConvolution): Value {
  return convNorm(g, x, w.in("conv"), w.in("bn"), settings);
}
