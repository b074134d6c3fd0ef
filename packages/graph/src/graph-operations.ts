import { type DataType, onnxDataType } from "./data-type.js";
import { GraphBuilder } from "./graph-builder.js";
import type { Value } from "./value.js";

export const microsoft = "com.microsoft";

/** How `resize` finds the values between those it has, as `torch.nn.functional.interpolate`. */
export interface Interpolation {
  /** Default bilinear. Bicubic has a = -0.75. */
  readonly mode?: "bilinear" | "bicubic";
  /** Whether the centres of the corners stay where they are; default false. */
  readonly alignCorners?: boolean;
}

/** The operations without parameters that networks are made of: arithmetic, reductions, and tensors arranged anew. */
export class GraphOperations extends GraphBuilder {
  readonly #detached = new Set<string>();

  add(a: Value, b: Value): Value {
    return this.op("Add", [a, b]);
  }

  sub(a: Value, b: Value): Value {
    return this.op("Sub", [a, b]);
  }

  mul(a: Value, b: Value): Value {
    return this.op("Mul", [a, b]);
  }

  /** Of whole numbers, rounded towards 0. */
  div(a: Value, b: Value): Value {
    return this.op("Div", [a, b]);
  }

  neg(x: Value): Value {
    return this.op("Neg", [x]);
  }

  abs(x: Value): Value {
    return this.op("Abs", [x]);
  }

  reciprocal(x: Value): Value {
    return this.op("Reciprocal", [x]);
  }

  exp(x: Value): Value {
    return this.op("Exp", [x]);
  }

  log(x: Value): Value {
    return this.op("Log", [x]);
  }

  sqrt(x: Value): Value {
    return this.op("Sqrt", [x]);
  }

  sin(x: Value): Value {
    return this.op("Sin", [x]);
  }

  cos(x: Value): Value {
    return this.op("Cos", [x]);
  }

  /** Bounds are scalars. */
  clip(x: Value, least: Value, greatest: Value): Value {
    return this.op("Clip", [x, least, greatest]);
  }

  /** The same values; nothing is differentiated by them: a target that follows from what is to come near it. */
  detach(x: Value): Value {
    const value = this.op("Identity", [x]);
    this.#detached.add(value.name);
    return value;
  }

  isDetached(name: string): boolean {
    return this.#detached.has(name);
  }

  /** A bool for each pair of elements. */
  greater(a: Value, b: Value): Value {
    return this.op("Greater", [a, b]);
  }

  /** A bool for each pair of elements. */
  equal(a: Value, b: Value): Value {
    return this.op("Equal", [a, b]);
  }

  /** The greater of each pair of elements. */
  maximum(a: Value, b: Value): Value {
    return this.op("Max", [a, b]);
  }

  /** The lesser of each pair of elements. */
  minimum(a: Value, b: Value): Value {
    return this.op("Min", [a, b]);
  }

  /** Elements of `a` where the condition holds, else of `b`. */
  where(condition: Value, a: Value, b: Value): Value {
    return this.op("Where", [condition, a, b]);
  }

  cast(x: Value, dtype: DataType): Value {
    return this.op("Cast", [x], { to: onnxDataType[dtype] });
  }

  relu(x: Value): Value {
    return this.op("Relu", [x]);
  }

  /** The Gaussian error linear unit, https://arxiv.org/abs/1606.08415: exact (by erf), or its approximation by tanh. */
  gelu(x: Value, approximate?: "tanh"): Value {
    return this.op("Gelu", [x], approximate ? { approximate } : {});
  }

  /** x · sigmoid(scale · x): https://arxiv.org/abs/1710.05941. */
  silu(x: Value, scale = 1): Value {
    return this.mul(x, this.sigmoid(scale === 1 ? x : this.mul(x, this.float(scale))));
  }

  /** min(max(x + 3, 0), 6) / 6: https://arxiv.org/abs/1905.02244. */
  hardSigmoid(x: Value): Value {
    return this.op("HardSigmoid", [x], { alpha: { float: 1 / 6 }, beta: { float: 0.5 } });
  }

  /** x · hardSigmoid(x): https://arxiv.org/abs/1905.02244. */
  hardSwish(x: Value): Value {
    return this.op("HardSwish", [x]);
  }

  sigmoid(x: Value): Value {
    return this.op("Sigmoid", [x]);
  }

  tanh(x: Value): Value {
    return this.op("Tanh", [x]);
  }

  softplus(x: Value): Value {
    return this.op("Softplus", [x]);
  }

  softmax(x: Value, axis = -1): Value {
    return this.op("Softmax", [x], { axis });
  }

  logSoftmax(x: Value, axis = -1): Value {
    return this.op("LogSoftmax", [x], { axis });
  }

  /** `a · b` of the last two axes. */
  matmul(a: Value, b: Value): Value {
    return this.op("MatMul", [a, b]);
  }

  mean(x: Value, axes: number | readonly number[], keepDimensions = false): Value {
    return this.op("ReduceMean", [x, this.ints(...[axes].flat())], { keepdims: Number(keepDimensions) });
  }

  sum(x: Value, axes: number | readonly number[], keepDimensions = false): Value {
    return this.op("ReduceSum", [x, this.ints(...[axes].flat())], { keepdims: Number(keepDimensions) });
  }

  /** The sums of the elements up to each along an axis. */
  cumulativeSum(x: Value, axis: number): Value {
    return this.op("CumSum", [x, this.int(axis)]);
  }

  /** The elements of an axis in order, the least first. */
  sort(x: Value, axis: number): Value {
    const [sorted] = this.ops("TopK", 2, [x, this.sizes(x, axis, axis + 1)], { axis, largest: 0, sorted: 1 });
    return sorted;
  }

  /** The greatest elements along axes. */
  max(x: Value, axes: number | readonly number[], keepDimensions = false): Value {
    return this.op("ReduceMax", [x, this.ints(...[axes].flat())], { keepdims: Number(keepDimensions) });
  }

  /** The `count` greatest elements along an axis, the greatest first, and where they were. */
  topK(x: Value, count: number, axis = -1): { readonly values: Value; readonly indices: Value } {
    const [values, indices] = this.ops("TopK", 2, [x, this.ints(count)], { axis });
    return { values, indices };
  }

  /** The mean over height and width: [batch, channels, height, width] to [batch, channels]. */
  globalAveragePool(x: Value): Value {
    return this.flatten(this.op("GlobalAveragePool", [x]));
  }

  /** The sizes of axes from `start` up to, not including, `end`, as an int64 tensor of one dimension. */
  sizes(x: Value, start = 0, end = x.shape.length): Value {
    const known = x.shape.slice(start, end);
    if (known.every((size) => typeof size === "number")) return this.ints(...known);
    const range = { ...(start !== 0 && { start }), ...(end !== x.shape.length && { end }) };
    return this.op("Shape", [x], range);
  }

  /** The size of an axis as an int64 scalar. */
  size(x: Value, axis: number): Value {
    return this.at(this.sizes(x), 0, axis);
  }

  /** 0, 1, … up to, not including, a scalar; of its type. */
  range(end: Value): Value {
    const number = (value: number) => (end.dtype === "float32" ? this.float(value) : this.int(value));
    return this.op("Range", [number(0), end, number(1)]);
  }

  /** A size of 0 keeps the dimension, one -1 is inferred; an int64 scalar is a size, an int64 tensor of one dimension as many sizes. */
  reshape(x: Value, ...sizes: (number | Value)[]): Value {
    return this.op("Reshape", [x, this.sizeList(sizes)]);
  }

  /** A tensor with the shape of another of as many elements. */
  reshapeAs(x: Value, like: Value): Value {
    return this.reshape(x, this.sizes(like));
  }

  /** All axes from one on as one. */
  flatten(x: Value, axis = 1): Value {
    return this.op("Flatten", [x], { axis });
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

  /** The elements from `start` up to, not including, `end` along an axis; negative numbers count from the end. */
  slice(x: Value, axis: number, start: number, end: number = Number.MAX_SAFE_INTEGER, step = 1): Value {
    return this.op("Slice", [x, this.ints(start), this.ints(end), this.ints(axis), this.ints(step)]);
  }

  /** An axis in sections one after the other, of sizes that are int64 tensors of one element and together are the axis's. */
  sections(x: Value, axis: number, sizes: readonly Value[]): Value[] {
    let start = this.ints(0);
    return sizes.map((size) => {
      const end = this.add(start, size);
      const section = this.op("Slice", [x, start, end, this.ints(axis)]);
      start = end;
      return section;
    });
  }

  /** The elements at one index of an axis, which goes away. */
  at(x: Value, axis: number, index: number): Value {
    return this.op("Gather", [x, this.int(index)], { axis });
  }

  /** The elements at the indices along an axis: a row of a table for each, for example. */
  gather(x: Value, indices: Value, axis = 0): Value {
    return this.op("Gather", [x, indices], { axis });
  }

  /** Rows of each image's own table: [batch, rows, width] and int64 [batch, ...indices] to [batch, ...indices, width]. */
  gatherRows(x: Value, indices: Value): Value {
    return this.op("GatherND", [x, this.unsqueeze(indices, indices.shape.length)], { batch_dims: 1 });
  }

  /**
   * A map read between its pixels, bilinearly, with zeros around it: `torch.nn.functional.grid_sample`.
   *
   * @param grid [batch, rows, columns, 2]: x and y, from -1 to 1 between the map's edges.
   * @returns [batch, channels, rows, columns]
   */
  gridSample(x: Value, grid: Value): Value {
    return this.op("GridSample", [x, grid], { mode: "linear", padding_mode: "zeros", align_corners: 0 });
  }

  /** The greatest whole number not above each element. */
  floor(x: Value): Value {
    return this.op("Floor", [x]);
  }

  /** Zeros before and after the elements of axes. */
  pad(
    x: Value,
    padding: {
      readonly axes: readonly number[];
      readonly before: readonly number[];
      readonly after: readonly number[];
    },
  ): Value {
    const { axes, before, after } = padding;
    return this.op("Pad", [x, this.ints(...before, ...after), undefined, this.ints(...axes)]);
  }

  /** Zeros after the end of an axis. */
  padEnd(x: Value, axis: number, count: number): Value {
    return this.pad(x, { axes: [axis], before: [0], after: [count] });
  }

  /** Axes of size 1 repeated to a shape, as NumPy broadcasts; sizes as in `reshape`, but that 1 keeps the dimension. */
  expand(x: Value, ...sizes: (number | Value)[]): Value {
    return this.op("Expand", [x, this.sizeList(sizes)]);
  }

  /** Repeated as often along each axis. */
  tile(x: Value, ...counts: (number | Value)[]): Value {
    return this.op("Tile", [x, this.sizeList(counts)]);
  }

  /** Repeat a tensor whose first dimension is 1 for every image of `batch`, a tensor whose first dimension is the batch's. */
  expandToBatch(x: Value, batch: Value): Value {
    return this.expand(x, this.sizes(batch, 0, 1), this.sizes(x, 1));
  }

  /** A map as tokens, row after row: [batch, channels, height, width] to [batch, height · width, channels]. */
  tokens(map: Value): Value {
    return this.transpose(this.reshape(map, 0, 0, -1), 0, 2, 1);
  }

  /** The inverse of `tokens`, for a map of the same shape as `like`. */
  mapAs(tokens: Value, like: Value): Value {
    return this.reshapeAs(this.transpose(tokens, 0, 2, 1), like);
  }

  /** Split the last axis into [heads, width / heads] and bring the heads before the tokens: [batch, tokens, width] to [batch, heads, tokens, width / heads]. */
  splitHeads(x: Value, heads: number): Value {
    return this.transpose(this.reshape(x, 0, 0, heads, -1), 0, 2, 1, 3);
  }

  /**
   * Height and width of [batch, channels, height, width] resampled as by `torch.nn.functional.interpolate`, without antialiasing.
   *
   * @param size a factor for both, or [height, width] as an int64 tensor.
   */
  resize(x: Value, size: number | Value, { mode = "bilinear", alignCorners = false }: Interpolation = {}): Value {
    const attributes = {
      mode: mode === "bilinear" ? "linear" : "cubic",
      coordinate_transformation_mode: alignCorners ? "align_corners" : "half_pixel",
    };
    if (typeof size === "number") return this.op("Resize", [x, undefined, this.float(1, 1, size, size)], attributes);
    return this.op("Resize", [x, undefined, undefined, this.concat(0, this.sizes(x, 0, 2), size)], attributes);
  }

  /** `resize` to the height and width of another map. */
  resizeAs(x: Value, like: Value, interpolation: Interpolation = {}): Value {
    return this.resize(x, this.sizes(like, 2), interpolation);
  }

  /** Each pixel of [batch, channels, height, width] repeated to the size of another map: PyTorch's `interpolate(mode="nearest")`. */
  resizeNearestAs(x: Value, like: Value): Value {
    return this.op("Resize", [x, undefined, undefined, this.concat(0, this.sizes(x, 0, 2), this.sizes(like, 2))], {
      mode: "nearest",
      coordinate_transformation_mode: "asymmetric",
      nearest_mode: "floor",
    });
  }

  /** The sizes of a value, in their place: numbers and lists of sizes, put together. */
  protected sizeList(sizes: readonly (number | Value)[]): Value {
    if (sizes.length === 0) return this.ints();
    const parts: (number[] | Value)[] = [];
    for (const size of sizes) {
      const last = parts.at(-1);
      if (typeof size !== "number") parts.push(size.shape.length === 0 ? this.unsqueeze(size, 0) : size);
      else if (Array.isArray(last)) last.push(size);
      else parts.push([size]);
    }
    const values = parts.map((part) => (Array.isArray(part) ? this.ints(...part) : part));
    return values.length === 1 ? values[0] : this.concat(0, ...values);
  }
}
