import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { ConfigReader } from "../../config-reader.js";
import type { Classifier } from "../architecture.js";
import type { ScaledMap } from "../parts/feature-pyramid.js";

const batchNormEps = 1e-5;

/** HGNetV2, the network for images of PP-HGNet's authors: convolutions whose maps are all kept and then put together. */
export const hgnetV2: Classifier = {
  build({ graph: g, config, parameters, classes }) {
    const pixels = g.input("pixel_values", "float32", ["batch", 3, "height", "width"]);
    const { map } = hgnetMaps(g, pixels, config, parameters).at(-1)!;
    const pooled = g.globalAveragePool(map);
    g.output("logits", g.linear(pooled, parameters.in("fc"), { outputs: classes, precision: "float32" }));
    return undefined;
  },
};

/** The stem's map and those after each stage. */
export function hgnetMaps(g: Graph, pixels: Value, config: ConfigReader, w: Parameters): ScaledMap[] {
  const strides = config.sizes("stem_strides", [2, 1, 1, 2, 1]);
  if (strides.length !== 5 || strides[1] !== 1 || strides[2] !== 1)
    throw config.invalid("stem_strides", "a list of 5, the second and third of them 1");
  const stages = readStages(config);
  const affine = config.boolean("use_learnable_affine_block", false);
  let x = stem(g, pixels, config, strides, w.in("embedder"));
  let stride = strides[0] * strides[3] * strides[4];
  const maps = [{ map: x, stride }];
  for (const [i, stage] of stages.entries()) {
    const module = w.in(`encoder.stages.${i}`);
    if (stage.stride > 1) stride *= stage.stride;
    x = hgnetStage(g, x, stage, affine, module);
    maps.push({ map: x, stride });
  }
  return maps;
}

interface Stage {
  readonly inputs: number;
  readonly middle: number;
  readonly outputs: number;
  readonly blocks: number;
  readonly layers: number;
  readonly kernel: number;
  /** Its layers are a 1x1 convolution and one of each channel by itself. */
  readonly light: boolean;
  readonly downsamples: boolean;
  /** 1 where it does not downsample. */
  readonly stride: number;
}

function readStages(config: ConfigReader): readonly Stage[] {
  const inputs = config.sizes("stage_in_channels", [48, 128, 512, 1024]);
  const sizes = (name: string, fallback: readonly number[]) => {
    const list = config.sizes(name, fallback);
    if (list.length !== inputs.length) throw config.invalid(name, `a list of ${inputs.length}, one for each stage`);
    return list;
  };
  const flags = (name: string, fallback: readonly boolean[]) => {
    const list = config.booleans(name, fallback);
    if (list.length !== inputs.length)
      throw config.invalid(name, `a list of ${inputs.length} of true and false, one for each stage`);
    return list;
  };
  const middle = sizes("stage_mid_channels", [48, 96, 192, 384]);
  const outputs = sizes("stage_out_channels", [128, 512, 1024, 2048]);
  const blocks = sizes("stage_num_blocks", [1, 1, 3, 1]);
  const layers = sizes("stage_numb_of_layers", [6, 6, 6, 6]);
  const kernels = sizes("stage_kernel_size", [3, 3, 5, 5]);
  const strides = sizes("stage_downsample_strides", [2, 2, 2, 2]);
  const light = flags("stage_light_block", [false, false, true, true]);
  const downsamples = flags("stage_downsample", [false, true, true, true]);
  return inputs.map((inputs, i) => ({
    inputs,
    middle: middle[i],
    outputs: outputs[i],
    blocks: blocks[i],
    layers: layers[i],
    kernel: kernels[i],
    light: light[i],
    downsamples: downsamples[i],
    stride: downsamples[i] ? strides[i] : 1,
  }));
}

function stem(g: Graph, pixels: Value, config: ConfigReader, strides: readonly number[], w: Parameters): Value {
  const channels = config.sizes("stem_channels", [3, 32, 48]);
  if (channels.length !== 3 || channels[0] !== 3)
    throw config.invalid("stem_channels", "a list of 3, the first of them 3");
  const [, wide, outputs] = channels;
  const shared = {
    act: config.string("hidden_act", "relu"),
    affine: config.boolean("use_learnable_affine_block", false),
  };
  const padded = (x: Value) => g.pad(x, { axes: [2, 3], before: [0, 0], after: [1, 1] });
  const layer = (x: Value, name: string, outputs: number, kernel: number, stride = 1) =>
    convolution(g, x, w.in(name), { ...shared, outputs, kernel, stride });
  const x = padded(layer(pixels, "stem1", wide, 3, strides[0]));
  const narrow = layer(x, "stem2a", wide >> 1, 2);
  const seen = layer(padded(narrow), "stem2b", wide, 2);
  const both = g.concat(1, g.maxPool2d(x, 2, { stride: 1 }), seen);
  return layer(layer(both, "stem3", wide, 3, strides[3]), "stem4", outputs, 1, strides[4]);
}

function hgnetStage(g: Graph, pixels: Value, stage: Stage, affine: boolean, w: Parameters): Value {
  const { inputs, stride, downsamples } = stage;
  let x = pixels;
  if (downsamples) {
    x = convolution(g, x, w.in("downsample"), { outputs: inputs, kernel: 3, stride, groups: inputs, affine });
  }
  for (let i = 0; i < stage.blocks; i++) {
    const y = block(g, x, stage, affine, w.in(`blocks.${i}`));
    x = i > 0 ? g.add(y, x) : y;
  }
  return x;
}

function block(g: Graph, x: Value, stage: Stage, affine: boolean, w: Parameters): Value {
  const { middle: outputs, outputs: out, layers, kernel, light } = stage;
  const kept = [x];
  for (let i = 0; i < layers; i++) {
    const [last, module] = [kept[i], w.in(`layers.${i}`)];
    const pointwise = light ? convolution(g, last, module.in("conv1"), { outputs, kernel: 1, affine }) : last;
    const options = { outputs, kernel, act: "relu", affine, groups: light ? outputs : 1 };
    kept.push(convolution(g, pointwise, light ? module.in("conv2") : module, options));
  }
  const squeeze = { outputs: out >> 1, kernel: 1, act: "relu", affine };
  const squeezed = convolution(g, g.concat(1, ...kept), w.in("aggregation.0"), squeeze);
  return convolution(g, squeezed, w.in("aggregation.1"), { ...squeeze, outputs: out });
}

interface ConvolutionOptions {
  readonly outputs: number;
  readonly kernel: number;
  readonly stride?: number;
  readonly groups?: number;
  readonly act?: string;
  /** An activation's output is scaled and shifted by learnt numbers. */
  readonly affine: boolean;
}

function convolution(
  g: Graph,
  x: Value,
  w: Parameters,
  { outputs, kernel, stride = 1, groups = 1, act, affine }: ConvolutionOptions,
): Value {
  const normed = g.convBatchNorm2d(x, w.in("convolution"), w.in("normalization"), {
    outputs,
    kernel,
    stride,
    groups,
    padding: (kernel - 1) >> 1,
    epsilon: batchNormEps,
  });
  if (!act) return normed;
  const active = activation(act)(g, normed);
  return affine ? g.add(g.mul(active, w.get("lab.scale", [1])), w.get("lab.bias", [1])) : active;
}
