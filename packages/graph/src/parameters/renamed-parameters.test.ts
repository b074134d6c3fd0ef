import { expect, it } from "vitest";
import { Graph } from "../graph-layers.js";
import { constantParameters } from "./constant-parameters.js";
import { renamedParameters } from "./renamed-parameters.js";

const weights = () => {
  const table = new Map([["blocks.0.proj.weight", { shape: [2, 3], data: new Float32Array(6) }]]);
  return renamedParameters(constantParameters(new Graph(), table), (name) => name.replace("layers.", "blocks."));
};

it("has parameters under other names", () => {
  const layer = weights().in("layers.0");
  expect(layer.get("proj.weight", [2, 3]).shape).toEqual([2, 3]);
  expect([layer.has("proj.weight"), layer.has("proj.bias"), layer.shape("proj.weight")]).toEqual([true, false, [2, 3]]);
});

it("names them in errors as the checkpoint does", () => {
  const layer = weights().in("layers.0.proj");
  expect(() => layer.get("bias", [2])).toThrow(/no weight "blocks.0.proj.bias"/);
  expect(() => layer.get("weight", [3, 3])).toThrow(/weight "blocks.0.proj.weight" is \[2, 3\]/);
});
