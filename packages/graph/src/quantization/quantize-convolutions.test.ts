import { createQuantizedSession, Session } from "@vistazo/runtime";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Graph } from "../graph-layers.js";
import type { Tensor } from "../tensor.js";
import { type ByteRange, byteRange } from "./byte-range.js";
import { type ConvolutionPlan, planConvolutions } from "./convolution-plan.js";
import { observedGreatest, observedLeast, observingModel } from "./quantize-convolutions.js";
import { quantizeFilters } from "./quantize-filters.js";

interface Convolution {
  readonly shape: readonly [out: number, inputs: number, height: number, width: number];
  readonly weight: Float32Array;
  readonly bias: Float32Array;
  readonly groups: number;
  readonly stride: number;
  readonly padding: number;
}

/** Channels and rows of bytes, less their zero point. */
type Levels = readonly number[][][];

/** Sums of products of whole numbers, as a convolution of bytes has them. */
function sums(x: Levels, { shape: [out, inputs, height, width], groups, stride, padding }: Convolution, w: Int8Array) {
  const size = x[0].length;
  const places = Math.floor((size + 2 * padding - height) / stride) + 1;
  const at = (channel: number, row: number, column: number) => x[channel][row]?.[column] ?? 0;
  return Array.from({ length: out }, (_, o) => {
    const first = Math.floor(o / (out / groups)) * inputs;
    return Array.from({ length: places }, (_, row) =>
      Array.from({ length: places }, (_, column) => {
        let sum = 0;
        for (let i = 0; i < inputs; i++)
          for (let dy = 0; dy < height; dy++)
            for (let dx = 0; dx < width; dx++)
              sum +=
                w[((o * inputs + i) * height + dy) * width + dx] *
                at(first + i, row * stride + dy - padding, column * stride + dx - padding);
        return sum;
      }),
    );
  });
}

const channels = 6;
const size = 5;

/** The second of two convolutions; the first passes bytes on as they are. */
const convolution: fc.Arbitrary<Convolution> = fc
  .record({
    groups: fc.constantFrom(1, 2, channels),
    wide: fc.integer({ min: 1, max: 3 }),
    kernel: fc.constantFrom(1, 3),
    stride: fc.constantFrom(1, 2),
    padding: fc.constantFrom(0, 1),
  })
  .chain(({ groups, wide, kernel, stride, padding }) => {
    const out = groups * wide;
    const inputs = channels / groups;
    // Often the greatest there are: kernels without byte products of their own saturate there.
    const weights = fc.array(fc.oneof(fc.constantFrom(-1, 1, 1, 1), fc.float({ min: -1, max: 1, noNaN: true })), {
      minLength: out * inputs * kernel * kernel,
      maxLength: out * inputs * kernel * kernel,
    });
    const biases = fc.array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: out, maxLength: out });
    return fc.tuple(weights, biases).map(([weight, bias]) => ({
      shape: [out, inputs, kernel, kernel] as const,
      weight: Float32Array.from(weight),
      bias: Float32Array.from(bias),
      groups,
      stride,
      padding,
    }));
  });

function chainOf({ shape, weight, bias, groups, stride, padding }: Convolution) {
  const g = new Graph();
  const x = g.input("x", "float32", ["photos", channels, size, size]);
  const identity = new Float32Array(channels * channels);
  for (let i = 0; i < channels; i++) identity[i * channels + i] = 1;
  const same = g.conv2d(x, { weight: g.constant(identity, [channels, channels, 1, 1]) });
  const affine = { weight: g.constant(weight, shape), bias: g.constant(bias) };
  const y = g.conv2d(same, affine, { groups, stride, padding });
  g.output("y", y);
  return { plan: planConvolutions(g)!, x, same, y };
}

describe("quantizeConvolutions", () => {
  it("a convolution in bytes is the sum of the products of whole numbers, whatever the processor", async () => {
    const bytes = fc.array(fc.oneof(fc.constantFrom(0, 255, 255), fc.integer({ min: 0, max: 255 })), {
      minLength: channels * size * size,
      maxLength: channels * size * size,
    });
    await fc.assert(
      fc.asyncProperty(convolution, bytes, async (conv, given) => {
        const { plan, x, same, y } = chainOf(conv);
        const input: ByteRange = { scale: 1 / 64, zeroPoint: 51 };
        const inputRange = { least: -51 / 64, greatest: 204 / 64 };
        const output = byteRange({ least: -40, greatest: 40 });
        const ranges = new Map([
          [x.name, inputRange],
          [same.name, inputRange],
          [y.name, { least: -40, greatest: 40 }],
        ]);
        const levels = given.map((byte) => byte - input.zeroPoint);
        const session = await createQuantizedSession(plan, ranges, { threads: 1 });
        const data = Float32Array.from(levels, (level) => level * input.scale);
        const found = (await session.run({ x: { dtype: "float32", shape: [1, channels, size, size], data } })).y;
        await session.dispose();
        const rows = Array.from({ length: channels }, (_, c) =>
          Array.from({ length: size }, (_, r) => levels.slice((c * size + r) * size, (c * size + r + 1) * size)),
        );
        // Weights that fit a processor without byte products are exact on every other too; which were taken shows in the answer.
        const matches = (["full", "pairs"] as const).some((weights) => {
          const depthwise = conv.shape[1] === 1 && conv.groups === conv.shape[0];
          const range = depthwise ? "full" : weights;
          const { values, scales, bias } = quantizeFilters(conv.weight, conv.shape, conv.bias, input.scale, range);
          const expected = sums(rows, conv, values).flatMap((map, o) =>
            map.flat().map((sum) => {
              const level = ((sum + bias[o]) * input.scale * scales[o]) / output.scale + output.zeroPoint;
              return Math.min(255, Math.max(0, level));
            }),
          );
          return (
            expected.length === found.data.length &&
            expected.every((level, i) => {
              const given = Number(found.data[i]) / output.scale + output.zeroPoint;
              return Math.abs(given - level) <= 0.502;
            })
          );
        });
        expect(matches).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps what lies between convolutions in bytes, near what float32 gives", async () => {
    const g = new Graph();
    const x = g.input("x", "float32", ["photos", 8, 12, 12]);
    let seed = 1;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647 - 0.5;
    };
    const conv = (input: typeof x, out: number, kernel: number, groups = 1) => {
      const inputs = Number(input.shape[1]) / groups;
      const weight = g.constant(
        Float32Array.from(
          { length: out * inputs * kernel * kernel },
          () => random() * 1.5 * (inputs * kernel * kernel) ** -0.5,
        ),
        [out, inputs, kernel, kernel],
      );
      return g.conv2d(
        input,
        { weight, bias: g.constant(Float32Array.from({ length: out }, random)) },
        { groups, padding: (kernel - 1) / 2 },
      );
    };
    const a = g.silu(conv(x, 16, 3));
    const b = g.relu(g.add(conv(a, 16, 1), a));
    const c = g.hardSwish(conv(b, 16, 3, 16));
    const gate = g.hardSigmoid(conv(g.mean(c, [2, 3], true), 16, 1));
    const d = g.maxPool2d(g.mul(c, gate), 3, { stride: 2, padding: 1 });
    const e = g.concat(1, conv(d, 8, 1), g.averagePool2d(d, 3, { stride: 1, padding: 1 }));
    const f = g.resizeNearestAs(conv(e, 16, 1), a);
    g.output("y", conv(g.add(f, g.clip(conv(a, 16, 1), g.float(0), g.float(6))), 4, 3));
    const plan = planConvolutions(g)!;
    const types = [...plan.nodes.values()].map(({ node }) => node.type);
    expect(types.filter((type) => type === "Conv")).toHaveLength(8);
    for (const type of [
      "Add",
      "Mul",
      "Sigmoid",
      "HardSwish",
      "HardSigmoid",
      "ReduceMean",
      "MaxPool",
      "AveragePool",
      "Concat",
      "Resize",
    ])
      expect(types).toContain(type);

    const data = Float32Array.from({ length: 2 * 8 * 12 * 12 }, () => random() * 3);
    const feeds = { x: { dtype: "float32" as const, shape: [2, 8, 12, 12], data } };
    const observing = await Session.create(observingModel(plan));
    const { y, [observedLeast]: least, [observedGreatest]: greatest } = await observing.run(feeds);
    await observing.dispose();
    const session = await createQuantizedSession(plan, rangesOf(plan, numbers(least), numbers(greatest)));
    const found = (await session.run(feeds)).y;
    await session.dispose();
    expect(found.shape).toEqual(y.shape);
    const [exact, near] = [numbers(y), numbers(found)];
    const errors = exact.map((value, i) => (value - near[i]) ** 2);
    const power = exact.map((value) => value ** 2);
    const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
    expect(Math.sqrt(total(errors) / total(power))).toBeLessThan(0.05);
  });

  it("leaves alone what gains nothing: patches of pixels, a light convolution by itself, what is not an image", () => {
    const g = new Graph();
    const patches = g.conv2d(
      g.input("x", "float32", ["photos", 3, 32, 32]),
      { weight: g.constant(new Float32Array(8 * 3 * 256), [8, 3, 16, 16]) },
      { stride: 16 },
    );
    const depthwise = g.conv2d(
      g.gelu(patches),
      { weight: g.constant(new Float32Array(72), [8, 1, 3, 3]) },
      { groups: 8 },
    );
    g.output("y", g.sigmoid(depthwise));
    expect(planConvolutions(g)).toBeUndefined();
  });
});

const numbers = ({ data }: Tensor): number[] => [...(data as Float32Array)];

function rangesOf({ observed }: ConvolutionPlan, least: readonly number[], greatest: readonly number[]) {
  return new Map(observed.map((name, i) => [name, { least: least[i], greatest: greatest[i] }]));
}
