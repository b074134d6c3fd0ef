import { Graph } from "@vistazo/graph";
import { Session } from "@vistazo/runtime";
import { describe, expect, it } from "vitest";
import { activation } from "./activation.js";

const inputs = Float32Array.of(-6, -1.5, -0.3, 0, 0.4, 1, 5, 11);

async function apply(name: string): Promise<number[]> {
  const graph = new Graph();
  const x = graph.input("x", "float32", [inputs.length]);
  graph.output("y", activation(name)(graph, x));
  const session = await Session.create(graph.build(), { threads: 1 });
  const { y } = await session.run({ x: { dtype: "float32", shape: [inputs.length], data: inputs } });
  await session.dispose();
  return [...(y.data as Float32Array)];
}

/** Abramowitz and Stegun 7.1.26 is not exact enough: the series. */
function erf(x: number): number {
  if (Math.abs(x) > 5) return Math.sign(x);
  let [sum, term] = [x, x];
  for (let n = 1; n < 200; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const exactGelu = (x: number) => 0.5 * x * (1 + erf(x / Math.SQRT2));
const tanhGelu = (x: number) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
const definitions: Readonly<Record<string, (x: number) => number>> = {
  gelu: exactGelu,
  gelu_python: exactGelu,
  gelu_10: (x) => Math.max(-10, Math.min(exactGelu(x), 10)),
  gelu_new: tanhGelu,
  gelu_fast: tanhGelu,
  gelu_accurate: tanhGelu,
  gelu_pytorch_tanh: tanhGelu,
  quick_gelu: (x) => x * sigmoid(1.702 * x),
  hard_sigmoid: (x) => Math.min(Math.max(x + 3, 0), 6) / 6,
  hard_swish: (x) => (x * Math.min(Math.max(x + 3, 0), 6)) / 6,
  hardswish: (x) => (x * Math.min(Math.max(x + 3, 0), 6)) / 6,
  leaky_relu: (x) => (x < 0 ? 0.01 * x : x),
  linear: (x) => x,
  mish: (x) => x * Math.tanh(Math.log1p(Math.exp(x))),
  relu: (x) => Math.max(0, x),
  relu2: (x) => Math.max(0, x) ** 2,
  relu6: (x) => Math.min(Math.max(0, x), 6),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  silu: (x) => x * sigmoid(x),
  swish: (x) => x * sigmoid(x),
  tanh: Math.tanh,
};

describe("activation", () => {
  it.each(Object.entries(definitions))("%s is as defined", async (name, define) => {
    const found = await apply(name);
    for (const [i, x] of inputs.entries()) expect(found[i]).toBeCloseTo(define(x), 5);
  });

  it.each(["gelu2", "toString", ""])("refuses %j, naming those that are known", (name) => {
    expect(() => activation(name)).toThrow(
      `The activation "${name}" is not known; those known are ${Object.keys(definitions).join(", ")}.`,
    );
  });
});
