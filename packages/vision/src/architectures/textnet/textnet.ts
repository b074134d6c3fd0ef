import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import { convNorm } from "../../timm/timm-layers.js";
import type { Classifier } from "../architecture.js";
import { classify } from "../parts/classify.js";

/** TextNet, of "FAST: Faster Arbitrarily-Shaped Text Detector", https://arxiv.org/abs/2111.02394. */
export const textNet: Classifier = {
  build(inputs) {
    const { graph: g, config, parameters, trained } = inputs;
    const epsilon = config.number("batch_norm_eps", 1e-5);
    const strides = readStrides(config);
    const w = parameters.in("textnet");
    const channels = config.size("stem_num_channels", 3);
    const pixels = g.input("pixel_values", "float32", ["batch", channels, "height", "width"]);
    const stem = convNorm(g, pixels, w.in("stem.conv"), w.in("stem.batch_norm"), {
      stride: config.size("stem_stride", 2),
      epsilon,
    });
    let x = activation(config.string("stem_act_func", "relu"))(g, stem);
    for (const [stage, layers] of strides.entries()) {
      for (const [i, stride] of layers.entries()) {
        if (trained) x = trained.block(x);
        x = block(g, x, w.in(`encoder.stages.${stage}.stage.${i}`), stride, epsilon);
      }
    }
    classify(inputs, g.globalAveragePool(x), "fc");
    return undefined;
  },
};

/** Of each layer of each stage. */
function readStrides(config: ConfigReader): readonly (readonly number[])[] {
  const name = "conv_layer_strides";
  const defaults = [
    [1, 2, 1],
    [2, 1, 1, 1],
    [2, 1, 1, 1],
    [2, 1, 1, 1],
  ];
  const value: unknown = config.has(name) ? config.json[name] : defaults;
  const isStride = (one: unknown): one is number => Number.isInteger(one) && Number(one) >= 1;
  const isStage = (one: unknown): one is number[] => Array.isArray(one) && one.every(isStride);
  if (Array.isArray(value) && value.every(isStage)) return value;
  throw config.invalid(name, "a list of lists of whole numbers of at least 1");
}

/** The sum of convolutions of several shapes, as many as there are, and of the map itself where it keeps its shape. */
function block(g: Graph, x: Value, w: Parameters, stride: number, epsilon: number): Value {
  const branch = (name: string) =>
    convNorm(g, x, w.in(`${name}_conv`), w.in(`${name}_batch_norm`), { stride, epsilon });
  let sum = branch("main");
  for (const name of ["vertical", "horizontal"]) if (w.has(`${name}_conv.weight`)) sum = g.add(sum, branch(name));
  if (stride === 1 && x.shape[1] === sum.shape[1]) sum = g.add(sum, g.batchNorm(x, w.in("rbr_identity"), { epsilon }));
  return g.relu(sum);
}
