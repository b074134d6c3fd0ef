import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import { squeezeExcite } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { convolution } from "../mobilevit/mobilevit.js";
import { classify } from "../parts/classify.js";

/** RegNet, "Designing Network Design Spaces", https://arxiv.org/abs/2003.13678. */
export const regNet: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters, trained } = inputs;
    const channels = config.size("num_channels", 3);
    const hiddenSizes = config.sizes("hidden_sizes", [128, 192, 512, 1088]);
    const depths = config.sizes("depths", [2, 6, 12, 2]);
    if (depths.length !== hiddenSizes.length)
      throw config.invalid("depths", `a list of ${hiddenSizes.length}, one for each of "hidden_sizes"`);
    const layerType = config.string("layer_type", "y");
    if (layerType !== "x" && layerType !== "y") throw config.invalid("layer_type", '"x" or "y"');
    const act = config.string("hidden_act", "relu");
    const downsampleFirst = config.boolean("downsample_in_first_stage", true);
    const w = parameters.in("regnet");

    const pixels = g.input("pixel_values", "float32", ["batch", channels, "height", "width"]);
    let x = convolution(g, pixels, w.in("embedder.embedder"), { stride: 2, act });
    for (const [stage, depth] of depths.entries()) {
      for (let i = 0; i < depth; i++) {
        const stride = i === 0 && (stage > 0 || downsampleFirst) ? 2 : 1;
        const sizes = { out: hiddenSizes[stage], stride, excites: layerType === "y", act };
        if (trained) x = trained.block(x);
        x = block(g, x, w.in(`encoder.stages.${stage}.layers.${i}`), sizes);
      }
    }
    classify(inputs, g.globalAveragePool(x), "classifier.1");
    return undefined;
  },
};

interface BlockConfig {
  readonly out: number;
  readonly stride: number;
  /** Whether it has squeeze and excitation. */
  readonly excites: boolean;
  readonly act: string;
}

/** A grouped 3x3 convolution between two of 1x1 that keep its width, and a residual. */
function block(g: Graph, x: Value, w: Parameters, { out, stride, excites, act }: BlockConfig): Value {
  const layer = w.in("layer");
  const first = convolution(g, x, layer.in("0"), { act });
  const second = convolution(g, first, layer.in("1"), { stride, act });
  const names = { act: "relu", gate: "sigmoid", reduce: "0", expand: "2" };
  const weighed = excites ? squeezeExcite(g, second, layer.in("2.attention"), names) : second;
  const third = convolution(g, weighed, layer.in(excites ? "3" : "2"), {});
  const kept = x.shape[1] === out && stride === 1;
  return activation(act)(g, g.add(third, kept ? x : convolution(g, x, w.in("shortcut"), { stride })));
}
