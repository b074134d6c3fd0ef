import { Session } from "@vistazo/runtime";
import { describe, expect, it } from "vitest";
import { Graph } from "./graph-layers.js";

describe("a graph for WebGPU", () => {
  it.each([[[2, 3]], [[2, 5, 3]]])("computes linear layers of %s by operators that it has, the same", async (shape) => {
    const data = Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => Math.sin(i));
    const answers: (readonly number[])[] = [];
    for (const target of ["cpu", "webgpu"] as const) {
      const g = new Graph({ target });
      const x = g.input("x", "float32", shape);
      const weight = g.constant(
        Float32Array.from({ length: 12 }, (_, i) => Math.cos(3 * i)),
        [4, 3],
      );
      g.output("y", g.linear(x, { weight, bias: g.float(1, 2, 3, 4) }));
      const spec = g.build();
      expect(spec.nodes.some(({ domain }) => domain !== "")).toBe(target === "cpu");
      const session = await Session.create(spec, { threads: 1 });
      answers.push([...((await session.run({ x: { dtype: "float32", shape, data } })).y.data as Float32Array)]);
      await session.dispose();
    }
    for (const [i, value] of answers[0].entries()) expect(answers[1][i]).toBeCloseTo(value, 5);
  });

  it.each([
    [6, 8, 8],
    [9, 12, 4],
    [12, 12, 4],
    [3, 3, 8],
    [6, 6, 5],
  ])("convolves %i channels as %i to %i, the same", async (channels, computed, outputs) => {
    const wave = (length: number, phase: number) => Float32Array.from({ length }, (_, i) => Math.sin(i + phase));
    const shape = [1, channels, 5, 7];
    const answers: Float32Array[] = [];
    for (const target of ["cpu", "webgpu"] as const) {
      const g = new Graph({ target });
      const weight = g.constant(wave(outputs * channels * 9, 1), [outputs, channels, 3, 3]);
      const y = g.conv2d(
        g.input("x", "float32", shape),
        { weight, bias: g.constant(wave(outputs, 2)) },
        { padding: 1 },
      );
      g.output("y", y);
      const spec = g.build();
      const pads = spec.nodes.filter(({ type }) => type === "Pad");
      expect(pads).toHaveLength(target === "webgpu" && computed > channels ? 2 : 0);
      const session = await Session.create(spec, { threads: 1 });
      const data = wave(channels * 35, 0);
      answers.push((await session.run({ x: { dtype: "float32", shape, data } })).y.data as Float32Array);
      await session.dispose();
    }
    for (const [i, value] of answers[0].entries()) expect(answers[1][i]).toBeCloseTo(value, 4);
  });

  it("has no 8-bit products", () => {
    expect(() => new Graph({ target: "webgpu", precision: "int8" })).toThrow(/float32 there/);
  });
});
