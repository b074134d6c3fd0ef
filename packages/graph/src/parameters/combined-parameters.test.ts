import { describe, expect, it } from "vitest";
import { prune } from "../gradient/prune.js";
import { Graph } from "../graph-layers.js";
import type { Value } from "../value.js";
import { partlyTrained } from "./combined-parameters.js";
import { constantParameters } from "./constant-parameters.js";
import type { Parameters } from "./parameters.js";
import { declareParameters, givenParameters } from "./trainable-parameters.js";

const tensor = (...shape: number[]) => ({ shape, data: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(0.5) });
const others = (g: Graph) =>
  constantParameters(
    g,
    new Map([
      ["first.conv.weight", tensor(4, 3, 1, 1)],
      ["first.norm.weight", tensor(4)],
      ["first.norm.bias", tensor(4)],
      ["first.norm.running_mean", tensor(4)],
      ["first.norm.running_var", tensor(4)],
      ["last.conv.weight", tensor(2, 4, 1, 1)],
      ["last.norm.weight", tensor(2)],
      ["last.norm.bias", tensor(2)],
      ["last.norm.running_mean", tensor(2)],
      ["last.norm.running_var", tensor(2)],
    ]),
  );

/** Two layers, of which the second takes in `between` in the place of what the first gives. */
function build(g: Graph, between: Value, trained: Parameters): Value {
  let inside = false;
  const w = partlyTrained(trained, others(g), () => inside);
  const layer = (x: Value, name: string) =>
    g.convBatchNorm2d(x, w.in(`${name}.conv`), w.in(`${name}.norm`), { epsilon: 1e-5 });
  layer(g.input("pixels", "float32", ["batch", 3, "height", "width"]), "first");
  inside = true;
  return layer(between, "last");
}

describe("parameters of which some are trained", () => {
  it("are those that the network asks for where they are trained, but for statistics", () => {
    const { parameters, statistics } = declareParameters((g, declared) => {
      build(g, g.input("x", "float32", [5, 4, 2, 2]), declared);
    });
    expect(parameters.map(({ name, shape }) => [name, shape])).toEqual([
      ["last.conv.weight", [2, 4, 1, 1]],
      ["last.norm.weight", [2]],
      ["last.norm.bias", [2]],
    ]);
    expect(statistics).toEqual([]);
  });

  it("leave nothing of what comes before, once what no output needs is gone", () => {
    const g = new Graph();
    const trained = ["conv.weight", "norm.weight", "norm.bias"].map((name) => `last.${name}`);
    const shapes = [[2, 4, 1, 1], [2], [2]];
    const values = new Map(trained.map((name, i) => [name, g.input(name, "float32", shapes[i])]));
    g.output("y", build(g, g.input("x", "float32", [5, 4, 2, 2]), givenParameters(g, values)));
    const spec = prune(g.build());
    expect(spec.inputs.map(({ name }) => name).sort()).toEqual([...trained, "x"].sort());
    expect(spec.nodes.filter(({ type }) => type === "Conv")).toHaveLength(1);
    expect(spec.initializers.some(({ shape }) => shape.join() === "4,3,1,1")).toBe(false);
  });
});
