import type { TensorInfo } from "@vistazo/checkpoint";
import { Graph } from "@vistazo/graph";
import { describe, expect, it } from "vitest";
import { Weights } from "./weights.js";

function tensor(name: string, shape: readonly number[]): [string, TensorInfo] {
  const length = shape.reduce((product, size) => product * size, 4);
  return [name, { name, dtype: "float32", shape, file: "/models/model.safetensors", offset: 0, length }];
}

const table = new Map([
  tensor("vit.dense.weight", [8, 4]),
  tensor("vit.dense.bias", [8]),
  tensor("vit.norm.weight", [4]),
  tensor("vit.scalar", []),
]);

const weights = () => new Weights(new Graph(), table).in("vit");

describe("Weights", () => {
  it("are found under their module's name, of the shape that is expected", () => {
    const { weight, bias } = weights().linear("dense", 4, 8);
    expect([weight, bias]).toMatchObject([{ shape: [8, 4] }, { shape: [8] }]);
    expect(weights().linear("dense", 4, 8, { bias: false }).bias).toBeUndefined();
    expect(weights().pointwise("dense", 4, 8).weight).toMatchObject({ shape: [8, 4, 1, 1] });
    expect(weights().get("scalar", []).shape).toEqual([]);
  });

  it("missing ones are named in full", () => {
    expect(() => weights().layerNorm("norm", 4)).toThrow(
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
