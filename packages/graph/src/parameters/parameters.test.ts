import { describe, expect, it } from "vitest";
import { Graph } from "../graph-layers.js";
import type { StoredTensor } from "../value.js";
import { constantParameters } from "./constant-parameters.js";
import type { Parameters } from "./parameters.js";
import { storedParameters } from "./stored-parameters.js";
import { declareParameters, givenParameters } from "./trainable-parameters.js";

function tensor(name: string, shape: readonly number[]): [string, StoredTensor] {
  const length = shape.reduce((product, size) => product * size, 4);
  return [name, { name, dtype: "float32", shape, file: "/models/model.safetensors", offset: 0, length }];
}

const table = new Map([
  tensor("vit.dense.weight", [8, 4]),
  tensor("vit.dense.bias", [8]),
  tensor("vit.norm.weight", [4]),
  tensor("vit.conv.weight", [6, 2, 3, 5]),
  tensor("vit.conv.bias", [6]),
  tensor("vit.scalar", []),
]);

const weights = () => storedParameters(new Graph(), table).in("vit");

describe("stored parameters", () => {
  it("are found under their module's name, of the shape that is expected", () => {
    expect(weights().in("dense").get("weight", [8, 4])).toMatchObject({
      shape: [8, 4],
      stored: { name: "vit.dense.weight" },
    });
    expect(weights().get("dense.weight", { as: [8, 4, 1, 1] }).shape).toEqual([8, 4, 1, 1]);
    expect(weights().get("scalar", []).shape).toEqual([]);
    expect([weights().shape("dense.bias"), weights().shape("dense.scale")]).toEqual([[8], undefined]);
  });

  it("missing ones are named in full", () => {
    expect(() => weights().get("norm.bias", [4])).toThrow(
      expect.objectContaining({
        code: "missing-weight",
        message: 'The checkpoint has no weight "vit.norm.bias", which its config.json calls for.',
      }),
    );
  });

  it.each([
    ["other sizes", [4, 8]],
    ["fewer dimensions", [32]],
    ["more dimensions", [8, 4, 1]],
  ])("of %s are named with both shapes", (_, shape) => {
    expect(() => weights().get("dense.weight", shape)).toThrow(
      expect.objectContaining({
        code: "weight-shape",
        message: `The weight "vit.dense.weight" is [8, 4] where its config.json calls for [${shape.join(", ")}].`,
      }),
    );
  });

  it("of several names that a module has had, the one that is there is taken, else the first is missed", () => {
    expect(weights().named("fc", "dense")).toBe("dense");
    expect(weights().named("fc", "proj")).toBe("fc");
  });
});

describe("layers", () => {
  it("read their sizes from their input and their parameters", () => {
    const g = new Graph();
    const w = storedParameters(g, table).in("vit");
    expect(g.linear(g.input("x", "float32", ["batch", 4]), w.in("dense")).shape).toEqual(["batch", 8]);
    const map = g.conv2d(g.input("map", "float32", [1, 2, 9, 9]), w.in("conv"), { padding: [1, 2, 1, 2] });
    expect(map.shape).toEqual([1, 6, 9, 9]);
  });

  it("refuse parameters that are not there or do not fit", () => {
    const g = new Graph();
    const w = storedParameters(g, table).in("vit");
    const x = g.input("x", "float32", ["batch", 5]);
    expect(() => g.linear(x, w.in("dense"))).toThrow(expect.objectContaining({ code: "weight-shape" }));
    expect(() => g.linear(x, w.in("norm"), { outputs: 5 })).toThrow(/vit.norm.weight" is \[4\] .* calls for \[5, 5\]/);
    expect(() => g.linear(x, w.in("other"))).toThrow(/no weight "vit.other.weight"/);
    expect(() => g.layerNorm(g.slice(x, 1, 0, 4), w.in("norm"), 1e-5)).toThrow(/no weight "vit.norm.bias"/);
  });
});

describe("declared parameters", () => {
  const build = (g: Graph, w: Parameters) => {
    const x = g.input("x", "float32", ["batch", 3, "height", "width"]);
    const map = g.convBatchNorm2d(x, w.in("conv"), w.in("norm"), {
      outputs: 4,
      kernel: 3,
      epsilon: 1e-5,
      initialScale: 0,
    });
    return g.linear(g.globalAveragePool(map), w.in("head"), { outputs: 2 });
  };

  it("are those that a network asks for, with what they begin with, and the statistics that it gathers", () => {
    const { parameters, statistics } = declareParameters(build);
    expect(parameters).toEqual([
      { name: "conv.weight", shape: [4, 3, 3, 3], initial: { deviation: Math.sqrt(2 / 27) }, decays: true },
      { name: "norm.weight", shape: [4], initial: { value: 0 } },
      { name: "norm.bias", shape: [4], initial: { value: 0 } },
      { name: "head.weight", shape: [2, 4], initial: { deviation: 0.5 }, decays: true },
      { name: "head.bias", shape: [2], initial: { value: 0 } },
    ]);
    expect(statistics).toEqual([
      { name: "norm.running_mean", shape: [4], initial: { value: 0 } },
      { name: "norm.running_var", shape: [4], initial: { value: 1 } },
    ]);
  });

  it("stand for values of the graph, which is told what a batch's statistics are", () => {
    const { parameters } = declareParameters(build);
    const g = new Graph();
    const values = new Map(parameters.map(({ name, shape }) => [name, g.input(name, "float32", shape)]));
    const observed = new Map();
    expect(build(g, givenParameters(g, values, observed)).shape).toEqual(["batch", 2]);
    expect([...observed.keys()]).toEqual(["norm.running_mean", "norm.running_var"]);
  });
});

describe("constant parameters", () => {
  it("are a part of the graph, widened where they are in half precision", () => {
    const g = new Graph();
    const w = constantParameters(g, new Map([["head.bias", { shape: [2], data: Uint16Array.of(0x3c00, 0) }]]));
    expect(w.in("head").get("bias")).toMatchObject({ dtype: "float32", shape: [2] });
    expect(() => w.get("head.weight")).toThrow(expect.objectContaining({ code: "missing-weight" }));
  });
});
