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
  /** After the normalisation; default none. */
  readonly act?: string;
}

/** A convolution of whatever kernel and groups its weights have, batch normalisation, and an activation. */
export function convNorm(
  g: Graph,
  x: Value,
  conv: Parameters,
  norm: Parameters,
  { stride = 1, same = false, padding, dilation = 1, epsilon = 1e-5, act }: TimmConvolution = {},
): Value {
  const window = windowOf(x, conv, stride, same, dilation);
  const [outputs] = norm.get("weight").shape;
  const { groups } = window;
  const where = { stride, padding: padding ?? window.padding, dilation, groups };
  const y = g.convBatchNorm2d(x, conv, norm, { outputs, ...where, epsilon });
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
  const [, channels, ...kernel] = shape.map(Number);
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
  readonly expand: string;
}

/** Channels weighed by what the map has of them as a whole: https://arxiv.org/abs/1709.01507. */
export function squeezeExcite(
  g: Graph,
  x: Value,
  w: Parameters,
  { act, gate, reduce, expand }: SqueezeExciteNames & { readonly act: string; readonly gate: string },
): Value {
  const squeezed = activation(act)(g, g.conv2d(g.mean(x, [2, 3], true), w.in(reduce)));
  return g.mul(x, activation(gate)(g, g.conv2d(squeezed, w.in(expand))));
}

/** How many modules there are of a list, by the names of one or another of their parameters. */
export function countModules(w: Parameters, parameters: readonly string[]): number {
  let count = 0;
  while (parameters.some((name) => w.has(`${count}.${name}`))) count++;
  return count;
}
