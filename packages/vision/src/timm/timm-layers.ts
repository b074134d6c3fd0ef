import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../activation.js";
import type { NetworkInputs } from "../architectures/architecture.js";
import type { ConfigReader } from "../config-reader.js";

/** The photos that a network of timm sees, all of the size that its `pretrained_cfg` says: [batch, 3, height, width]. */
export function timmPixels({ graph, imageSize }: NetworkInputs): Value {
  const [height, width] = imageSize!;
  return graph.input("pixel_values", "float32", ["batch", 3, height, width]);
}

/** @throws VisionError `invalid-config` where something else than the mean over the map is to be classified. */
export function checkAveragePool(config: ConfigReader): void {
  const pool = config.string("global_pool", "avg");
  if (pool !== "avg") throw config.invalid("global_pool", '"avg" for this network');
}

export interface TimmConvolution {
  readonly stride?: number;
  /** Padded so that every stride of the map has its output, as TensorFlow does. Default: as much on every side. */
  readonly same?: boolean;
  /** [top, left, bottom, right]. Default: as `same` says. */
  readonly padding?: readonly [number, number, number, number];
  /** Default 1. */
  readonly dilation?: number;
  /** Default 1e-5. */
  readonly epsilon?: number;
  /** Whether the convolution adds a bias of its own before it is normalised. Default false. */
  readonly bias?: boolean;
  /** After the normalisation; default none. */
  readonly act?: string;
}

/** A convolution of whatever kernel and groups its weights have, batch normalisation, and an activation. */
export function convNorm(
  g: Graph,
  x: Value,
  conv: Parameters,
  norm: Parameters,
  { stride = 1, same = false, padding, dilation = 1, epsilon = 1e-5, bias = false, act }: TimmConvolution = {},
): Value {
  const window = windowOf(x, conv, stride, same, dilation);
  const [outputs] = norm.get("weight").shape;
  const { groups } = window;
  const where = { stride, padding: padding ?? window.padding, dilation, groups };
  const y = g.convBatchNorm2d(x, conv, norm, { outputs, ...where, epsilon, bias });
  return act ? activation(act)(g, y) : y;
}

/** Where the kernel of a convolution's weights looks on a map. */
export function windowOf(
  x: Value,
  conv: Parameters,
  stride: number,
  same = false,
  dilation = 1,
): { readonly padding: readonly [number, number, number, number]; readonly groups: number } {
  const { shape } = conv.get("weight");
  const [, channels, ...sizes] = shape.map(Number);
  // A linear layer's weight is that of a convolution of 1x1.
  const kernel = sizes.length > 0 ? sizes : [1, 1];
  const groups = Math.max(1, Math.floor(Number(x.shape[1]) / channels));
  const pads = kernel.map((size, axis) => {
    if (!same) {
      const side = (stride - 1 + dilation * (size - 1)) >> 1;
      return [side, side];
    }
    const length = Number(x.shape[2 + axis]);
    const missing = Math.max(0, (Math.ceil(length / stride) - 1) * stride + size - length);
    return [(missing >> 1) * dilation, (missing - (missing >> 1)) * dilation];
  });
  return { padding: [pads[0][0], pads[1][0], pads[0][1], pads[1][1]], groups };
}

export interface SqueezeExciteNames {
  readonly reduce: string;
  /** Of a normalisation after the first layer; default none. */
  readonly norm?: string;
  readonly expand: string;
}

/** Channels weighed by what the map has of them as a whole: https://arxiv.org/abs/1709.01507. */
export function squeezeExcite(
  g: Graph,
  x: Value,
  w: Parameters,
  { act, gate, reduce, norm, expand }: SqueezeExciteNames & { readonly act: string; readonly gate: string },
): Value {
  const means = g.mean(x, [2, 3], true);
  const first = w.in(reduce);
  const reduced = norm ? convNorm(g, means, first, w.in(norm), { bias: first.has("bias") }) : g.conv2d(means, first);
  const squeezed = activation(act)(g, reduced);
  return g.mul(x, activation(gate)(g, g.conv2d(squeezed, w.in(expand))));
}

/** Channels weighed each by what the map has of its neighbours, which are a row of pixels: https://arxiv.org/abs/1910.03151. */
export function neighbourExcite(g: Graph, x: Value, w: Parameters): Value {
  const size = w.get("conv.weight").shape[2] ?? 0;
  const kernel = w.get("conv.weight", [1, 1, size]);
  const row = g.reshape(g.mean(x, [2, 3]), 0, 1, 1, -1);
  const weight = g.reshape(kernel, 1, 1, 1, size);
  const mixed = g.conv2d(row, { weight }, { padding: [0, size >> 1, 0, size >> 1] });
  return g.mul(x, g.sigmoid(g.reshape(mixed, 0, -1, 1, 1)));
}

/** How many modules there are of a list, by the names of one or another of their parameters. */
export function countModules(w: Parameters, parameters: readonly string[]): number {
  let count = 0;
  while (parameters.some((name) => w.has(`${count}.${name}`))) count++;
  return count;
}
