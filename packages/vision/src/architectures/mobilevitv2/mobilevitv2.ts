import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { Classifier, NetworkInputs, Segmenter } from "../architecture.js";
import { convolution, mobileViTMap } from "../mobilevit/mobilevit.js";
import { classify } from "../parts/classify.js";
import { deepLabV3 } from "../parts/deeplab.js";
import { enterHead } from "../parts/enter.js";

interface LayerConfig {
  readonly act: string;
  readonly epsilon: number;
}

/** Blocks of the stages without transformers. */
const plainDepths = [1, 2];
/** Stages with transformers. */
const transformerStages = 3;

/** MobileViT V2, "Separable Self-attention for Mobile Vision Transformers", https://arxiv.org/abs/2206.02680. */
export const mobileViTV2: Classifier = {
  build(inputs) {
    classify(inputs, inputs.graph.globalAveragePool(lastMap(inputs)), "classifier");
    return undefined;
  },
};

/** MobileViT V2 that tells the class of each place. `logits` [batch, classes, height, width] of its last map. */
export const mobileViTV2Segmenter: Segmenter = {
  build(inputs) {
    const { graph: g, config, parameters, classes } = inputs;
    g.output(
      "logits",
      deepLabV3(g, enterHead(inputs, [lastMap(inputs)])[0], config, parameters.in("segmentation_head"), classes),
    );
    return undefined;
  },
};

function lastMap(inputs: NetworkInputs): Value {
  const { graph: g, config: json, parameters } = inputs;
  const depths = json.sizes("n_attn_blocks", [2, 4, 3]);
  if (depths.length !== transformerStages) throw json.invalid("n_attn_blocks", `a list of ${transformerStages}`);
  const config = { act: json.string("hidden_act", "swish"), epsilon: json.number("layer_norm_eps", 1e-5) };
  const patchSize = json.size("patch_size", 2);
  const w = parameters.in("mobilevitv2");
  return mobileViTMap(inputs, w, { plainDepths, act: config.act }, (x, here, stage) => {
    const mixed = convolution(g, x, here.in("conv_kxk"), { act: config.act });
    const local = g.conv2d(mixed, here.in("conv_1x1.convolution"), { bias: false });
    const attended = acrossPatches(g, local, patchSize, (patches) => {
      let states = patches;
      for (let i = 0; i < depths[stage]; i++) states = layer(g, states, config, here.in(`transformer.layer.${i}`));
      return g.groupNorm(states, here.in("layernorm"), { groups: 1, epsilon: config.epsilon });
    });
    return convolution(g, attended, here.in("conv_projection"), {});
  });
}

/** Attention whose work grows with the number of tokens, and an MLP, each with a residual: [batch, channels, places, patches]. */
function layer(g: Graph, x: Value, { act, epsilon }: LayerConfig, w: Parameters): Value {
  const oneGroup = { groups: 1, epsilon };
  const width = Number(x.shape[1]);
  const attention = w.in("attention");
  const layers = [attention.in("qkv_proj.convolution"), attention.in("out_proj.convolution")] as const;
  const y = g.add(x, separableAttention(g, g.groupNorm(x, w.in("layernorm_before"), oneGroup), layers));

  const between = g.groupNorm(y, w.in("layernorm_after"), oneGroup);
  const hidden = activation(act)(g, g.conv2d(between, w.in("ffn.conv1.convolution")));
  return g.add(y, g.conv2d(hidden, w.in("ffn.conv2.convolution"), { outputs: width }));
}

/** Attention of all patches to one mean of their keys, weighed by a query each: [batch, channels, places, patches] to the same. */
export function separableAttention(g: Graph, x: Value, [projection, output]: readonly [Parameters, Parameters]): Value {
  const width = Number(x.shape[1]);
  const projected = g.conv2d(x, projection, { outputs: 1 + 2 * width });
  const shares = g.softmax(g.slice(projected, 1, 0, 1));
  const context = g.sum(g.mul(g.slice(projected, 1, 1, 1 + width), shares), -1, true);
  const attended = g.mul(g.relu(g.slice(projected, 1, 1 + width)), context);
  return g.conv2d(attended, output, { outputs: width });
}

/**
 * What a map becomes by what is done with its patches, [batch, channels, places in a patch, patches]. What is below and right of
 * the last whole patch is not seen, and 0 afterwards.
 */
export function acrossPatches(g: Graph, map: Value, patchSize: number, attend: (patches: Value) => Value): Value {
  const [channels, height, width] = map.shape.slice(1).map(Number);
  const [rows, columns] = [Math.floor(height / patchSize), Math.floor(width / patchSize)];
  const [tall, wide] = [rows * patchSize, columns * patchSize];
  const whole = g.slice(g.slice(map, 2, 0, tall), 3, 0, wide);
  const split = g.reshape(whole, -1, channels, rows, patchSize, columns, patchSize);
  const patches = g.reshape(g.transpose(split, 0, 1, 3, 5, 2, 4), -1, channels, patchSize ** 2, rows * columns);
  const places = g.reshape(attend(patches), -1, channels, patchSize, patchSize, rows, columns);
  const joined = g.reshape(g.transpose(places, 0, 1, 4, 2, 5, 3), -1, channels, tall, wide);
  if (tall === height && wide === width) return joined;
  return g.pad(joined, { axes: [2, 3], before: [0, 0], after: [height - tall, width - wide] });
}
