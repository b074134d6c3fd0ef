import type { Graph, Value } from "@vistazo/graph";

export interface AdamWOptions {
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
  readonly weightDecay?: number;
}

export interface AdamWInputs {
  /** Vectors of one length: what is trained, the loss's gradient by it, and the moments kept from step to step. */
  readonly parameters: Value;
  readonly gradient: Value;
  readonly first: Value;
  readonly second: Value;
  /** 1 where weight decay applies, 0 elsewhere. */
  readonly decayMask: Value;
  readonly learningRate: Value;
  /** Counted from 1, as a float. */
  readonly step: Value;
}

/** One step of Adam with decoupled weight decay, https://arxiv.org/abs/1711.05101, as nodes of a graph; PyTorch's AdamW. */
export function adamW(
  g: Graph,
  { parameters, gradient, first, second, decayMask, learningRate, step }: AdamWInputs,
  { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = 0.01 }: AdamWOptions = {},
): { parameters: Value; first: Value; second: Value } {
  const blend = (old: Value, fresh: Value, beta: number) =>
    g.add(g.mul(old, g.float(beta)), g.mul(fresh, g.float(1 - beta)));
  const correction = (beta: number) => g.sub(g.float(1), g.op("Pow", [g.float(beta), step]));
  const newFirst = blend(first, gradient, beta1);
  const newSecond = blend(second, g.mul(gradient, gradient), beta2);
  const deviation = g.div(g.op("Sqrt", [newSecond]), g.op("Sqrt", [correction(beta2)]));
  const change = g.div(newFirst, g.mul(g.add(deviation, g.float(epsilon)), correction(beta1)));
  const decay = g.mul(parameters, g.mul(decayMask, g.float(weightDecay)));
  return {
    parameters: g.sub(parameters, g.mul(g.add(change, decay), learningRate)),
    first: newFirst,
    second: newSecond,
  };
}

/** A gradient shortened to a length of at most `limit`: https://arxiv.org/abs/1211.5063. */
export function clipNorm(g: Graph, gradient: Value, limit: number): { gradient: Value; norm: Value } {
  const norm = g.op("ReduceL2", [gradient], { keepdims: 0 });
  const scale = g.op("Min", [g.float(1), g.div(g.float(limit), g.add(norm, g.float(1e-6)))]);
  return { gradient: g.mul(gradient, scale), norm };
}
