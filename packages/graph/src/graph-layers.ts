import { type BatchNormValues, foldedBatchNorm, trainingBatchNorm } from "./batch-norm.js";
import { type Dimension, exactQuotient } from "./dimension.js";
import { GraphError } from "./graph-error.js";
import { GraphOperations, microsoft } from "./graph-operations.js";
import { Parameters } from "./parameters/parameters.js";
import type { StoredTensor, Value, Weight } from "./value.js";
import { missingChannels } from "./webgpu-convolutions.js";

/** How matrix products of weights are computed: in float32, or in 8-bit integers with activations quantised as they come. */
export type Precision = "float32" | "int8";

/** Which operators a graph may have: those of ONNX Runtime's own that are faster on a processor, or what accelerators have too, WebGPU above all. */
export type Target = "cpu" | "webgpu";

export interface GraphOptions {
  /** Of the products in linear layers; of convolutions `planConvolutions` decides afterwards. Default float32. */
  readonly precision?: Precision;
  /** Default "cpu". */
  readonly target?: Target;
}

/** The weights of a linear layer ([out, in] and [out]) or a convolution ([out, in / groups, height, width] and [out]), stored or computed of others. */
export interface AffineWeights {
  readonly weight: Value & Pick<Weight, "stored">;
  readonly bias?: Value;
}

/** The scale and shift of a normalisation, each of shape [width]. */
export interface NormWeights {
  readonly weight: Value;
  readonly bias: Value;
}

/** Where a window of a convolution or pooling lies. */
export interface Window2d {
  /** Of both axes, or [height, width]. */
  readonly stride?: number | readonly [height: number, width: number];
  /** On every side, or [top, left, bottom, right]. */
  readonly padding?: number | readonly [number, number, number, number];
  readonly dilation?: number;
  readonly groups?: number;
}

/** Where the windows of a pooling lie. */
interface PoolOptions extends Pick<Window2d, "stride" | "padding"> {
  readonly roundUp?: boolean;
}

interface AveragePoolOptions extends PoolOptions {
  readonly countsPadding?: boolean;
}

/** What is to be known of a layer's weights beside what its input and its parameters say. */
interface AffineOptions {
  /** Width, or channels, of the output. Default: as the parameters have it. */
  readonly outputs?: number;
  /** Whether a bias is added. Default true. */
  readonly bias?: boolean;
}

export interface LinearOptions extends AffineOptions {
  /**
   * The graph's own by default. Float32 where rounding weighs most: in a network's last layer, where it shows at once, and in the
   * layers whose products are added to the residual stream, which carries it through all layers after.
   */
  readonly precision?: Precision;
}

export interface ConvOptions extends AffineOptions, Window2d {
  /** The size of a square kernel, or [height, width]. Default: as the parameters have it. */
  readonly kernel?: number | readonly [height: number, width: number];
}

export interface ConvNormOptions extends ConvOptions {
  readonly epsilon: number;
  /** What the normalisation's scale begins with in training. Default 1. */
  readonly initialScale?: number;
}

/** What a token of zeros is divided by, the least normal float32. */
const smallestPeak = 2 ** -126;

const lowestFloat = -(2 ** 128 - 2 ** 104);

/**
 * A graph with the layers that networks are made of, named and shaped as in PyTorch: a linear layer's weight is
 * [out, in], a convolution's [out, in / groups, height, width], images are [batch, channels, height, width].
 * A layer reads its parameters from its module ("weight", "bias" …), or is given them as values.
 */
export class Graph extends GraphOperations {
  readonly precision: Precision;
  readonly target: Target;
  /** By the name of the value that was scaled. */
  readonly #scaled = new Map<string, { readonly scaled: Value; readonly peak: Value }>();

  /** @throws GraphError `invalid-graph` for 8-bit integers where the target has no products of them. */
  constructor({ precision = "float32", target = "cpu" }: GraphOptions = {}) {
    super();
    if (precision === "int8" && target === "webgpu")
      throw new GraphError("invalid-graph", "WebGPU has no products of 8-bit integers; compute in float32 there.");
    this.precision = precision;
    this.target = target;
  }

  /** `x · weightᵀ + bias`: [..., in] to [..., out]. */
  linear(
    x: Value,
    module: Parameters | AffineWeights,
    { outputs, bias: biased = true, precision = this.precision }: LinearOptions = {},
  ): Value {
    const width = fixedSize(x.shape.at(-1), "A linear layer's width");
    const { weight, bias } = isParameters(module) ? affine(module, [outputs, width], width ** -0.5, biased) : module;
    if (precision === "int8" && weight.stored) return this.#quantizedLinear(x, weight.stored, bias);
    if (this.target === "webgpu") return this.#plainLinear(x, weight, bias);
    const product = this.op("FusedMatMul", [x, weight], { transB: 1 }, microsoft);
    return bias ? this.add(product, bias) : product;
  }

  /** A linear layer at every pixel of a map, as a convolution of 1x1: [batch, in, height, width] to [batch, out, height, width]. */
  pointwise(x: Value, module: Parameters, { outputs }: Pick<AffineOptions, "outputs"> = {}): Value {
    const channels = fixedSize(x.shape[1], "A layer's number of channels");
    const out = outputs ?? module.shape("weight")?.[0];
    const weight = module.get("weight", {
      ...(out !== undefined && { shape: [out, channels], as: [out, channels, 1, 1] }),
      initial: { deviation: channels ** -0.5 },
      decays: true,
    });
    return this.conv2d(x, { weight, bias: module.get("bias", { shape: weight.shape.slice(0, 1) }) });
  }

  /** A convolution; without weights at hand, `outputs` and `kernel` are as the parameters have them. */
  conv2d(x: Value, module: Parameters | AffineWeights, options: ConvOptions = {}): Value {
    const { stride = 1, padding = 0, dilation = 1, groups = 1 } = options;
    const { weight, bias } = isParameters(module) ? convWeights(x, module, options) : module;
    const missing = this.target === "webgpu" && groups === 1 ? missingChannels(weight.shape.map(Number)) : 0;
    const widened = (value: Value) =>
      missing === 0 ? value : this.pad(value, { axes: [1], before: [0], after: [missing] });
    return this.op("Conv", [widened(x), widened(weight), bias], {
      kernel_shape: kernelOf(weight),
      strides: bothAxes(stride),
      pads: allSides(padding),
      dilations: [dilation, dilation],
      group: groups,
    });
  }

  /**
   * A convolution whose taps look beside their places, each with a strength of its own: deformable convolution,
   * https://arxiv.org/abs/1811.11168.
   *
   * @param offsets [batch, 2 · taps, height, width] of the output: down and right of each tap's place, in pixels.
   * @param strengths [batch, taps, height, width]
   */
  deformConv2d(
    x: Value,
    { weight, bias }: AffineWeights,
    { offsets, strengths, padding = 0 }: { offsets: Value; strengths: Value } & Pick<Window2d, "padding">,
  ): Value {
    return this.op("DeformConv", [x, weight, offsets, bias, strengths], {
      kernel_shape: kernelOf(weight),
      pads: allSides(padding),
    });
  }

  /** The transpose of a convolution; its weight is [in, out, height, width]. */
  convTranspose2d(
    x: Value,
    module: Parameters | AffineWeights,
    { outputs, kernel, stride = 1 }: Pick<ConvOptions, "outputs" | "kernel" | "stride"> = {},
  ): Value {
    const { weight, bias } = isParameters(module) ? transposedWeights(x, module, outputs, kernel) : module;
    return this.op("ConvTranspose", [x, weight, bias], {
      kernel_shape: kernelOf(weight),
      strides: bothAxes(stride),
    });
  }

  /**
   * A convolution, by default without bias, and the batch normalisation after it: as one convolution, whose weights are scaled once,
   * when the session is made. (ONNX Runtime does so by itself only with weights inside the model.) In training the batch is normalised.
   */
  convBatchNorm2d(x: Value, module: Parameters, norm: Parameters, options: ConvNormOptions): Value {
    const { epsilon, initialScale } = options;
    const conv = convWeights(x, module, { bias: false, ...options });
    const { stride, padding, dilation, groups } = options;
    const window = { stride, padding, dilation, groups };
    if (norm.observes) return this.batchNorm(this.conv2d(x, conv, window), norm, { epsilon, initialScale });
    const channels = fixedSize(conv.weight.shape[0], "A convolution's number of outputs");
    const folded = foldedBatchNorm(this, conv, batchNormValues(norm, channels, initialScale), epsilon);
    return this.conv2d(x, folded, window);
  }

  /**
   * The sum of convolutions of odd kernels side by side, each with the batch normalisation after it and padded to keep the size,
   * as one convolution, whose weights are added up when the session is made: https://arxiv.org/abs/2101.03697.
   */
  repConvBatchNorm2d(
    x: Value,
    branches: readonly { readonly module: Parameters; readonly norm: Parameters; readonly kernel: number }[],
    { outputs, epsilon }: { readonly outputs: number; readonly epsilon: number },
  ): Value {
    const largest = Math.max(...branches.map(({ kernel }) => kernel));
    const folded = branches.map(({ module, norm, kernel }) => {
      const conv = convWeights(x, module, { bias: false, outputs, kernel });
      const { weight, bias } = foldedBatchNorm(this, conv, batchNormValues(norm, outputs), epsilon);
      const edge = (largest - kernel) / 2;
      const padding = { axes: [2, 3], before: [edge, edge], after: [edge, edge] };
      return { weight: edge > 0 ? this.pad(weight, padding) : weight, bias: bias! };
    });
    const sum = folded.reduce((a, b) => ({ weight: this.add(a.weight, b.weight), bias: this.add(a.bias, b.bias) }));
    return this.conv2d(x, sum, { padding: (largest - 1) / 2 });
  }

  /**
   * Normalisation of each channel, https://arxiv.org/abs/1502.03167: by the statistics gathered in training; while the network is
   * trained, by the batch's own, which are told to `norm`. After a convolution `convBatchNorm2d` is faster.
   */
  batchNorm(x: Value, norm: Parameters, { epsilon, initialScale }: { epsilon: number; initialScale?: number }): Value {
    const channels = fixedSize(x.shape[1], "A normalisation's number of channels");
    if (!norm.observes) {
      const { weight, bias, mean, variance } = batchNormValues(norm, channels, initialScale);
      return this.op("BatchNormalization", [x, weight, bias, mean, variance], { epsilon: { float: epsilon } });
    }
    const { output, mean, variance } = trainingBatchNorm(this, x, scaleAndShift(norm, channels, initialScale), epsilon);
    norm.observe("running_mean", mean, 0);
    norm.observe("running_var", variance, 1);
    return output;
  }

  /** Normalisation over the last axis: https://arxiv.org/abs/1607.06450. */
  layerNorm(x: Value, module: Parameters, epsilon: number): Value {
    const { weight, bias } = scaleAndShift(module, fixedSize(x.shape.at(-1), "A normalisation's width"));
    return this.op("LayerNormalization", [x, weight, bias], { axis: -1, epsilon: { float: epsilon } });
  }

  /** Normalisation over groups of neighbouring channels of [batch, channels, height, width]: https://arxiv.org/abs/1803.08494. */
  groupNorm(x: Value, module: Parameters, { groups, epsilon }: { groups: number; epsilon: number }): Value {
    const channels = fixedSize(x.shape[1], "A normalisation's number of channels");
    const { weight, bias } = scaleAndShift(module, channels);
    const ones = this.constant(new Float32Array(groups).fill(1));
    const zeros = this.constant(new Float32Array(groups));
    const grouped = this.reshape(x, 0, groups, -1);
    const normed = this.op("InstanceNormalization", [grouped, ones, zeros], { epsilon: { float: epsilon } });
    const scale = this.reshape(weight, channels, 1, 1);
    return this.add(this.mul(this.reshapeAs(normed, x), scale), this.reshape(bias, channels, 1, 1));
  }

  /** Multi-head scaled dot-product attention of [batch, tokens, width], https://arxiv.org/abs/1706.03762; see `Attention`. */
  attention(query: Value, key: Value, value: Value, options: Attention): Value {
    if (this.target === "webgpu") return this.#plainAttention(query, key, value, options);
    const { heads, bias, keyMask } = options;
    const inputs = [query, key, value, undefined, keyMask, bias];
    const used = bias ? inputs : keyMask ? inputs.slice(0, 5) : inputs.slice(0, 3);
    // What a masked key's score is lowered by: ONNX Runtime's own 10,000 leaves great scores in.
    const attributes = { num_heads: heads, mask_filter_value: { float: lowestFloat } };
    return this.op("MultiHeadAttention", used, attributes, microsoft);
  }

  /** @param roundUp a last window that begins in the map and reaches beyond counts too (`ceil_mode` of PyTorch). */
  maxPool2d(x: Value, size: number, { stride = size, padding = 0, roundUp = false }: PoolOptions = {}): Value {
    const window = { kernel_shape: [size, size], strides: bothAxes(stride), pads: allSides(padding) };
    return this.op("MaxPool", [x], { ...window, ...(roundUp && { ceil_mode: 1 }) });
  }

  /**
   * The mean of what lies in each window, without what lies beyond the map's edge.
   *
   * @param countsPadding what lies beyond counts as zeros (`count_include_pad`, as PyTorch has it by default).
   * @param roundUp a last window that begins in the map and reaches beyond counts too (`ceil_mode` of PyTorch).
   */
  averagePool2d(
    x: Value,
    size: number,
    { stride = size, padding = 0, roundUp = false, countsPadding = false }: AveragePoolOptions = {},
  ): Value {
    const window = { kernel_shape: [size, size], strides: bothAxes(stride), pads: allSides(padding) };
    return this.op("AveragePool", [x], {
      ...window,
      count_include_pad: Number(countsPadding),
      ceil_mode: Number(roundUp),
    });
  }

  /** Step by step: of more than a few dozen tokens ONNX Runtime's fused operator answers wrongly on WebGPU's SwiftShader, by .02 to .09. */
  #plainAttention(query: Value, key: Value, value: Value, { heads, bias, keyMask }: Attention): Value {
    const width = fixedSize(query.shape[2], "The width of attention's queries");
    const [q, k, v] = [query, key, value].map((x) => this.splitHeads(x, heads));
    const scaled = this.mul(q, this.float((width / heads) ** -0.5));
    let scores = this.matmul(scaled, this.transpose(k, 0, 1, 3, 2));
    if (bias) scores = this.add(scores, bias);
    if (keyMask) {
      const hidden = this.sub(this.float(1), this.cast(keyMask, "float32"));
      scores = this.add(scores, this.unsqueeze(this.mul(hidden, this.float(lowestFloat)), 1, 2));
    }
    return this.reshape(this.transpose(this.matmul(this.softmax(scores), v), 0, 2, 1, 3), 0, 0, -1);
  }

  /** By operators that every provider has. */
  #plainLinear(x: Value, weight: Value, bias?: Value): Value {
    if (x.shape.length === 2) return this.op("Gemm", bias ? [x, weight, bias] : [x, weight], { transB: 1 });
    const product = this.matmul(x, this.transpose(weight, 1, 0));
    return bias ? this.add(product, bias) : product;
  }

  /**
   * Activations are scaled token by token to between -1 and 1 before they are quantised: ONNX Runtime gives the whole tensor
   * one scale, and a token of large values would leave few levels to the others.
   */
  #quantizedLinear(x: Value, weight: StoredTensor, bias?: Value): Value {
    const [rows, columns] = weight.shape;
    const values = this.initializer("int8", [columns, rows], { quantized: "values", weight });
    const scales = this.initializer("float32", [rows], { quantized: "scales", weight });
    const { scaled, peak } = this.#scaledTokens(x);
    const product = this.mul(this.op("DynamicQuantizeMatMul", [scaled, values, scales], {}, microsoft), peak);
    return bias ? this.add(product, bias) : product;
  }

  /** Each token divided by its greatest magnitude, `peak` [..., 1]; once for all layers that read it. */
  #scaledTokens(x: Value): { readonly scaled: Value; readonly peak: Value } {
    const known = this.#scaled.get(x.name);
    if (known) return known;
    const magnitude = this.op("ReduceMax", [this.op("Abs", [x]), this.ints(-1)], { keepdims: 1 });
    const peak = this.op("Max", [magnitude, this.float(smallestPeak)]);
    const tokens = { scaled: this.div(x, peak), peak };
    this.#scaled.set(x.name, tokens);
    return tokens;
  }
}

/** Of attention from [batch, queries, width] to [batch, keys, width]. */
export interface Attention {
  readonly heads: number;
  /** Added to the scores before the softmax: [1 or batch, 1 or heads, queries, keys]. */
  readonly bias?: Value;
  /** int32 [batch, keys]: 0 for keys that no query attends to, else 1. */
  readonly keyMask?: Value;
}

function isParameters(module: Parameters | object): module is Parameters {
  return module instanceof Parameters;
}

/**
 * @param deviation of the weights that training begins with.
 * @param kernel what a weight of the parameters is followed by in the shape that it is used in.
 */
function affine(
  module: Parameters,
  [outputs, ...rest]: readonly (number | undefined)[],
  deviation: number,
  biased: boolean,
  kernel: readonly number[] = [],
): AffineWeights {
  // By the bias, so that a weight of another size is called wrong, not the bias beside it.
  const counted = outputs ?? (biased ? module.shape("bias")?.[0] : undefined) ?? module.shape("weight")?.[0];
  const shape = [counted, ...rest];
  const known = shape.every((size) => size !== undefined) ? { shape, as: [...shape, ...kernel] } : undefined;
  const weight = module.get("weight", { ...known, initial: { deviation }, decays: true });
  return biased ? { weight, bias: module.get("bias", { shape: weight.shape.slice(0, 1) }) } : { weight };
}

/** Kernels begin as He et al. draw them: https://arxiv.org/abs/1502.01852. */
function convWeights(
  x: Value,
  module: Parameters,
  { outputs, kernel, bias = true, groups = 1 }: ConvOptions,
): AffineWeights {
  const channels = fixedSize(exactQuotient(x.shape[1], groups), "A convolution's number of channels in a group");
  const known = module.shape("weight");
  // A linear layer's weight is that of a convolution of 1x1.
  if (kernel === undefined && known?.length === 2)
    return affine(module, [outputs, channels], Math.sqrt(2 / channels), bias, [1, 1]);
  const sizes = kernel === undefined ? (known?.slice(2) ?? [undefined]) : bothAxes(kernel);
  const area = sizes.reduce<number>((product, size) => product * (size ?? 1), 1);
  return affine(module, [outputs, channels, ...sizes], Math.sqrt(2 / (channels * area)), bias);
}

function transposedWeights(
  x: Value,
  module: Parameters,
  outputs: number | undefined,
  kernel: ConvOptions["kernel"],
): AffineWeights {
  const channels = fixedSize(x.shape[1], "A convolution's number of channels");
  const known = module.shape("weight");
  const out = outputs ?? known?.[1];
  const sizes = kernel === undefined ? known?.slice(2) : bothAxes(kernel);
  const weight = module.get("weight", {
    ...(out !== undefined && sizes && { shape: [channels, out, ...sizes] }),
    initial: { deviation: Math.sqrt(1 / channels) },
    decays: true,
  });
  return { weight, bias: module.get("bias", { shape: weight.shape.slice(1, 2) }) };
}

function scaleAndShift(module: Parameters, width: number, initialScale = 1): NormWeights {
  return {
    weight: module.get("weight", { shape: [width], initial: { value: initialScale } }),
    bias: module.get("bias", { shape: [width] }),
  };
}

function batchNormValues(norm: Parameters, channels: number, initialScale?: number): BatchNormValues {
  return {
    ...scaleAndShift(norm, channels, initialScale),
    mean: norm.get("running_mean", { shape: [channels], gathered: true }),
    variance: norm.get("running_var", { shape: [channels], gathered: true }),
  };
}

function kernelOf({ shape }: Value): readonly number[] {
  return shape.slice(2).map((size) => fixedSize(size, "The size of a kernel"));
}

function fixedSize(size: Dimension | undefined, of: string): number {
  if (typeof size === "number") return size;
  throw new GraphError("invalid-graph", `${of} must be a number when the graph is built, not ${size}.`);
}

function bothAxes(stride: number | readonly [number, number]): readonly [number, number] {
  return typeof stride === "number" ? [stride, stride] : stride;
}

function allSides(padding: number | readonly [number, number, number, number]): readonly number[] {
  return typeof padding === "number" ? [padding, padding, padding, padding] : padding;
}
