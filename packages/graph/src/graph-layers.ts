import { GraphBuilder, type Precision, type StoredTensor, type Value, type Weight } from "./graph.js";

const microsoft = "com.microsoft";

/** What a token of zeros is divided by, the least normal float32. */
const smallestPeak = 2 ** -126;

const lowestFloat = -(2 ** 128 - 2 ** 104);

/** Where a window of a convolution or pooling lies. */
export interface Window2d {
  /** Of both axes, or [height, width]. */
  readonly stride?: number | readonly [height: number, width: number];
  /** On every side, or [top, left, bottom, right]. */
  readonly padding?: number | readonly [number, number, number, number];
  readonly dilation?: number;
  readonly groups?: number;
}

/** The weights of a linear layer ([out, in] and [out]) or a convolution ([out, in / groups, height, width] and [out]). */
export interface AffineWeights {
  readonly weight: Weight;
  readonly bias?: Value;
}

/** The weights of a convolution, stored or computed of others. */
export interface ConvWeights {
  readonly weight: Value & { readonly shape: readonly number[] };
  readonly bias?: Value;
}

/** How `resize` finds the values between those it has, as `torch.nn.functional.interpolate`. */
export interface ResizeLayer {
  /** A factor for height and width, or [height, width] as an int64 tensor. */
  readonly size: number | Value;
  /** Default bilinear. Bicubic has a = -0.75. */
  readonly mode?: "bilinear" | "bicubic";
  /** Whether the centres of the corners stay where they are; default false. */
  readonly alignCorners?: boolean;
}

/** The scale and shift of a layer normalisation, each of shape [width]. */
export interface LayerNormWeights {
  readonly weight: Value;
  readonly bias: Value;
}

/** What batch normalisation has learnt, each of shape [channels]. */
export interface BatchNormWeights {
  readonly weight: Value;
  readonly bias: Value;
  readonly mean: Value;
  readonly variance: Value;
}

/**
 * A graph with the layers that networks are made of, named and shaped as in PyTorch: a linear layer's weight is
 * [out, in], a convolution's [out, in / groups, height, width], images are [batch, channels, height, width].
 */
export class Graph extends GraphBuilder {
  /** By the name of the value that was scaled. */
  readonly #scaled = new Map<string, { readonly scaled: Value; readonly peak: Value }>();

  /** @param precision of the products in linear layers; convolutions are always computed in float32. */
  constructor(readonly precision: Precision = "float32") {
    super();
  }

  /**
   * `x · weightᵀ + bias`: [..., in] to [..., out].
   *
   * @param precision the graph's own by default. Float32 where rounding weighs most: in a network's last layer, where it shows at
   * once, and in the layers whose products are added to the residual stream, which carries it through all layers after.
   */
  linear(x: Value, { weight, bias }: AffineWeights, precision: Precision = this.precision): Value {
    if (precision === "int8" && weight.stored) return this.#quantizedLinear(x, weight.stored, bias);
    const product = this.op("FusedMatMul", [x, weight], { transB: 1 }, microsoft);
    return bias ? this.add(product, bias) : product;
  }

  /** `a · b` of the last two axes. */
  matmul(a: Value, b: Value): Value {
    return this.op("MatMul", [a, b]);
  }

  /** Normalisation over the last axis: https://arxiv.org/abs/1607.06450. */
  layerNorm(x: Value, { weight, bias }: LayerNormWeights, epsilon: number): Value {
    return this.op("LayerNormalization", [x, weight, bias], { axis: -1, epsilon: { float: epsilon } });
  }

  /** Normalisation by the statistics seen in training: https://arxiv.org/abs/1502.03167. After a convolution `foldBatchNorm` is faster. */
  batchNorm(x: Value, { weight, bias, mean, variance }: BatchNormWeights, epsilon: number): Value {
    return this.op("BatchNormalization", [x, weight, bias, mean, variance], { epsilon: { float: epsilon } });
  }

  /**
   * Multi-head scaled dot-product attention, https://arxiv.org/abs/1706.03762.
   *
   * @param query [batch, queries, width]; `key` and `value` [batch, keys, width].
   * @param bias added to the scores before the softmax: [1 or batch, 1 or heads, queries, keys].
   * @param keyMask int32 [batch, keys]: 0 for keys that no query attends to, else 1.
   * @returns [batch, queries, width]
   */
  attention(query: Value, key: Value, value: Value, heads: number, bias?: Value, keyMask?: Value): Value {
    const inputs = [query, key, value, undefined, keyMask, bias];
    const used = bias ? inputs : keyMask ? inputs.slice(0, 5) : inputs.slice(0, 3);
    // What a masked key's score is lowered by: ONNX Runtime's own 10,000 leaves great scores in.
    const attributes = { num_heads: heads, mask_filter_value: { float: lowestFloat } };
    return this.op("MultiHeadAttention", used, attributes, microsoft);
  }

  /** Normalisation over groups of neighbouring channels of [batch, channels, height, width]: https://arxiv.org/abs/1803.08494. */
  groupNorm(
    x: Value,
    { weight, bias }: LayerNormWeights,
    { channels, groups, epsilon }: { channels: number; groups: number; epsilon: number },
  ): Value {
    const ones = this.constant(new Float32Array(groups).fill(1));
    const zeros = this.constant(new Float32Array(groups));
    const grouped = this.reshape(x, 0, groups, -1);
    const normed = this.op("InstanceNormalization", [grouped, ones, zeros], { epsilon: { float: epsilon } });
    const apart = this.op("Reshape", [normed, this.op("Shape", [x])]);
    const scale = this.reshape(weight, channels, 1, 1);
    return this.add(this.mul(apart, scale), this.reshape(bias, channels, 1, 1));
  }

  /** Each pixel of [batch, channels, height, width] repeated to the size of another image: PyTorch's `interpolate(mode="nearest")`. */
  resizeNearestAs(x: Value, like: Value): Value {
    const size = this.op("Concat", [this.op("Shape", [x], { end: 2 }), this.op("Shape", [like], { start: 2 })], {
      axis: 0,
    });
    return this.op("Resize", [x, undefined, undefined, size], {
      mode: "nearest",
      coordinate_transformation_mode: "asymmetric",
      nearest_mode: "floor",
    });
  }

  /**
   * A convolution and the batch normalisation after it as one convolution: the weights are scaled once, when the session is
   * made. (ONNX Runtime does so by itself only with weights inside the model.)
   */
  foldBatchNorm({ weight, bias }: AffineWeights, norm: BatchNormWeights, epsilon: number): AffineWeights {
    const scale = this.div(norm.weight, this.op("Sqrt", [this.add(norm.variance, this.float(epsilon))]));
    const column = this.reshape(scale, -1, ...weight.shape.slice(1).map(() => 1));
    const shift = bias ? this.sub(bias, norm.mean) : this.op("Neg", [norm.mean]);
    return {
      weight: { ...this.mul(weight, column), shape: weight.shape },
      bias: this.add(norm.bias, this.mul(shift, scale)),
    };
  }

  conv2d(
    x: Value,
    { weight, bias }: ConvWeights,
    { stride = 1, padding = 0, dilation = 1, groups = 1 }: Window2d = {},
  ): Value {
    return this.op("Conv", [x, weight, bias], {
      kernel_shape: weight.shape.slice(2),
      strides: bothAxes(stride),
      pads: allSides(padding),
      dilations: [dilation, dilation],
      group: groups,
    });
  }

  /** The transpose of a convolution; its weight is [in, out, height, width]. */
  convTranspose2d(x: Value, { weight, bias }: ConvWeights, { stride = 1 }: Pick<Window2d, "stride"> = {}): Value {
    return this.op("ConvTranspose", [x, weight, bias], {
      kernel_shape: weight.shape.slice(2),
      strides: bothAxes(stride),
    });
  }

  /** Height and width resampled as by `torch.nn.functional.interpolate`, without antialiasing. */
  resize(x: Value, { size, mode = "bilinear", alignCorners = false }: ResizeLayer): Value {
    const attributes = {
      mode: mode === "bilinear" ? "linear" : "cubic",
      coordinate_transformation_mode: alignCorners ? "align_corners" : "half_pixel",
    };
    if (typeof size === "number") return this.op("Resize", [x, undefined, this.float(1, 1, size, size)], attributes);
    const sizes = this.concat(0, this.op("Shape", [x], { end: 2 }), size);
    return this.op("Resize", [x, undefined, undefined, sizes], attributes);
  }

  maxPool2d(x: Value, size: number, { stride = size, padding = 0 }: Window2d = {}): Value {
    return this.op("MaxPool", [x], { kernel_shape: [size, size], strides: bothAxes(stride), pads: allSides(padding) });
  }

  /** The mean over height and width: [batch, channels, height, width] to [batch, channels]. */
  globalAveragePool(x: Value): Value {
    return this.op("Flatten", [this.op("GlobalAveragePool", [x])], { axis: 1 });
  }

  mean(x: Value, axis: number, keepDimension = false): Value {
    return this.op("ReduceMean", [x, this.ints(axis)], { keepdims: Number(keepDimension) });
  }

  relu(x: Value): Value {
    return this.op("Relu", [x]);
  }

  /** The exact (erf) Gaussian error linear unit: https://arxiv.org/abs/1606.08415. */
  gelu(x: Value): Value {
    return this.op("Gelu", [x]);
  }

  sigmoid(x: Value): Value {
    return this.op("Sigmoid", [x]);
  }

  tanh(x: Value): Value {
    return this.op("Tanh", [x]);
  }

  softmax(x: Value, axis = -1): Value {
    return this.op("Softmax", [x], { axis });
  }

  add(a: Value, b: Value): Value {
    return this.op("Add", [a, b]);
  }

  sub(a: Value, b: Value): Value {
    return this.op("Sub", [a, b]);
  }

  mul(a: Value, b: Value): Value {
    return this.op("Mul", [a, b]);
  }

  div(a: Value, b: Value): Value {
    return this.op("Div", [a, b]);
  }

  /** A size of 0 keeps the dimension, one -1 is inferred. */
  reshape(x: Value, ...sizes: number[]): Value {
    return this.op("Reshape", [x, this.ints(...sizes)]);
  }

  transpose(x: Value, ...axes: number[]): Value {
    return this.op("Transpose", [x], { perm: axes });
  }

  /** New axes of size 1, at their places in the result. */
  unsqueeze(x: Value, ...axes: number[]): Value {
    return this.op("Unsqueeze", [x, this.ints(...axes)]);
  }

  /** Without axes of size 1. */
  squeeze(x: Value, ...axes: number[]): Value {
    return this.op("Squeeze", [x, this.ints(...axes)]);
  }

  concat(axis: number, ...values: Value[]): Value {
    return this.op("Concat", values, { axis });
  }

  /** Zeros after the end of an axis. */
  padEnd(x: Value, axis: number, count: number): Value {
    return this.op("Pad", [x, this.ints(0, count), undefined, this.ints(axis)]);
  }

  /** A map as tokens, row after row: [batch, channels, height, width] to [batch, height · width, channels]. */
  tokens(map: Value): Value {
    return this.transpose(this.reshape(map, 0, 0, -1), 0, 2, 1);
  }

  /** The inverse of `tokens`, for a map of the same shape as `like`. */
  mapAs(tokens: Value, like: Value): Value {
    return this.op("Reshape", [this.transpose(tokens, 0, 2, 1), this.op("Shape", [like])]);
  }

  /** The elements from `start` up to, not including, `end` along an axis; negative numbers count from the end. */
  slice(x: Value, axis: number, start: number, end: number = Number.MAX_SAFE_INTEGER, step = 1): Value {
    return this.op("Slice", [x, this.ints(start), this.ints(end), this.ints(axis), this.ints(step)]);
  }

  /** The elements at one index of an axis, which goes away. */
  at(x: Value, axis: number, index: number): Value {
    return this.op("Gather", [x, this.constant(BigInt64Array.of(BigInt(index)), [])], { axis });
  }

  /** Repeat a tensor whose first dimension is 1 for every image of `batch`, a tensor whose first dimension is the batch's. */
  expandAs(x: Value & { readonly shape: readonly number[] }, batch: Value): Value {
    const size = this.op("Shape", [batch], { start: 0, end: 1 });
    return this.op("Expand", [x, this.concat(0, size, this.ints(...x.shape.slice(1)))]);
  }

  /** Split the last axis into [heads, width / heads] and bring the heads before the tokens: [batch, tokens, width] to [batch, heads, tokens, width / heads]. */
  splitHeads(x: Value, heads: number): Value {
    return this.transpose(this.op("Reshape", [x, this.ints(0, 0, heads, -1)]), 0, 2, 1, 3);
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

function bothAxes(stride: number | readonly [number, number]): readonly number[] {
  return typeof stride === "number" ? [stride, stride] : stride;
}

function allSides(padding: number | readonly [number, number, number, number]): readonly number[] {
  return typeof padding === "number" ? [padding, padding, padding, padding] : padding;
}
